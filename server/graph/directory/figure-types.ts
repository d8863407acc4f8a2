import type { Context } from '../../context.ts';
import type { Page } from '../../facts/page.ts';
import type { Party } from '../../shared/facts.ts';
import type { FieldResolver } from '../resolver.ts';
import {
  companiesFigure,
  factsFigure,
  holdersFigure,
  holdingsFigure,
  interlocksFigure,
  lastStatedFigure,
  outsideFigure,
  seatsFigure,
} from './directory-figures.ts';
import { surroundingsNear, type FigureDays, type PartySurroundings } from './surroundings.ts';

/** The parent object of the GraphQL type PartyFigures: each figure is counted when it is asked for. */
interface FiguresOf {
  readonly party: Party;
  readonly days: FigureDays;
}

/** A page of parties whose entries know the days of their figures. */
export function withFigures({ edges, ...page }: Page<Party>, days: FigureDays) {
  return {
    ...page,
    edges: edges.map((edge) => new EdgeWithFigures(edge, days)),
  };
}

/** A class, so that all have one shape; see server/facts/page.ts. */
class EdgeWithFigures {
  readonly node: Party;
  readonly figures: FiguresOf;
  readonly #edge: Page<Party>['edges'][number];

  constructor(edge: Page<Party>['edges'][number], days: FigureDays) {
    this.node = edge.node;
    this.figures = { party: edge.node, days };
    this.#edge = edge;
  }

  get cursor(): string {
    return this.#edge.cursor;
  }
}

function figure(count: (party: Party, around: PartySurroundings) => Promise<unknown>): FieldResolver<FiguresOf> {
  return ({ party, days }, _, { facts }: Context) => count(party, surroundingsNear(facts, days));
}

export const figureTypes = {
  PartyFigures: {
    seats: figure(seatsFigure),
    companies: figure(companiesFigure),
    holdings: figure(holdingsFigure),
    holders: figure(holdersFigure),
    interlocks: figure(interlocksFigure),
    outside: figure(outsideFigure),
    facts: figure(factsFigure),
    lastStatedOn: ({ party, days }, _, { facts }) => lastStatedFigure(party, surroundingsNear(facts, days), facts),
  } satisfies Record<string, FieldResolver<FiguresOf>>,
};
