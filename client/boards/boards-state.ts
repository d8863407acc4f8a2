/** What the page shows; all of it lives in the address. */
export interface BoardsState {
  /** Ids of the companies side by side. */
  readonly companies: readonly string[];
  /** Besides them a party and the companies it controls. */
  readonly group: string | undefined;
  readonly on: string;
  readonly known: string | undefined;
  /** Another day to compare with. */
  readonly against: string | undefined;
}

export type BoardsPatch = { readonly [K in keyof BoardsState]?: BoardsState[K] | undefined };

/** Companies side by side at most; the API's cost and a reader's eye both end about here. */
export const MOST_COMPANIES = 40;
