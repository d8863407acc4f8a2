/** What the page shows; all of it lives in the address. */
export interface AuditsState {
  readonly on: string;
  readonly known: string | undefined;
  /** Verdicts that changed after this day are told too. */
  readonly since: string | undefined;
  /** Ids of rule books; all when undefined. */
  readonly books: readonly string[] | undefined;
}

export type AuditsPatch = { readonly [K in keyof AuditsState]?: AuditsState[K] | undefined };
