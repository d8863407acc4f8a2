import type { Palette } from '../palette.ts';
import type { BoxMark } from '../scene.ts';

/** A row of the legend of a picture: what a mark or a line means. */
export interface LegendEntry {
  readonly text: string;
  readonly sign:
    | { readonly mark: BoxMark }
    | {
        readonly line: 'company' | 'person' | 'bank' | 'secondary';
        readonly dash?: readonly number[];
        readonly arrow?: boolean;
      };
}

/** What legend and caption are drawn with, on a canvas and in an SVG alike. Colours are those of the page. */
export type Shape =
  | {
      readonly is: 'path';
      readonly d: string;
      readonly stroke?: string;
      readonly fill?: string;
      readonly width?: number;
      readonly dash?: readonly number[];
    }
  | {
      readonly is: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly strong: boolean;
      readonly fill: string;
    };

const ROW = 22;
const SIGN = 22;
const GAP = 18;
const SIZE = 11;

/** The legend in rows as wide as there is room, from (0, 0) on, and how high it is. */
export function legendShapes(
  entries: readonly LegendEntry[],
  palette: Palette,
  room: number,
  measure: (text: string, size: number) => number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let [x, y] = [0, 0];
  for (const { text, sign } of entries) {
    const width = SIGN + 6 + measure(text, SIZE);
    if (x > 0 && x + width > room) [x, y] = [0, y + ROW];
    shapes.push(...signShapes(sign, palette, x, y + ROW / 2));
    shapes.push({
      is: 'text',
      x: x + SIGN + 6,
      y: y + ROW / 2 + 4,
      text,
      size: SIZE,
      strong: false,
      fill: palette.text,
    });
    x += width + GAP;
  }
  return { shapes, height: entries.length === 0 ? 0 : y + ROW };
}

function signShapes(sign: LegendEntry['sign'], palette: Palette, x: number, y: number): Shape[] {
  if ('line' in sign) {
    const stroke = palette[sign.line];
    const end = sign.arrow ? x + 14 : x + 20;
    const line: Shape = {
      is: 'path',
      d: `M${n(x)} ${n(y)}H${n(end)}`,
      stroke,
      width: sign.arrow ? 2.4 : 1.4,
      ...(sign.dash && { dash: sign.dash }),
    };
    if (!sign.arrow) return [line];
    return [
      line,
      { is: 'path', d: `M${n(x + 13)} ${n(y - 3.5)}L${n(x + 20)} ${n(y)}L${n(x + 13)} ${n(y + 3.5)}Z`, fill: stroke },
    ];
  }
  const { mark } = sign;
  const stroke = palette[mark];
  const middle = x + 11;
  if (mark === 'unknown')
    return [{ is: 'text', x: middle - 3, y: y + 4, text: '?', size: SIZE, strong: true, fill: stroke }];
  if (mark === 'person')
    return [{ is: 'path', d: `M${n(middle - 4.5)} ${n(y)}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z`, stroke, width: 1.5 }];
  if (mark === 'outside')
    return [{ is: 'path', d: `M${n(middle)} ${n(y - 5.2)}l5.2 5.2l-5.2 5.2l-5.2 -5.2Z`, stroke, width: 1.5 }];
  return [
    {
      is: 'path',
      d: `M${n(middle - 5.5)} ${n(y - 4)}h11v8h-11Z`,
      stroke,
      width: 1.5,
      ...(mark === 'bank' && { fill: palette.bank }),
      ...(mark === 'nominee' && { dash: [2, 1.5] }),
    },
  ];
}

export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
