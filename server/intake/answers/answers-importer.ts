import { en as titles } from '../messages/en.ts';
import { QUESTIONNAIRE_FORMAT } from '../../shared/questionnaire-form.ts';
import { QUESTIONNAIRE_MARKS } from '../../shared/questionnaire-columns.ts';
import type { Importer, IntakeFile, ProblemStatement, Statement } from '../importer.ts';
import { Refusal } from '../refusal.ts';
import { unreadable } from '../stated-problem.ts';
import { encodingOf, headOf, notUtf8 } from '../tables/encoding.ts';
import { decoded, SEPARATORS } from '../tables/table-rows.ts';
import { textHead } from '../text-head.ts';
import { answerStatements } from './answer-statements.ts';
import { readAnswersCsv } from './read-answers-csv.ts';
import { readAnswersJson } from './read-answers-json.ts';

/** More than any questionnaire has: forms are filled in by people. */
const MOST_BYTES = 20_000_000;

/** A questionnaire of `govgraph questionnaire` that was filled in, as JSON or CSV. */
export const answersImporter: Importer = {
  format: 'answers',
  title: titles.answers,
  recognises: (file) => {
    return textHead(file).includes(QUESTIONNAIRE_FORMAT) || separatorIn(headOf(file.head)) !== undefined ? 1 : 0;
  },
  read: readAnswers,
};

async function* readAnswers(file: IntakeFile): AsyncGenerator<Statement> {
  const problems: ProblemStatement[] = [];
  const tell = (problem: ProblemStatement) => problems.push(problem);
  const today = new Date().toISOString().slice(0, 10);
  try {
    const json = /^\uFEFF?\s*\{/.test(textHead(file));
    const read = json ? readAnswersJson(await whole(file), file.name, tell) : await readTable(file, tell);
    yield* problems;
    if (read !== undefined && problems.every(({ severity }) => severity !== 'error'))
      yield* answerStatements(read, today);
  } catch (error) {
    yield unreadable(error, file.name);
  }
}

/** A spreadsheet that saves the table anew does so in the encoding and with the separator of its country. */
async function readTable(file: IntakeFile, tell: (problem: ProblemStatement) => void) {
  const encoding = await encodingOf(file.head, file.stream);
  if (encoding !== 'utf-8') tell(notUtf8(encoding, file.name));
  const separator = separatorIn(headOf(file.head)) ?? ',';
  return readAnswersCsv(decoded(file.stream(), encoding), { file: file.name, separator }, tell);
}

function separatorIn(head: string): string | undefined {
  return SEPARATORS.find((separator) => new RegExp(`[\\r\\n]"?${QUESTIONNAIRE_MARKS.head}"?\\${separator}`).test(head));
}

async function whole(file: IntakeFile): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file.stream()) {
    size += piece.length;
    if (size > MOST_BYTES)
      throw new Refusal('TOO_LARGE', 'it is larger than any questionnaire', 'fill in the file that was exported', {
        place: file.name,
      });
    pieces.push(piece);
  }
  return new TextDecoder('utf-8').decode(Buffer.concat(pieces));
}
