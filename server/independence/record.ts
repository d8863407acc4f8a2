import { BadInput } from '../errors.ts';
import type { Determination, Determinations } from './determinations.ts';
import type { Report } from './report.ts';

/** What the mutation is given. */
export interface DeterminationInput {
  readonly company: string;
  readonly person: string;
  readonly book: string;
  readonly rule: string;
  readonly on: string;
  readonly knownOn?: string | null;
  readonly conclusion: Determination['conclusion'];
  readonly by: string;
  readonly reason: string;
  readonly evidence: string;
}

/** Records a determination on a criterion that the report left open. Throws BAD_INPUT when there is none, or nothing to decide. */
export function recordOn(report: Report, { person, book, rule, conclusion, by, reason, evidence }: DeterminationInput, shelf: Determinations): Promise<Determination> {
  const { company, on, knownOn, factsHash, booksHash } = report;
  const judged = report.people.find(({ officer }) => officer.person === person);
  if (judged === undefined) throw new BadInput(`"${person}" is not judged at "${company}" on ${on}; ${report.people.map(({ officer }) => officer.person).join(', ')} are.`);
  const result = judged.results.find((one) => one.book.id.toLowerCase() === book.toLowerCase());
  const criterion = result?.criteria.find((one) => one.rule.id === rule);
  if (result === undefined || criterion === undefined) throw new BadInput(`The book "${book}" asks no rule "${rule}" of "${person}"; it asks ${result?.criteria.map((one) => one.rule.id).join(', ') ?? 'none'}.`);
  if (criterion.outcome !== 'UNKNOWN' && !criterion.review) {
    throw new BadInput(`"${rule}" is ${criterion.outcome} for "${person}" and turns on no judgement; only what is UNKNOWN or flagged for review is determined.`);
  }
  return shelf.record({
    company, person, book: result.book.id, rule, on, knownOn, computed: criterion.outcome, factsHash, booksHash, conclusion, by, reason, evidence,
  });
}
