/** Where boxes were put in one picture, and how wide it was then; undefined where its width decides nothing. */
export interface PutBoxes {
  readonly width: number | undefined;
  readonly moves: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

/** What the middle of the drawing shows, in its own pixels, and at which scale. */
export interface KeptEye {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** More than this would make an address that not every program takes; then the tab alone keeps them. */
export const MOST_PUT = 200;

const NUMBER = String.raw`-?\d{1,6}`;
const BOX = new RegExp(String.raw`^([A-Za-z0-9][A-Za-z0-9/:-]{0,199})_(${NUMBER})_(${NUMBER})$`);
const WIDTH = /^w_(\d{1,5})$/;
const EYE = new RegExp(String.raw`^(${NUMBER})_(${NUMBER})_(\d(?:\.\d{1,3})?)$`);

/** `w_1200,holders/ntt_100_-40`; undefined where nothing was put, or too much for an address. */
export function writePutBoxes(put: PutBoxes | undefined): string | undefined {
  if (put === undefined || put.moves.size === 0 || put.moves.size > MOST_PUT) return undefined;
  const boxes = [...put.moves].map(([id, { x, y }]) => `${id}_${String(Math.round(x))}_${String(Math.round(y))}`);
  return [...(put.width === undefined ? [] : [`w_${String(Math.round(put.width))}`]), ...boxes].join(',');
}

/** Undefined when it is not understood. */
export function readPutBoxes(text: string): PutBoxes | undefined {
  const parts = text.split(',');
  const width = WIDTH.exec(parts[0] ?? '')?.[1];
  const boxes = parts.slice(width === undefined ? 0 : 1).map((part) => BOX.exec(part));
  if (boxes.length === 0 || boxes.length > MOST_PUT || boxes.includes(null)) return undefined;
  const moves = new Map(boxes.map((found) => [found?.[1] ?? '', { x: Number(found?.[2]), y: Number(found?.[3]) }]));
  return { width: width === undefined ? undefined : Number(width), moves };
}

/** `100_-40_0.8` */
export function writeEye(eye: KeptEye | undefined): string | undefined {
  if (eye === undefined) return undefined;
  return `${String(Math.round(eye.x))}_${String(Math.round(eye.y))}_${String(Math.round(eye.zoom * 1000) / 1000)}`;
}

export function readEye(text: string): KeptEye | undefined {
  const found = EYE.exec(text);
  const zoom = Number(found?.[3]);
  if (!found || zoom === 0) return undefined;
  return { x: Number(found[1]), y: Number(found[2]), zoom };
}
