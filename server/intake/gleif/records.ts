import type { Spot } from '../importer.ts';

/**
 * What the three files of GLEIF say, whichever way they are written. Codes are those of the common data file formats.
 */
export interface LeiRecord {
  readonly lei: string;
  readonly name: StatedName;
  readonly otherNames: readonly StatedName[];
  readonly legalAddress: string | undefined;
  readonly headquarters: string | undefined;
  readonly registrationAuthority: string | undefined;
  readonly registeredAs: string | undefined;
  readonly jurisdiction: string | undefined;
  readonly category: string | undefined;
  readonly subCategory: string | undefined;
  readonly legalForm: string | undefined;
  readonly otherLegalForm: string | undefined;
  readonly status: string | undefined;
  readonly created: string | undefined;
  readonly expired: string | undefined;
  readonly expirationReason: string | undefined;
  readonly successors: readonly { readonly lei: string | undefined; readonly name: string | undefined }[];
  readonly events: readonly LegalEntityEvent[];
  readonly registration: Registration;
  readonly at: Spot;
}

export interface StatedName {
  readonly text: string;
  readonly language: string | undefined;
  readonly type: string | undefined;
}

export interface LegalEntityEvent {
  readonly type: string | undefined;
  readonly status: string | undefined;
  readonly effective: string | undefined;
  readonly recorded: string | undefined;
}

export interface Registration {
  readonly initial: string | undefined;
  readonly lastUpdate: string | undefined;
  readonly status: string | undefined;
  readonly nextRenewal: string | undefined;
  readonly managingLou: string | undefined;
  readonly corroboration: string | undefined;
  /** When the record was taken out of the files. */
  readonly deleted: string | undefined;
}

export interface RelationshipRecord {
  /** The child. */
  readonly start: Node;
  /** The parent, manager, umbrella fund, master fund or head office. */
  readonly end: Node;
  readonly type: string;
  readonly status: string | undefined;
  readonly periods: readonly {
    readonly type: string | undefined;
    readonly start: string | undefined;
    readonly end: string | undefined;
  }[];
  readonly qualifiers: readonly string[];
  readonly quantifiers: readonly {
    readonly amount: string;
    readonly method: string | undefined;
    readonly units: string | undefined;
  }[];
  readonly registration: Registration;
  readonly at: Spot;
}

export interface Node {
  readonly id: string;
  readonly type: string | undefined;
}

export interface ExceptionRecord {
  readonly lei: string;
  readonly category: string;
  readonly reasons: readonly string[];
  readonly references: readonly string[];
  readonly deleted: string | undefined;
  readonly at: Spot;
}

export type GleifRecord =
  | { readonly kind: 'ENTITY'; readonly record: LeiRecord }
  | { readonly kind: 'RELATIONSHIP'; readonly record: RelationshipRecord }
  | { readonly kind: 'EXCEPTION'; readonly record: ExceptionRecord };
