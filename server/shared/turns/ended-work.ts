/** Work that a request began and that may go on when it is answered: an import, a withdrawal. */
export interface EndedWork {
  readonly id: string;
  readonly kind: string;
  readonly what: string;
  /** `DONE`, `READY` to be accepted, or why nothing was changed. */
  readonly state: string;
  readonly failure: { readonly code: string } | undefined;
}
