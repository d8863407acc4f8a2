import { fromDecimal, multiply, rational } from '../../numbers/rational.ts';
import type { Threshold } from './controlled-nodes.ts';

/** How an indirect holding counts. */
export type Arithmetic =
  /** Shares are multiplied along every chain and added up (integrated ownership). */
  | 'MULTIPLICATION'
  /** A holder that is controlled counts in full, one that is not counts for nothing. */
  | 'ATTRIBUTION'
  /** Either of the two is enough. */
  | 'EITHER';

export interface Band {
  /** Its title is a message that ends with this. */
  readonly id: '25-50' | '50-75' | '75-100';
  /** At least / more than, and less than / at most. */
  readonly from: Threshold;
  readonly below?: Threshold;
}

/**
 * How control without votes counts (a right over the majority of the board, dominant influence): ALWAYS, for owners and
 * for those between; LAST, for owners where nobody is one by shares or votes; NEVER.
 */
export type PowersCount = 'ALWAYS' | 'LAST' | 'NEVER';

/** One authority's way to say who ultimately owns a company. */
export interface Policy {
  /** Its title, its rule in one sentence and its citation are messages that begin with this. */
  readonly id: 'FATF_25' | 'EU_AMLR_25' | 'UK_PSC' | 'JP_25' | 'OFAC_50';
  /**
   * True only where the threshold and the arithmetic were read in a public copy of the text; the citation says where
   * and what.
   */
  readonly confirmed: boolean;
  readonly threshold: Threshold;
  readonly arithmetic: Arithmetic;
  /** What makes an intermediate holder controlled. */
  readonly control: Threshold;
  readonly powers: PowersCount;
  /** Whether the same part of the shares is enough where what is controlled holds it and it carries fewer votes. */
  readonly sharesToo?: true;
  /** Whether a part of the capital makes a holder between controlled as the same part of the votes does. */
  readonly byOwnership?: true;
  /** Whether an owner of a company that controls another is an owner of that one, however little the parts come to. */
  readonly ofControllers?: true | undefined;
  readonly bands: readonly Band[];
  /** Nobody else is an owner when somebody holds more than this. */
  readonly excludesOthersAbove?: Threshold;
}

function percent(text: string, inclusive: boolean): Threshold {
  return { share: multiply(fromDecimal(text), rational(1n, 100n)), inclusive };
}

export const MAJORITY = percent('50', false);

export const POLICIES: readonly Policy[] = [
  {
    id: 'FATF_25',
    confirmed: false,
    threshold: percent('25', true),
    arithmetic: 'EITHER',
    control: MAJORITY,
    powers: 'ALWAYS',
    bands: [],
  },
  {
    id: 'EU_AMLR_25',
    confirmed: true,
    threshold: percent('25', true),
    arithmetic: 'EITHER',
    control: MAJORITY,
    powers: 'ALWAYS',
    sharesToo: true,
    byOwnership: true,
    ofControllers: true,
    bands: [],
  },
  {
    id: 'UK_PSC',
    confirmed: true,
    threshold: percent('25', false),
    arithmetic: 'ATTRIBUTION',
    control: MAJORITY,
    powers: 'ALWAYS',
    sharesToo: true,
    bands: [
      {
        id: '25-50',
        from: percent('25', false),
        below: percent('50', true),
      },
      {
        id: '50-75',
        from: percent('50', false),
        below: percent('75', false),
      },
      { id: '75-100', from: percent('75', true) },
    ],
  },
  {
    id: 'JP_25',
    confirmed: false,
    threshold: percent('25', false),
    arithmetic: 'ATTRIBUTION',
    control: MAJORITY,
    powers: 'LAST',
    bands: [],
    excludesOthersAbove: MAJORITY,
  },
  {
    id: 'OFAC_50',
    confirmed: true,
    threshold: percent('50', true),
    arithmetic: 'ATTRIBUTION',
    control: percent('50', true),
    powers: 'NEVER',
    sharesToo: true,
    byOwnership: true,
    bands: [],
  },
];
