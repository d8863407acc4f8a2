import type { Signer } from '../access/asker.ts';
import { BadInput } from '../errors.ts';
import type { CompanyCheck } from '../rules/company/company-checks.ts';
import {
  WHOLE_BOOK,
  type Attachment,
  type Determination,
  type Determinations,
  type NewDetermination,
} from '../determinations/determinations.ts';
import type { RulesReport } from '../rules/verdict/rules-report.ts';

/** What the mutation is given. */
export interface DeterminationInput {
  readonly company: string;
  readonly person?: string | null;
  readonly check?: string | null;
  readonly book: string;
  readonly rule?: string | null;
  readonly on: string;
  readonly knownOn?: string | null;
  readonly conclusion?: Determination['conclusion'] | null;
  readonly concludes?: Concluded | null;
  readonly attachments?: readonly Attachment[] | null;
  readonly by?: string | null;
  readonly reason: string;
  readonly evidence: string;
}
type Concluded = NonNullable<Determination['concludes']>;
type Item = Pick<NewDetermination, 'person' | 'check' | 'book' | 'rule' | 'computed'>;

/**
 * Records a determination on a criterion or check of the report, whatever its outcome: an auditor may settle what is
 * open, and explain or overrule what is not. It stands beside the computed outcome. Throws BAD_INPUT when there is
 * nothing to decide.
 */
export function recordOn(
  report: RulesReport,
  input: DeterminationInput,
  shelf: Determinations,
  isPerson: (id: string) => boolean,
  signer: Signer,
): Promise<Determination> {
  const { company, on, knownOn, factsHash, booksHash } = report;
  const { concludes, reason, evidence, attachments } = input;
  const rule = input.rule ?? '';
  if (concludes == null && (input.rule == null || input.conclusion == null))
    throw new BadInput('Name the "rule" and the "conclusion", or what is concluded on the whole book in "concludes".');
  if (
    concludes != null &&
    (input.rule != null || input.check != null || input.conclusion != null || input.person == null)
  )
    throw new BadInput(
      '"concludes" is the verdict on a person under a whole book: name the "person", and leave out "rule", "check" and "conclusion".',
    );
  const item =
    concludes != null && input.person != null
      ? verdictItem(report, input.person, input)
      : input.check != null || input.person == null
        ? checkItem(report, { ...input, rule }, isPerson)
        : criterionItem(report, input.person, { ...input, rule });
  return shelf.record({
    company,
    ...item,
    on,
    knownOn,
    factsHash,
    booksHash,
    conclusion: concludes == null ? (input.conclusion ?? 'LEFT_OPEN') : MEANS[concludes],
    ...signer,
    reason,
    evidence,
    ...(concludes != null && { concludes }),
    ...(attachments != null && attachments.length > 0 && { attachments: [...attachments] }),
  });
}

type OfRule = DeterminationInput & { readonly rule: string };

const MEANS: Readonly<Record<Concluded, Determination['conclusion']>> = {
  OUTSIDE: 'DOES_NOT_SPEAK_AGAINST',
  INDEPENDENT: 'DOES_NOT_SPEAK_AGAINST',
  NOT_OUTSIDE: 'SPEAKS_AGAINST',
  NOT_INDEPENDENT: 'SPEAKS_AGAINST',
  INSUFFICIENT: 'LEFT_OPEN',
};

/** The verdict of a book on a person: one of the words that a book of its kind gives. */
function verdictItem(
  { company, on, people }: RulesReport,
  person: string,
  { book, concludes }: DeterminationInput,
): Item {
  const judged = people.find(({ officer }) => officer.person === person);
  if (judged === undefined)
    throw new BadInput(`"${person}" is not judged at "${company}" on ${on}; ${judgedInstead(people)}`);
  const result = judged.results.find((one) => one.book.id.toLowerCase() === book.toLowerCase());
  if (result === undefined) throw new BadInput(`The book "${book}" gives no verdict on persons.`);
  if (result.verdict === 'NOT_APPLICABLE')
    throw new BadInput(`The book "${result.book.id}" has no rule for "${person}", so there is nothing to conclude.`);
  const words: readonly string[] =
    result.book.kind === 'STATUTE'
      ? ['OUTSIDE', 'NOT_OUTSIDE', 'INSUFFICIENT']
      : ['INDEPENDENT', 'NOT_INDEPENDENT', 'INSUFFICIENT'];
  if (!words.includes(concludes ?? ''))
    throw new BadInput(`"${result.book.id}" concludes ${words.join(', ')}, not ${String(concludes)}.`);
  return { person, book: result.book.id, rule: WHOLE_BOOK, computed: result.verdict };
}

function criterionItem({ company, on, people }: RulesReport, person: string, { book, rule }: OfRule): Item {
  const judged = people.find(({ officer }) => officer.person === person);
  if (judged === undefined)
    throw new BadInput(`"${person}" is not judged at "${company}" on ${on}; ${judgedInstead(people)}`);
  const result = judged.results.find((one) => one.book.id.toLowerCase() === book.toLowerCase());
  const criterion = result?.criteria.find((one) => one.rule.id === rule);
  if (result === undefined || criterion === undefined) {
    throw new BadInput(
      `The book "${book}" asks no rule "${rule}" of "${person}"; it asks ${result?.criteria.map((one) => one.rule.id).join(', ') ?? 'none'}. For a check of the company leave "person" out.`,
    );
  }
  const { outcome } = criterion;
  if (outcome === 'NOT_APPLICABLE')
    throw new BadInput(`"${rule}" does not apply to "${person}", so there is nothing to determine.`);
  return { person, book: result.book.id, rule, computed: outcome };
}

function judgedInstead(people: RulesReport['people']): string {
  if (people.length === 0) return 'no outside officer or candidate is stated for that day. Give another day.';
  return `${people.map(({ officer }) => officer.person).join(', ')} ${people.length === 1 ? 'is' : 'are'}.`;
}

function checkItem(
  { checks }: RulesReport,
  { person, check: id, book, rule }: OfRule,
  isPerson: (id: string) => boolean,
): Item {
  const ofRule = checks.filter(
    (one) =>
      one.book.id.toLowerCase() === book.toLowerCase() &&
      one.rule.id === rule &&
      (person == null || one.subject === person),
  );
  if (ofRule.length === 0) {
    throw new BadInput(
      `The book "${book}" has no check "${rule}"${person == null ? '' : ` about "${person}"`}; it has ${rulesOf(checks, book)}. For a criterion name the "person".`,
    );
  }
  const [check, ...more] = id == null ? ofRule : ofRule.filter((one) => one.id === id);
  if (check === undefined || more.length > 0)
    throw new BadInput(
      `"${rule}" gives several checks; name one in "check": ${ofRule.map((one) => one.id).join(', ')}.`,
    );
  const { outcome, subject } = check;
  if (outcome === 'NOT_APPLICABLE')
    throw new BadInput(`The check "${check.id}" does not apply, so there is nothing to determine.`);
  return {
    ...(subject !== undefined && isPerson(subject) && { person: subject }),
    check: check.id,
    book: check.book.id,
    rule,
    computed: outcome,
  };
}

function rulesOf(checks: readonly CompanyCheck[], book: string): string {
  const rules = new Set(
    checks.filter((one) => one.book.id.toLowerCase() === book.toLowerCase()).map((one) => one.rule.id),
  );
  return rules.size === 0 ? 'none' : [...rules].join(', ');
}
