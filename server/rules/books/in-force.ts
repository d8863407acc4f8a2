import { BEGINNING, dayBefore, firstDay, lastDay, type Day, type PartialDate } from '../../time/day.ts';
import type { Addressees, Version } from './book-format.ts';
import type { Rulebook } from './rulebook.ts';
import type { DatedValue } from './book-values.ts';

interface ForcePeriod {
  readonly from?: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
}

/**
 * Whether something with these days applied on a day; MAYBE inside a boundary of which only the month or year is known.
 */
export function appliedOn({ from, to }: ForcePeriod, day: Day): 'YES' | 'MAYBE' | 'NO' {
  if (from !== undefined && day < firstDay(from)) return 'NO';
  if (to !== undefined && day >= lastOf(to)) return 'NO';
  const begun = from === undefined || day >= lastDay(from);
  const unended = to === undefined || day < firstDay(to);
  return begun && unended ? 'YES' : 'MAYBE';
}

/** The version that applied on the day, as far as the days are known. */
export function versionOn(book: Pick<Rulebook, 'versions'>, day: Day): Version | undefined {
  return (
    book.versions.find((version) => appliedOn(version, day) === 'YES') ??
    book.versions.find((version) => appliedOn(version, day) === 'MAYBE')
  );
}

/**
 * The day as of which a book's law is read: the day itself while the book was in force; for a book not yet or no longer
 * in force, the first or last day of its own, so that it can be run as a hypothesis.
 */
export function lawDay(book: Pick<Rulebook, 'versions'>, day: Day): Day {
  const first = lastDay(book.versions[0]?.from ?? BEGINNING.slice(0, 10));
  if (day < firstDay(book.versions[0]?.from ?? first)) return first;
  if (versionOn(book, day) !== undefined) return day;
  const ended = [...book.versions].reverse().find((version) => version.to !== undefined && lastOf(version.to) <= day);
  return ended?.to === undefined ? day : dayBefore(firstDay(ended.to));
}

/**
 * The day as of which one rule is read, and whether it applied then. A rule of a book in force is asked about the day
 * itself; in a book that is run as a hypothesis every rule is, as of its own day nearest to the book's.
 */
export function ruleDay(
  book: Pick<Rulebook, 'versions'>,
  rule: ForcePeriod,
  day: Day,
): { law: Day; applied: 'YES' | 'MAYBE' | 'NO' } {
  const law = lawDay(book, day);
  if (versionOn(book, day) !== undefined) return { law, applied: appliedOn(rule, law) };
  if (rule.from !== undefined && law < lastDay(rule.from)) return { law: lastDay(rule.from), applied: 'YES' };
  if (rule.to !== undefined && law >= firstDay(rule.to)) return { law: dayBefore(firstDay(rule.to)), applied: 'YES' };
  return { law, applied: 'YES' };
}

/** Every value that may have applied on the day: one, or two in a month in which it changed on an unknown day. */
export function valuesOn(values: readonly DatedValue[], day: Day): DatedValue[] {
  const sure = values.filter((value) => appliedOn(value, day) === 'YES');
  return sure.length > 0 ? sure : values.filter((value) => appliedOn(value, day) === 'MAYBE');
}

/** The jurisdictions bound on the day; undefined binds all. */
export function jurisdictionsOn(jurisdictions: Addressees['jurisdictions'], on: Day): readonly string[] | undefined {
  return jurisdictions?.flatMap((one) => {
    if (typeof one === 'string') return [one];
    return (one.from === undefined || on >= one.from) && (one.to === undefined || on < one.to) ? [one.is] : [];
  });
}

/**
 * Exclusive end of an end: a whole day ends at itself; of a partial one the last day is the last on which it may still
 * apply.
 */
function lastOf(to: PartialDate): Day {
  return lastDay(to);
}
