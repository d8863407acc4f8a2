import { fromDecimal, multiply, rational } from '../../facts/rational.ts';
import type { Threshold } from './control.ts';

/** How an indirect holding counts. */
export type Arithmetic =
  /** Shares are multiplied along every chain and added up (integrated ownership). */
  | 'MULTIPLICATION'
  /** A holder that is controlled counts in full, one that is not counts for nothing. */
  | 'ATTRIBUTION'
  /** Either of the two is enough. */
  | 'EITHER';

export interface Band {
  readonly id: string;
  readonly title: string;
  /** At least / more than, and less than / at most. */
  readonly from: Threshold;
  readonly below?: Threshold;
}

/** One authority's way to say who ultimately owns a company. */
export interface Policy {
  readonly id: string;
  readonly title: string;
  /** The rule in one sentence. */
  readonly text: string;
  readonly citation: string;
  /** False where the text could not be confirmed against a stored public source. */
  readonly confirmed: boolean;
  readonly threshold: Threshold;
  readonly arithmetic: Arithmetic;
  /** What makes an intermediate holder controlled. */
  readonly control: Threshold;
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
    title: 'FATF, 25 %',
    text: 'Natural persons with a controlling ownership interest: at least 25 %, multiplied along chains, or through companies they control by majority.',
    citation: 'FATF Recommendation 24 and its Interpretive Note (2022): a threshold of at most 25 %',
    confirmed: false,
    threshold: percent('25', true),
    arithmetic: 'EITHER',
    control: MAJORITY,
    bands: [],
  },
  {
    id: 'EU_AMLR_25',
    title: 'EU anti-money-laundering regulation, 25 %',
    text: 'Natural persons with 25 % or more of the shares or votes, multiplied along chains, or through control by majority.',
    citation: 'Regulation (EU) 2024/1624, Articles 51 to 54, applying from 10 July 2027 (more than 25 % under Directive (EU) 2015/849, Article 3(6), before)',
    confirmed: false,
    threshold: percent('25', true),
    arithmetic: 'EITHER',
    control: MAJORITY,
    bands: [],
  },
  {
    id: 'UK_PSC',
    title: 'UK, persons with significant control',
    text: 'Persons with more than 25 % of the shares or votes, directly or through companies in which they have a majority stake, given as a band.',
    citation: 'Companies Act 2006, Schedule 1A, Part 1 and paragraph 18; bands of the register',
    confirmed: false,
    threshold: percent('25', false),
    arithmetic: 'ATTRIBUTION',
    control: MAJORITY,
    bands: [
      { id: '25-50', title: 'more than 25 % but not more than 50 %', from: percent('25', false), below: percent('50', true) },
      { id: '50-75', title: 'more than 50 % but less than 75 %', from: percent('50', false), below: percent('75', false) },
      { id: '75-100', title: '75 % or more', from: percent('75', true) },
    ],
  },
  {
    id: 'JP_25',
    title: 'Japan, 25 %',
    text: 'Natural persons with more than 25 % of the votes, directly or through corporations in which they hold more than half; nobody else when one holds more than half.',
    citation: 'Enforcement Rules of the Act on Prevention of Transfer of Criminal Proceeds, Article 11(2) and (3), since 1 October 2016',
    confirmed: false,
    threshold: percent('25', false),
    arithmetic: 'ATTRIBUTION',
    control: MAJORITY,
    bands: [],
    excludesOthersAbove: MAJORITY,
  },
  {
    id: 'OFAC_50',
    title: 'OFAC, 50 % rule',
    text: 'Natural persons to whom 50 % or more comes, directly or through entities owned 50 % or more, each of which then counts in full.',
    citation: 'OFAC, Revised Guidance on Entities Owned by Persons Whose Property Is Blocked, 13 August 2014',
    confirmed: false,
    threshold: percent('50', true),
    arithmetic: 'ATTRIBUTION',
    control: percent('50', true),
    bands: [],
  },
];
