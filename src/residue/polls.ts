import { answerOf } from "./lexicon/answers.js";
import type { Reading, Spot } from "./reading.js";
import type { Finding } from "./rule.js";
import { widthOf } from "./shape.js";

/** Answers of a poll, and columns of one. */
const mostAnswers = 6;
const longestAnswer = 64;

/** A question between paragraphs with short answers under it, first of them a yes and a no: a poll of the page. */
export function* polls(reading: Reading): Generator<Finding> {
  const questions = reading.spots.filter((spot) => spot.place === "between" && isQuestion(spot));
  for (const question of questions) {
    const answers = answersUnder(reading, question);
    const said = new Set(answers.slice(0, 2).map(({ text }) => answerOf(text)));
    if (!said.has("yes") || !said.has("no")) continue;
    const next = reading.spots[question.at + answers.length + 1];
    // In an interview what stands above and below is as short as the answers.
    if (!reading.before(question, true)?.running || (next && !next.running && next.kind !== "heading")) continue;
    yield {
      from: question.at,
      to: question.at + answers.length,
      reason: "poll of the page",
      evidence: [
        { sign: "shape: a question over a yes, a no and nothing but short answers", weight: 4 },
        { sign: "place: between paragraphs", weight: 1 },
      ],
    };
  }
}

function isQuestion({ text, kind }: Spot): boolean {
  return (kind === "paragraph" || kind === "heading") && /[?？؟]$/u.test(text) && widthOf(text) <= 160;
}

function answersUnder({ spots }: Reading, { at }: Spot): Spot[] {
  const answers: Spot[] = [];
  for (const spot of spots.slice(at + 1, at + 2 + mostAnswers)) {
    const plain = spot.kind === "paragraph" || spot.kind === "item";
    // What the lexicon knows as something else stands under the poll and answers nothing.
    if (spot.matches.some(({ topic, trust }) => topic !== "feedback" && trust !== "weak")) break;
    if (!plain || spot.running || widthOf(spot.text) > longestAnswer || /[?？؟:：]$/u.test(spot.text)) break;
    answers.push(spot);
  }
  return answers.length > mostAnswers ? [] : answers;
}
