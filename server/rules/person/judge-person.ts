import type { Rule } from '../books/format.ts';
import { ruleDay } from '../books/in-force.ts';
import { isPersonTest } from '../books/patterns.ts';
import type { Rulebook } from '../books/rulebook.ts';
import { applicabilityOf, type Applied } from '../verdict/applicability.ts';
import type { Determination } from '../../determinations/determinations.ts';
import { anyAnswer, tidy, type Answer, type Inquiry, type Officer } from './inquiry.ts';
import { officeDays } from './officers.ts';
import { askPerson } from '../patterns/person-tests.ts';
import { decide, type Decided } from '../verdict/verdict.ts';
import type { World } from '../world/world.ts';

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
  const moment = { on: world.on, law, ...officeDays(world, officer) };
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
