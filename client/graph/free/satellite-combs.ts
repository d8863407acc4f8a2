import type { CardLink, CardWay } from '../../canvas/cards/cards-problem.ts';
import { combArea, combGate, combWays } from '../../canvas/cards/comb-routes.ts';
import { FROM, toothFor, type Comb } from '../../canvas/cards/combs.ts';
import type { MeasureText } from '../../canvas/fonts.ts';
import type { PlacedBox } from '../../canvas/lines/passing.ts';
import type { Ways } from '../../canvas/lines/way-round.ts';
import type { Box } from '../../canvas/scene.ts';
import { FIGURE_AIR, FIGURE_SIZE } from './link-figure.ts';
import { linkLine, type FreeLink } from './links.ts';

/**
 * How much room a line takes to the left of each new card, where there are so many that they stand like the teeth of a
 * comb; else none.
 */
export function toothOf(count: number, links: readonly FreeLink[], measure: MeasureText): number {
  if (count < FROM) return 0;
  return toothFor(links.map((link) => widthOf(link, measure) ?? 0));
}

export function isOnlyLinkedWith(party: string, other: string, links: readonly FreeLink[]): boolean {
  return links.every(({ from, to }) => (from !== party || to === other) && (to !== party || from === other));
}

/** New cards that are linked with one box of the plan alone. */
export function combBeside(party: string, hub: Box, leaves: readonly Box[], tooth: number): Comb {
  return {
    id: `comb/${party}`,
    hub: hub.id,
    above: false,
    leaves: leaves.map(({ id, width, height }) => ({ id, width, height })),
    tooth,
    width: 0,
    height: 0,
    inside: new Map(),
  };
}

/** What other lines run round, and the point from which the comb is reached. */
export function inWayOfComb(comb: Comb, boxes: ReadonlyMap<string, PlacedBox>): readonly PlacedBox[] {
  return [combArea(comb, boxes), combGate(comb, boxes)].filter((one) => one !== undefined);
}

/** The ways of the lines that are teeth, by their links. */
export function waysInCombs(
  combs: readonly Comb[],
  links: readonly FreeLink[],
  boxesOf: ReadonlyMap<string, readonly Box[]>,
  boxes: ReadonlyMap<string, Box>,
  ways: Ways,
  measure: MeasureText,
): ReadonlyMap<FreeLink, CardWay> {
  const found = new Map<FreeLink, CardWay>();
  for (const comb of combs) {
    const leaves = new Set(comb.leaves.map(({ id }) => id));
    const leafOf = (party: string) => boxesOf.get(party)?.find(({ id }) => leaves.has(id))?.id;
    const own = links.flatMap((link): { link: FreeLink; card: CardLink }[] => {
      const [from, to] = [leafOf(link.from), leafOf(link.to)];
      if (from === undefined && to === undefined) return [];
      const ends = { source: from ?? comb.hub, target: to ?? comb.hub };
      return [{ link, card: { id: `${link.from} ${link.look} ${link.to}`, ...ends, figure: widthOf(link, measure) } }];
    });
    const teeth = combWays(
      comb,
      own.map(({ card }) => card),
      boxes,
      ways,
    );
    for (const { link, card } of own) {
      const way = teeth.get(card.id);
      if (way) found.set(link, way);
    }
  }
  return found;
}

function widthOf(link: FreeLink, measure: MeasureText): number | undefined {
  const { label } = linkLine(link, { source: link.from, target: link.to }, 'company');
  return label === undefined ? undefined : measure(label, FIGURE_SIZE, true) + FIGURE_AIR;
}
