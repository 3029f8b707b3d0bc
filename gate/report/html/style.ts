/** The page's only style sheet. Every pair of colours has a contrast of 4.5 to 1 or more, in light and in dark. */
export const style = `
:root { color-scheme: light dark; --page: #fff; --ink: #1c1e21; --soft: #565b63; --line: #c9cdd3; --box: #f5f6f8;
  --link: #0b57b0; --fail: #b3261e; --unknown: #825500; --waived: #5b5f66; --pass: #1a6b35; }
@media (prefers-color-scheme: dark) {
  :root { --page: #15171a; --ink: #e6e8eb; --soft: #a9afb8; --line: #3d424a; --box: #1f2226;
    --link: #8ab8f5; --fail: #ff8a80; --unknown: #f0b95a; --waived: #b0b6bf; --pass: #7fd49a; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 72rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
a { color: var(--link); } nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: 0; list-style: none; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code, .code { font: .9em/1.45 ui-monospace, monospace; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: .5rem 0 1rem; min-width: 50%; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { border: 1px solid var(--line); padding: .25rem .6rem; text-align: left; vertical-align: top; }
thead th { background: var(--box); } .number { text-align: right; font-variant-numeric: tabular-nums; }
.word { font-weight: 700; white-space: nowrap; }
.fail { color: var(--fail); } .unknown { color: var(--unknown); } .waived { color: var(--waived); }
.pass { color: var(--pass); } .soft { color: var(--soft); }
figure { margin: 1rem 0; } svg { width: 100%; max-width: 38rem; height: auto; display: block; }
svg text { fill: var(--ink); font: 14px system-ui, sans-serif; }
.bar { stroke: var(--page); stroke-width: 1; } .bar.fail, .ink.fail { fill: var(--fail); }
.ink.unknown { stroke: var(--unknown); } .ink.waived { fill: var(--waived); }
.frame { fill: none; stroke: var(--soft); }
.group { border: 1px solid var(--line); border-radius: 6px; margin: .6rem 0; padding: 0 .8rem; }
.group > summary { cursor: pointer; padding: .5rem 0; } .group h4 { display: inline; font-size: 1rem; }
.group[open] { padding-bottom: .6rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .8rem; margin: .3rem 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.findings { padding: 0; list-style: none; }
.findings > li { border-top: 1px solid var(--line); padding: .4rem 0; overflow-wrap: anywhere; }
form { display: flex; flex-wrap: wrap; gap: .8rem 1.5rem; align-items: end; background: var(--box);
  padding: .8rem; border-radius: 6px; }
form[hidden], [hidden] { display: none; }
fieldset { border: 1px solid var(--line); border-radius: 4px; margin: 0; padding: .2rem .8rem .4rem; }
input[type="search"] { font: inherit; padding: .3rem; min-width: 16rem; } button { font: inherit; padding: .3rem .8rem; }
label { white-space: nowrap; margin-right: .6rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .3rem; } }
@media print {
  :root { color-scheme: light; --page: #fff; --ink: #000; --soft: #444; --line: #999; --box: #fff;
    --link: #000; --fail: #8c1d18; --unknown: #664300; --waived: #444; --pass: #14532a; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .scroll { overflow: visible; } table { font-size: .85em; } th, td { padding: .1rem .3rem; }
  nav, form, .skip { display: none !important; }
  .group::details-content { content-visibility: visible; block-size: auto; }
  .findings > li, tr, figure svg { break-inside: avoid; } h2, h3, summary { break-after: avoid; }
}
`;
