/** How a shape is painted; colours as `rgb` from 0 to 255. */
export interface Paint {
  readonly fill?: readonly [number, number, number];
  readonly stroke?: readonly [number, number, number];
  readonly width: number;
  readonly dash: readonly number[];
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
}

/** What a drawing of ours is made of, in units of the SVG, in the order in which it is painted. */
export type SvgShape =
  | (Paint & {
      readonly is: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly radius: number;
    })
  | (Paint & {
      readonly is: 'ellipse';
      readonly x: number;
      readonly y: number;
      readonly rx: number;
      readonly ry: number;
    })
  | (Paint & { readonly is: 'path'; readonly x: number; readonly y: number; readonly d: string })
  | {
      readonly is: 'text';
      /** Left end of the baseline. */
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly strong: boolean;
      readonly japanese: boolean;
      /** How wide it is on the screen. */
      readonly width: number;
      readonly fill: readonly [number, number, number];
      readonly opacity: number;
    };

export interface SvgDrawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly SvgShape[];
}

/**
 * Reads an SVG that `canvas/picture/svg.ts` wrote: rectangles, ellipses, paths and texts, in groups that are only
 * shifted. Any other SVG is not what this is for.
 */
export function readDrawing(svg: string): SvgDrawing {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const width = number(root, 'width');
  const height = number(root, 'height');
  // What the drawing stands on is the paper itself.
  const parts = [...root.querySelectorAll('rect, ellipse, path, text')].filter((one) => !isGround(one));
  const shapes = parts.map((element): SvgShape => {
    const [dx, dy] = shiftOf(element);
    const at = (name: string, shift: number) => number(element, name) + shift;
    switch (element.tagName) {
      case 'text':
        return textOf(element, dx, dy);
      case 'ellipse':
        return {
          is: 'ellipse',
          x: at('cx', dx),
          y: at('cy', dy),
          rx: number(element, 'rx'),
          ry: number(element, 'ry'),
          ...paintOf(element),
        };
      case 'path':
        return { is: 'path', x: dx, y: dy, d: element.getAttribute('d') ?? '', ...paintOf(element) };
      default:
        return {
          is: 'rect',
          x: at('x', dx),
          y: at('y', dy),
          w: number(element, 'width'),
          h: number(element, 'height'),
          radius: number(element, 'rx'),
          ...paintOf(element),
        };
    }
  });
  return { width, height, shapes };
}

function textOf(element: Element, dx: number, dy: number): SvgShape {
  const width = number(element, 'textLength');
  const anchor = element.getAttribute('text-anchor');
  return {
    is: 'text',
    x: number(element, 'x') + dx - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0),
    y: number(element, 'y') + dy,
    text: element.textContent,
    size: number(element, 'font-size'),
    strong: number(element, 'font-weight') >= 600,
    japanese: (element.getAttribute('font-family') ?? '').includes('Noto Sans JP'),
    width,
    fill: colourOf(element.getAttribute('fill')) ?? [0, 0, 0],
    opacity: number(element, 'opacity', 1),
  };
}

function paintOf(element: Element): Paint {
  const opacity = number(element, 'opacity', 1);
  const fill = colourOf(element.getAttribute('fill'));
  const stroke = colourOf(element.getAttribute('stroke'));
  return {
    ...(fill && { fill }),
    ...(stroke && { stroke }),
    width: number(element, 'stroke-width', 1),
    dash: (element.getAttribute('stroke-dasharray') ?? '').split(/[\s,]+/).flatMap((part) => Number(part) || []),
    fillOpacity: opacity * number(element, 'fill-opacity', 1),
    strokeOpacity: opacity * number(element, 'stroke-opacity', 1),
  };
}

function shiftOf(element: Element): readonly [number, number] {
  const [, dx = '0', dy = '0'] =
    /translate\(([-\d.]+) ([-\d.]+)\)/.exec(element.closest('g')?.getAttribute('transform') ?? '') ?? [];
  return [Number(dx), Number(dy)];
}

function number(element: Element, name: string, otherwise = 0): number {
  const given = element.getAttribute(name);
  return given === null ? otherwise : Number(given);
}

function isGround(element: Element): boolean {
  return element.getAttribute('width') === '100%';
}

/** `#rgb`, `#rrggbb` and `rgb(r, g, b)`, as the palette and Cytoscape say them; undefined of no colour. */
export function colourOf(text: string | null): readonly [number, number, number] | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text ?? '');
  if (short) return triple(short.slice(1).map((digit) => Number.parseInt(digit + digit, 16)));
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text ?? '');
  if (long) return triple(long.slice(1).map((digits) => Number.parseInt(digits, 16)));
  const named = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(text ?? '');
  return named ? triple(named.slice(1).map(Number)) : undefined;
}

function triple([r = 0, g = 0, b = 0]: readonly number[]): readonly [number, number, number] {
  return [r, g, b];
}
