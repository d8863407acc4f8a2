import type { PartyRefData } from '../lib/facts/fact-fields.ts';
import type { BoardCompany, MatrixBoardKind, BoardSeat } from './boards-query.ts';
import { byName } from '../lib/shown-name.ts';

export interface PlacedSeat {
  readonly board: { readonly id: string; readonly name: string; readonly kind: MatrixBoardKind };
  readonly seat: BoardSeat;
  /** Beside the other day: only on this one, or only on that one; undefined where it is on both or none is compared. */
  readonly change: 'ONLY_NOW' | 'ONLY_THEN' | undefined;
}

export interface MatrixRow {
  readonly person: PartyRefData;
  /** By id of the company; a company where no seat is stated is left out. */
  readonly cells: ReadonlyMap<string, readonly PlacedSeat[]>;
  /** Companies where the person sits on the day. */
  readonly companies: number;
}

export interface MatrixColumn {
  readonly company: BoardCompany;
  /** Persons with a seat stated on the day; none means that nothing is known, not that nobody sits. */
  readonly people: number;
  readonly outside: number;
  /** Of whom no source says whether they are outside. */
  readonly outsideUnknown: number;
}

/** People by companies: who sits on the most first, then by name; with `then`, also who sat on the other day. */
export function matrixRows(now: readonly BoardCompany[], then?: readonly BoardCompany[]): readonly MatrixRow[] {
  const seatsNow = placed(now);
  const seatsThen = then === undefined ? undefined : placed(then);
  const idsNow = new Set(seatsNow.map(({ seat }) => seat.id));
  const idsThen = seatsThen && new Set(seatsThen.map(({ seat }) => seat.id));
  const all = [
    ...seatsNow.map((one) => ({
      ...one,
      change: idsThen?.has(one.seat.id) === false ? ('ONLY_NOW' as const) : undefined,
    })),
    ...(seatsThen ?? [])
      .filter(({ seat }) => !idsNow.has(seat.id))
      .map((one) => ({ ...one, change: 'ONLY_THEN' as const })),
  ];
  const rows = new Map<string, { person: PartyRefData; cells: Map<string, PlacedSeat[]> }>();
  for (const { company, ...placedSeat } of all) {
    const { person } = placedSeat.seat;
    const row = rows.get(person.id) ?? { person, cells: new Map<string, PlacedSeat[]>() };
    rows.set(person.id, row);
    row.cells.set(company, [...(row.cells.get(company) ?? []), placedSeat]);
  }
  return [...rows.values()]
    .map(({ person, cells }) => ({
      person,
      cells,
      companies: [...cells.values()].filter((seats) => seats.some(({ change }) => change !== 'ONLY_THEN')).length,
    }))
    .sort((a, b) => b.companies - a.companies || byName(a.person, b.person) || (a.person.id < b.person.id ? -1 : 1));
}

/** What stands over each company. Somebody with several seats there counts once, as outside when one of them is. */
export function matrixColumns(now: readonly BoardCompany[]): readonly MatrixColumn[] {
  return now.map((company) => {
    const people = new Map<string, (boolean | null)[]>();
    for (const { seats } of company.boards)
      for (const { person, outside } of seats) people.set(person.id, [...(people.get(person.id) ?? []), outside]);
    const said = [...people.values()];
    return {
      company,
      people: said.length,
      outside: said.filter((one) => one.includes(true)).length,
      outsideUnknown: said.filter((one) => one.every((outside) => outside === null)).length,
    };
  });
}

/** Who sits at both of two companies and who at one alone, on the day. */
export function comparedTwo(
  rows: readonly MatrixRow[],
  [one, two]: readonly [string, string],
): { readonly both: number; readonly onlyFirst: number; readonly onlySecond: number } {
  const sits = (row: MatrixRow, company: string) =>
    (row.cells.get(company) ?? []).some(({ change }) => change !== 'ONLY_THEN');
  const count = (first: boolean, second: boolean) =>
    rows.filter((row) => sits(row, one) === first && sits(row, two) === second).length;
  return { both: count(true, true), onlyFirst: count(true, false), onlySecond: count(false, true) };
}

function placed(companies: readonly BoardCompany[]) {
  return companies.flatMap(({ id, boards }) =>
    boards.flatMap(({ id: boardId, name, kind, seats }) =>
      seats.map((seat) => ({ company: id, board: { id: boardId, name, kind }, seat })),
    ),
  );
}
