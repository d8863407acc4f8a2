import type { Determination } from '../determinations/determinations.ts';
import type { Report } from '../rules/verdict/report.ts';
import type { PersonResult } from '../rules/person/person-result.ts';

/** The same report with what auditors recorded beside each criterion and check it is about. No outcome changes. */
export function withDetermined(report: Report, determinations: readonly Determination[]): Report {
  if (determinations.length === 0) return report;
  return {
    ...report,
    people: report.people.map((person) => personDetermined(person, determinations)),
    checks: report.checks.map((check) => {
      const about = determinations.filter((one) => one.check === check.id);
      return about.length === 0 ? check : { ...check, determinations: about };
    }),
  };
}

function personDetermined(person: PersonResult, determinations: readonly Determination[]): PersonResult {
  const own = determinations.filter((one) => one.check === undefined && one.person === person.officer.person);
  if (own.length === 0) return person;
  return {
    ...person,
    results: person.results.map((result) => ({
      ...result,
      criteria: result.criteria.map((criterion) => {
        const about = own.filter(({ book, rule }) => book === result.book.id && rule === criterion.rule.id);
        return about.length === 0 ? criterion : { ...criterion, determinations: about };
      }),
    })),
  };
}
