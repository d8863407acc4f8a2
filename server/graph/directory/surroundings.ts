import type { FactQuery, FactReader } from '../../facts/fact-reader.ts';
import { isKind, type FactView, type ViewOf } from '../../facts/fact-view.ts';
import { isOfficer } from '../../facts/is-officer.ts';
import type { Board, Party } from '../../shared/facts.ts';
import { filterInTurns, groupInTurns } from '../../shared/turns/in-turns.ts';
import { damaged } from '../../shared/record.ts';
import type { FactKind } from '../../vocabulary/kinds.ts';

/** The days of which figures speak: facts of every day without `on`. */
export type FigureDays = Pick<FactQuery, 'on' | 'knownOn'>;

/** A seat, or an officer's post, and the company it is at. */
export interface PlaceHeld {
  readonly company: string;
  readonly view: FactView;
}

/** What stands around a party on the days asked about: what its figures are counted from. */
export interface PartySurroundings {
  readonly days: FigureDays;
  boardsOf(company: string): Promise<readonly Board[]>;
  seatsOn(boards: readonly Board[]): Promise<readonly ViewOf<'SITS_ON'>[]>;
  /** Seats and officer's posts of a person. */
  placesOf(person: string): Promise<readonly PlaceHeld[]>;
  holdingsOf(party: string): Promise<readonly ViewOf<'HOLDS'>[]>;
  holdersOf(party: string): Promise<readonly ViewOf<'HOLDS'>[]>;
  /** Facts with the party, or one of its boards, at one end; each once. */
  about(party: Party): Promise<readonly FactView[]>;
}

const SERVICE = ['SITS_ON', 'WORKS_FOR'] as const;
type Service = (typeof SERVICE)[number];

/** Asks about each party by its id: what it costs is what the parties of a page have around them. */
export function surroundingsNear(facts: FactReader, days: FigureDays): PartySurroundings {
  return {
    days,
    boardsOf: (company) => facts.boardsOf([company]),
    seatsOn: async (boards) =>
      (await Promise.all(boards.map(async ({ id }) => facts.to([id], { ...days, kinds: ['SITS_ON'] })))).flat(),
    placesOf: async (person) =>
      placesIn(await facts.from([person], { ...days, kinds: SERVICE }), (id) => facts.board(id)),
    holdingsOf: async (party) => facts.from([party], { ...days, kinds: ['HOLDS'] }),
    holdersOf: async (party) => facts.to([party], { ...days, kinds: ['HOLDS'] }),
    about: async (party) =>
      facts.about(party.type === 'Company' ? await facts.withBoards([party.id]) : [party.id], days),
  };
}

/** Reads all facts of these kinds once, to put every party in order by a figure that is counted from them. */
export async function surroundingsOfAll(
  facts: FactReader,
  days: FigureDays,
  kinds: readonly FactKind[] | undefined,
): Promise<PartySurroundings> {
  const views: readonly FactView[] = await facts.all({ ...days, kinds });
  const companies = (await facts.everyParty()).flatMap(({ type, id }) => (type === 'Company' ? [id] : []));
  const boards = await facts.boardsOf(companies);
  const byId = new Map(boards.map((board) => [board.id, board]));
  const byCompany = await groupInTurns(boards, ({ company }) => company);
  const of = async <K extends FactKind>(kind: K) =>
    (await filterInTurns(views, (view) => isKind(view, kind))) as unknown as readonly ViewOf<K>[];
  const [sitting, working, holding] = [await of('SITS_ON'), await of('WORKS_FOR'), await of('HOLDS')];
  const seats = await groupInTurns(sitting, ({ fact }) => fact.object);
  const services = await groupInTurns<ViewOf<Service>>([...sitting, ...working], ({ fact }) => fact.subject);
  const held = await groupInTurns(holding, ({ fact }) => fact.subject);
  const holders = await groupInTurns(holding, ({ fact }) => fact.object);
  const ends = await groupInTurns(views, ({ fact }) => new Set([fact.subject, fact.object]));
  const boardsOf = (company: string) => byCompany.get(company) ?? [];
  return {
    days,
    boardsOf: (company) => Promise.resolve(boardsOf(company)),
    seatsOn: (some) => Promise.resolve(some.flatMap(({ id }) => seats.get(id) ?? [])),
    placesOf: (person) => placesIn(services.get(person) ?? [], (id) => Promise.resolve(byId.get(id))),
    holdingsOf: (party) => Promise.resolve(held.get(party) ?? []),
    holdersOf: (party) => Promise.resolve(holders.get(party) ?? []),
    about: ({ id }) => {
      const found = [id, ...boardsOf(id).map((board) => board.id)].flatMap((end) => ends.get(end) ?? []);
      return Promise.resolve([...new Set(found)]);
    },
  };
}

async function placesIn(
  views: readonly ViewOf<Service>[],
  boardOf: (id: string) => Promise<Board | undefined>,
): Promise<readonly PlaceHeld[]> {
  const places = await Promise.all(
    views.map(async (view): Promise<PlaceHeld[]> => {
      if (isKind(view, 'WORKS_FOR')) return isOfficer(view.fact) ? [{ company: view.fact.object, view }] : [];
      const board = await boardOf(view.fact.object);
      if (board === undefined)
        throw damaged(`fact ${view.fact.id}`, `its board "${view.fact.object}" is not in the graph`);
      return [{ company: board.company, view }];
    }),
  );
  return places.flat();
}
