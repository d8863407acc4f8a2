import type { Holding } from '../shared/facts.ts';
import type { HoldingStatement } from './blocks.ts';

/**
 * What a fact states of a holding, as the reading of blocks compares it: all but its share and its days, which turn on
 * what else is known.
 */
export function statedHolding(fact: Holding): Omit<HoldingStatement<unknown>, 'of' | 'share' | 'certain' | 'statedOn'> {
  return {
    holder: fact.subject,
    company: fact.object,
    interest: fact.interest,
    directness: fact.direct,
    via: fact.via,
    shareClass: fact.shareClass,
    account: fact.account,
    block: fact.block,
    right: fact.right,
    ...amountOf(fact),
    publishedOn: fact.knownFrom,
    source: fact.citations[0]?.source ?? '',
  };
}

function amountOf({
  shares,
  percent,
  percentMin,
  percentMax,
}: Holding): Pick<HoldingStatement<unknown>, 'form' | 'amount'> {
  if (shares !== undefined) return { form: 'SHARES', amount: shares };
  if (percent !== undefined) return { form: 'PERCENT', amount: percent };
  if (percentMin !== undefined || percentMax !== undefined)
    return { form: 'RANGE', amount: `${percentMin ?? ''} to ${percentMax ?? ''}` };
  return { form: 'UNKNOWN', amount: '' };
}
