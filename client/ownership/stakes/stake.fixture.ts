import type { ExplainedStake } from './explained-query.ts';
import type { ChartLink, OwnershipData, Stake } from '../ownership-query.ts';

/** Stakes and holdings for tests, with nothing known but what is given. */
export const company = (id: string, kind: 'COMPANY' | 'BANK' | 'NOMINEE' = 'COMPANY') => ({
  __typename: 'Company' as const,
  reading: null,
  id,
  name: `${id} Corporation of a long name`,
  names: [],
  kind,
});

export const stake = (id: string, fields: Partial<Stake> = {}): Stake => ({
  party: company(id),
  distance: 1,
  directShare: null,
  directPercent: null,
  direct: null,
  stated: null,
  byPath: null,
  byPathPercent: null,
  integrated: null,
  integratedCorrected: null,
  controls: null,
  controlVotes: null,
  subsidiary: null,
  ownerUnknown: false,
  chains: [],
  ...fields,
});

export const link = (
  holder: string,
  held: string,
  percent: string | null,
  fields: Partial<ChartLink> = {},
): ChartLink => ({
  holder: company(holder),
  company: company(held),
  percent,
  share: percent === null ? null : range(percent, percent),
  supposed: false,
  altered: false,
  nominee: false,
  holding: { id: `${holder}-${held}`, certainty: 'CERTAIN', direct: 'DIRECT', percent },
  ...fields,
});

export const range = (min: string | null, max: string | null, maxExclusive = false) => ({
  min,
  minExclusive: false,
  max,
  maxExclusive,
});

export const ownership = (
  direction: 'UP' | 'DOWN',
  stakes: readonly Stake[],
  links: readonly ChartLink[],
  rings: OwnershipData['rings'] = [],
): OwnershipData => ({
  party: company('iij'),
  on: '2007-03-31',
  knownOn: '2026-01-01',
  direction,
  stakes: [...stakes],
  links: [...links],
  rings,
  method: 'BY_PATH',
  suppositions: [],
  pageInfo: { hasNextPage: false, endCursor: null },
  warnings: [],
  totalDirect: null,
  totalStakes: stakes.length,
  truncated: false,
});

export const ring = (...ids: readonly string[]): OwnershipData['rings'][number] => ({
  name: `Ring of ${ids.join(', ')}`,
  companies: ids.map((id) => ({ id, name: id })),
});

export const chain = (fields: Partial<ExplainedStake['chains'][number]>): ExplainedStake['chains'][number] => {
  const end = (id: string) => ({ id, name: id });
  return {
    arithmetic: '86.1 % × 100 %',
    product: null,
    productPercent: null,
    links: [
      { supposed: false, holder: end('IIJ'), company: end('Tech') },
      { supposed: false, holder: end('Tech'), company: end('Financial') },
    ],
    ...fields,
  };
};
