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
  readonly id: string;
  readonly title: string;
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
  readonly id: string;
  readonly title: string;
  /** The rule in one sentence. */
  readonly text: string;
  readonly citation: string;
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
    citation:
      'FATF Recommendation 24 and its Interpretive Note (2022), footnote on controlling ownership: a percentage set by the risk, of at most 25 %. Known from quotations only; these say "more than", so exactly 25 % counts here for safety',
    confirmed: false,
    threshold: percent('25', true),
    arithmetic: 'EITHER',
    control: MAJORITY,
    powers: 'ALWAYS',
    bands: [],
  },
  {
    id: 'EU_AMLR_25',
    title: 'EU anti-money-laundering regulation, 25 %',
    text: 'Natural persons with 25 % or more of the shares or votes, multiplied along chains and added up, or through entities they control by more than half at each level.',
    citation:
      'Regulation (EU) 2024/1624, applying from 10 July 2027. Article 52(1): direct or indirect ownership of 25 % or more, the indirect one multiplied along each chain and the results added (springlex.eu/en/packages/aml/amlr-regulation/article-52). Article 53(2): control is ownership of 50 % plus one of the shares or votes, an intermediate entity being controlled at each level (gwvo.de/?p=173, in German). Article 54: where both meet in one chain, who controls an entity with an ownership interest is an owner (springlex.eu/en/packages/aml/amlr-regulation/article-54)',
    confirmed: true,
    threshold: percent('25', true),
    arithmetic: 'EITHER',
    control: MAJORITY,
    powers: 'ALWAYS',
    bands: [],
  },
  {
    id: 'UK_PSC',
    title: 'UK, persons with significant control',
    text: 'Persons with more than 25 % of the shares or votes, directly or through companies in which they have a majority stake, given as a band.',
    citation:
      'Companies Act 2006, Schedule 1A, paragraphs 2 and 3: more than 25 % of the shares, or of the voting rights, directly or indirectly (legislation.gov.uk/ukpga/2006/46/schedule/1A); paragraph 18(1): indirectly means through an entity in which one has a majority stake, each of a chain having one in the next (legislation.gov.uk/ukpga/2006/46/schedule/1A/part/3). Bands: S.I. 2016/339, Schedule 2, statements 1 to 6 (legislation.gov.uk/uksi/2016/339/schedules)',
    confirmed: true,
    threshold: percent('25', false),
    arithmetic: 'ATTRIBUTION',
    control: MAJORITY,
    powers: 'ALWAYS',
    bands: [
      {
        id: '25-50',
        title: 'more than 25 % but not more than 50 %',
        from: percent('25', false),
        below: percent('50', true),
      },
      {
        id: '50-75',
        title: 'more than 50 % but less than 75 %',
        from: percent('50', false),
        below: percent('75', false),
      },
      { id: '75-100', title: '75 % or more', from: percent('75', true) },
    ],
  },
  {
    id: 'JP_25',
    title: 'Japan, 25 %',
    text: 'Natural persons with more than 25 % of the votes, directly or through corporations in which they hold more than half; nobody else when one holds more than half.',
    citation:
      'Enforcement Rules of the Act on Prevention of Transfer of Criminal Proceeds, since 1 October 2016. Article 11(2)(i) was read as far as "more than one quarter of the votes, directly or indirectly" (ebisudo-office.com/?p=27099); what counts as indirect, paragraph 3, and that an owner of more than half excludes others are known from banks\' and lawyers\' explanations only (tneobank.netbk.co.jp and iflr.com)',
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
    title: 'OFAC, 50 % rule',
    text: 'Natural persons to whom 50 % or more comes, directly or through entities owned 50 % or more, each of which then counts in full. The rule also adds up what several blocked persons own; who is blocked is not known here, so each person stands alone.',
    citation:
      "OFAC, FAQ 401: indirectly means through entities that are 50 percent or more owned in the aggregate by blocked persons, and each such entity's holding counts whole (ofac.treasury.gov/faqs/401); FAQ 398: the rule speaks of ownership only and not of control (ofac.treasury.gov/faqs/398)",
    confirmed: true,
    threshold: percent('50', true),
    arithmetic: 'ATTRIBUTION',
    control: percent('50', true),
    powers: 'NEVER',
    bands: [],
  },
];
