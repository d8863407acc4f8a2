import type { Fact, FactBase, FactKind } from './facts.ts';

/**
 * The own fields of every kind of fact, as they are stored: text (also exact decimals and dates), a flag, or a count.
 * `!` marks those that a fact of the kind always has. The compiler holds this table to the types in facts.ts.
 */
export type FieldType = 'text' | 'flag' | 'count';
type Optional<T, K extends keyof T> = undefined extends T[K] ? true : false;
type Scalar<T> = NonNullable<T> extends boolean ? 'flag' : NonNullable<T> extends number ? 'count' : 'text';
type Lists = 'attendance' | 'detail';

/** Fields of one kind with its mark, e.g. `{ interest: 'text!', shares: 'text' }`. */
type FieldsOf<F extends Fact> = {
  readonly [K in Exclude<keyof F, keyof FactBase | Lists>]-?: Optional<F, K> extends true
    ? Scalar<F[K]>
    : `${Scalar<F[K]>}!`;
};
type Base = Exclude<keyof FactBase, 'kind' | 'subject' | 'object' | 'citations'>;

export const BASE_FIELDS = {
  id: 'text!',
  from: 'text',
  to: 'text',
  knownFrom: 'text!',
  knownTo: 'text',
  supersededBy: 'text',
  supersededFrom: 'text',
  supersededKnownFrom: 'text',
  basis: 'text!',
  note: 'text',
} as const satisfies Record<Base, FieldType | `${FieldType}!`>;

export const OWN_FIELDS: { readonly [K in FactKind]: FieldsOf<Extract<Fact, { kind: K }>> } = {
  HOLDS: {
    shares: 'text',
    percent: 'text',
    percentMin: 'text',
    percentMinExclusive: 'flag',
    percentMax: 'text',
    percentMaxExclusive: 'flag',
    interest: 'text!',
    direct: 'text!',
    nominee: 'flag!',
    accounting: 'text!',
    via: 'text',
    planned: 'flag',
    price: 'text',
    currency: 'text',
    exact: 'flag',
    shareClass: 'text',
    account: 'text',
    block: 'text',
    votingPower: 'text',
    disposalPower: 'text',
    right: 'text',
    majority: 'flag',
  },
  SITS_ON: {
    title: 'text',
    outside: 'flag',
    representative: 'flag',
    fullTime: 'flag',
    responsibility: 'text',
    termEnds: 'text',
  },
  NOMINATED_TO: { meeting: 'text!', proposal: 'text', incumbent: 'flag', outside: 'flag' },
  WORKS_FOR: { title: 'text', executive: 'flag', employee: 'flag', representative: 'flag' },
  LENDS_TO: { amount: 'text', currency: 'text', balanceOn: 'text', heading: 'text' },
  TRADES_WITH: {
    amount: 'text',
    currency: 'text',
    periodFrom: 'text',
    periodTo: 'text',
    nature: 'text',
    account: 'text',
    balance: 'text',
    balanceOn: 'text',
    terms: 'text',
  },
  AUDITS: { fee: 'text', totalPaid: 'text', currency: 'text', period: 'text' },
  SIGNS_AUDIT_OF: { role: 'text', firm: 'text', signedOn: 'text' },
  NOMINEE_FOR: {},
  SUCCEEDS: {},
  KIN_OF: { degree: 'count', byMarriage: 'flag', relation: 'text' },
  LIABILITY_LIMITED_BY: { cap: 'text', currency: 'text', capRule: 'text', article: 'text' },
  TRANSFERS_BUSINESS_TO: { business: 'text', amount: 'text', currency: 'text' },
  HAS_ATTRIBUTE: {
    attribute: 'text!',
    label: 'text',
    text: 'text',
    amount: 'text',
    unit: 'text',
    count: 'count',
    period: 'text',
  },
  COVERED_BY: { matter: 'text!', extent: 'text!', count: 'count', duty: 'text' },
};
