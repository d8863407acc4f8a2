import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Citations } from '../../facts/citations.tsx';
import { dayInShort } from '../../lib/days.ts';
import { compareDecimals, percentText } from '../../lib/figures.ts';
import type { FactOf } from '../../lib/facts/fact-fields.ts';
import { basisNote, standing } from '../../lib/facts/fact-standing.ts';
import { Note } from '../../ui/note.tsx';
import { ProblemNotice, Skeleton } from '../../ui/notice.tsx';
import { directFigure, integratedOf, votesFigure } from '../methods.ts';
import { asHolding, type ExplainedStake } from './explained-query.ts';
import type { OwnershipVariables } from '../ownership-query.ts';
import { boundsBeside, byPathText, chainArithmetic, chainText, integratedArithmetic, wholeOf } from './stake-text.ts';
import { useExplained } from '../use-ownership.ts';
import { say } from './messages/words.ts';

interface DetailProps {
  readonly name: string;
  readonly variables: OwnershipVariables;
  readonly party: string;
  readonly on: string;
  /** `more than 50 %` */
  readonly control: string;
  readonly onClose: () => void;
}

/** How every figure of one party comes about, each under its own name, with what the sources say. */
export function StakeDetail({ name, variables, party, on, control, onClose }: DetailProps) {
  const { data, problem, retry } = useExplained(variables, party);
  const stake = data?.ownership.stakes.find((one) => one.party.id === party);
  return (
    <section className="stake-detail" aria-label={say('howTheFiguresOfNameCome', { name })}>
      <header>
        <h3>{name}</h3>
        <button type="button" className="button button-plain button-icon" aria-label={say('close')} onClick={onClose}>
          <X size={16} aria-hidden />
        </button>
      </header>
      {problem ? (
        <ProblemNotice problem={problem} onRetry={retry} />
      ) : stake ? (
        <Figures stake={stake} on={on} control={control} />
      ) : (
        <Skeleton lines={4} />
      )}
    </section>
  );
}

function Figures({
  stake,
  on,
  control,
}: {
  readonly stake: ExplainedStake;
  readonly on: string;
  readonly control: string;
}) {
  const direct = asHolding(stake.direct);
  const stated = asHolding(stake.stated);
  const subsidiary = asHolding(stake.subsidiary);
  const { controlVotes, integrated, integratedCorrected } = stake;
  const figure = directFigure(stake);
  const supposed = stake.chains.some(({ links }) => links.length === 1 && links.some((link) => link.supposed));
  return (
    <>
      <dl>
        <Figure
          name={say('direct')}
          {...(direct === undefined || isAltered(direct.percent, stake.directPercent)
            ? { value: figure ?? (stated?.direct === 'BOTH' ? wholeOf(stake)?.words : undefined) ?? say('noneStated') }
            : {})}
        >
          {supposed && <div className="not-known">{say('supposedNotInTheRecord')}</div>}
          {direct && <Stated holding={direct} on={on} />}
        </Figure>
        <Figure name={say('alongChains')} value={byPathText(stake)}>
          {boundsBeside(stake) !== undefined && (
            <div className="caption">{say('asPrintedRoundedStake', { stake: boundsBeside(stake) })}</div>
          )}
          {stake.chains.map((chain) => (
            <div key={chainText(chain) + chain.arithmetic} className="stake-chain">
              <div>{chainArithmetic(chain)}</div>
              <div className="caption">{chainText(chain)}</div>
            </div>
          ))}
        </Figure>
        <Figure name={say('integrated')} value={integratedOf(stake) ?? say('notKnown')}>
          {integratedArithmetic(stake) !== undefined && <div>{integratedArithmetic(stake)}</div>}
          {integrated && <div className="caption">{say('definitionAndCitation', integrated)}</div>}
        </Figure>
        {integratedCorrected && (
          <Figure
            name={say('integratedWithoutLoops')}
            value={integratedCorrected.percent === null ? say('notKnown') : percentText(integratedCorrected.percent)}
          >
            <div className="caption">{say('definitionAndCitation', integratedCorrected)}</div>
          </Figure>
        )}
        <Figure
          name={say('groupVotes')}
          value={controlVotes === null ? say('notCounted') : (votesFigure(stake) ?? say('notKnown'))}
        >
          {controlVotes && <div>{controlVotes.arithmetic}</div>}
          {controlVotes?.note != null && <div className="caption">{controlVotes.note}</div>}
          <div className="caption">
            {controlVotes === null && stake.powers.length === 0
              ? say('heldForOthersOrNotHeld')
              : controlSentence(stake.controls, control, stake.powers.length > 0)}
          </div>
          {subsidiary && (
            <div>
              {say('statedAsAConsolidatedSubsidiaryControl', {
                div: (
                  <div className="fact-citations">
                    <Citations citations={subsidiary.citations} />
                  </div>
                ),
              })}
            </div>
          )}
        </Figure>
        {told(stake.votes).map((holding) => (
          <Figure key={holding.id} name={say('votesStated')}>
            <Stated holding={holding} on={on} />
          </Figure>
        ))}
        {told(stake.powers).map((holding) => (
          <Figure key={holding.id} name={say('powerWithoutVotes')} value={holding.summary}>
            <div className="fact-citations">
              <Citations citations={holding.citations} />
            </div>
          </Figure>
        ))}
        {stated && (
          <Figure name={stated.direct === 'BOTH' ? say('statedTogether') : say('statedAsIndirect')}>
            <Stated holding={stated} on={on} />
          </Figure>
        )}
      </dl>
      {stake.ownerUnknown && <p className="not-known">{say('holderOfRecordTheOwnerBehind')}</p>}
    </>
  );
}

function told(facts: ExplainedStake['votes']): FactOf<'Holding'>[] {
  return facts.flatMap((fact) => asHolding(fact) ?? []);
}

/** Whether a supposition makes the share another than the one recorded. */
function isAltered(recorded: string | null, now: string | null): boolean {
  return recorded !== null && now !== null && compareDecimals(recorded, now) !== 0;
}

function controlSentence(controls: ExplainedStake['controls'], control: string, isByPower: boolean): string {
  if (controls === 'CERTAIN')
    return isByPower ? say('controlByAPowerWithoutVotes') : say('controlControlOfTheVotes', { control });
  if (controls === 'POSSIBLE') return say('controlControlIsPossibleWhatWould', { control });
  return say('noControlNotControlOfThe', { control });
}

function Figure({
  name,
  value,
  children,
}: {
  readonly name: string;
  readonly value?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value !== undefined && (
          <strong className={value === say('notKnown') ? 'not-known' : undefined}>{value}</strong>
        )}
        {children}
      </dd>
    </div>
  );
}

function Stated({ holding, on }: { readonly holding: FactOf<'Holding'>; readonly on: string }) {
  const last = holding.lastKnown;
  const note = basisNote(holding);
  const lastDay = last && (last.lastObservedOn ?? last.observedOn ?? last.from);
  return (
    <>
      <div className={holding.percent === null ? 'not-known' : undefined}>{holding.size}</div>
      {last && (
        <div className="caption">
          {say('lastKnownSizeLastDay', {
            size: last.size,
            lastDay: lastDay !== null && say('onLastDay', { lastDay: dayInShort(lastDay) }),
          })}
        </div>
      )}
      {standing(holding, on) !== undefined && <div className="caption">{standing(holding, on)}</div>}
      {note !== undefined && <Note text={note} />}
      <div className="fact-citations">
        <Citations citations={[...holding.citations, ...(last?.citations ?? [])]} />
      </div>
    </>
  );
}
