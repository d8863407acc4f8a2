import type { FactView, ViewOf } from '../../facts/fact-view.ts';
import type { Rule, Subject } from '../books/book-format.ts';
import type { Speaker } from '../../shared/language/messages-of.ts';
import type { Day } from '../../time/day.ts';
import type { FactKind } from '../../vocabulary/kinds.ts';
import type { QuestionKey } from '../../vocabulary/question-topics.ts';
import type { Moment } from '../world/look-back.ts';
import { coversWindow, spanOf, type Window } from '../world/moments.ts';
import type { World } from '../world/world.ts';
import { say } from './messages/words.ts';

export type Outcome = 'TRIGGERED' | 'CLEAR' | 'UNKNOWN' | 'NOT_APPLICABLE';
/** From the strongest to the weakest; NONE where no source speaks of the matter and none had to. */
export const OUTCOME_BASES = ['DERIVED', 'INFERRED', 'ASSERTED', 'WEAK_NEGATIVE', 'NONE'] as const;
export type OutcomeBasis = (typeof OUTCOME_BASES)[number];
export type OfficerRole = Exclude<Subject, 'COMPANY'>;

/** Somebody who is judged. */
export interface Officer {
  readonly person: string;
  readonly role: OfficerRole;
  readonly seat: ViewOf<'SITS_ON'> | undefined;
  readonly nomination: ViewOf<'NOMINATED_TO'> | undefined;
  /** The candidacy of a meeting that is over and whose result is not known: the person may be in office, or not. */
  readonly stood?: ViewOf<'NOMINATED_TO'>;
  /** The fact in which the company calls the person outside. */
  readonly claim: FactView | undefined;
  /** The seat on the audit committee of the board, of somebody who has one besides. */
  readonly auditCommittee?: ViewOf<'SITS_ON'> | undefined;
}

/** Whether a rule is about such an officer: by the office, or by the seat on the audit committee. */
export function concerns(rule: Pick<Rule, 'about'>, { role, auditCommittee }: Officer): boolean {
  return rule.about.includes(role) || (auditCommittee !== undefined && rule.about.includes('AUDIT_COMMITTEE'));
}

/** A question a person could be asked. Questions with one key are one question. */
export interface Question {
  readonly key: QuestionKey;
  readonly text: string;
}

/** What one test, or one rule, finds. */
export interface Answer {
  readonly outcome: Outcome;
  readonly basis: OutcomeBasis;
  readonly review: boolean;
  /** An ordered path where there is one: from the person to the company. */
  readonly facts: readonly FactView[];
  readonly reason: string;
  /** What would settle it; only with UNKNOWN. */
  readonly questions: readonly Question[];
  /** The same question asked of the organisations themselves, and of them with their groups. */
  readonly entity?: Outcome | undefined;
  readonly group?: Outcome | undefined;
}

/** Matters on which a document has a duty to speak, so that its silence weighs something. */
export type Matter = 'POSTS_NOW' | 'POSTS_BEFORE' | 'KIN' | 'FEES' | 'TRADE' | 'SHARES';

/** One rule asked of one officer. */
export interface Inquiry {
  readonly world: World;
  readonly officer: Officer;
  readonly rule: Rule;
  readonly moment: Moment;
  /** A document that was under a duty to speak of the matter, for posts back to `from`, and is silent. */
  readonly silence: (matter: Matter, from?: Day) => Silence | undefined;
}

export interface Silence {
  /** Rule and document: "OE-124, Convocation Notice". */
  readonly duty: string;
  /** The coverage facts that say so; never empty. */
  readonly facts: readonly FactView[];
}

/**
 * The coverage facts by which the sources tell everything of a kind about the company in all of the window; with the
 * key of a question also those that answer it, in a signed questionnaire, with "nothing more".
 */
export function complete(world: World, matter: FactKind, window: Window, key?: QuestionKey): FactView[] {
  return covering(world, window).filter(({ fact: { question, matter: told } }) =>
    question === undefined ? told === matter : question === key,
  );
}

/** The coverage facts by which a signed questionnaire answers a question with "nothing more", for all of the window. */
export function answeredNone(world: World, window: Window, key: QuestionKey): FactView[] {
  return covering(world, window).filter(({ fact }) => fact.question === key);
}

function covering(world: World, window: Window): ViewOf<'COVERED_BY'>[] {
  const from = window.from < '0001-01-01' ? '0001-01-01' : window.from;
  return world
    .from(world.company, 'COVERED_BY')
    .filter((view) => view.fact.extent === 'COMPLETE' && coversWindow(spanOf(world, view), { ...window, from }));
}

/** From when a person's life can matter: nobody held a post before being born. */
export function withinLife(world: World, person: string, window: Window): Window {
  const party = world.parties.get(person);
  const born = party?.type === 'Person' ? party.born : undefined;
  return born !== undefined && window.from < born
    ? { ...window, from: born.length === 10 ? born : `${born}${'-01-01'.slice(0, 10 - born.length)}` }
    : window;
}

/** A reason, and what is left to somebody's judgement. */
export function toJudge(world: Speaker, reason: string, judgement: string): string {
  return say(world, 'toJudge', { reason, judgement });
}

export function triggered(
  world: Speaker,
  facts: readonly FactView[],
  reason: string,
  options: { inferred?: boolean; judgement?: string | undefined } = {},
): Answer {
  const { inferred = false, judgement } = options;
  return {
    outcome: 'TRIGGERED',
    basis: inferred ? 'INFERRED' : 'DERIVED',
    review: judgement !== undefined,
    facts,
    questions: [],
    reason: judgement === undefined ? reason : toJudge(world, reason, judgement),
  };
}

export function clear(facts: readonly FactView[], reason: string, inferred = false): Answer {
  return { outcome: 'CLEAR', basis: inferred ? 'INFERRED' : 'DERIVED', review: false, facts, reason, questions: [] };
}

export function unknown(
  facts: readonly FactView[],
  reason: string,
  questions: readonly Question[],
  options: { basis?: OutcomeBasis; review?: boolean } = {},
): Answer {
  return {
    outcome: 'UNKNOWN',
    basis: options.basis ?? (facts.length > 0 ? 'DERIVED' : 'NONE'),
    review: options.review ?? false,
    facts,
    reason,
    questions,
  };
}

/** UNKNOWN because nothing is told; silence weighs a little only where a named document had to speak, and says so. */
export function untold(
  world: Speaker,
  reason: string,
  questions: readonly Question[],
  silence: Silence | undefined,
  facts: readonly FactView[] = [],
): Answer {
  if (silence === undefined) return unknown(facts, reason, questions);
  return unknown([...facts, ...silence.facts], say(world, 'silent', { reason, duty: silence.duty }), questions, {
    basis: 'WEAK_NEGATIVE',
  });
}

/** What rests on several things is no better than the weakest of them. */
export function weakest(bases: readonly OutcomeBasis[]): OutcomeBasis {
  return OUTCOME_BASES[Math.max(0, ...bases.map((basis) => OUTCOME_BASES.indexOf(basis)))] ?? 'NONE';
}

/** One full stop where a name that ends with one ends a sentence. */
export function tidy(text: string): string {
  return text.replace(/\.\.(?=\s|$)/g, '.').replace(/。[\s。]+/g, '。');
}

/** The OR of several tests: TRIGGERED beats UNKNOWN beats CLEAR; what does not apply is left out. */
export function anyAnswer(answers: readonly Answer[]): Answer {
  const counting = answers.filter(({ outcome }) => outcome !== 'NOT_APPLICABLE');
  const first = answers[0];
  if (first === undefined) throw new RangeError('a rule needs at least one test');
  const hit = strongest(counting.filter(({ outcome }) => outcome === 'TRIGGERED'));
  const open = counting.filter(({ outcome }) => outcome === 'UNKNOWN');
  const levels = { ...level('entity', counting), ...level('group', counting) };
  if (hit !== undefined) return { ...hit, ...levels };
  if (open.length > 0) {
    const [one] = open;
    const facts = [...new Set(open.flatMap((answer) => answer.facts))];
    return {
      ...(one as Answer),
      facts,
      basis: weakest(open.map(({ basis }) => basis)),
      review: open.some(({ review }) => review),
      reason: eachOnce(open.map(({ reason }) => reason)).join(' '),
      questions: uniqueQuestions(open.flatMap(({ questions }) => questions)),
      ...levels,
    };
  }
  if (counting.length === 0) return first;
  return {
    outcome: 'CLEAR',
    basis: weakest(counting.map(({ basis }) => basis)),
    review: false,
    facts: [...new Set(counting.flatMap((answer) => answer.facts))],
    reason: [...new Set(counting.map(({ reason }) => reason))].join(' '),
    questions: [],
    ...levels,
  };
}

/** What begins another is said with it: two tests may leave one post open, and only the one of them to a judgement. */
function eachOnce(reasons: readonly string[]): readonly string[] {
  return [...new Set(reasons)].filter((one) => !reasons.some((other) => other !== one && other.startsWith(one)));
}

export function uniqueQuestions(questions: readonly Question[]): Question[] {
  return [...new Map(questions.map((question) => [question.key, question])).values()];
}

/** Without a judgement before with one, then the better basis. */
function strongest(answers: readonly Answer[]): Answer | undefined {
  return [...answers].sort(
    (a, b) => Number(a.review) - Number(b.review) || OUTCOME_BASES.indexOf(a.basis) - OUTCOME_BASES.indexOf(b.basis),
  )[0];
}

function level(name: 'entity' | 'group', answers: readonly Answer[]): Partial<Answer> {
  const found = answers.flatMap((answer) => answer[name] ?? []);
  if (found.length === 0) return {};
  const outcome: Outcome = found.includes('TRIGGERED') ? 'TRIGGERED' : found.includes('UNKNOWN') ? 'UNKNOWN' : 'CLEAR';
  return { [name]: outcome };
}
