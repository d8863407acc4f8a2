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
    edges: edges.map((edge) => ({
      node: edge.node,
      figures: { party: edge.node, days } satisfies FiguresOf,
      get cursor() {
        return edge.cursor;
      },
    })),
  };
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
