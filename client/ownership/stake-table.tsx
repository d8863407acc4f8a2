import { Citations } from '../facts/citations.tsx';
import { PartyLink } from '../facts/party-link.tsx';
import { dayInShort } from '../lib/days.ts';
import { compareDecimals, percentText } from '../lib/figures.ts';
import type { FactOf } from '../lib/fact-fields.ts';
import { shareText } from '../lib/fact-phrase.ts';
import { basisNote, standing } from '../lib/fact-standing.ts';
import { ACCOUNTING_WORDS } from '../lib/words.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Note } from '../ui/note.tsx';
import { asHolding, type OwnershipData, type Stake } from './ownership-query.ts';
import { boundsBeside, byPathText, chainArithmetic, chainText, compareShares, directUnknown, integratedText, stakeShare } from './stake-text.ts';

/** Every party met, with what it holds directly, along chains, and as a source states it. */
export function StakeTable({ ownership, on }: { readonly ownership: OwnershipData; readonly on: string }) {
  const up = ownership.direction === 'UP';
  return (
    <DataTable
      caption={up ? `Who holds ${ownership.party.name}` : `What ${ownership.party.name} holds`}
      columns={columns(on, up, ownership.rings.length > 0)}
      rows={ownership.stakes}
      rowKey={(stake) => stake.party.id}
    />
  );
}

function columns(on: string, up: boolean, cyclic: boolean): readonly Column<Stake>[] {
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
      cell: (stake) => <DirectShare holding={asHolding(stake.direct)} on={on} />,
      compare: (a, b) => -compareShares(asHolding(a.direct)?.percent ?? undefined, asHolding(b.direct)?.percent ?? undefined),
      known: (stake) => (asHolding(stake.direct)?.percent ?? null) !== null,
    },
    {
      id: 'path',
      header: 'Along all chains',
      cell: (stake) => (
        <>
          <strong className={stakeShare(stake) === undefined ? 'not-known' : undefined}>{byPathText(stake)}</strong>
          {cyclic && integratedText(stake) !== undefined && (
            <div title={stake.integrated?.definition}>{integratedText(stake)} with circles followed round</div>
          )}
          {boundsBeside(stake) !== undefined && <div className="caption">as printed, rounded: {boundsBeside(stake)}</div>}
          {stake.chains
            .filter((chain) => chain.steps.length > 1)
            .map((chain) => (
              <div key={chain.steps.map((step) => step.id).join()} className="stake-chain">
                <div>{chainArithmetic(chain)}</div>
                <div className="caption">{chainText(chain)}</div>
              </div>
            ))}
        </>
      ),
      compare: (a, b) => -compareShares(stakeShare(a), stakeShare(b)),
      known: (stake) => stakeShare(stake) !== undefined,
    },
    {
      id: 'stated',
      header: 'Stated as indirect',
      cell: (stake) => {
        const stated = asHolding(stake.stated);
        return stated ? <Stated holding={stated} on={on} /> : null;
      },
    },
  ];
}

function StakeMarks({ stake }: { readonly stake: Stake }) {
  const accounting = asHolding(stake.direct)?.accounting ?? asHolding(stake.stated)?.accounting;
  return (
    <>
      {accounting !== undefined && ACCOUNTING_WORDS[accounting] !== undefined && <div className="caption">{ACCOUNTING_WORDS[accounting]}</div>}
      {stake.ownerUnknown && <div className="caption not-known">The owner behind it is not known</div>}
    </>
  );
}

function DirectShare({ holding, on }: { readonly holding: FactOf<'Holding'> | undefined; readonly on: string }) {
  if (!holding) return <span className="quiet">none stated</span>;
  return <Stated holding={holding} on={on} />;
}

function Stated({ holding, on }: { readonly holding: FactOf<'Holding'>; readonly on: string }) {
  const last = holding.lastKnown;
  const unknown = holding.percent === null;
  const note = basisNote(holding);
  const lastDay = last && (last.lastObservedOn ?? last.observedOn ?? last.from);
  const detail = shareText(holding);
  const headline = holding.percent === null ? undefined : headlineOf(holding.percent, holding.percentPrinted);
  return (
    <>
      {headline !== undefined && <strong>{headline}</strong>}
      {detail !== headline && <div className={unknown ? 'not-known' : 'caption'}>{detail}</div>}
      {last && (
        <div className="caption">
          Last known: {shareText(last)}
          {lastDay !== null && ` on ${dayInShort(lastDay)}`}
        </div>
      )}
      {last && (
        <div className="fact-citations">
          <Citations citations={last.citations} />
        </div>
      )}
      {standing(holding, on) !== undefined && <div className="caption">{standing(holding, on)}</div>}
      {note !== undefined && <Note text={note} />}
      <div className="fact-citations">
        <Citations citations={holding.citations} />
      </div>
    </>
  );
}

/** The figure as printed where that is the figure, decimals and all; else the one worked out. */
function headlineOf(percent: string, printed: string | null): string {
  return printed !== null && compareDecimals(printed, percent) === 0 ? `${printed} %` : percentText(percent);
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
      stated?.percent ?? undefined,
      [directUnknown(stake) && 'direct share not known', stake.ownerUnknown && 'owner behind not known'].filter(Boolean).join('; '),
      [...(direct?.citations ?? []), ...(stated?.citations ?? [])]
        .map(({ source, place, line }) => `${source.title}, ${place}${line === null ? '' : `, line ${String(line)}`}`)
        .join('; '),
    ];
  });
}

export const STAKE_HEADER = [
  'id', 'name', 'kind', 'tier', 'direct percent', 'direct percent printed', 'direct shares', 'arithmetic',
  'percent along all chains', 'at least', 'at most', 'chains', 'percent stated as indirect', 'not known', 'sources',
] as const;
