/** Print styles of the report: A4, black on white, headings kept with what follows, rows unbroken. */
export const REPORT_STYLE = `
@page { size: A4; margin: 16mm 14mm; }
* { box-sizing: border-box; }
body { max-width: 186mm; margin: 0 auto; padding: 16px; font: 10px/1.4 system-ui, sans-serif; color: #1b1f24; background: #fff; }
h1 { font-size: 20px; margin: 0 0 8px; }
h2 { font-size: 15px; margin: 24px 0 6px; }
h3 { font-size: 13px; margin: 16px 0 4px; }
h4 { font-size: 11px; margin: 12px 0 2px; }
h2, h3, h4 { break-after: avoid; }
p { margin: 0 0 6px; }
.head { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 0 0 12px; }
dd { margin: 0; overflow-wrap: anywhere; }
dt, small, .note { color: #59626e; }
small { display: block; font-size: 8.5px; font-weight: 400; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 3px 8px 3px 0; border-bottom: 1px solid #dfe2e5; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; }
tbody th { width: 15%; }
table.criteria { table-layout: fixed; }
table.criteria th { width: 12%; }
table.criteria td:nth-child(2) { width: 18%; }
.square, .ring { display: inline-block; width: 7px; height: 7px; margin-right: 4px; border: 1.5px solid #a32118; background: #a32118; print-color-adjust: exact; }
.ring { border-color: #1e6b3a; border-radius: 50%; background: none; }
.stated { border-color: #2b4c7e; border-style: dotted; }
ol, ul { margin: 0; padding-left: 18px; }
a { color: inherit; }
.review { padding: 0 3px; border: 1px solid; font-size: 8.5px; font-weight: 600; }
@media print { body { max-width: none; padding: 0; } }
`;
