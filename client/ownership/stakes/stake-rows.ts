import { asHolding, type ExplainedStake } from './explained-query.ts';
import { say } from './messages/words.ts';
import { chainArithmetic, chainText } from './stake-text.ts';
import { lineBeside } from '../../lib/facts/line-beside.ts';

/** The table as rows for a spreadsheet; what is not known is left empty and said in its own column. */
export function stakeRows(
  stakes: readonly ExplainedStake[],
  supposed: readonly string[],
): readonly (readonly (string | undefined)[])[] {
  return stakes.map((stake) => {
    const direct = asHolding(stake.direct);
    const stated = asHolding(stake.stated);
    return [
      stake.party.id,
      stake.party.name,
      stake.party.__typename === 'Company' ? stake.party.kind : 'PERSON',
      String(stake.distance),
      stake.directPercent ?? undefined,
      stake.directShare?.min ?? undefined,
      stake.directShare?.max ?? undefined,
      direct?.percentPrinted ?? undefined,
      direct?.shares ?? undefined,
      direct?.arithmetic ?? undefined,
      stake.byPathPercent ?? undefined,
      stake.byPath?.min ?? undefined,
      stake.byPath?.max ?? undefined,
      stake.chains.map((chain) => `${chainText(chain)}: ${chainArithmetic(chain)}`).join('; '),
      stake.integrated?.percent ?? undefined,
      stake.integrated?.range.min ?? undefined,
      stake.integrated?.range.max ?? undefined,
      stake.integratedCorrected?.percent ?? undefined,
      stake.controlVotes?.certain,
      stake.controlVotes?.possible ?? undefined,
      stake.controlVotes?.arithmetic,
      stake.controls ?? undefined,
      stake.subsidiary === null ? undefined : 'yes',
      stated?.direct === 'BOTH' ? undefined : (stated?.percent ?? undefined),
      stated?.direct === 'BOTH' ? (stated.percent ?? undefined) : undefined,
      [
        direct?.percent === null && direct.range === null && say('directShareNotKnown'),
        stake.ownerUnknown && say('ownerBehindNotKnown'),
      ]
        .filter(Boolean)
        .join('; '),
      [...(direct?.citations ?? []), ...(stated?.citations ?? [])]
        .map(({ source, place, line: stated }) => {
          const line = lineBeside(place, stated);
          return `${source.title}, ${place}${line === undefined ? '' : say('commaLine', { line })}`;
        })
        .join('; '),
      supposed.join(' '),
    ];
  });
}

export const STAKE_HEADER = [
  'id',
  'name',
  'kind',
  'tier',
  'direct percent',
  'direct at least',
  'direct at most',
  'direct percent printed',
  'direct shares',
  'arithmetic',
  'percent along all chains',
  'at least',
  'at most',
  'chains',
  'integrated percent',
  'integrated at least',
  'integrated at most',
  'integrated percent without own loops',
  'group votes percent, certain',
  'group votes percent, at most',
  'group votes arithmetic',
  'control',
  'stated as consolidated subsidiary',
  'percent stated as indirect',
  'percent stated, direct and indirect together',
  'not known',
  'sources',
  'supposed, not in the record',
] as const;
