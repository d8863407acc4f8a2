import { WHOLE_BOOK, type Determination, type PlacedDetermination } from '../determinations/determinations.ts';
import type { RulesReport } from '../rules/verdict/rules-report.ts';
import type { PersonResult } from '../rules/person/person-result.ts';

/** The same report with what auditors recorded beside each criterion and check it is about. No outcome changes. */
export function withDetermined(report: RulesReport, determinations: readonly Determination[]): RulesReport {
  if (determinations.length === 0) return report;
  return {
    ...report,
    people: report.people.map((person) => personDetermined(person, determinations)),
    checks: report.checks.map((check) => {
      const about = determinations.filter((one) => one.check === check.id);
      return about.length === 0 ? check : { ...check, determinations: placedOn(about, check.outcome) };
    }),
  };
}

function personDetermined(person: PersonResult, determinations: readonly Determination[]): PersonResult {
  const own = determinations.filter((one) => one.check === undefined && one.person === person.officer.person);
  if (own.length === 0) return person;
  return {
    ...person,
    results: person.results.map((result) => {
      const ofBook = own.filter(({ book }) => book === result.book.id);
      const whole = ofBook.filter(({ rule }) => rule === WHOLE_BOOK);
      return {
        ...result,
        ...(whole.length > 0 && { conclusions: placedOn(whole, result.verdict) }),
        criteria: result.criteria.map((criterion) => {
          const about = ofBook.filter(({ rule }) => rule === criterion.rule.id);
          return about.length === 0 ? criterion : { ...criterion, determinations: placedOn(about, criterion.outcome) };
        }),
      };
    }),
  };
}

/** With a mark on those that were recorded when the program had found something else. */
function placedOn(determinations: readonly Determination[], outcome: string): PlacedDetermination[] {
  return determinations.map((one) => ({ ...one, onOtherFacts: one.computed !== outcome }));
}
