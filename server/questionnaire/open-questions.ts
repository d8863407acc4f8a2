import type { ReportView } from '../independence/judging.ts';
import type { CompanyCheck } from '../rules/company/company-checks.ts';
import { partsOfKey, type QuestionKey, type TopicName } from '../vocabulary/question-topics.ts';

export interface AskedQuestion {
  readonly key: QuestionKey;
  readonly text: string;
  /** Whom it is asked; undefined for the company. */
  readonly form: string | undefined;
  /** The officer whom it concerns, where it is one. */
  readonly person: string | undefined;
  readonly settles: number;
  readonly openIn: number;
  readonly rules: readonly string[];
}

/** What an officer knows better than the company does. */
const OF_THE_PERSON: ReadonlySet<TopicName> = new Set<TopicName>([
  'career',
  'family',
  'fees',
  'owns',
  'shares',
  'links',
  'audit-work',
  'scheme',
  'committees',
  'days',
  'role',
  'degree',
  'limb',
  'asked',
]);

/** One criterion or check, and the questions that are open in it. */
interface Open {
  readonly rule: string;
  readonly person: string | undefined;
  readonly questions: readonly { readonly key: QuestionKey; readonly text: string }[];
  /** Answers to a judgement settle nothing by themselves. */
  readonly settled: boolean;
}

/**
 * The open questions of criteria (UNKNOWN, or to be judged) and checks (UNKNOWN or REVIEW), each once, the one first
 * that settles most criteria by itself; then the one that is open in most.
 */
export function openQuestions(report: ReportView, name: (id: string) => string): AskedQuestion[] {
  const persons = new Set(report.people.map(({ officer }) => officer.person));
  const ofCriteria = report.people.flatMap(({ officer, results }) =>
    results.flatMap(({ criteria }) => criteria.flatMap((one) => openIn(one, officer.person, name))),
  );
  const known = new Map(ofCriteria.flatMap(({ questions }) => questions).map((one) => [one.text, one.key]));
  const all = [...ofCriteria, ...report.checks.flatMap((check) => openCheck(check, persons, known))];
  const found = new Map<
    QuestionKey,
    { text: string; people: Set<string | undefined>; rules: Set<string>; settles: number; openIn: number }
  >();
  for (const { rule, person, questions, settled } of all) {
    for (const { key, text } of questions) {
      const entry = found.get(key) ?? { text, people: new Set(), rules: new Set(), settles: 0, openIn: 0 };
      found.set(key, entry);
      entry.people.add(person);
      entry.rules.add(rule);
      entry.openIn += 1;
      if (settled && questions.length === 1) entry.settles += 1;
    }
  }
  return [...found]
    .map(([key, { people, rules, ...rest }]): AskedQuestion => {
      const [person] = people.size === 1 ? people : [undefined];
      const topic = partsOfKey(key)?.topic ?? 'check';
      const theirs = OF_THE_PERSON.has(topic) || topic === 'check';
      return { key, ...rest, person, form: theirs ? person : undefined, rules: [...rules].sort() };
    })
    .sort(
      (a, b) =>
        b.settles - a.settles || b.openIn - a.openIn || b.rules.length - a.rules.length || (a.key < b.key ? -1 : 1),
    );
}

function openIn(
  { rule, outcome, review, questions }: ReportView['people'][number]['results'][number]['criteria'][number],
  person: string,
  name: (id: string) => string,
): Open[] {
  if (outcome === 'UNKNOWN' && questions.length > 0) return [{ rule: rule.id, person, questions, settled: true }];
  if (outcome !== 'TRIGGERED' || !review || rule.judgement === undefined) return [];
  const text = `What does the company say on ${rule.judgement}, of ${name(person)} (${rule.id})?`;
  return [{ rule: rule.id, person, questions: [{ key: `judgement:${rule.id}:${person}`, text }], settled: false }];
}

function openCheck(
  { id, rule, outcome, missing, subject, questions = [] }: CompanyCheck,
  persons: ReadonlySet<string>,
  known: ReadonlyMap<string, QuestionKey>,
): Open[] {
  if ((outcome !== 'UNKNOWN' && outcome !== 'REVIEW') || missing === undefined) return [];
  const person = subject !== undefined && persons.has(subject) ? subject : undefined;
  if (questions.length > 0) return [{ rule: rule.id, person, questions, settled: true }];
  const key = known.get(missing) ?? (`check:${id}` as const);
  return [{ rule: rule.id, person, questions: [{ key, text: missing }], settled: known.has(missing) }];
}
