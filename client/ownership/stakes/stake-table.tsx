import { useState } from 'react';
import { PartyLink } from '../../facts/party-link.tsx';
import { compareDecimals, percentText } from '../../lib/figures.ts';
import { ACCOUNTING_WORDS } from '../../lib/words.ts';
import { ScreenWords } from '../../ui/screen-words.tsx';
import { DataTable, SAVED_BY_ITS_PAGE, type Column } from '../../ui/tables/data-table.tsx';
import { directFigure, integratedOf, votesFigure, type MethodWords } from '../methods.ts';
import { controlWord } from '../chart/party-box.ts';
import type { OwnershipData, Stake } from '../ownership-query.ts';
import {
  byPathText,
  chainArithmetic,
  compareShares,
  factorsOf,
  isProduct,
  isZero,
  stakeShare,
  wholeOf,
} from './stake-text.ts';
import { say } from './messages/words.ts';
import { byName } from '../../lib/shown-name.ts';

interface Pick {
  readonly selected: string | undefined;
  readonly onPick: (id: string) => void;
}

/** Rows shown before more are asked for; sorting is over all of them. */
const STEP = 100;
/** Chains written out in a cell; pressing the figure shows all. */
const CHAINS = 2;
/** Factors that are written out without being asked for. */
const FACTORS = 3;

/** Every party met, one figure for each definition; a figure opens how it comes about. */
export function StakeTable({
  ownership,
  stakes,
  method,
  selected,
  onPick,
}: Pick & {
  readonly ownership: OwnershipData;
  /** All of them, on whatever page the server gave them. */
  readonly stakes: readonly Stake[];
  readonly method: MethodWords;
}) {
  const up = ownership.direction === 'UP';
  const [shown, setShown] = useState(STEP);
  return (
    <div className="stake-table">
      <DataTable
        caption={say('nameTheLargestFirstLabelPress', {
          name: up
            ? say('whoHoldsName', { name: ownership.party.name })
            : say('whatNameHolds', { name: ownership.party.name }),
          label: method.label.toLowerCase(),
          pressing: <ScreenWords>{say('pressForArithmetic')}</ScreenWords>,
        })}
        columns={columns(up, { selected, onPick })}
        rows={stakes}
        rowKey={(stake) => stake.party.id}
        most={shown}
        file={SAVED_BY_ITS_PAGE}
      />
      {stakes.length > shown && (
        <div className="page-controls">
          <button
            type="button"
            className="button"
            onClick={() => {
              setShown(shown + STEP);
            }}
          >
            {say('stepMoreRows', { step: Math.min(STEP, stakes.length - shown) })}
          </button>
          <span className="quiet">{say('shownOfStakesRowsShownSorting', { shown, stakes: stakes.length })}</span>
        </div>
      )}
    </div>
  );
}

function columns(up: boolean, pick: Pick): readonly Column<Stake>[] {
  return [
    {
      id: 'party',
      header: up ? say('holder') : say('held'),
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
      compare: (a, b) => byName(a.party, b.party),
    },
    {
      id: 'distance',
      header: say('tier'),
      numeric: true,
      cell: (stake) => stake.distance,
      compare: (a, b) => a.distance - b.distance,
    },
    {
      id: 'direct',
      header: say('direct'),
      cell: (stake) => <DirectShare stake={stake} pick={pick} />,
      compare: (a, b) => -compareShares(directLeast(a), directLeast(b)),
      known: (stake) => directLeast(stake) !== undefined,
    },
    {
      id: 'path',
      header: say('alongAllChains'),
      cell: (stake) => (
        <>
          <FigureButton stake={stake} text={byPathText(stake)} pick={pick} />
          {stake.chains
            .filter(({ arithmetic }) => isProduct(arithmetic))
            .slice(0, CHAINS)
            .map((chain, index) => (
              <ChainText key={index} text={chainArithmetic(chain)} factors={factorsOf(chain.arithmetic)} />
            ))}
          {stake.chains.length > CHAINS + 1 && (
            <div className="caption">{say('chainsChains', { chains: stake.chains.length })}</div>
          )}
        </>
      ),
      compare: (a, b) => -compareShares(stakeShare(a), stakeShare(b)),
      known: (stake) => stakeShare(stake) !== undefined,
    },
    {
      id: 'integrated',
      header: say('integrated'),
      cell: (stake) => (
        <>
          <FigureButton stake={stake} text={integratedOf(stake)} pick={pick} />
          {stake.integratedCorrected?.percent != null && (
            <div className="caption">
              {say('percentWithoutOwnLoops', { percent: percentText(stake.integratedCorrected.percent) })}
            </div>
          )}
        </>
      ),
      compare: (a, b) => -compareShares(a.integrated?.range.min ?? undefined, b.integrated?.range.min ?? undefined),
      known: (stake) => integratedOf(stake) !== undefined,
    },
    {
      id: 'votes',
      header: say('groupVotes'),
      cell: (stake) => (
        <>
          {stake.controlVotes === null ? (
            <span className="quiet">{say('notCounted')}</span>
          ) : (
            <FigureButton stake={stake} text={votesFigure(stake)} pick={pick} />
          )}
          {controlWord(stake, up) !== undefined && <div className="caption">{controlWord(stake, up)}</div>}
        </>
      ),
      compare: (a, b) => -compareShares(a.controlVotes?.certain, b.controlVotes?.certain),
      known: (stake) => votesFigure(stake) !== undefined,
    },
  ];
}

/** The arithmetic of a chain; of a long one only when it is asked for. */
function ChainText({ text, factors }: { readonly text: string; readonly factors: number }) {
  if (factors <= FACTORS) return <div className="caption">{text}</div>;
  return (
    <details className="caption chain-text">
      <summary>{say('aChainOfFactorsHoldings', { factors })}</summary>
      {text}
    </details>
  );
}

function directLeast({ directPercent, directShare }: Stake): string | undefined {
  return directPercent ?? directShare?.min ?? undefined;
}

function FigureButton({
  stake,
  text,
  pick,
}: {
  readonly stake: Stake;
  readonly text: string | undefined;
  readonly pick: Pick;
}) {
  const known = text !== undefined && text !== say('notKnown');
  return (
    <button
      type="button"
      className={known ? 'figure-button' : 'figure-button not-known'}
      aria-expanded={pick.selected === stake.party.id}
      aria-label={say('textHowTheFiguresOfName', { text: text ?? say('notKnown'), name: stake.party.name })}
      onClick={() => {
        pick.onPick(stake.party.id);
      }}
    >
      {text ?? say('notKnown')}
    </button>
  );
}

function DirectShare({ stake, pick }: { readonly stake: Stake; readonly pick: Pick }) {
  const { direct, stated } = stake;
  const figure = directFigure(stake);
  if (figure === undefined && direct === null) {
    if (stated === null) return <span className="quiet">{say('noneStated')}</span>;
    const whole = wholeOf(stake);
    if (whole !== undefined && stated.direct === 'BOTH')
      return <FigureButton stake={stake} text={whole.words} pick={pick} />;
    const percent = stated.percent === null ? '' : `${percentText(stated.percent)} `;
    const indirect = percent === '' ? say('indirectHowMuchIsNotStated') : say('percentStatedAsIndirect', { percent });
    return (
      <span className="quiet">
        {stated.direct === 'BOTH' ? say('partOfPercentWithIndirect', { percent }) : say('noneIndirect', { indirect })}
      </span>
    );
  }
  const { shares = null, arithmetic = null, percent = null } = direct ?? {};
  const altered =
    percent !== null && (stake.directPercent === null || compareDecimals(percent, stake.directPercent) !== 0);
  return (
    <>
      <FigureButton
        stake={stake}
        text={isZero(stake.directShare) && !altered ? say('n0Stated') : (asPrinted(stake) ?? figure)}
        pick={pick}
      />
      {altered && (
        <div className="caption">
          {say('inTheRecordPercentArithmetic', {
            percent: percentText(percent),
            arithmetic: shares !== null && `, ${arithmetic ?? ''}`,
          })}
        </div>
      )}
      {!altered && shares !== null && arithmetic !== null && arithmetic !== say('asPrinted') && (
        <div className="caption">{arithmetic}</div>
      )}
    </>
  );
}

/** The figure as printed where that is the figure, decimals and all. */
function asPrinted({ direct, directPercent }: Stake): string | undefined {
  const printed = direct?.percentPrinted ?? undefined;
  return printed !== undefined && directPercent !== null && compareDecimals(printed, directPercent) === 0
    ? `${printed} %`
    : undefined;
}

function StakeMarks({ stake }: { readonly stake: Stake }) {
  const accounting = stake.direct?.accounting ?? stake.stated?.accounting;
  return (
    <>
      {accounting !== undefined && ACCOUNTING_WORDS[accounting] !== undefined && (
        <div className="caption">{ACCOUNTING_WORDS[accounting]}</div>
      )}
      {stake.ownerUnknown && <div className="caption not-known">{say('holderOfRecordTheOwnerBehind2')}</div>}
    </>
  );
}
