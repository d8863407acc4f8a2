import type { Box } from '../../../canvas/scene.ts';
import { waysRound } from '../../../canvas/lines/way-round.ts';
import type { SceneDraft } from '../scene-draft.ts';
import { inWayOf } from '../placing/in-way.ts';
import { rowLine } from '../placing/lines.ts';
import type { SidePlaced } from '../placing/place-side.ts';
import { centred, type Rect } from '../placing/rect.ts';

/**
 * Lines for what was opened and stands in a list: from each holder to the company, and from the company, or from what
 * holds it, to each other row.
 */
export function joinListed(
  draft: SceneDraft,
  listed: readonly SidePlaced[],
  focus: Box,
  inTheWay: readonly Rect[],
): void {
  if (listed.length === 0) return;
  const ways = waysRound([...inWayOf(draft, draft.measure), ...inTheWay.map(centred)]);
  const boxOf = new Map(draft.boxes.map((box) => [box.id, box]));
  for (const { zone, row, box } of listed) {
    const parent = zone.rows.find(({ children }) => children.some((child) => child.party === row.party));
    const other = (parent && boxOf.get(`${zone.key}/${parent.party}`)) ?? focus;
    const [source, target] = zone.key === 'holders' ? [box, other] : [other, box];
    const route = ways.between(source, target);
    if (route) draft.lines.push(rowLine(row, zone, { source, target }, route));
  }
}
