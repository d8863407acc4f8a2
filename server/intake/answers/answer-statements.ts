import type {
  BoardStatement,
  FactStatement,
  ProblemStatement,
  SourceStatement,
  StatedFact,
  Statement,
} from '../importer.ts';
import { firstDay, isDay, type Day } from '../../time/day.ts';
import { refusal } from '../stated-problem.ts';
import type { BoardKind } from '../../vocabulary/parties.ts';
import { correctedFact, electedSeat, made, rowFacts, saidOn, type RowPlace } from './answered-facts.ts';
import { topicOf, type QuestionKey, type TopicName } from '../../vocabulary/question-topics.ts';
import { companyFacts } from './company-facts.ts';
import { answerParties, type AnswerParties } from './answer-parties.ts';
import { fieldAt, type RowValues } from './answer-words.ts';
import { checkedAnswer, type CheckedAnswer } from './check-answer.ts';
import type { Answered, AnsweredForm, AnswersFile } from './answers-file.ts';

/** Topics whose “yes” states a fact by itself. */
const STATED: ReadonlySet<TopicName> = new Set<TopicName>(['elected', 'group']);

/**
 * All that a filled-in questionnaire states; what is wrong with it is among it. A question that is not answered states
 * nothing.
 */
export function* answerStatements(file: AnswersFile, today: Day): Generator<Statement> {
  const parties = answerParties(file);
  const boards = new Map<string, BoardStatement>();
  const problems: ProblemStatement[] = [];
  const tell = (problem: ProblemStatement) => problems.push(problem);
  if (!isDay(file.on))
    tell(
      refusal(
        'NO_SUCH_DATE',
        `the day of the questionnaire, "${file.on}", does not exist`,
        { place: 'head' },
        'export it again',
      ),
    );
  const said: Statement[] = [];
  for (const form of file.forms) {
    const answered = form.answers.flatMap((one) => checkedAnswer(one, tell) ?? []);
    for (const { answered: one } of twice(form.answers)) tell(one);
    if (answered.length === 0) continue;
    const source = sourceOf(file, form, today, tell);
    if (source === undefined) continue;
    // The publisher of answers is the company that they are about.
    parties.ofGraph(file.company.id, 'Company', form.at);
    said.push(source, ...formFacts(file, form, source, answered, parties, boards));
  }
  if (said.length === 0 && problems.length === 0)
    tell(
      refusal(
        'NOTHING_ANSWERED',
        'no question is answered',
        { place: 'the whole file' },
        'write yes or no in "answer", and sign the form',
      ),
    );
  yield* problems;
  yield* parties.stated();
  yield* boards.values();
  yield* said;
}

function twice(answers: readonly Answered[]): { answered: ProblemStatement }[] {
  const seen = new Set<string>();
  return answers.flatMap(({ id, at }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      { answered: refusal('ANSWERED_TWICE', `the question ${id} stands twice in one form`, at, 'leave it once') },
    ];
  });
}

/** The signed form as a document: known from the day on which it was signed. */
function sourceOf(
  { company, on }: AnswersFile,
  { person, signedBy, signedOn, at }: AnsweredForm,
  today: Day,
  tell: (problem: ProblemStatement) => void,
): SourceStatement | undefined {
  const whom = person?.name ?? company.name;
  if (signedBy.trim() === '') {
    tell(
      refusal(
        'NOT_SIGNED',
        `the answers of ${whom} are not signed`,
        fieldAt(at, 'signedBy'),
        'write the full name of who signs in "signedBy" (#signed_by)',
      ),
    );
    return undefined;
  }
  const day = signedOn.trim().replaceAll('/', '-');
  if (!isDay(day) || day > today) {
    const why = isDay(day) ? 'is still to come' : 'is no day that exists';
    tell(
      refusal(
        'SIGNED_ON_UNFIT',
        `the day of the signature, "${signedOn}", ${why}`,
        fieldAt(at, 'signedOn'),
        'write the day of the signature as YYYY-MM-DD in "signedOn" (#signed_on)',
      ),
    );
    return undefined;
  }
  return {
    says: 'SOURCE',
    key: `form of ${person?.id ?? company.id}`,
    title: `Questionnaire on ${company.name} as of ${on}, answered for ${whom} and signed by ${signedBy.trim()}`,
    publisher: `govgraph:${company.id}`,
    published: day,
    kind: 'Signed questionnaire',
  };
}

function* formFacts(
  { company, on }: AnswersFile,
  form: AnsweredForm,
  source: SourceStatement,
  answers: readonly CheckedAnswer[],
  parties: AnswerParties,
  boards: Map<string, BoardStatement>,
): Generator<FactStatement> {
  const published = source.published ?? on;
  // Answers are given as of the day of the questionnaire; nobody can state what comes after the signature.
  const observedOn = on < published ? on : published;
  const own = parties.ofGraph(company.id, 'Company', form.at);
  const board = (key: string, kind: BoardKind): string => {
    const id = `${key}, ${kind}`;
    if (!boards.has(id))
      boards.set(id, {
        says: 'BOARD',
        key: id,
        company: key,
        kind,
        name: boardName(kind),
        source: source.key,
        at: form.at,
      });
    return id;
  };
  // Several questions may ask parts of one fact: it is stated once, with all of them.
  const corrected = new Map<string, { answer: Answered; place: RowPlace; values: RowValues }>();
  for (const { answer, word, topic, of, rows, complete, since } of answers) {
    const key = answer.id as QuestionKey;
    const stating = (fact: StatedFact, at = answer.at): FactStatement => ({
      says: 'FACT',
      fact,
      ...seenOn(fact, observedOn),
      source: source.key,
      at,
    });
    const place = (at: (typeof rows)[number]['row']): RowPlace => ({
      company: company.id,
      topic,
      of,
      key,
      row: at,
      parties,
      board,
    });
    const { form: how, matter } = topicOf(topic) ?? { form: 'STATEMENT' as const };
    if (how === 'FACT') {
      const [first] = rows;
      if (first !== undefined && answer.fact !== undefined) {
        const before = corrected.get(answer.fact.id)?.values;
        corrected.set(answer.fact.id, { answer, place: place(first.row), values: { ...before, ...first.values } });
      }
      continue;
    }
    for (const { row, values } of rows) {
      if (topic === 'finding') continue;
      for (const fact of rowFacts(place(row), values)) yield stating(fact, row.at);
    }
    const ofCompany = (rows.length === 0 ? [undefined] : rows).flatMap((row) =>
      companyFacts({
        own,
        topic,
        of,
        word,
        values: row?.values,
        since,
        person: (name) => parties.named(name, 'Person', row?.row.at ?? answer.at),
        board: (kind) => board(own, kind),
      }),
    );
    for (const fact of ofCompany) yield stating(fact);
    const alone = { at: answer.at, fields: {} };
    if (word === 'yes' && topic === 'elected')
      for (const fact of electedSeat(answer, place(alone))) yield stating(fact);
    if (word === 'yes' && topic === 'group' && rows.length === 0)
      for (const fact of rowFacts(place(alone), {})) yield stating(fact);
    const text = answer.statement.trim();
    if (topic === 'finding' && word !== '') yield stating(finding(own, of[0] ?? '', word, rows[0]?.values.from));
    else if (topic === 'asked' && word !== '')
      yield stating(askedAnswer(own, of[0] ?? '', of.at(-1) ?? '', word, answer.text));
    else if (topic === 'met' && word !== '') yield stating(saidOn(own, key, word, `${answer.text} — ${word}`));
    else if (
      how === 'STATEMENT' ||
      (how === 'YES_NO' && word === 'yes' && rows.length === 0 && ofCompany.length === 0 && !STATED.has(topic))
    )
      yield stating(saidOn(own, key, word || 'statement', [answer.text, text || word].join(' — ')));
    else if (text !== '') yield stating(saidOn(own, key, 'statement', [answer.text, text].join(' — ')));
    if (matter !== undefined && (word === 'no' || complete))
      yield stating(
        made('COVERED_BY', {
          subject: own,
          object: source.key,
          matter,
          extent: 'COMPLETE',
          question: key,
          from: since ?? '0001-01-01',
        }),
      );
  }
  for (const [id, { answer, place, values }] of corrected) {
    const fact = correctedFact(answer, values, place);
    if (fact !== undefined)
      yield {
        says: 'FACT',
        fact,
        ...seenOn(fact, observedOn),
        source: source.key,
        at: place.row.at,
        corrects: [id],
      };
  }
}

/** What had not begun on the day, or was over, nobody saw on it. */
function seenOn({ from, to }: StatedFact, day: Day): Pick<FactStatement, 'observedOn'> {
  const held = (from === undefined || firstDay(from) <= day) && (to === undefined || firstDay(to) > day);
  return held ? { observedOn: day } : {};
}

function finding(company: string, person: string, word: string, from: string | undefined): StatedFact {
  return made('HAS_ATTRIBUTE', {
    subject: company,
    object: '',
    attribute: 'OTHER',
    label: 'Finding of independence',
    ...(from === undefined ? {} : { from }),
    detail: [{ key: person, value: word === 'yes' ? 'Independent' : 'the board has made no such finding' }],
  });
}

/** What the rules look for where nothing but a word can answer. */
function askedAnswer(company: string, rule: string, person: string, word: string, text: string): StatedFact {
  return made('HAS_ATTRIBUTE', {
    subject: company,
    object: '',
    attribute: 'OTHER',
    label: `Answer to ${rule}`,
    text: `${text} ${word}`,
    detail: [{ key: person, value: word }],
  });
}

function boardName(kind: BoardKind): string {
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return kind === 'DIRECTORS' ? 'Board of directors' : words.replace(/^./, (first) => first.toUpperCase());
}
