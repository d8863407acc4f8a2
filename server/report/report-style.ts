/**
 * Styles of the report: A4 and black on white on paper, headings kept with what follows, rows unbroken where they fit,
 * heads of tables repeated; on a screen as light or dark as the reader's.
 */
export const REPORT_STYLE = `
@page { size: A4; margin: 16mm 14mm; }
:root { color-scheme: light dark; --ink: #1b1f24; --faint: #59626e; --paper: #fff; --line: #dfe2e5; --against: #a32118; --clear: #1e6b3a; --stated: #2b4c7e; --tint: #f3f5f7; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --faint: #9aa4b0; --paper: #14171b; --line: #343a42; --against: #ff8a7d; --clear: #6fcf97; --stated: #8fb4ea; --tint: #1d2127; } }
* { box-sizing: border-box; }
body { max-width: 186mm; margin: 0 auto; padding: 16px; font: 10px/1.4 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 20px; margin: 0 0 8px; }
h2 { font-size: 15px; margin: 24px 0 6px; }
h3 { font-size: 13px; margin: 16px 0 4px; }
h4 { font-size: 11px; margin: 12px 0 2px; }
h2, h3, h4 { break-after: avoid; }
h2.page, section.person + section.person:not(.empty) { break-before: page; }
p { margin: 0 0 6px; }
.head { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 0 0 12px; }
dd { margin: 0; overflow-wrap: anywhere; }
dt, small, .note { color: var(--faint); }
small { display: block; font-size: 8.5px; font-weight: 400; overflow-wrap: anywhere; }
.box { margin: 0 0 12px; padding: 6px 8px; border: 1px solid var(--line); background: var(--tint); print-color-adjust: exact; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 3px 8px 3px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; }
tbody th { width: 15%; }
table.matrix, table.checks, table.criteria, table.facts { table-layout: fixed; }
table.matrix th, table.matrix td { padding-right: 4px; overflow-wrap: break-word; font-size: 9px; }
table.matrix thead th:first-child { width: 12%; }
table.checks thead th:nth-child(1) { width: 13%; }
table.checks thead th:nth-child(2) { width: 19%; }
table.checks thead th:nth-child(3) { width: 18%; }
table.facts thead th:first-child { width: 55%; }
table.criteria thead th { font-weight: 400; border-bottom-color: var(--faint); }
col.rule { width: 11%; }
col.found { width: 19%; }
.claim { break-after: avoid; }
ul.facts { margin: 2px 0 0; padding-left: 12px; font-size: 9px; }
ul.facts a { font-size: 7.5px; color: var(--faint); text-decoration: none; overflow-wrap: anywhere; }
.auditor { margin-top: 4px; padding-left: 6px; border-left: 2px solid var(--stated); }
.square, .ring { display: inline-block; width: 7px; height: 7px; margin-right: 4px; border: 1.5px solid var(--against); background: var(--against); print-color-adjust: exact; }
.ring { border-color: var(--clear); border-radius: 50%; background: none; }
.stated { border-color: var(--stated); border-style: dotted; }
bdi { white-space: pre-line; }
ol, ul { margin: 0; padding-left: 18px; }
li { break-inside: avoid; }
section.book { break-inside: avoid; }
a { color: inherit; }
.review { padding: 0 3px; border: 1px solid; font-size: 8.5px; font-weight: 600; }
@media print { body { max-width: none; padding: 0; } }
@media screen and (min-width: 700px) { body { zoom: 1.25; } }
@media screen and (max-width: 700px) { body { font-size: 12px; } table { display: block; overflow-x: auto; } table.matrix th, table.matrix td { min-width: 74px; } }
`;
