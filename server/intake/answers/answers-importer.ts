import { en as titles } from '../messages/en.ts';
import { QUESTIONNAIRE_FORMAT } from '../../shared/questionnaire-form.ts';
import { QUESTIONNAIRE_MARKS } from '../../shared/questionnaire-columns.ts';
import type { Importer, IntakeFile, ProblemStatement, Statement } from '../importer.ts';
import { Refusal } from '../refusal.ts';
import { unreadable } from '../stated-problem.ts';
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
    const head = textHead(file);
    return head.includes(QUESTIONNAIRE_FORMAT) || head.includes(`\n${QUESTIONNAIRE_MARKS.head},`) ? 1 : 0;
  },
  read: readAnswers,
};

async function* readAnswers(file: IntakeFile): AsyncGenerator<Statement> {
  const problems: ProblemStatement[] = [];
  const tell = (problem: ProblemStatement) => problems.push(problem);
  const today = new Date().toISOString().slice(0, 10);
  try {
    const json = /^\uFEFF?\s*\{/.test(textHead(file));
    const read = json
      ? readAnswersJson(await whole(file), file.name, tell)
      : await readAnswersCsv(file.stream(), file.name, tell);
    yield* problems;
    if (read !== undefined && problems.length === 0) yield* answerStatements(read, today);
  } catch (error) {
    yield unreadable(error, file.name);
  }
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
