/** What the page shows; all of it lives in the address. */
export interface InterlocksState {
  readonly company: string;
  readonly on: string;
  readonly known: string | undefined;
  /** The day that is compared with: then both are drawn as one, with what changed. */
  readonly against: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** `aside` leaves out companies of the same group. */
  readonly own: 'aside' | undefined;
}

export type InterlocksPatch = { readonly [K in keyof InterlocksState]?: InterlocksState[K] | undefined };

/** The page without a company: pairs of companies, of everything that is loaded or of a group. */
export interface PairsState {
  readonly group: string | undefined;
  readonly on: string;
  readonly known: string | undefined;
  readonly own: 'aside' | undefined;
  /** The two between whom a connection is looked for. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly view: 'matrix' | 'map' | 'table';
}

export type PairsPatch = { readonly [K in keyof PairsState]?: PairsState[K] | undefined };
