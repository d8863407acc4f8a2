import { viewFact } from '../../facts/fact-order.ts';
import type { FactView, ViewOf } from '../../facts/fact-view.ts';
import type { Share } from '../../numbers/percent.ts';
import type { Day } from '../../time/day.ts';
import { stepInTurns, stepThrough } from '../../shared/turns/in-turns.ts';
import type { Board, Fact, Party, Source } from '../../shared/facts.ts';
import type { FactKind } from '../../vocabulary/kinds.ts';
import { shownBoard, shownName } from '../../facts/names/name-in-language.ts';
import type { Language } from '../../vocabulary/languages.ts';
import { shareFigures } from './share-figures.ts';

/** All that is known about one company and those around it: what the engine judges, fetched once and never changed. */
export interface World {
  /** The company whose officers are judged. */
  readonly company: string;
  readonly on: Day;
  readonly knownOn: Day;
  /** In which reasons and questions are worded; it decides nothing. */
  readonly language: Language;
  readonly parties: ReadonlyMap<string, Party>;
  readonly boards: ReadonlyMap<string, Board>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Facts of every day that could be known on `knownOn`, each once, by id. */
  readonly views: readonly FactView[];
  from<K extends FactKind>(id: string, kind: K): readonly ViewOf<K>[];
  to<K extends FactKind>(id: string, kind: K): readonly ViewOf<K>[];
  name(id: string): string;
  readonly published: (source: string) => Day;
  readonly share: (view: ViewOf<'HOLDS'>) => Share;
  /** The part of the votes that a holding of capital carries; of votes that are stated, these. */
  readonly votes: (view: ViewOf<'HOLDS'>) => Share;
  /** Whether shares of a company carry different votes. */
  readonly isOfClasses: (company: string) => boolean;
  /**
   * The share of the same number of shares in those in issue on `on`, when that is another number than at the record
   * date.
   */
  shareProForma(view: ViewOf<'HOLDS'>): Share | undefined;
}

export interface WorldContent {
  readonly company: string;
  readonly on: Day;
  readonly knownOn: Day;
  readonly parties: readonly Party[];
  readonly boards: readonly Board[];
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
}

/** The world of a day, and the language in which its reasons are worded: English where none is given. */
export type WorldOn = (on: Day, language?: Language) => World;

export function makeWorld(content: WorldContent, language?: Language): World {
  return worldsOf(content)(content.on, language);
}

/** The same, with rests in which others are served: of a large group there are thousands of facts. */
export async function makeWorldInTurns(content: WorldContent, language?: Language): Promise<World> {
  return (await worldsInTurns(content))(content.on, language);
}

/** The worlds of one content on any days, with such rests. */
export function worldsInTurns(content: Omit<WorldContent, 'on'>): Promise<WorldOn> {
  return stepInTurns(makingWorlds(content));
}

/** The worlds of one content on any days: what could be known of it is read once for all of them. */
export function worldsOf(content: Omit<WorldContent, 'on'>): WorldOn {
  return stepThrough(makingWorlds(content));
}

/** Facts that are read between two rests. */
const READ_AT_ONCE = 100;

function* makingWorlds({
  company,
  knownOn,
  parties,
  boards,
  sources,
  facts,
}: Omit<WorldContent, 'on'>): Generator<undefined, WorldOn> {
  const partyOf = new Map(parties.map((party) => [party.id, party]));
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const boardOf = new Map(boards.map((board) => [board.id, board]));
  const published = (source: string): Day => sourceOf.get(source)?.published ?? knownOn;
  yield;
  const inOrder = [...new Map(facts.map((fact) => [fact.id, fact])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  yield;
  const views: FactView[] = [];
  for (const [i, fact] of inOrder.entries()) {
    const view = viewFact(fact, undefined, knownOn, published);
    if (view !== undefined) views.push(view);
    if (i % READ_AT_ONCE === 0) yield;
  }
  const bySubject = indexed(views, (view) => view.fact.subject);
  yield;
  const byObject = indexed(views, (view) => view.fact.object);
  yield;

  const figures = shareFigures({
    attributesOf: (id) => (bySubject.get(`HAS_ATTRIBUTE ${id}`) ?? []) as ViewOf<'HAS_ATTRIBUTE'>[],
    ownOf: (id) =>
      ((bySubject.get(`HOLDS ${id}`) ?? []) as ViewOf<'HOLDS'>[]).filter(
        ({ fact }) => fact.object === id && fact.interest === 'SHARES' && fact.planned !== true,
      ),
    knownOn,
    published,
  });
  const nameOf = (id: string, language: Language): string => {
    const party = partyOf.get(id);
    if (party !== undefined) return shownName(party, language);
    const board = boardOf.get(id);
    const company = board === undefined ? undefined : partyOf.get(board.company);
    return board === undefined ? id : company === undefined ? board.name : shownBoard(board, company, language);
  };
  return (on, language = 'en') => ({
    company,
    on,
    knownOn,
    language,
    parties: partyOf,
    boards: boardOf,
    sources: sourceOf,
    views,
    published,
    share: figures.share,
    votes: figures.votes,
    isOfClasses: figures.isOfClasses,
    from: (id, kind) => (bySubject.get(`${kind} ${id}`) ?? []) as never,
    to: (id, kind) => (byObject.get(`${kind} ${id}`) ?? []) as never,
    name: (id) => nameOf(id, language),
    shareProForma: (view) => figures.onDay(view, on),
  });
}

function indexed(views: readonly FactView[], end: (view: FactView) => string): ReadonlyMap<string, FactView[]> {
  const index = new Map<string, FactView[]>();
  for (const view of views) {
    const key = `${view.fact.kind} ${end(view)}`;
    const list = index.get(key) ?? [];
    list.push(view);
    index.set(key, list);
  }
  return index;
}
