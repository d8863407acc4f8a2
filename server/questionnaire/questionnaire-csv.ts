import { csvCell } from '../shared/csv-cell.ts';
import {
  QUESTIONNAIRE_COLUMNS,
  QUESTIONNAIRE_MARKS,
  type QuestionnaireColumn,
} from '../shared/questionnaire-columns.ts';
import type { FormQuestion, Questionnaire, QuestionnaireForm } from '../shared/questionnaire-form.ts';

type Row = Partial<Record<QuestionnaireColumn, string>>;

/**
 * The questionnaire as a table that is filled in and read back: UTF-8 with a mark that spreadsheets know, lines end in
 * CR LF. A question with several answers takes several lines with the same id.
 */
export function questionnaireCsv({ forms, parties, format, company, ...head }: Questionnaire): string {
  const rows: Row[] = [
    {
      question: QUESTIONNAIRE_MARKS.head,
      about: company.id,
      text: `${company.name}, as of ${head.on}`,
      asks: JSON.stringify({ format, company, ...head }),
    },
    ...forms.flatMap((form) => formRows(form, company.name)),
    ...parties.map(({ id, name, type }) => ({
      question: QUESTIONNAIRE_MARKS.party,
      about: id,
      text: name,
      answer: type,
    })),
  ];
  const lines = rows.map((row) => QUESTIONNAIRE_COLUMNS.map((column) => csvCell(row[column] ?? '')).join(','));
  return `\uFEFF${[QUESTIONNAIRE_COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

function formRows({ person, role, signedBy, signedOn, questions }: QuestionnaireForm, company: string): Row[] {
  const about = person?.id ?? '';
  return [
    {
      question: QUESTIONNAIRE_MARKS.form,
      about,
      text: person?.name ?? company,
      answeredBy: role ?? '',
    },
    { question: QUESTIONNAIRE_MARKS.signedBy, about, text: 'Full name of who signs these answers', answer: signedBy },
    { question: QUESTIONNAIRE_MARKS.signedOn, about, text: 'Day of the signature, YYYY-MM-DD', answer: signedOn },
    ...questions.flatMap((question) => questionRows(question, about)),
  ];
}

function questionRows(one: FormQuestion, about: string): Row[] {
  const common: Row = {
    question: one.id,
    about,
    text: one.text,
    settles: String(one.settles),
    answeredBy: `${one.answeredBy}${one.fields.length === 0 ? '' : ` (fill in ${one.fields.join(', ')})`}`,
    noMeans: one.no ?? '',
    answer: one.answer,
    complete: one.complete,
    since: one.since,
    statement: one.statement,
    asks: one.fact === undefined ? '' : JSON.stringify(one.fact),
  };
  return one.rows.length === 0 ? [common] : one.rows.map((row) => ({ ...common, ...row }));
}
