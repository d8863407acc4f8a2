import type { Day } from '../time/day.ts';
import type { Board, Company, Fact, Finding, Holding, Party, Source } from '../shared/facts.ts';
import { FACT_KINDS, type FactKind } from '../vocabulary/kinds.ts';
import type { Language } from '../vocabulary/languages.ts';
import type { Citation } from '../shared/citation.ts';
import { eachInTurns, filterInTurns, sortInTurns } from '../shared/turns/in-turns.ts';
import { allReady, whenReady, type Ready } from '../shared/turns/ready.ts';
import type { Published } from '../time/validity.ts';
import type { Store } from '../store/store.ts';
import { createFactLoaders, loadLists, neverPublished } from './fact-loaders.ts';
import { byKindAndDay, inOrderOfPlace, latestFirst, viewFact } from './fact-order.ts';
import { byPublication, gravestFirst } from './node-order.ts';
import type { FactView, ViewOf } from './fact-view.ts';
import { isOpen, withoutFollowed } from './followed-seats.ts';
import { keptForNow, type Kept } from './kept.ts';
import { createNodeLoaders } from './node-loaders.ts';
import type { Share } from '../numbers/percent.ts';
import { createShareReader } from './share-reader.ts';

/**
 * What is asked of facts. Without `kinds` every kind; without `on` every day; without `knownOn` what is known today.
 */
export interface FactQuery<K extends FactKind = FactKind> {
  readonly kinds?: readonly K[] | undefined;
  readonly on?: Day | undefined;
  readonly knownOn?: Day | undefined;
}

/**
 * Facts and nodes, read for one request. Questions of one tick that differ only in their ids go to the store as one,
 * and an id is asked for once: the number of store calls grows with the shape of a query, never with its rows. What is
 * at hand already is given at once, without a promise.
 *
 * Lists of facts hold each fact once, only those that (possibly) hold on `on` and could be known on `knownOn` (of a
 * person appointed to a board again the later seat alone), in the order of FACT_KINDS, then first day, then id. Ids
 * that are not there give nothing; asking for one node gives undefined.
 */
export interface FactReader {
  /** In which what is read is told. */
  readonly language: Language;
  /** Aborts when nobody waits for what is read any more. */
  readonly signal?: AbortSignal | undefined;
  /** Facts whose subject is one of `ids`. */
  from<K extends FactKind = FactKind>(ids: readonly string[], query?: FactQuery<K>): Ready<readonly ViewOf<K>[]>;
  /** Facts whose object is one of `ids`. */
  to<K extends FactKind = FactKind>(ids: readonly string[], query?: FactQuery<K>): Ready<readonly ViewOf<K>[]>;
  /** Facts with one of `ids` at either end. A company's boards are other nodes: see `withBoards`. */
  about<K extends FactKind = FactKind>(ids: readonly string[], query?: FactQuery<K>): Ready<readonly ViewOf<K>[]>;
  /** Every fact of the graph. */
  all<K extends FactKind = FactKind>(query?: FactQuery<K>): Ready<readonly ViewOf<K>[]>;
  /** The fact with this id, whenever it holds and is known; undefined for an id of no fact. */
  fact(id: string): Promise<Fact | undefined>;
  /** Facts that cite the source, in order of line, place, id; none as of a day before it came out. */
  citing(source: string, query?: FactQuery): Ready<readonly FactView[]>;
  /** The facts a finding names, in its order. */
  ofFinding(finding: Finding, knownOn?: Day): Promise<FactView[]>;
  /** The fact that took this one's place, and those it took the place of (the latest first), known on the same day. */
  supersededBy<F extends Fact>(view: FactView<F>): Promise<FactView<F> | undefined>;
  supersedes<F extends Fact>(view: FactView<F>): Promise<FactView<F>[]>;
  /**
   * How large a holding is: from shares over shares in issue on the day it was last stated (its start, when no source
   * says as of when), if those are certain then; else as printed.
   */
  share(view: FactView<Holding>): Ready<Share>;
  /** The citations that could be read on the view's `knownOn`; at least one. */
  citations(view: FactView): Ready<readonly Citation[]>;
  /**
   * Shares in issue on the day (any day without `on`): what certainly holds before what possibly does, then the last
   * stated.
   */
  sharesOutstanding(company: string, on: Day | undefined, knownOn: Day): Promise<ViewOf<'HAS_ATTRIBUTE'> | undefined>;

  party(id: string): Ready<Party | undefined>;
  /** In the order of `ids`; those of no party are left out. */
  parties(ids: readonly string[]): Ready<readonly Party[]>;
  /** Every party of the graph: companies, then persons, each in order of id. */
  everyParty(): Ready<readonly Party[]>;
  board(id: string): Promise<Board | undefined>;
  /** Each once, in the order of `ids`; those of no board are left out. */
  boards(ids: readonly string[]): Promise<Board[]>;
  /** In the order of companies, then of board id. */
  boardsOf(companies: readonly string[]): Promise<Board[]>;
  companyOfBoard(board: string): Promise<Company | undefined>;
  /** The ids and the ids of the boards of those that are companies. */
  withBoards(ids: readonly string[]): Promise<string[]>;
  source(id: string): Ready<Source | undefined>;
  /** The earliest first. */
  sources(): Promise<Source[]>;
  /** The gravest first; all, or those about any of `about`. */
  findings(about?: readonly string[]): Ready<readonly Finding[]>;
  /** Those that cite the source, in the same order. */
  findingsCiting(source: string): Ready<readonly Finding[]>;
  /** The view of a fact got elsewhere; undefined when it does not hold on `on` or could not be known. */
  view<F extends Fact>(fact: F, on: Day | undefined, knownOn?: Day): Promise<FactView<F> | undefined>;
  today(): Day;
}

type Directions = readonly ('from' | 'to')[];

/**
 * A reader for one request; `today` is what `knownOn` falls back to, `kept` what earlier requests read of the same
 * graph (the store must answer of no other).
 */
export function createFactReader(
  store: Store,
  today: Day,
  kept: Kept = keptForNow(),
  signal?: AbortSignal,
): FactReader {
  const nodes = createNodeLoaders(store, kept);
  const facts = createFactLoaders(store, nodes.met, signal);

  let dayOf: Published | undefined;
  const published = (): Ready<Published> =>
    dayOf ??
    whenReady(
      nodes.sources(),
      (sources) => (dayOf = (source) => sources.get(source)?.published ?? neverPublished(source)),
    );
  const views = async (found: Iterable<Fact>, on: Day | undefined, knownOn: Day): Promise<FactView[]> => {
    const publishedOn = await published();
    const seen = new Set<string>();
    const held: FactView[] = [];
    const look = (fact: Fact) => {
      if (seen.has(fact.id)) return;
      seen.add(fact.id);
      const view = viewFact(fact, on, knownOn, publishedOn);
      if (view !== undefined) held.push(view);
    };
    await eachInTurns(found, look, signal);
    return held;
  };
  const readEnds = async (
    directions: Directions,
    ids: readonly string[],
    kinds: readonly FactKind[],
    on: Day | undefined,
    knownOn: Day,
  ): Promise<readonly FactView[]> => {
    const lists = await Promise.all(
      directions.map((direction) => loadLists(facts.ends(direction, kinds, on ?? '', knownOn), ids, signal)),
    );
    // Of a person or of a board all seats are there, so all of a person on a board.
    return sortInTurns(withoutFollowed(await views(eachOf(lists), on, knownOn)), byKindAndDay, signal);
  };
  const ends = <K extends FactKind = FactKind>(
    directions: Directions,
    ids: readonly string[],
    query: FactQuery<K> = {},
  ): Ready<readonly ViewOf<K>[]> => {
    const { kinds = FACT_KINDS, on, knownOn = today } = query;
    // The store is asked for facts of these kinds alone.
    type Found = Ready<readonly ViewOf<K>[]>;
    const [id] = ids;
    if (id === undefined || ids.length > 1) return readEnds(directions, ids, kinds, on, knownOn) as unknown as Found;
    const key = `${directions.length === 1 ? String(directions[0]) : 'both'} ${kinds.length === 1 ? kinds.join('') : [...kinds].sort().join('|')} ${on ?? ''} ${knownOn} ${id}`;
    const known =
      kept.facts.get(key) ??
      readEnds(directions, ids, kinds, on, knownOn).then((found) => {
        kept.facts.set(key, found);
        return found;
      });
    return known as unknown as Found;
  };
  /** Whatever is stated is stated of a party or a board. */
  const all = <K extends FactKind = FactKind>(query: FactQuery<K>) => {
    const { kinds = FACT_KINDS, on, knownOn = today } = query;
    const key = `all ${[...kinds].sort().join('|')} ${on ?? ''} ${knownOn}`;
    const read = async () => {
      const { parties, boards } = await nodes.everyone();
      const found = await readEnds(['from'], [...parties.map(({ id }) => id), ...boards], kinds, on, knownOn);
      kept.facts.set(key, found);
      return found;
    };
    return (kept.facts.get(key) ?? read()) as unknown as Ready<readonly ViewOf<K>[]>;
  };
  /** The other facts of the same subject and kind: where a fact's predecessors and successors are. */
  const series = async <F extends Fact>(view: FactView<F>): Promise<readonly FactView<F>[]> => {
    const { subject, kind } = view.fact;
    const found = await ends(['from'], [subject], { kinds: [kind], knownOn: view.knownOn });
    // All are of the kind asked for, which is F's.
    return found as unknown as readonly FactView<F>[];
  };
  /** The same of facts that were found otherwise: the other seats of these persons are asked for. */
  const stillHeld = async (found: readonly FactView[], on: Day | undefined, knownOn: Day) => {
    const open = found.filter(isOpen);
    if (open.length === 0) return found;
    const sitting = [...new Set(open.map(({ fact }) => fact.subject))];
    return withoutFollowed(found, await ends(['from'], sitting, { kinds: ['SITS_ON'], on, knownOn }));
  };
  const board = (id: string) => nodes.boards.load(id);
  const boardsOf = async (companies: readonly string[]) => (await loadLists(nodes.boardsOf, companies)).flat();
  const shares = createShareReader({ ends, views });

  return {
    language: 'en',
    signal,
    from: (ids, query) => ends(['from'], ids, query),
    to: (ids, query) => ends(['to'], ids, query),
    about: (ids, query) => ends(['from', 'to'], ids, query),
    all: (query = {}) => all(query),
    everyParty: () => whenReady(nodes.everyone(), ({ parties }) => parties),
    fact: async (id) => (await facts.called.load(id))[0],
    citing: (source, { kinds = FACT_KINDS, on, knownOn = today } = {}) => {
      const key = `citing ${[...kinds].sort().join()} ${on ?? ''} ${knownOn} ${source}`;
      const read = async () => {
        // A fact may be known before, from another source.
        if (((await nodes.sources()).get(source)?.published ?? '') > knownOn) return [];
        const wanted = new Set<FactKind>(kinds);
        const cited = await filterInTurns(
          await facts.citing(knownOn).load(source),
          ({ kind }) => wanted.has(kind),
          signal,
        );
        const found = await inOrderOfPlace(await stillHeld(await views(cited, on, knownOn), on, knownOn), source);
        kept.facts.set(key, found);
        return found;
      };
      return kept.facts.get(key) ?? read();
    },
    ofFinding: async (finding, knownOn = today) => {
      const found = finding.facts.length === 0 ? [] : await facts.ofFindings(knownOn).load(finding.id);
      const order = new Map(finding.facts.map((id, i) => [id, i]));
      const place = (view: FactView) => order.get(view.fact.id) ?? finding.facts.length;
      return (await views(found, undefined, knownOn)).sort((a, b) => place(a) - place(b));
    },
    supersededBy: async (view) => {
      const next = view.fact.supersededBy;
      return next === undefined ? undefined : (await series(view)).find((other) => other.fact.id === next);
    },
    supersedes: async (view) =>
      (await series(view)).filter((other) => other.fact.supersededBy === view.fact.id).sort(latestFirst),
    share: shares.share,
    citations: ({ fact: { citations }, knownOn }) =>
      whenReady(published(), (publishedOn) => {
        const isKnown = ({ source }: Citation) => publishedOn(source) <= knownOn;
        // As a rule all are known: then no list is made anew.
        return citations.every(isKnown) ? citations : citations.filter(isKnown);
      }),
    sharesOutstanding: shares.sharesOutstanding,
    party: nodes.party,
    parties: (ids) =>
      whenReady(allReady([...new Set(ids)].map(nodes.party)), (found) => found.flatMap((party) => party ?? [])),
    board,
    boards: async (ids) => (await loadLists(nodes.boards, ids)).flatMap((found) => found ?? []),
    boardsOf,
    companyOfBoard: async (id) => {
      const company = await board(id).then((found) => found && nodes.party(found.company));
      return company?.type === 'Company' ? company : undefined;
    },
    withBoards: async (ids) => [...ids, ...(await boardsOf(ids)).map((found) => found.id)],
    source: (id) => whenReady(nodes.sources(), (sources) => sources.get(id)),
    sources: async () => [...(await nodes.sources()).values()].sort(byPublication),
    findings: (about) =>
      about === undefined
        ? whenReady(nodes.findings(), ({ all }) => all)
        : loadLists(nodes.findingsAbout, about).then((found) => gravestFirst(found.flat())),
    findingsCiting: (source) => whenReady(nodes.findings(), ({ citing }) => citing.get(source) ?? []),
    view: async <F extends Fact>(fact: F, on: Day | undefined, knownOn = today) => {
      const view = viewFact(fact, on, knownOn, await published());
      return view && ((await stillHeld([view], on, knownOn))[0] as FactView<F> | undefined);
    },
    today: () => today,
  };
}

function* eachOf<T>(lists: readonly (readonly (readonly T[])[])[]): Generator<T> {
  for (const some of lists) for (const list of some) yield* list;
}
