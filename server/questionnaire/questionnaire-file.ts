import { visibleJson } from '../shared/unseen-characters.ts';
import type { Questionnaire } from '../shared/questionnaire-form.ts';
import { questionnaireCsv } from './questionnaire-csv.ts';
import { questionnaireHtml } from './questionnaire-html.ts';

export type QuestionnaireFileFormat = 'HTML' | 'CSV' | 'JSON';

/** The text of one file; the same questionnaire gives the same bytes. JSON and CSV are filled in and read back. */
export function questionnaireFile(questionnaire: Questionnaire, format: QuestionnaireFileFormat): string {
  if (format === 'HTML') return questionnaireHtml(questionnaire);
  return format === 'CSV'
    ? questionnaireCsv(questionnaire)
    : `${visibleJson(JSON.stringify(questionnaire, null, 2))}\n`;
}
