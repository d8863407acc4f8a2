/**
 * What the plan is made from: the part of the API's answer about one company on one day. Hand-written, so that the plan
 * can be tested with small answers; `plan-query.ts` asks for exactly this and the compiler compares the two.
 */
export interface PlanParty {
  readonly __typename: 'Company' | 'Person';
  readonly id: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly names: readonly string[];
  /** A company's kind; absent for people. */
  readonly kind?: string;
}

export interface PlanFact {
  readonly id: string;
  readonly summary: string;
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null;
  readonly lastObservedOn: string | null;
  /** Since when, and the first day on which a source states it; asked for to tell what is new on the day. */
  readonly from?: string | null;
  readonly observedOn?: string | null;
}

export interface PlanRange {
  readonly min: string | null;
  readonly minExclusive: boolean;
  readonly max: string | null;
  readonly maxExclusive: boolean;
}

/** A holding without its two ends. */
export interface PlanHolding extends PlanFact {
  readonly shares: string | null;
  readonly percent: string | null;
  readonly percentPrinted: string | null;
  readonly range: PlanRange | null;
  readonly direct: string;
  readonly nominee: boolean;
  readonly accounting: string;
  readonly interest: string;
  readonly shareClass?: string | null;
  readonly account?: string | null;
  /** The block that several report: it is there once. */
  readonly block?: string | null;
  readonly planned: boolean | null;
  readonly lastKnown: {
    readonly percent: string | null;
    readonly lastObservedOn: string | null;
    readonly from: string | null;
  } | null;
}

export interface PlanHeld extends PlanHolding {
  readonly company: PlanParty;
}

export interface PlanSubsidiary extends PlanHolding {
  readonly company: PlanParty & { readonly holdings?: { readonly edges: readonly { readonly node: PlanHeld }[] } };
}

/** A post or a seat of a member elsewhere. */
export interface Service {
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null;
  readonly from: string | null;
}

export interface PlanSeat extends PlanFact {
  readonly title: string | null;
  readonly outside: boolean | null;
  readonly representative: boolean | null;
  readonly fullTime: boolean | null;
  readonly responsibility: string | null;
  readonly person: PlanParty & {
    readonly posts?: readonly (Service & { readonly company: PlanParty })[];
    readonly seats?: readonly (Service & { readonly board: { readonly company: PlanParty } })[];
  };
}

export interface PlanBoard {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly seats: readonly PlanSeat[];
}

export interface PlanLoan extends PlanFact {
  readonly lender: PlanParty;
  readonly amount: string | null;
  readonly currency: string | null;
}

export interface PlanTrade extends PlanFact {
  readonly payer: PlanParty;
  readonly payee: PlanParty;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly nature: string | null;
}

export interface PlanAudit extends PlanFact {
  readonly auditor: PlanParty;
}

/** How many facts are only possible on a day, how many of those were stated by it, and when. */
export interface StatedBefore {
  readonly possible: number;
  readonly told: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** All holders together, those that are not loaded too. */
export interface PlanHeldInAll {
  readonly holders: number;
  readonly share: PlanRange | null;
  /** Null where a part is a range or unknown: the share is then the least. */
  readonly percent: string | null;
  readonly ofVotes: boolean;
  readonly shares: string | null;
  readonly stated: StatedBefore;
}

/** The group counted, with what is not loaded. */
export interface PlanGroupInAll {
  readonly companies: number;
  readonly subsidiaries: number;
  readonly equityMethod: number;
  readonly others: number;
  readonly stated: StatedBefore;
}

export interface PlanAnswer extends PlanParty {
  readonly heldInAll: PlanHeldInAll;
  readonly groupInAll: PlanGroupInAll;
  readonly sharesOutstanding: { readonly amount: string | null; readonly count: number | null } | null;
  readonly listings: readonly { readonly text: string | null; readonly label: string | null }[];
  readonly holders: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: PlanHolding & { readonly holder: PlanParty } }[];
  };
  readonly boards: readonly PlanBoard[];
  readonly lenders: readonly PlanLoan[];
  readonly trades: readonly PlanTrade[];
  readonly auditors: readonly PlanAudit[];
  readonly holdings: { readonly totalCount: number; readonly edges: readonly { readonly node: PlanSubsidiary }[] };
}
