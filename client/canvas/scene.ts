/**
 * What the canvas draws: boxes, lines and texts at given places, in CSS pixels of the scene. The canvas knows nothing
 * of companies or boards; who fills a scene decides what is where and what a press on it means.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the middle of the canvas shows, in pixels of the scene, and at which scale. */
export interface Eye extends Point {
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a party is marked: by shape and icon as well as colour. */
export const MARKS = ['company', 'bank', 'person', 'outside', 'nominee', 'unknown'] as const;
export type BoxMark = (typeof MARKS)[number];

/** `focus` is the company in the middle, `more` stands for rows that are not drawn yet. */
export type Look = BoxMark | 'focus' | 'more';

export interface Box extends Point, Size {
  /** Stays the same as long as the thing stays in its place, whatever else changes. `x` and `y` are its centre. */
  readonly id: string;
  readonly look: Look;
  /** Drawn lighter and dashed: only possibly so on the day, and stated long before it. */
  readonly faint: boolean;
  /** Drawn a little lighter, 1 less than 2: only possibly so on the day, but stated not long before it. */
  readonly fade?: 1 | 2;
  /** Ids (party, facts) whose selection lights the box. */
  readonly subjects: readonly string[];
  /** What a press reports: the id to select, or the zone of which more is wanted. */
  readonly press: Press;
  /** Names of filters that hide it. */
  readonly keys: readonly string[];
  /** The whole name, and what there is to say in a sentence: tooltip and list. */
  readonly name: string;
  readonly detail: string;
  /** The heading under which the list shows it. */
  readonly group: string;
  /**
   * A box without texts of its own is drawn as the sign of its kind, with this under it as far as there is room: the
   * larger boxes first.
   */
  readonly caption?: string;
}

export type Press = { readonly select: string } | { readonly more: string };

export type LineLook = 'holding' | 'seat' | 'loan' | 'trade' | 'audit' | 'post' | 'other';
/** `sparse`, short dashes far apart, is for what only possibly holds on the day. */
export type Stroke = 'solid' | 'dotted' | 'dashed' | 'dashdot' | 'sparse';

export interface Line {
  readonly id: string;
  readonly look: LineLook;
  /** Ids of the boxes at its ends; absent for a bracket, which has only its route. */
  readonly source?: string;
  readonly target?: string;
  readonly mark: BoxMark;
  readonly width: number;
  readonly stroke: Stroke;
  readonly faint: boolean;
  readonly fade?: 1 | 2;
  readonly arrow: boolean;
  readonly subjects: readonly string[];
  readonly keys: readonly string[];
  readonly detail: string;
  /** Drawn on the line, where its figure is no text of its own. */
  readonly label?: string;
  /** Without a route the line runs straight from border to border … */
  readonly route?: Route;
  /** … or bends at its middle, so many pixels to its right. */
  readonly bend?: number;
}

/** A fixed course: a smooth curve steered by `via`, or corners at `via`. */
export interface Route {
  readonly start: Point;
  readonly end: Point;
  readonly via: readonly Point[];
  readonly corners?: boolean;
}

export type Ink = BoxMark | 'text' | 'secondary' | 'link' | 'on-focus';

export interface Text extends Point {
  readonly id: string;
  readonly text: string;
  readonly size: number;
  readonly strong: boolean;
  readonly ink: Ink;
  readonly align: 'left' | 'center' | 'right';
  /** On a patch of page colour, so that a line passes behind it. */
  readonly patch?: boolean;
  /** Stands out over everything, light on dark. */
  readonly tag?: boolean;
  /** The box or line it belongs to, with which it is dimmed and hidden. */
  readonly owner?: string;
}

/** A small sign beside a name: ring, diamond, square. */
export interface Sign extends Point {
  readonly id: string;
  readonly mark: BoxMark;
  readonly owner: string;
}

export interface Scene extends Size {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly texts: readonly Text[];
  readonly signs: readonly Sign[];
  /** `page`: as tall as it is and scrolled with the page; `field`: panned and zoomed. */
  readonly flow: 'page' | 'field';
  /** Upper left corner; parts that were added later may lie above or left of the first ones. */
  readonly origin: Point;
  /** The point that stays in view when the whole does not fit. */
  readonly centre: Point;
  /** True when the whole may be shown smaller than legible on request: there is more than fits a screen. */
  readonly large: boolean;
  /** The smallest scale at which the whole is shown when it opens; absent is the smallest that is legible. */
  readonly opensAt?: number;
  /** Pixels at the top of the canvas that something else lies over. */
  readonly inset?: number;
}

export type CanvasEvent =
  | { readonly type: 'select'; readonly id: string }
  | { readonly type: 'more'; readonly zone: string }
  | { readonly type: 'open'; readonly id: string }
  /** A box was put elsewhere. */
  | { readonly type: 'moved'; readonly id: string; readonly to: Point }
  | { readonly type: 'background' };

/** What only a drawing that somebody works on can be asked for. */
export type CanvasAsk =
  /** These parties are marked; with `toggles` those that are marked already are no longer. */
  | { readonly type: 'mark'; readonly ids: readonly string[]; readonly toggles: boolean }
  /** The reader panned or zoomed to this; without `eye` back to the view in which the scene opens. */
  | { readonly type: 'looked'; readonly eye?: Eye }
  /** A menu is asked for, of a box or of the drawing, at a point of the window. */
  | { readonly type: 'menu'; readonly at: Point; readonly box?: string };
