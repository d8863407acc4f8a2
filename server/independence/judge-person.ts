import type { Rule } from '../rulebooks/format.ts';
import { ruleDay } from '../rulebooks/in-force.ts';
import { isPersonTest } from '../rulebooks/patterns.ts';
import type { Rulebook } from '../rulebooks/rulebook.ts';
import { applicabilityOf, type Applied } from './applicability.ts';
import type { Determination } from './determinations.ts';
import { anyAnswer, tidy, type Answer, type Inquiry, type Officer } from './inquiry.ts';
import { officeDays } from './officers.ts';
import { askPerson } from './person-tests.ts';
import { decide, type Decided } from './verdict.ts';
import type { World } from './world.ts';

export interface Criterion extends Answer {
  readonly rule: Rule;
  /** What auditors recorded on it. */
  readonly determinations?: readonly Determination[];
}

export interface BookResult extends Decided, Applied {
  readonly book: Rulebook;
  readonly criteria: readonly Criterion[];
}

/** One officer under one book. */
export function judgePerson(world: World, officer: Officer, book: Rulebook, silence: Inquiry['silence']): BookResult {
  const applied = applicabilityOf(world, book);
  const criteria = book.rules
    .filter((rule) => rule.about.includes(officer.role))
    .map((rule): Criterion => ({ rule, ...askRule(world, officer, book, rule, silence) }));
  return {
    book,
    criteria,
    ...applied,
    ...decide(book.kind, criteria, officer.claim !== undefined, applied.applicability),
  };
}

export function askRule(
  world: World,
  officer: Officer,
  book: Pick<Rulebook, 'versions'>,
  rule: Rule,
  silence: Inquiry['silence'],
): Answer {
  const { law, applied } = ruleDay(book, rule, world.on);
  if (applied === 'NO') {
    const days = `${rule.from === undefined ? '' : ` from ${rule.from}`}${rule.to === undefined ? '' : ` to ${rule.to}`}`;
    return {
      outcome: 'NOT_APPLICABLE',
      basis: 'DERIVED',
      review: false,
      facts: [],
      questions: [],
      reason: `The rule applies${days}.`,
    };
  }
  const moment = { on: world.on, law, office: officeDays(world, officer) };
  const inquiry: Inquiry = { world, officer, rule, moment, silence };
  const joined = anyAnswer(rule.tests.filter(isPersonTest).map((test) => askPerson(inquiry, test)));
  const answer = { ...joined, reason: tidy(joined.reason) };
  if (applied === 'YES' || answer.outcome === 'CLEAR') return answer;
  return {
    ...answer,
    outcome: 'UNKNOWN',
    review: true,
    reason: `${answer.reason} Whether the rule applied on that very day is not known.`,
  };
}
