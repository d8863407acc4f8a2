import { PartyLink } from '../facts/party-link.tsx';
import { compareDecimals, percentText } from '../lib/figures.ts';
import { shareText } from '../lib/fact-phrase.ts';
import type { FactOf } from '../lib/fact-fields.ts';
import { ACCOUNTING_WORDS } from '../lib/words.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { integratedFigure, votesFigure, type MethodWords } from './methods.ts';
import { asHolding, type OwnershipData, type Stake } from './ownership-query.ts';
import { byPathText, chainArithmetic, chainText, compareShares, stakeShare } from './stake-text.ts';

interface Pick {
  readonly selected: string | undefined;
  readonly onPick: (id: string) => void;
}

/** Every party met, one figure for each definition; a figure opens how it comes about. */
export function StakeTable({ ownership, method, selected, onPick }: Pick & {
  readonly ownership: OwnershipData;
  readonly method: MethodWords;
}) {
  const up = ownership.direction === 'UP';
  return (
    <DataTable
      caption={`${up ? `Who holds ${ownership.party.name}` : `What ${ownership.party.name} holds`}, the largest first: ${method.label.toLowerCase()}. Press a figure for its arithmetic and sources.`}
      columns={columns(up, { selected, onPick })}
      rows={ownership.stakes}
      rowKey={(stake) => stake.party.id}
    />
  );
}

function columns(up: boolean, pick: Pick): readonly Column<Stake>[] {
  return [
    {
      id: 'party',
      header: up ? 'Holder' : 'Held',
      cell: (stake) => (
        <>
          <span className="fact-ends stake-party">
            <span>
              <PartyLink party={stake.party} />
            </span>
          </span>
          <StakeMarks stake={stake} />
        </>
      ),
      compare: (a, b) => a.party.name.localeCompare(b.party.name),
    },
    { id: 'distance', header: 'Tier', numeric: true, cell: (stake) => stake.distance, compare: (a, b) => a.distance - b.distance },
    {
      id: 'direct',
      header: 'Direct',
      cell: (stake) => <DirectShare stake={stake} pick={pick} />,
      compare: (a, b) => -compareShares(asHolding(a.direct)?.percent ?? undefined, asHolding(b.direct)?.percent ?? undefined),
      known: (stake) => (asHolding(stake.direct)?.percent ?? null) !== null,
    },
    {
      id: 'path',
      header: 'Along all chains',
      cell: (stake) => (
        <>
          <FigureButton stake={stake} text={byPathText(stake)} pick={pick} />
          {stake.chains
            .filter((chain) => chain.steps.length > 1)
            .slice(0, 2)
            .map((chain) => (
              <div key={chain.steps.map((step) => step.id).join()} className="caption">
                {chainArithmetic(chain)}
              </div>
            ))}
          {stake.chains.length > 3 && <div className="caption">{stake.chains.length} chains</div>}
        </>
      ),
      compare: (a, b) => -compareShares(stakeShare(a), stakeShare(b)),
      known: (stake) => stakeShare(stake) !== undefined,
    },
    {
      id: 'integrated',
      header: 'Integrated',
      cell: (stake) => (
        <>
          <FigureButton stake={stake} text={integratedFigure(stake)} pick={pick} />
          {stake.integratedCorrected?.percent != null && <div className="caption">{percentText(stake.integratedCorrected.percent)} without own loops</div>}
        </>
      ),
      compare: (a, b) => -compareShares(a.integrated?.range.min ?? undefined, b.integrated?.range.min ?? undefined),
      known: (stake) => integratedFigure(stake) !== undefined,
    },
    {
      id: 'votes',
      header: 'Group votes',
      cell: (stake) => (
        <>
          {stake.controlVotes === null ? <span className="quiet">not counted</span> : <FigureButton stake={stake} text={votesFigure(stake)} pick={pick} />}
          {stake.controls !== null && <div className="caption">{stake.controls === 'CERTAIN' ? 'controls' : 'may control'}</div>}
        </>
      ),
      compare: (a, b) => -compareShares(a.controlVotes?.certain, b.controlVotes?.certain),
      known: (stake) => votesFigure(stake) !== undefined,
    },
  ];
}

function FigureButton({ stake, text, pick }: { readonly stake: Stake; readonly text: string | undefined; readonly pick: Pick }) {
  const known = text !== undefined && text !== 'not known';
  return (
    <button
      type="button"
      className={known ? 'figure-button' : 'figure-button not-known'}
      aria-expanded={pick.selected === stake.party.id}
      aria-label={`${text ?? 'not known'}: how the figures of ${stake.party.name} come about`}
      onClick={() => { pick.onPick(stake.party.id); }}
    >
      {text ?? 'not known'}
    </button>
  );
}

function DirectShare({ stake, pick }: { readonly stake: Stake; readonly pick: Pick }) {
  const holding = asHolding(stake.direct);
  const stated = asHolding(stake.stated);
  if (!holding && !stated) return <span className="quiet">none stated</span>;
  if (!holding) return <span className="quiet">none; {stated?.percent != null ? `${percentText(stated.percent)} ` : ''}{stated?.direct === 'BOTH' ? 'with indirect' : 'stated as indirect'}</span>;
  const figure = figureOf(holding);
  return (
    <>
      <FigureButton stake={stake} text={figure} pick={pick} />
      {holding.shares !== null && holding.arithmetic !== null && holding.arithmetic !== 'as printed' && <div className="caption">{holding.arithmetic}</div>}
      {holding.percent === null && holding.lastKnown && <div className="caption">last known: {shareText(holding.lastKnown)}</div>}
    </>
  );
}

/** The figure as printed where that is the figure, decimals and all; else the one worked out. */
function figureOf({ percent, percentPrinted, range, ...holding }: FactOf<'Holding'>): string | undefined {
  if (percent === null) return range ? shareText({ percent, percentPrinted, range, shares: holding.shares, arithmetic: holding.arithmetic }) : undefined;
  return percentPrinted !== null && compareDecimals(percentPrinted, percent) === 0 ? `${percentPrinted} %` : percentText(percent);
}

function StakeMarks({ stake }: { readonly stake: Stake }) {
  const accounting = asHolding(stake.direct)?.accounting ?? asHolding(stake.stated)?.accounting;
  return (
    <>
      {accounting !== undefined && ACCOUNTING_WORDS[accounting] !== undefined && <div className="caption">{ACCOUNTING_WORDS[accounting]}</div>}
      {stake.ownerUnknown && <div className="caption not-known">Holder of record; the owner behind it is not known</div>}
    </>
  );
}

/** The table as rows for a spreadsheet; what is not known is left empty and said in its own column. */
export function stakeRows(ownership: OwnershipData): readonly (readonly (string | undefined)[])[] {
  return ownership.stakes.map((stake) => {
    const direct = asHolding(stake.direct);
    const stated = asHolding(stake.stated);
    return [
      stake.party.id,
      stake.party.name,
      stake.party.__typename === 'Company' ? stake.party.kind : 'PERSON',
      String(stake.distance),
      direct?.percent ?? undefined,
      direct?.percentPrinted ?? undefined,
      direct?.shares ?? undefined,
      direct?.arithmetic ?? undefined,
      stake.byPathPercent ?? undefined,
      stake.byPath?.min ?? undefined,
      stake.byPath?.max ?? undefined,
      stake.chains.map((chain) => `${chainText(chain)}: ${chainArithmetic(chain)}`).join('; '),
      stake.integrated?.percent ?? undefined,
      stake.integratedCorrected?.percent ?? undefined,
      stake.controlVotes?.certain,
      stake.controlVotes?.possible ?? undefined,
      stake.controlVotes?.arithmetic,
      stake.controls ?? undefined,
      stated?.percent ?? undefined,
      [direct?.percent === null && 'direct share not known', stake.ownerUnknown && 'owner behind not known'].filter(Boolean).join('; '),
      [...(direct?.citations ?? []), ...(stated?.citations ?? [])]
        .map(({ source, place, line }) => `${source.title}, ${place}${line === null ? '' : `, line ${String(line)}`}`)
        .join('; '),
    ];
  });
}

export const STAKE_HEADER = [
  'id', 'name', 'kind', 'tier', 'direct percent', 'direct percent printed', 'direct shares', 'arithmetic',
  'percent along all chains', 'at least', 'at most', 'chains', 'integrated percent', 'integrated percent without own loops',
  'group votes percent, certain', 'group votes percent, at most', 'group votes arithmetic', 'control', 'percent stated as indirect',
  'not known', 'sources',
] as const;
