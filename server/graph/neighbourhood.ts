import { GovernanceError } from '../errors.ts';
import { byKindAndDay } from '../facts/fact-order.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import { isKind, type FactView } from '../facts/fact-view.ts';
import type { Rational } from '../numbers/rational.ts';
import type { Day } from '../time/day.ts';
import type { Board, Party } from '../shared/facts.ts';
import { eachInTurns, filterInTurns, mapInTurns, sortInTurns } from '../shared/turns/in-turns.ts';
import { whenReady, type Ready } from '../shared/turns/ready.ts';
import { isOnBoard, isStepKind, shapeOf } from '../vocabulary/ends.ts';
import type { FactKind } from '../vocabulary/kinds.ts';
import { descending, sizeOf } from './facts/holdings.ts';

export interface NeighbourhoodQuery {
  readonly on: Day | undefined;
  readonly knownOn: Day | undefined;
  readonly depth: number;
  readonly kinds: readonly FactKind[];
}

interface Page {
  readonly first: number;
  /** How many of the facts came on earlier pages. */
  readonly after: number;
}

export interface Neighbourhood {
  readonly nodes: readonly Party[];
  readonly boards: readonly Board[];
  readonly facts: readonly FactView[];
  readonly totalNodes: number;
  readonly totalFacts: number;
  readonly truncated: boolean;
}

/** Parties a walk may meet; past that the question is too large to be answered well. */
const MOST_PARTIES = 20_000;

/** A fact with the parties at its ends. */
interface Found {
  readonly view: FactView;
  readonly ends: readonly string[];
}

interface Ranked extends Found {
  readonly distance: number;
  readonly stake: Rational | undefined;
}

/** Everything within some steps of the focus, in the order in which pages give it. */
export interface FocusSurroundings {
  readonly ranked: readonly Found[];
  /** How many steps away each party is. */
  readonly distances: ReadonlyMap<string, number>;
}

/**
 * Everything within `depth` steps of the focus: the parties, and all facts of the kinds asked among them (facts with
 * one party alone, such as attributes, count as being at it). A seat or nomination is one step between the person and
 * the board's company. Two store calls for each step and end, whatever the number of parties. In the order in which
 * pages give it: the nearest to the focus first, then the larger stake, then kind, day and id. Throws TOO_COSTLY when
 * more than 20,000 parties are met.
 */
export async function surroundings(
  focus: readonly Party[],
  query: NeighbourhoodQuery,
  facts: FactReader,
): Promise<FocusSurroundings> {
  const walk = new Walk(query, facts);
  for (const party of focus) walk.distances.set(party.id, 0);
  let frontier = focus.map((party) => party.id);
  for (let step = 1; step <= query.depth && frontier.length > 0; step += 1) frontier = await walk.step(frontier, step);
  // What the outermost parties have among themselves was not asked yet; what others say of them was.
  await walk.collect(frontier, 'from');
  return walk.found();
}

/** A page of it: so many facts, the parties at their ends, and the focus in any case. */
export async function pageOf(
  { ranked, distances }: FocusSurroundings,
  focus: readonly Party[],
  { first, after }: Page,
  facts: FactReader,
): Promise<Neighbourhood> {
  const kept = ranked.slice(after, after + first);
  const ids = new Set([...focus.map((party) => party.id), ...kept.flatMap(({ ends }) => ends)]);
  const away = (id: string) => distances.get(id) ?? Infinity;
  const nearest = [...ids].sort((a, b) => away(a) - away(b));
  const boards = [...new Set(kept.flatMap(({ view }) => boardIdOf(view) ?? []))];
  return {
    nodes: await facts.parties(nearest),
    boards: await facts.boards(boards),
    facts: kept.map(({ view }) => view),
    totalNodes: distances.size,
    totalFacts: ranked.length,
    truncated: after + kept.length < ranked.length,
  };
}

class Walk {
  readonly distances = new Map<string, number>();
  readonly #found = new Map<string, Found>();
  readonly #query: NeighbourhoodQuery;
  readonly #facts: FactReader;

  constructor(query: NeighbourhoodQuery, facts: FactReader) {
    this.#query = query;
    this.#facts = facts;
  }

  /** Reads the facts of these parties; gives the parties not met before, which are `distance` away. */
  async step(frontier: readonly string[], distance: number): Promise<string[]> {
    const next: string[] = [];
    for (const ends of await this.collect(frontier, 'about')) {
      for (const id of ends) {
        if (this.distances.has(id)) continue;
        this.distances.set(id, distance);
        next.push(id);
      }
    }
    if (this.distances.size > MOST_PARTIES) {
      throw new GovernanceError(
        'TOO_COSTLY',
        `More than ${String(MOST_PARTIES)} parties are within ${String(distance)} steps; ask for less depth, fewer kinds, or one day.`,
      );
    }
    return next;
  }

  /** The ends of the facts read, as parties. */
  async collect(ids: readonly string[], end: 'from' | 'about'): Promise<(readonly string[])[]> {
    const { on, knownOn, kinds } = this.#query;
    const views = await this.#facts[end](await this.#facts.withBoards(ids), { on, knownOn, kinds });
    // All boards at once: asked for fact by fact, tens of thousands of answers would be waited for.
    const met = new Set<string>();
    await eachInTurns(views, (view) => {
      const id = boardIdOf(view);
      if (id !== undefined) met.add(id);
    });
    const boards = new Map((await this.#facts.boards([...met])).map((board) => [board.id, board]));
    return mapInTurns(views, (view) => {
      const ends = endsOf(view, boards.get(boardIdOf(view) ?? ''));
      this.#found.set(view.fact.id, { view, ends });
      return ends;
    });
  }

  async found(): Promise<FocusSurroundings> {
    const inside = await filterInTurns([...this.#found.values()], ({ ends }) =>
      ends.every((id) => this.distances.has(id)),
    );
    return { ranked: await this.#ranked(inside), distances: this.distances };
  }

  /** The nearest first, each distance by itself: most facts are told apart by it alone. */
  async #ranked(found: readonly Found[]): Promise<readonly Found[]> {
    const sized = await mapInTurns(found, ({ view, ends }): Ready<Ranked> => {
      const distance = ends.reduce((sum, id) => sum + (this.distances.get(id) ?? Infinity), 0);
      const of = (stake: Rational | undefined): Ranked => ({ view, ends, distance, stake });
      return isKind(view, 'HOLDS') ? whenReady(this.#facts.share(view), (share) => of(sizeOf(share))) : of(undefined);
    });
    const byDistance = new Map<number, Ranked[]>();
    for (const one of sized) {
      const near = byDistance.get(one.distance);
      if (near === undefined) byDistance.set(one.distance, [one]);
      else near.push(one);
    }
    const ranked: Found[] = [];
    for (const [, near] of [...byDistance].sort(([a], [b]) => a - b)) {
      const sorted = await sortInTurns(near, (a, b) => descending(a.stake, b.stake) || byKindAndDay(a.view, b.view));
      await eachInTurns(sorted, ({ view, ends }) => ranked.push({ view, ends }));
    }
    return ranked;
  }
}

/** Two parties, or one for a fact that concerns one alone. */
function endsOf({ fact: { kind, subject, object } }: FactView, board: Board | undefined): readonly string[] {
  return isStepKind(kind) ? [subject, board?.company ?? object] : [board?.company ?? subject];
}

/** The board that a fact is about, or that somebody sits on by it. */
function boardIdOf({ fact }: FactView): string | undefined {
  if (isOnBoard(fact)) return fact.object;
  return shapeOf(fact.kind).subject.is === 'company or board' ? fact.subject : undefined;
}
