import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Citations } from '../facts/citations.tsx';
import { dayInShort } from '../lib/days.ts';
import { percentText } from '../lib/figures.ts';
import type { FactOf } from '../lib/fact-fields.ts';
import { shareText } from '../lib/fact-phrase.ts';
import { basisNote, standing } from '../lib/fact-standing.ts';
import { Note } from '../ui/note.tsx';
import { integratedFigure, votesFigure } from './methods.ts';
import { asHolding, type Stake } from './ownership-query.ts';
import { boundsBeside, byPathText, chainArithmetic, chainText } from './stake-text.ts';

/** How every figure of one party comes about, each under its own name, with what the sources say. */
export function StakeDetail({ stake, on, onClose }: { readonly stake: Stake; readonly on: string; readonly onClose: () => void }) {
  const direct = asHolding(stake.direct);
  const stated = asHolding(stake.stated);
  const { controlVotes, integrated, integratedCorrected } = stake;
  return (
    <section className="stake-detail" aria-label={`How the figures of ${stake.party.name} come about`}>
      <header>
        <h3>{stake.party.name}</h3>
        <button type="button" className="button button-plain button-icon" aria-label="Close" onClick={onClose}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <dl>
        <Figure name="Direct">{direct ? <Stated holding={direct} on={on} /> : 'None stated.'}</Figure>
        <Figure name="Along chains" value={byPathText(stake)}>
          {boundsBeside(stake) !== undefined && <div className="caption">as printed, rounded: {boundsBeside(stake)}</div>}
          {stake.chains.map((chain) => (
            <div key={chain.steps.map((step) => step.id).join()} className="stake-chain">
              <div>{chainArithmetic(chain)}</div>
              <div className="caption">{chainText(chain)}</div>
            </div>
          ))}
        </Figure>
        <Figure name="Integrated" value={integratedFigure(stake) ?? 'not known'}>
          {integrated && <div className="caption">{integrated.definition} {integrated.citation}.</div>}
        </Figure>
        {integratedCorrected && (
          <Figure name="Integrated, without its own loops" value={integratedCorrected.percent === null ? 'not known' : percentText(integratedCorrected.percent)}>
            <div className="caption">{integratedCorrected.definition} {integratedCorrected.citation}.</div>
          </Figure>
        )}
        <Figure name="Group votes" value={controlVotes === null ? 'not counted' : (votesFigure(stake) ?? 'not known')}>
          {controlVotes && <div>{controlVotes.arithmetic}</div>}
          <div className="caption">{controlVotes === null ? 'Held for others, or not held directly by anybody named.' : CONTROL_WORDS[stake.controls ?? 'NONE']}</div>
        </Figure>
        {stated && <Figure name="Stated as indirect"><Stated holding={stated} on={on} /></Figure>}
      </dl>
      {stake.ownerUnknown && <p className="not-known">Holder of record: the owner behind it is not known.</p>}
    </section>
  );
}

const CONTROL_WORDS = {
  CERTAIN: 'More than half: control.',
  POSSIBLE: 'Control is possible: a share that would decide it is unknown or only rounded.',
  NONE: 'Not more than half: no control.',
} as const;

function Figure({ name, value, children }: { readonly name: string; readonly value?: string; readonly children?: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value !== undefined && <strong className={value === 'not known' ? 'not-known' : undefined}>{value}</strong>}
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
      <div className={holding.percent === null ? 'not-known' : undefined}>{shareText(holding)}</div>
      {last && (
        <div className="caption">
          Last known: {shareText(last)}
          {lastDay !== null && ` on ${dayInShort(lastDay)}`}
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
