/** The style sheet of the HTML report. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --sheet: #fff; --ink: #22211f; --quiet: #66625c; --rule: #dcd8d0; --link: #1c5d99;
  --error: #b3261e; --warning: #8a5a00; --info: #2d6a8a; --removed: #b3261e; --removed-ground: #fbe4e1;
  --error-ground: #fbe4e1; --warning-ground: #fdf0cf; --info-ground: #dceef7; --focus: #1c5d99;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #191816; --sheet: #211f1d; --ink: #ebe7e0; --quiet: #a8a299; --rule: #3c3833; --link: #8fc1ee;
    --error: #ff9d94; --warning: #f0c36a; --info: #8fcbe8; --removed: #ff9d94; --removed-ground: #4a2320;
    --error-ground: #4a2320; --warning-ground: #453511; --info-ground: #1b3a48; --focus: #8fc1ee;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 2rem 1.5rem 6rem; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; }
a { color: var(--link); } .quiet { color: var(--quiet); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--sheet); padding: .5rem; }
.counts { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
.counts li { background: var(--sheet); border: 1px solid var(--rule); border-radius: .5rem; padding: .5rem 1rem; min-width: 7rem; }
.counts b { display: block; font-size: 1.5rem; line-height: 1.2; }
.error { --tone: var(--error); --tint: var(--error-ground); } .warning { --tone: var(--warning); --tint: var(--warning-ground); }
.info { --tone: var(--info); --tint: var(--info-ground); } .removed { --tone: var(--removed); --tint: var(--removed-ground); }
.counts b, .severity { color: var(--tone, inherit); }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .2rem .75rem .2rem 0; vertical-align: baseline; }
.chart td:last-child { width: 55%; } .number-cell { text-align: right; font-variant-numeric: tabular-nums; }
.bar { display: flex; height: .8rem; border-radius: .2rem; overflow: hidden; } .bar i { background: var(--tone); min-width: 2px; }
details { background: var(--sheet); border: 1px solid var(--rule); border-radius: .5rem; margin: .5rem 0; }
summary { cursor: pointer; padding: .55rem .9rem; } details > :not(summary) { margin: 0 .9rem .8rem; }
summary code { font-weight: 600; } code, pre { font: .875rem/1.6 ui-monospace, monospace; } summary code { font-size: .95rem; overflow-wrap: anywhere; }
.findings { list-style: none; padding: 0; } .findings li { padding: .25rem 0; border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
.found { color: var(--quiet); }
.tools { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: center; padding: .75rem 0; background: var(--ground); border-bottom: 1px solid var(--rule); }
fieldset { border: 0; margin: 0; padding: 0; display: flex; gap: 1rem; } legend { float: left; margin-right: .75rem; color: var(--quiet); }
input[type=search] { font: inherit; padding: .3rem .6rem; min-width: 16rem; color: inherit; background: var(--sheet); border: 1px solid var(--quiet); border-radius: .3rem; }
.source { overflow: auto; max-height: 38rem; padding: .75rem 0; background: var(--ground); border: 1px solid var(--rule); border-radius: .3rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.line { display: block; padding: 0 .9rem 0 4.2rem; position: relative; } .line:target { box-shadow: inset 3px 0 var(--focus); }
.number { position: absolute; left: 0; width: 3.4rem; text-align: right; color: var(--quiet); user-select: none; }
mark { color: inherit; background: var(--tint); border-bottom: 2px solid var(--tone); border-radius: 2px; cursor: help; }
mark.removed { text-decoration: line-through 1px; text-decoration-color: color-mix(in srgb, var(--tone) 45%, transparent); }
body[data-view=kept] .source mark.removed, body[data-view=kept] .line.removed, body[data-view=removed] .line.kept, body[data-view=removed] .line.blank,
body[data-view=removed] .source .kept:not(.line), body[data-view=removed] .source mark:not(.removed) { display: none; }
body[data-view=kept] .line.mixed .number, body[data-view=removed] .line.mixed .number { opacity: .6; }
#tip { position: absolute; z-index: 3; max-width: 28rem; padding: .5rem .75rem; background: var(--ink); color: var(--ground); border-radius: .4rem; font-size: .9rem; pointer-events: none; }
#tip b { display: block; } [hidden] { display: none; }
@media print { .tools { display: none; } .source { max-height: none; } }
`;
