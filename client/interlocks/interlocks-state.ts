/** What the page shows; all of it lives in the address. */
export interface InterlocksState {
  readonly company: string;
  readonly on: string;
  readonly known: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export type InterlocksPatch = { readonly [K in keyof InterlocksState]?: InterlocksState[K] | undefined };
