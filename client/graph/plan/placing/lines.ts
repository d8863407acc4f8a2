import type { Box, Line, Route, Text } from '../../../canvas/scene.ts';
import { boxId, keysOf } from '../zones/cards.ts';
import { lineWidth } from '../zones/share.ts';
import type { ZoneRow, Zone } from '../zones/zone.ts';

/** The line of a row's fact between two boxes, along a course. */
export function rowLine(
  row: ZoneRow,
  zone: Zone,
  ends: { readonly source: Box; readonly target: Box },
  route: Route,
): Line {
  const holding = row.line === 'holding';
  return {
    id: `${boxId(zone, row)}/line`,
    look: row.line,
    source: ends.source.id,
    target: ends.target.id,
    mark: row.line === 'trade' || row.line === 'audit' ? 'nominee' : row.mark,
    width: holding ? lineWidth(row.weight) : 1.2,
    stroke: row.faint && row.stroke !== 'dotted' ? 'sparse' : row.stroke,
    faint: row.faint || (holding && row.weight !== undefined && row.weight < 2),
    ...(row.fade !== undefined && { fade: row.fade }),
    arrow: holding,
    subjects: [...row.facts],
    keys: keysOf(row),
    detail: row.detail,
    route,
  };
}

/** The share of a row on its line, on a patch of page colour. */
export function figureText(row: ZoneRow, line: Line, at: { readonly x: number; readonly y: number }): Text[] {
  if (row.figure === undefined) return [];
  return [
    {
      id: `${line.id}/figure`,
      owner: line.id,
      text: row.figure,
      x: at.x,
      y: at.y,
      size: 11,
      strong: true,
      ink: row.figure === '?' ? 'unknown' : row.faint ? 'secondary' : row.mark,
      align: 'center',
      patch: true,
    },
  ];
}
