import { esc } from '../report/report-html-parts.ts';
import { ANSWER_FIELDS } from '../vocabulary/answer-fields.ts';
import { topicOf } from '../vocabulary/question-topics.ts';
import type { FormQuestion, Questionnaire, QuestionnaireForm } from '../shared/questionnaire-form.ts';

/** Lines to write on under a question that asks for facts. */
const BLANK_LINES = 3;
const STYLE = `
@page { size: A4; margin: 14mm; }
:root { color-scheme: light dark; --ink: #1b1f24; --faint: #59626e; --paper: #fff; --line: #8b929b; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --faint: #9aa4b0; --paper: #14171b; --line: #6b747f; } }
* { box-sizing: border-box; }
body { max-width: 186mm; margin: 0 auto; padding: 16px; font: 11px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 18px; margin: 0 0 4px; }
h2 { font-size: 12px; margin: 0 0 2px; }
p { margin: 0 0 4px; }
.note, small { color: var(--faint); }
small { display: block; font-size: 9px; overflow-wrap: anywhere; }
section.form + section.form { break-before: page; margin-top: 32px; }
article { break-inside: avoid; margin: 12px 0; padding-top: 8px; border-top: 1px solid var(--line); }
.box { display: inline-block; width: 11px; height: 11px; margin: 0 4px 0 14px; border: 1.2px solid var(--ink); vertical-align: -1px; }
.box:first-child { margin-left: 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: 4px; }
th, td { border: 1px solid var(--line); padding: 2px 4px; text-align: left; vertical-align: top; font-weight: 400; font-size: 8.5px; overflow-wrap: anywhere; }
td { height: 22px; font-size: 10px; }
.lines p { height: 22px; margin: 0; border-bottom: 1px solid var(--line); }
.sign { display: grid; grid-template-columns: 2fr 1fr; gap: 4px 24px; margin: 20px 0 0; break-inside: avoid; }
.sign p { padding-top: 20px; border-bottom: 1px solid var(--line); }
@media print { body { padding: 0; max-width: none; } }
`;

/** The questionnaire for paper: a form for each person, which begins a page. It needs nothing besides itself. */
export function questionnaireHtml(questionnaire: Questionnaire): string {
  const { company, on, forms } = questionnaire;
  const title = `Questions on the independence of officers of ${company.name}, as of ${on}`;
  const body =
    forms.length === 0
      ? `<h1>${esc(title)}</h1><p>No question is open.</p>`
      : forms.map((form) => formPart(questionnaire, form)).join('\n');
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<title>${esc(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function formPart(
  { company, on, factsHash }: Questionnaire,
  { person, role, signedBy, signedOn, questions }: QuestionnaireForm,
) {
  const whom = person?.name ?? company.name;
  return `<section class="form"><h1>${esc(whom)}</h1>
<p>Questions on the independence of officers of ${esc(company.name)}${person === null ? ', to the company' : ''}. Please answer as of ${on}.${role === null ? '' : ` <span class="note">${esc(role)}.</span>`}</p>
<p class="note">Mark one answer. “No” says what stands beside it and counts as a signed statement; where you do not know, mark “not known”: the question then stays open. A question without a mark stays open too.</p>
${questions.map((one, i) => questionPart(one, i + 1)).join('\n')}
<div class="sign"><p>${esc(signedBy) || 'Name and signature'}</p><p>${esc(signedOn) || 'Day'}</p></div>
<small>Facts ${factsHash}</small></section>`;
}

function questionPart(one: FormQuestion, number: number): string {
  const form = topicOf(one.topic)?.form ?? 'STATEMENT';
  const no = one.no === null ? '' : `<i class="box"></i>no: ${esc(one.no)}`;
  const yes = form === 'STATEMENT' ? '' : '<i class="box"></i>yes, as written below';
  const all = form === 'ROWS' && one.no !== null ? '<i class="box"></i>and that is all' : '';
  return `<article><h2>${String(number)}. ${esc(one.text)}</h2>
<p class="note">Answered by ${esc(one.answeredBy)}. Settles ${String(one.settles)} and is open in ${String(one.openIn)} of the criteria and checks; ${esc(one.rules.join(', '))}.</p>
<p>${yes}${all}${no}<i class="box"></i>not known</p>
${one.fields.length === 0 ? '<div class="lines"><p></p><p></p></div>' : fieldTable(one, form === 'ROWS')}<small>${esc(one.id)}</small></article>`;
}

function fieldTable({ fields, needed, rows }: FormQuestion, many: boolean): string {
  const head = fields.map(
    (field) => `<th scope="col">${esc(ANSWER_FIELDS[field].says)}${needed.includes(field) ? ' *' : ''}</th>`,
  );
  const blank = Array.from({ length: Math.max(many ? BLANK_LINES : 1, rows.length) }, (_, i) => rows[i] ?? {});
  const lines = blank.map((row) => `<tr>${fields.map((field) => `<td>${esc(row[field] ?? '')}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}
