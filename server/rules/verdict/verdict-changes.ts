import type { BookResult } from '../person/judge-person.ts';
import type { RulesReport } from './rules-report.ts';

export interface VerdictChange {
  readonly company: string;
  readonly person: string;
  readonly before: BookResult | undefined;
  readonly after: BookResult | undefined;
  /** Rules whose outcome differs. */
  readonly rules: readonly string[];
}

/** Verdicts that differ between two reports, in the order of the later one, then of those that are gone. */
export function changesBetween(before: RulesReport, after: RulesReport): VerdictChange[] {
  const of = (report: RulesReport) =>
    new Map(
      report.people.flatMap(({ officer, results }) =>
        results.map((result) => [`${officer.person} ${result.book.id}`, { person: officer.person, result }] as const),
      ),
    );
  const earlier = of(before);
  const later = of(after);
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key): VerdictChange[] => {
    const a = earlier.get(key);
    const b = later.get(key);
    const rules = differing(a?.result, b?.result);
    const same =
      a?.result.verdict === b?.result.verdict &&
      a?.result.review === b?.result.review &&
      a?.result.applicability === b?.result.applicability &&
      rules.length === 0;
    const person = b?.person ?? a?.person;
    return same || person === undefined
      ? []
      : [{ company: after.company, person, before: a?.result, after: b?.result, rules }];
  });
}

/** Rules of a book whose outcome differs. */
export function differing(a: BookResult | undefined, b: BookResult | undefined): string[] {
  const outcome = new Map(a?.criteria.map(({ rule, outcome: found }) => [rule.id, found]) ?? []);
  const ids = [...new Set([...(b?.criteria ?? []), ...(a?.criteria ?? [])].map(({ rule }) => rule.id))];
  return ids.filter((id) => outcome.get(id) !== b?.criteria.find(({ rule }) => rule.id === id)?.outcome);
}
