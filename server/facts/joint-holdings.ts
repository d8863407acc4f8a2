import type { ViewOf } from './fact-view.ts';

type View = ViewOf<'HOLDS'>;
type Report = ViewOf<'JOINT_BLOCK'>;

/**
 * What a party reports of a block together with others, read as a holding is: sized as the report says, else as a
 * holding of the block, else as another report of it.
 */
export function reportAsHolding({ fact, ...view }: Report, mates: readonly View[], others: readonly Report[]): View {
  const isSized = (one: { readonly shares?: string | undefined; readonly percent?: string | undefined }) =>
    one.shares !== undefined || one.percent !== undefined;
  const mate = mates.find((one) => isSized(one.fact) || one.fact.percentMin !== undefined) ?? mates[0];
  const other = others.find((one) => isSized(one.fact))?.fact;
  const { shares, percent, shareClass } = fact;
  const size = isSized(fact)
    ? { shares, percent }
    : mate !== undefined
      ? sizeOf(mate.fact)
      : { shares: other?.shares, percent: other?.percent };
  const className = shareClass ?? mate?.fact.shareClass ?? other?.shareClass;
  const made = {
    ...fact,
    ...size,
    shareClass: className,
    kind: 'HOLDS' as const,
    interest: mate?.fact.interest ?? ('SHARES' as const),
    direct: mate?.fact.direct ?? ('DIRECT' as const),
    nominee: false,
    accounting: 'UNKNOWN' as const,
  };
  return {
    ...view,
    fact: Object.fromEntries(
      Object.entries(made).filter(([, value]) => value !== undefined),
    ) as unknown as View['fact'],
  };
}

function sizeOf({
  shares,
  percent,
  percentMin,
  percentMinExclusive,
  percentMax,
  percentMaxExclusive,
  exact,
}: View['fact']) {
  return { shares, percent, percentMin, percentMinExclusive, percentMax, percentMaxExclusive, exact };
}
