import type { Line, Text } from '../../canvas/scene.ts';

export const FIGURE_SIZE = 11;
/** Beside a figure, on its patch. */
export const FIGURE_AIR = 6;

/** The share on its line, on a patch of page colour; where it stands is still to be found. */
export function figureText(line: Pick<Line, 'id' | 'mark'>, text: string): Text {
  return {
    id: `${line.id}/figure`,
    owner: line.id,
    text,
    x: 0,
    y: 0,
    size: FIGURE_SIZE,
    strong: true,
    ink: text === '?' ? 'unknown' : line.mark,
    align: 'center',
    patch: true,
  };
}
