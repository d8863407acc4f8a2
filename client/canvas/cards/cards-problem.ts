import type { Point, Route, Size } from '../scene.ts';

export type Item = { readonly id: string } & Size;

export interface CardLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** How wide its figure is; undefined where none stands on it. */
  readonly figure?: number | undefined;
}

/** Cards to be laid out with the links between them, as plain data so that it travels to a worker. */
export interface CardsProblem {
  readonly arrangement: 'tiers' | 'force';
  readonly items: readonly Item[];
  readonly links: readonly CardLink[];
  /** Where cards stand already, by their ids: they stay there. */
  readonly kept: ReadonlyMap<string, Point>;
  /** Cards that are laid out alone first where none is kept; the others go beside them. */
  readonly began: ReadonlySet<string>;
  /** Whether many cards that are linked with one other alone stand in columns beside it. */
  readonly columns: boolean;
  /** The first places that are good enough are taken. */
  readonly hurried: boolean;
}

/** The way of a line, and the middle of its figure. */
export interface CardWay {
  readonly route?: Route;
  readonly bend?: number;
  readonly figure?: Point;
}

export interface CardsLaid {
  readonly places: ReadonlyMap<string, Point>;
  readonly ways: ReadonlyMap<string, CardWay>;
}

export type FromCardsWorker = { readonly done: number } | { readonly laid: CardsLaid } | { readonly failed: string };
