import type { FactReader } from '../facts/fact-reader.ts';
import type { FactView } from '../facts/fact-view.ts';
import { applyingOnly } from '../independence/applying.ts';
import type { ReportView } from '../independence/judging.ts';
import { officeWords } from '../rules/person/company-officers.ts';
import {
  QUESTIONNAIRE_FORMAT,
  type FormQuestion,
  type NamedParty,
  type Questionnaire,
  type QuestionnaireForm,
} from '../shared/questionnaire-form.ts';
import { isOnBoard } from '../vocabulary/ends.ts';
import { partsOfKey, topicOf } from '../vocabulary/question-topics.ts';
import { knownFact } from './known-fact.ts';
import { openQuestions, type AskedQuestion } from './open-questions.ts';

export interface QuestionnaireOptions {
  /** The form of this person alone. */
  readonly person?: string | undefined;
  /** Questions of books that do not apply, too. */
  readonly allBooks?: boolean | undefined;
}

/**
 * The open questions of a report as forms: one for each officer who has any, and one for the company. What several
 * criteria ask is one question; the questions of a form stand in the order of what they settle.
 */
export async function questionnaireOf(
  report: ReportView,
  reader: FactReader,
  { person, allBooks = false }: QuestionnaireOptions = {},
): Promise<Questionnaire> {
  const shown = allBooks || report.booksNamed ? report : applyingOnly(report);
  const asked = openQuestions(shown, await namesIn(shown, reader));
  const views = factsOf(shown);
  const forms = await Promise.all(
    [...shown.people, undefined]
      .filter((one) => person === undefined || one?.officer.person === person)
      .map(async (one): Promise<QuestionnaireForm> => {
        const id = one?.officer.person;
        const questions = await Promise.all(
          asked.filter(({ form }) => form === id).map((question) => formQuestion(question, shown, views, reader)),
        );
        const office =
          one === undefined || (one.officer.seat === undefined && one.officer.stood === undefined)
            ? null
            : officeWords(one.officer, reader);
        return { person: await named(id, reader), role: office, signedBy: '', signedOn: '', questions };
      }),
  );
  const { company, on, knownOn, factsHash, booksHash } = shown;
  return {
    format: QUESTIONNAIRE_FORMAT,
    company: (await named(company, reader)) ?? { id: company, name: company },
    on,
    knownOn,
    factsHash,
    booksHash,
    forms: forms.filter(({ questions }) => questions.length > 0),
    parties: await partiesIn(shown, reader),
  };
}

async function formQuestion(
  { key, text, settles, openIn, rules, person }: AskedQuestion,
  { people }: ReportView,
  views: ReadonlyMap<string, FactView>,
  reader: FactReader,
): Promise<FormQuestion> {
  const { topic, of } = partsOfKey(key) ?? { topic: 'check' as const, of: [] };
  const { answeredBy, fields, needed = [], no } = topicOf(topic) ?? { answeredBy: '', fields: [] };
  const seat = people.find(({ officer }) => officer.person === person)?.officer.seat;
  const about = topic === 'since' ? seat : views.get(of.join(':'));
  const ofFact = topicOf(topic)?.form === 'FACT' || topic === 'elected';
  const fact = ofFact && about !== undefined ? await knownFact(about.fact, reader) : undefined;
  return {
    id: key,
    text,
    topic,
    settles,
    openIn,
    rules,
    answeredBy,
    no: no ?? null,
    fields,
    needed,
    ...(fact && { fact }),
    answer: '',
    complete: '',
    since: '',
    rows: [],
    statement: '',
  };
}

function factsOf({ people, checks }: ReportView): Map<string, FactView> {
  const found = [
    ...people.flatMap(({ results }) => results.flatMap(({ criteria }) => criteria.flatMap(({ facts }) => facts))),
    ...checks.flatMap(({ facts }) => facts),
  ];
  return new Map(found.map((view) => [view.fact.id, view]));
}

async function named(id: string | undefined, reader: FactReader): Promise<NamedParty | null> {
  if (id === undefined) return null;
  const party = await reader.party(id);
  return { id, name: party?.name ?? id };
}

async function namesIn({ people, company }: ReportView, reader: FactReader): Promise<(id: string) => string> {
  const ids = [company, ...people.map(({ officer }) => officer.person)];
  const names = new Map((await reader.parties(ids)).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** Everybody whom the facts of the report, or the company’s own facts, name: whom an answer may call by name. */
async function partiesIn(report: ReportView, reader: FactReader): Promise<Questionnaire['parties']> {
  const { company, people, knownOn } = report;
  const own = await reader.about(await reader.withBoards([company]), { knownOn });
  const facts = [...factsOf(report).values(), ...own].map(({ fact }) => fact);
  const keys = [
    ...people.flatMap(({ results }) => results.flatMap(({ criteria }) => criteria.flatMap((one) => one.questions))),
  ].flatMap(({ key }) => partsOfKey(key)?.of ?? []);
  const boards = await Promise.all(
    [...new Set(facts.flatMap((fact) => (isOnBoard(fact) ? [fact.object] : [])))].map((id) => reader.board(id)),
  );
  const ids = new Set([
    company,
    ...people.map(({ officer }) => officer.person),
    ...keys,
    ...facts.flatMap(({ subject, object }) => [subject, object]),
    ...boards.flatMap((board) => board?.company ?? []),
  ]);
  return (await reader.parties([...ids]))
    .map(({ id, name, type }) => ({ id, name, type }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
