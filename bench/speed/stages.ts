import inspector from "node:inspector/promises";
import path from "node:path";

interface CallNode {
  id: number;
  callFrame: { functionName: string; url: string };
  children?: number[];
}

/** What part of the time a stage took, and its share by folder of the code. */
export interface Share {
  name: string;
  share: number;
}

/** Runs `work` under V8's sampling profiler and tells which of the functions that `src/clean.ts` calls took how much of it. */
export async function profileStages(work: () => void): Promise<Share[]> {
  const session = new inspector.Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 200 });
  await session.post("Profiler.start");
  work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();

  const nodes = new Map((profile.nodes as CallNode[]).map((node) => [node.id, node]));
  const self = new Map<number, number>();
  for (const [index, id] of (profile.samples ?? []).entries()) {
    self.set(id, (self.get(id) ?? 0) + (profile.timeDeltas?.[index] ?? 0));
  }
  const shares = new Map<string, number>();
  const add = (name: string, time: number): void => void shares.set(name, (shares.get(name) ?? 0) + time);
  const open: { node: CallNode; stage: string | undefined; below: boolean }[] = [
    { node: profile.nodes[0] as CallNode, stage: undefined, below: false },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { functionName, url } = next.node.callFrame;
    const isPipeline = /\/src\/(?:clean|cleaner|limits|residue\/settle)\.ts$/.test(url);
    let { stage } = next;
    if (functionName === "(garbage collector)") stage = functionName;
    else if (stage === undefined && next.below && !isPipeline) stage = `${functionName} (${path.basename(url)})`;
    const name = stage ?? (isPipeline ? "the pipeline itself" : undefined);
    if (name !== undefined) add(name, self.get(next.node.id) ?? 0);
    const below = next.below || isPipeline;
    for (const id of next.node.children ?? []) open.push({ node: nodes.get(id)!, stage, below });
  }
  const total = [...shares.values()].reduce((sum, time) => sum + time, 0);
  return [...shares]
    .map(([name, time]) => ({ name, share: time / total }))
    .toSorted((a, b) => b.share - a.share)
    .filter(({ share }) => share >= 0.002);
}
