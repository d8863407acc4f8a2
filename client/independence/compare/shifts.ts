import type { PartyRefData } from '../../lib/facts/fact-fields.ts';
import type { PersonRow, Report, ReportedChange, ResultCell } from '../page/independence-query.ts';

/** A verdict before and after: on two days, or in the record and with what is supposed. */
export interface Shift {
  readonly person: PartyRefData;
  readonly book: ResultCell['book'];
  /** Undefined when the person was not judged before. */
  readonly before: ResultCell | undefined;
  /** Undefined when the person is no longer judged. */
  readonly after: ResultCell | undefined;
  /** Ids of the rules whose outcome differs. */
  readonly rules: readonly string[];
}

/** What differs between two reports, in the order of the later one, then what is gone. */
export function shiftsBetween(before: Pick<Report, 'people'>, after: Pick<Report, 'people'>): readonly Shift[] {
  const people = [...after.people, ...before.people.filter((row) => rowOf(after.people, row.person.id) === undefined)];
  return people.flatMap(({ person }) => {
    const was = rowOf(before.people, person.id)?.results ?? [];
    const is = rowOf(after.people, person.id)?.results ?? [];
    const books = [...is, ...was.filter(({ book }) => !is.some((one) => one.book.id === book.id))].map(
      ({ book }) => book,
    );
    return books.flatMap((book) => {
      const one = was.find((cell) => cell.book.id === book.id);
      const other = is.find((cell) => cell.book.id === book.id);
      const rules = differing(one, other);
      const same =
        one?.verdict === other?.verdict &&
        one?.basis === other?.basis &&
        one?.review === other?.review &&
        one?.applicability === other?.applicability;
      return same && rules.length === 0 ? [] : [{ person, book, before: one, after: other, rules }];
    });
  });
}

/** The changes that the API reports for what is supposed. */
export function reportedShifts(changes: readonly ReportedChange[]): readonly Shift[] {
  return changes.flatMap(({ person, before, after, rules }) => {
    const book = (after ?? before)?.book;
    return book === undefined ? [] : [{ person, book, before: before ?? undefined, after: after ?? undefined, rules }];
  });
}

/** True when a reader sees another verdict; false when only reasons, a flag or applicability differ. */
export function isOtherVerdict({ before, after }: Shift): boolean {
  return (
    before?.verdict !== after?.verdict ||
    (after?.verdict === 'OUTSIDE' && (before?.basis === 'ASSERTED') !== (after.basis === 'ASSERTED'))
  );
}

export interface Sorted {
  /** People judged on the later side only, and on the earlier side only: nothing of theirs can be compared. */
  readonly come: readonly PersonShifts[];
  readonly gone: readonly PersonShifts[];
  readonly verdicts: readonly Shift[];
  /** The same verdict with other reasons, another flag or applicability. */
  readonly reasons: readonly Shift[];
}

export interface PersonShifts {
  readonly person: PartyRefData;
  readonly shifts: readonly Shift[];
}

export function sorted(shifts: readonly Shift[]): Sorted {
  const groups = new Map<string, { person: PartyRefData; shifts: Shift[] }>();
  for (const shift of shifts) {
    const group = groups.get(shift.person.id) ?? { person: shift.person, shifts: [] };
    group.shifts.push(shift);
    groups.set(shift.person.id, group);
  }
  const people = [...groups.values()];
  const come = people.filter((one) => one.shifts.every(({ before }) => before === undefined));
  const gone = people.filter((one) => one.shifts.every(({ after }) => after === undefined));
  const rest = people.filter((one) => !come.includes(one) && !gone.includes(one)).flatMap((one) => one.shifts);
  return { come, gone, verdicts: rest.filter(isOtherVerdict), reasons: rest.filter((shift) => !isOtherVerdict(shift)) };
}

export function shiftOf(shifts: readonly Shift[], person: string, book: string): Shift | undefined {
  return shifts.find((shift) => shift.person.id === person && shift.book.id === book);
}

function rowOf(people: readonly PersonRow[], id: string): PersonRow | undefined {
  return people.find(({ person }) => person.id === id);
}

function differing(before: ResultCell | undefined, after: ResultCell | undefined): readonly string[] {
  const was = new Map(before?.criteria.map(({ rule, outcome }) => [rule.id, outcome]));
  const is = new Map(after?.criteria.map(({ rule, outcome }) => [rule.id, outcome]));
  return [...new Set([...is.keys(), ...was.keys()])].filter((rule) => was.get(rule) !== is.get(rule));
}
