/** The look of a report in a browser, and on paper when it is printed from there. */
export const htmlStyle = `
:root { color-scheme: light; --ink: #1d242b; --soft: #56616c; --line: #d5dae0; --accent: #1f5c99; --fill: #f3f6f9; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.5 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif; }
main, header, footer { max-width: 54rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.5rem; border-bottom: 3px solid var(--accent); padding-bottom: 1rem; }
h1 { margin: 0 0 .5rem; font-size: 2rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.4rem; color: var(--accent); }
header dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0; font-size: .9rem; color: var(--soft); }
header dt { font-weight: 600; } header dd { margin: 0; overflow-wrap: anywhere; }
nav ul { columns: 2; padding-left: 1.2rem; } a { color: var(--accent); }
.absent { color: var(--soft); font-style: italic; }
.notice { border-left: 4px solid #b23a48; background: #fbf1f2; padding: .6rem 1rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1rem; margin: 1rem 0; }
.figures div { background: var(--fill); padding: .8rem 1rem; border-top: 3px solid var(--accent); }
.figures dt { font-size: .9rem; color: var(--soft); } .figures dd { margin: 0; }
.figures .value { font-size: 1.5rem; font-weight: 600; line-height: 1.3; } .figures .remark { font-size: .85rem; color: var(--soft); }
.scroll { overflow-x: auto; } .day { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .95rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .3rem; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; text-align: left; }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; } tbody th { font-weight: 400; }
.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.total > * { font-weight: 600; border-top: 2px solid var(--ink); }
figure { margin: 1rem 0; } figcaption { font-weight: 600; } figure svg { width: 100%; height: auto; max-width: 680px; display: block; }
details { font-size: .9rem; } .notes { font-size: .85rem; color: var(--soft); border-top: 1px solid var(--line); margin-top: 1rem; }
.notes h3 { font-size: .9rem; margin: .6rem 0 .2rem; } .notes ul { margin: 0; padding-left: 1.2rem; }
footer { margin: 3rem auto 2rem; font-size: .85rem; color: var(--soft); }
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  body { font-size: 10.5pt; } nav, details { display: none; } main, header { max-width: none; padding-left: 0; padding-right: 0; }
  h2 { break-after: avoid; } figure, tr, .figures div { break-inside: avoid; } thead { display: table-header-group; }
}
`.trim();
