import type { LaidOut, LayoutProblem } from '../../canvas/layout/layout-problem.ts';
import type { Box, Line, Scene } from '../../canvas/scene.ts';
import type { FreeAnswer } from './free-answer.ts';
import { mapInTurns } from '../../lib/turns/in-slices.ts';
import { linkLine, linksOf } from './links.ts';
import { say } from './messages/words.ts';
import { GROUPS, outsiders, partyRow, toldApart } from './party-row.ts';
import type { Places } from '../../canvas/cards/tier-routes.ts';

const LEAST_SIDE = 16;
const MOST_SIDE = 52;
const MARGIN = 40;
/** What the controls take of the top. */
const CONTROLS = 36;
/** The whole is shown when it opens, however small: names stand at the largest. */
const OPENS_AT = 0.02;

/** Many parties as signs, the more links the larger, and their links; all that can be said before there are places. */
export interface Constellation {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** Places in `boxes` of the ends of each line, one after the other. */
  readonly links: Uint32Array;
  readonly root: number;
}

/** Made in turns, as all that is worked out of many parties. */
export function* constellationOf(answer: FreeAnswer, focus: string): Generator<undefined, Constellation> {
  const outside = outsiders(answer.facts);
  const rows = toldApart(yield* mapInTurns(answer.nodes, (party) => partyRow(party, outside)));
  yield;
  const idOf = (party: string) => (party === focus ? `focus/${party}` : `party/${party}`);
  const at = new Map(rows.map((row, i) => [row.party, i]));
  const links = linksOf(answer.facts, answer.on ?? undefined).filter(({ from, to }) => at.has(from) && at.has(to));
  yield;
  const degree = new Uint32Array(rows.length);
  const ends: number[] = [];
  for (const { from, to } of links) {
    for (const id of [from, to]) {
      const i = at.get(id) ?? 0;
      degree[i] = (degree[i] ?? 0) + 1;
      ends.push(i);
    }
  }
  const boxes = yield* mapInTurns(rows, (row, i): Box => {
    const inMiddle = row.party === focus;
    const side = Math.min(MOST_SIDE, LEAST_SIDE + 4 * Math.sqrt(degree[i] ?? 0) + (inMiddle ? 8 : 0));
    return {
      id: idOf(row.party),
      x: 0,
      y: 0,
      width: side,
      height: side,
      look: inMiddle ? 'focus' : row.mark,
      faint: false,
      subjects: [row.party],
      press: { select: row.party },
      keys: inMiddle ? [] : row.keys,
      name: row.name,
      detail: say('linksDrawn', { kind: row.detail, count: degree[i] ?? 0 }),
      group: GROUPS[row.mark],
      caption: row.shortNames[0] ?? row.name,
    };
  });
  const lines = yield* mapInTurns(links, (link): Line => {
    const mark = rows[at.get(link.from) ?? 0]?.mark ?? 'company';
    return linkLine(link, { source: idOf(link.from), target: idOf(link.to) }, mark);
  });
  return { boxes, lines, links: Uint32Array.from(ends), root: at.get(focus) ?? 0 };
}

/** What a layout needs of it; parties that `kept` has places for stay there. */
export function problemOf({ boxes, links, root }: Constellation, kept: Places, tiers: boolean): LayoutProblem {
  const places = new Float32Array(2 * boxes.length).fill(NaN);
  boxes.forEach(({ id }, i) => {
    const place = kept.get(id);
    if (place) places.set([place.x, place.y], 2 * i);
  });
  return { radii: Float32Array.from(boxes, ({ width }) => width / 2), kept: places, links, root, tiers };
}

/** The drawing with its places; lines run straight until their ways are found. */
export function* placedScene(
  { boxes, lines, links, root }: Constellation,
  places: Float32Array,
  found?: LaidOut,
): Generator<undefined, Scene> {
  const placed = yield* mapInTurns(boxes, (box, i) => ({ ...box, x: places[2 * i] ?? 0, y: places[2 * i + 1] ?? 0 }));
  let used = 0;
  const routed = !found
    ? lines
    : yield* mapInTurns(lines, (line, k): Line => {
        const count = found.turns[k] ?? 0;
        if (count === 0) return line;
        const via = Array.from({ length: count }, (_, i) => ({
          x: found.ways[used + 2 * i] ?? 0,
          y: found.ways[used + 2 * i + 1] ?? 0,
        }));
        used += 2 * count;
        const [from, to] = [placed[links[2 * k] ?? 0], placed[links[2 * k + 1] ?? 0]];
        if (!from || !to) return line;
        return { ...line, route: { start: { x: from.x, y: from.y }, end: { x: to.x, y: to.y }, via, corners: true } };
      });
  yield;
  let [left, top, right, bottom] = placed.length === 0 ? [0, 0, 1, 1] : [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width } of placed) {
    [left, right] = [Math.min(left, x - width / 2), Math.max(right, x + width / 2)];
    [top, bottom] = [Math.min(top, y - width / 2), Math.max(bottom, y + width / 2)];
  }
  const middle = placed[root];
  return {
    boxes: placed,
    lines: routed,
    texts: [],
    signs: [],
    flow: 'field',
    large: true,
    opensAt: OPENS_AT,
    inset: CONTROLS,
    origin: { x: left - MARGIN, y: top - MARGIN },
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
    centre: middle ? { x: middle.x, y: middle.y } : { x: 0, y: 0 },
  };
}
