import type {
  PlanAnswer,
  PlanAudit,
  PlanHeld,
  PlanHolding,
  PlanLoan,
  PlanParty,
  PlanSeat,
  PlanSubsidiary,
  PlanTrade,
  StatedBefore,
} from './plan-answer.ts';

/** Answers written by hand from the convocation notice of 2007, for the tests of the plan. */
export function company(id: string, name: string, kind = 'COMPANY', names: readonly string[] = []): PlanParty {
  return { __typename: 'Company', id, name, nameLocal: null, names: [name, ...names], kind };
}

export function person(name: string): PlanParty {
  return { __typename: 'Person', id: slug(name), name, nameLocal: null, names: [name] };
}

export function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

export const DAY = '2007-03-31';

export function fact(
  id: string,
  summary: string,
): Pick<PlanHolding, 'id' | 'summary' | 'certainty' | 'lastObservedOn'> {
  return { id, summary, certainty: 'CERTAIN', lastObservedOn: DAY };
}

export function holding(id: string, share: Partial<PlanHolding> = {}): PlanHolding {
  return {
    ...fact(id, `${id}.`),
    shares: null,
    percent: null,
    percentPrinted: null,
    range: null,
    interest: 'SHARES',
    direct: 'DIRECT',
    nominee: false,
    accounting: 'NONE',
    planned: null,
    lastKnown: null,
    ...share,
  };
}

export function held(of: PlanParty, share: Partial<PlanHolding> = {}): PlanHeld {
  return { ...holding(`holds-${of.id}`, share), company: of };
}

export function seat(name: string, title: string, more: Partial<PlanSeat> = {}): PlanSeat {
  return {
    ...fact(`seat-${slug(name)}`, `${name} sits on the board as ${title}.`),
    title,
    outside: false,
    representative: null,
    fullTime: null,
    responsibility: null,
    person: person(name),
    ...more,
  };
}

export function loan(lender: PlanParty, amount: string | null): PlanLoan {
  return { ...fact(`loan-${lender.id}`, `${lender.name} lends.`), lender, amount, currency: 'JPY' };
}

export function trade(id: string, payer: PlanParty, payee: PlanParty, amount: string | null): PlanTrade {
  return { ...fact(id, `${payer.name} pays ${payee.name}.`), payer, payee, amount, currency: 'JPY', nature: null };
}

function at(name: string, employer: string): Partial<PlanSeat> {
  return {
    outside: true,
    person: {
      ...person(name),
      posts: [
        {
          certainty: 'CERTAIN',
          from: null,
          company: company(slug(employer), employer, 'COMPANY', employer.startsWith('Nippon') ? ['NTT'] : []),
        },
      ],
    },
  };
}

export const IIJ = company('iij', 'Internet Initiative Japan Inc.', 'COMPANY', ['IIJ']);
const TECH = company('iij-technology', 'IIJ Technology Inc.', 'COMPANY', ['IIJ-Tech']);
const SYSTEMS = company('iij-financial-systems', 'IIJ Financial Systems Inc.');
const NTT_COM = company('ntt-communications', 'NTT Communications Corporation');
const SUBSIDIARY = { accounting: 'CONSOLIDATED_SUBSIDIARY' } as const;

const HOLDERS: readonly (readonly [PlanParty, string, string])[] = [
  [company('ntt', 'Nippon Telegraph and Telephone Corporation', 'COMPANY', ['NTT']), '50475', '24.706'],
  [company('hero-and-company', 'Hero and Company', 'NOMINEE'), '27409', '13.416'],
  [person('Koichi Suzuki'), '12532', '6.134'],
  [company('itochu', 'Itochu Corporation'), '10430', '5.105'],
  [NTT_COM, '10200', '4.993'],
  [company('dai-ichi-life', 'The Dai-ichi Mutual Life Insurance Company'), '6365', '3.116'],
  [company('japan-trustee', 'Japan Trustee Services Bank, Ltd(Trust account)', 'TRUST_ACCOUNT'), '6261', '3.065'],
  [company('mizuho', 'Mizuho Corporate Bank, Ltd.', 'BANK'), '3560', '1.743'],
  [company('btmu', 'The Bank of Tokyo-Mitsubishi UFJ, Ltd.', 'BANK'), '3430', '1.679'],
  [company('smbc', 'Sumitomo Mitsui Banking Corporation', 'BANK'), '3030', '1.483'],
];

const DIRECTORS: readonly PlanSeat[] = [
  seat('Koichi Suzuki', 'President and Representative Director', { representative: true, responsibility: 'CEO' }),
  seat('Toshiya Asaba', 'Executive Vice President'),
  seat('Yoshiaki Hisamoto', 'Executive Vice President'),
  seat('Hideshi Hojo', 'Senior Managing Director'),
  seat('Takamichi Miyoshi', 'Director', { responsibility: 'General Manager of Strategy Planning Division' }),
  seat('Akihisa Watai', 'Director', { responsibility: 'CFO and General Manager of Finance Division' }),
  seat('Hiroyuki Hisashima', 'Director', {
    responsibility: 'Division Director of Applied Research and Development Department',
  }),
  seat('Kazuhiro Tokita', 'Director', { responsibility: 'Division Director of Solution Department' }),
  seat('Yasurou Tanahashi', 'Director', at('Yasurou Tanahashi', 'NS Solutions Corporation')),
  seat('Takashi Hiroi', 'Director', at('Takashi Hiroi', 'Nippon Telegraph and Telephone Corporation')),
  seat('Yoshifumi Nishikawa', 'Director', at('Yoshifumi Nishikawa', 'Japan Post Corporation')),
  seat('Junnosuke Furukawa', 'Director', at('Junnosuke Furukawa', 'The Furukawa Electric Co., LTD')),
  seat('Senji Yamamoto', 'Director'),
];

const COMPANY_AUDITORS: readonly PlanSeat[] = [
  seat('Junichi Tate', 'Full-time company auditor', { outside: true, fullTime: true }),
  seat('Masaki Okada', 'Company auditor', { outside: true, responsibility: 'Attorney at law' }),
  seat('Masaaki Koizumi', 'Company auditor', { outside: true, responsibility: 'Japanese Certified Public Accountant' }),
  seat('Hirofumi Takahashi', 'Company auditor', {
    person: { ...person('Hirofumi Takahashi'), posts: [{ certainty: 'CERTAIN', from: null, company: TECH }] },
  }),
];

function subsidiary(
  of: PlanParty,
  share: Partial<PlanHolding>,
  below: readonly PlanHeld[] = [],
): { readonly node: PlanSubsidiary } {
  return { node: { ...held(of, share), company: { ...of, holdings: { edges: below.map((node) => ({ node })) } } } };
}

/** All of the facts are of the day itself. */
export const ALL_OF_THE_DAY: StatedBefore = { possible: 0, told: 0, first: null, last: null };

export const IIJ_2007: PlanAnswer = {
  ...IIJ,
  // 133,692 of 204,300 are 65.4390… %.
  heldInAll: {
    holders: 10,
    share: { min: '65.439060205580', minExclusive: false, max: '65.439060205580', maxExclusive: false },
    percent: '65.439',
    ofVotes: false,
    shares: '133692',
    stated: ALL_OF_THE_DAY,
  },
  groupInAll: { companies: 7, subsidiaries: 5, equityMethod: 2, others: 0, stated: ALL_OF_THE_DAY },
  sharesOutstanding: { amount: '204300', count: null },
  listings: [
    { text: 'First Section of the Tokyo Stock Exchange', label: null },
    { text: 'NASDAQ, American Depositary Shares', label: null },
  ],
  holders: {
    totalCount: 10,
    edges: HOLDERS.map(([holder, shares, percent]) => ({
      node: {
        ...holding(`holds-${holder.id}`, { shares, percent, nominee: holder.id === 'hero-and-company' }),
        holder,
      },
    })),
  },
  boards: [
    { id: 'iij-directors', name: 'Board of Directors', kind: 'DIRECTORS', seats: DIRECTORS },
    {
      id: 'iij-company-auditors',
      name: 'Board of Company Auditors',
      kind: 'COMPANY_AUDITORS',
      seats: COMPANY_AUDITORS,
    },
  ],
  lenders: [
    loan(company('btmu', 'The Bank of Tokyo-Mitsubishi UFJ, Ltd.', 'BANK'), '2000000000'),
    loan(company('mizuho', 'Mizuho Corporate Bank, Ltd.', 'BANK'), '2000000000'),
    loan(company('smbc', 'Sumitomo Mitsui Banking Corporation', 'BANK'), '1590000000'),
    loan(company('mutb', 'Mitsubishi UFJ Trust and Banking Corporation', 'BANK'), '700000000'),
  ],
  trades: [
    trade('trade-operation', IIJ, TECH, '5526370000'),
    trade('trade-construction', IIJ, TECH, '4304000000'),
    trade('trade-royalty', TECH, IIJ, '85639000'),
    trade('trade-ntt-com', IIJ, NTT_COM, '4593122000'),
  ],
  auditors: [
    {
      ...fact('audit-deloitte', 'Deloitte audits.'),
      auditor: company('deloitte', 'Deloitte Touche Tohmatsu', 'AUDIT_FIRM'),
    } satisfies PlanAudit,
  ],
  holdings: {
    totalCount: 7,
    edges: [
      subsidiary(TECH, { ...SUBSIDIARY, percent: '86.1' }, [held(SYSTEMS, { ...SUBSIDIARY, percent: '100.0' })]),
      subsidiary(company('iij-america', 'IIJ America Inc.'), { ...SUBSIDIARY, percent: '98.8', direct: 'BOTH' }),
      subsidiary(company('net-care', 'Net Care, Inc.'), { ...SUBSIDIARY, percent: '75.5' }),
      subsidiary(company('net-chart-japan', 'Net Chart Japan, Inc.'), { ...SUBSIDIARY, percent: '100.0' }),
      subsidiary(SYSTEMS, { ...SUBSIDIARY, percent: '86.1', direct: 'INDIRECT' }),
      subsidiary(company('internet-multifeed', 'Internet Multifeed Co.'), { accounting: 'EQUITY_METHOD' }),
      subsidiary(company('internet-revolution', 'Internet Revolution Inc.'), { accounting: 'EQUITY_METHOD' }),
    ],
  },
};
