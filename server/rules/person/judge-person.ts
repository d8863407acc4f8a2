import type { Rule } from '../books/book-format.ts';
import { ruleDay } from '../books/in-force.ts';
import { isPersonTest, type PersonTest } from '../books/patterns.ts';
import type { Rulebook } from '../books/rulebook.ts';
import { applicabilityOf, type Applied } from '../verdict/applicability.ts';
import type { PlacedDetermination } from '../../determinations/determinations.ts';
import {
  answeredNone,
  anyAnswer,
  concerns,
  tidy,
  triggered,
  unknown,
  weakest,
  type Answer,
  type Inquiry,
  type Officer,
} from './inquiry.ts';
import { officeDays } from './company-officers.ts';
import { perhapsSame } from './perhaps-same.ts';
import { askPerson } from '../patterns/person-tests.ts';
import { decide, restsOn, type Decided } from '../verdict/verdict.ts';
import { stepThrough } from '../../shared/turns/in-turns.ts';
import { heldIn, spanOf } from '../world/moments.ts';
import { withRests } from '../world/rests.ts';
import type { World } from '../world/world.ts';
import { dayIn, joined } from '../world/worded.ts';
import type { QuestionKey } from '../../vocabulary/question-topics.ts';
import { say } from './messages/words.ts';

export interface Criterion extends Answer {
  readonly rule: Rule;
  /** What auditors recorded on it. */
  readonly determinations?: readonly PlacedDetermination[];
}

export interface BookResult extends Decided, Applied {
  readonly book: Rulebook;
  readonly criteria: readonly Criterion[];
  /** Rules on which the verdict rests and whose text nobody read: they are worded from knowledge. */
  readonly unread: readonly Rule[];
  /** Verdicts that auditors concluded, beside the one that is computed. */
  readonly conclusions?: readonly PlacedDetermination[];
}

/** One officer under one book. */
export function judgePerson(world: World, officer: Officer, book: Rulebook, silence: Inquiry['silence']): BookResult {
  return stepThrough(judgingPerson(world, officer, book, silence));
}

/** The same, stopping after each rule. */
export function* judgingPerson(
  world: World,
  officer: Officer,
  book: Rulebook,
  silence: Inquiry['silence'],
): Generator<undefined, BookResult> {
  const applied = applicabilityOf(world, book, undefined, officer);
  const criteria: Criterion[] = [];
  for (const rule of book.rules) {
    if (!concerns(rule, officer)) continue;
    criteria.push({ rule, ...(yield* withRests(() => askRule(world, officer, book, rule, silence))) });
    yield;
  }
  const decided = decide(book.kind, criteria, officer.claim !== undefined, applied.applicability);
  const unread = restsOn(decided.verdict, criteria)
    .map(({ rule }) => rule)
    .filter(({ mark }) => mark === 'K');
  return { book, criteria, unread, ...applied, ...decided };
}

/** In which days a rule applies. */
export function appliesWords(world: World, { from, to }: Pick<Rule, 'from' | 'to'>): string {
  const since = from === undefined ? '' : say(world, 'appliesFrom', { day: dayIn(world, from) });
  const until = to === undefined ? '' : say(world, 'appliesTo', { day: dayIn(world, to) });
  return say(world, 'applies', { since, until });
}

export function askRule(
  world: World,
  officer: Officer,
  book: Pick<Rulebook, 'versions' | 'notChecked'>,
  rule: Rule,
  silence: Inquiry['silence'],
): Answer {
  const { law, applied } = ruleDay(book, rule, world.on);
  if (applied === 'NO') {
    const days = appliesWords(world, rule);
    return {
      outcome: 'NOT_APPLICABLE',
      basis: 'DERIVED',
      review: false,
      facts: [],
      questions: [],
      reason: days,
    };
  }
  const moment = { language: world.language, on: world.on, law, ...officeDays(world, officer) };
  const inquiry: Inquiry = { world, officer, rule, moment, silence };
  const tests = rule.tests.filter(isPersonTest);
  const answered = anyAnswer(tests.map((test) => askPerson(inquiry, test)));
  const alone = askedOfOthers(inquiry, tests, answered);
  const asked = unaskedLimbs(book, rule, alone, world, officer);
  const answer = asFarAsTold(world, { ...asked, reason: tidy(asked.reason) });
  if (applied === 'YES' || answer.outcome === 'CLEAR') return answer;
  return {
    ...answer,
    outcome: 'UNKNOWN',
    review: true,
    reason: say(world, 'dayUnknown', { reason: answer.reason }),
  };
}

/** That a document told everything some time ago is taken to go on: what is clear by it is so by inference. */
function asFarAsTold(world: World, answer: Answer): Answer {
  const isCarried = answer.facts.some(
    (view) => view.fact.kind === 'COVERED_BY' && spanOf(world, view).until <= world.on,
  );
  return answer.outcome === 'CLEAR' && isCarried ? { ...answer, basis: weakest([answer.basis, 'INFERRED']) } : answer;
}

/** What is asked of the seat that is judged, which is nobody else's. */
const OF_THE_SEAT: ReadonlySet<PersonTest['pattern']> = new Set(['TENURE', 'FINDING', 'QUESTION', 'SHARED_BOARD']);

/** Nothing is clear that would not be, were somebody of the same name, or of none that is told, the same person. */
function askedOfOthers(inquiry: Inquiry, tests: readonly PersonTest[], answer: Answer): Answer {
  if (answer.outcome !== 'CLEAR') return answer;
  const { world, officer } = inquiry;
  const now = { from: world.on, until: world.on };
  for (const other of perhapsSame(world, officer.person)) {
    const key = `same:${officer.person}:${other.id}` as const;
    if (answeredNone(world, now, key).length > 0) continue;
    const as = { ...inquiry, officer: { ...officer, person: other.id } };
    const met = tests
      .filter(({ pattern }) => !OF_THE_SEAT.has(pattern))
      .map((test) => askPerson(as, test))
      .find(({ outcome }) => outcome === 'TRIGGERED');
    if (met === undefined) continue;
    const said = { person: world.name(officer.person), reason: met.reason };
    return unknown(met.facts, say(world, 'perhapsSame', said), [{ key, text: say(world, 'areSame', said) }], {
      basis: 'INFERRED',
      review: true,
    });
  }
  return answer;
}

/**
 * What is not asked of a rule keeps it from being clear: limbs that no test asks, and what the book says it does not
 * check of it.
 */
function unaskedLimbs(
  { notChecked }: Pick<Rulebook, 'notChecked'>,
  rule: Rule,
  answer: Answer,
  world: World,
  { person }: Officer,
): Answer {
  if (answer.outcome !== 'CLEAR') return answer;
  const limbs = [
    ...rule.limbs.filter(({ asks }) => asks.length === 0).map((limb) => limbWords(world, limb)),
    ...notChecked.filter(({ rules = [] }) => rules.includes(rule.id)).map(({ what }) => what),
  ].map((what, i) => ({ what, ...limbAnswered(world, `limb:${rule.id}:${String(i + 1)}:${person}`) }));
  const against = limbs.filter(({ so }) => so.length > 0);
  if (against.length > 0)
    return triggered(
      world,
      against.flatMap(({ so }) => so),
      say(world, 'limbsSo', {
        what: joined(
          world,
          against.map(({ what }) => what),
          'semicolon',
        ),
      }),
      { judgement: rule.judgement ?? say(world, 'answerMeets') },
    );
  const open = limbs.filter(({ none }) => none.length === 0);
  if (open.length === 0) return { ...answer, facts: [...answer.facts, ...limbs.flatMap(({ none }) => none)] };
  return {
    ...answer,
    outcome: 'UNKNOWN',
    basis: 'NONE',
    reason: say(world, 'notAsked', {
      reason: answer.reason,
      what: joined(
        world,
        open.map(({ what }) => what),
        'semicolon',
      ),
    }),
    questions: open.map(({ what, key }) => ({
      key,
      text: say(world, 'isItSo', { person: world.name(person), rule: rule.id, what }),
    })),
  };
}

/** A limb as it is told where nothing asks it. */
export function limbWords(world: World, { who, what }: Rule['limbs'][number]): string {
  return say(world, 'limb', { who, what });
}

/** What a signed questionnaire answers to the question on one limb: that it is so, or that it is not. */
function limbAnswered(world: World, key: QuestionKey) {
  const now = { from: world.on, until: world.on };
  const so = world
    .from(world.company, 'HAS_ATTRIBUTE')
    .filter(
      (view) =>
        view.fact.attribute === 'OTHER' &&
        view.fact.detail?.some((one) => one.key === key && one.value === 'yes') === true &&
        heldIn(spanOf(world, view), now).sure === 'YES',
    );
  return { key, so, none: answeredNone(world, now, key) };
}
