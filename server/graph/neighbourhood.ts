import { GovernanceError } from '../errors.ts';
import { byKindAndDay } from '../facts/fact-order.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import { isKind, type FactView } from '../facts/fact-view.ts';
import type { Rational } from '../numbers/rational.ts';
import type { Day } from '../time/day.ts';
import type { Board, Party } from '../shared/facts.ts';
import { isOnBoard, isStepKind, shapeOf } from '../vocabulary/ends.ts';
import type { FactKind } from '../vocabulary/kinds.ts';
import { descending, sizeOf } from './facts/holdings.ts';

export interface NeighbourhoodQuery {
  readonly on: Day | undefined;
  readonly knownOn: Day | undefined;
  readonly depth: number;
  readonly kinds: readonly FactKind[];
  readonly first: number;
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

/**
 * Everything within `depth` steps of the focus: the parties, and all facts of the kinds asked among them (facts with one
 * party alone, such as attributes, count as being at it). A seat or nomination is one step between the person and the
 * board's company. Two store calls for each step and end, whatever the number of parties.
 *
 * Cut at `first` facts: the nearest to the focus first, then the larger stake, then kind, day and id. Parties without a
 * fact that is kept are left out, the focus never. Throws TOO_COSTLY when more than 20,000 parties are met.
 */
export async function neighbourhood(
  focus: readonly Party[],
  query: NeighbourhoodQuery,
  facts: FactReader,
): Promise<Neighbourhood> {
  const walk = new Walk(query, facts);
  for (const party of focus) walk.distances.set(party.id, 0);
  let frontier = focus.map((party) => party.id);
  for (let step = 1; step <= query.depth && frontier.length > 0; step += 1) frontier = await walk.step(frontier, step);
  // What the outermost parties have among themselves was not asked yet; what others say of them was.
  await walk.collect(frontier, 'from');
  return walk.answer(focus);
}

class Walk {
  readonly distances = new Map<string, number>();
  readonly #found = new Map<string, { view: FactView; ends: readonly string[] }>();
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
    return Promise.all(
      views.map(async (view) => {
        const ends = await this.#endIds(view);
        this.#found.set(view.fact.id, { view, ends });
        return ends;
      }),
    );
  }

  async answer(focus: readonly Party[]): Promise<Neighbourhood> {
    const inside = [...this.#found.values()].filter(({ ends }) => ends.every((id) => this.distances.has(id)));
    const ranked = await this.#ranked(inside);
    const kept = ranked.slice(0, this.#query.first);
    const ids = new Set([...focus.map((party) => party.id), ...kept.flatMap(({ ends }) => ends)]);
    const nearest = [...ids].sort((a, b) => this.#distance(a) - this.#distance(b));
    const boards = await Promise.all(kept.map(({ view }) => this.#boardOf(view)));
    return {
      nodes: await this.#facts.parties(nearest),
      boards: [...new Map(boards.flatMap((board) => (board ? [[board.id, board]] : []))).values()],
      facts: kept.map(({ view }) => view),
      totalNodes: this.distances.size,
      totalFacts: inside.length,
      truncated: kept.length < inside.length,
    };
  }

  async #ranked(found: readonly { view: FactView; ends: readonly string[] }[]) {
    const sized = await Promise.all(
      found.map(async ({ view, ends }) => ({
        view,
        ends,
        distance: ends.reduce((sum, id) => sum + this.#distance(id), 0),
        stake: isKind(view, 'HOLDS') ? sizeOf(await this.#facts.share(view)) : (undefined as Rational | undefined),
      })),
    );
    return sized.sort(
      (a, b) => a.distance - b.distance || descending(a.stake, b.stake) || byKindAndDay(a.view, b.view),
    );
  }

  /** Two parties, or one for a fact that concerns one alone. */
  async #endIds(view: FactView): Promise<readonly string[]> {
    const { subject, object, kind } = view.fact;
    const board = await this.#boardOf(view);
    if (!isStepKind(kind)) return [board?.company ?? subject];
    return [subject, board?.company ?? object];
  }

  async #boardOf({ fact }: FactView): Promise<Board | undefined> {
    if (isOnBoard(fact)) return this.#facts.board(fact.object);
    return shapeOf(fact.kind).subject.is === 'company or board' ? this.#facts.board(fact.subject) : undefined;
  }

  #distance(id: string): number {
    return this.distances.get(id) ?? Infinity;
  }
}
