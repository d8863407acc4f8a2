import { COMMA } from '../../lib/language/language.ts';
import { ArrowRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ShiftMark } from '../compare/shift-mark.tsx';
import { reportedShifts, sorted, type Shift } from '../compare/shifts.ts';
import { SaidMark } from '../matrix/said-mark.tsx';
import { CHECK_SAID, type SaidVerdict } from '../words/verdict-words.ts';
import type { LookedAnswers, LookedFile, FormQuestion } from './answers-query.ts';
import { say } from './messages/words.ts';

const NONE: SaidVerdict = { word: say('noSuchCheck'), tone: 'none' };

/** What the answers would do, before anything is changed: the facts, the verdicts and checks before and after. */
export function AnswersLook({
  look,
  file,
  questions,
  busy,
  onAccept,
  onLeave,
}: {
  readonly look: LookedAnswers;
  readonly file: LookedFile | undefined;
  /** Of the form that is answered. */
  readonly questions: readonly FormQuestion[];
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onLeave: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { come, gone, verdicts, reasons } = sorted(reportedShifts(look.verdicts));
  const fresh = (file?.parties ?? []).filter(({ matched }) => !matched);
  return (
    <section className="answers-look" aria-labelledby="answers-look">
      <h3 id="answers-look" ref={heading} tabIndex={-1}>
        {say('whatTheseAnswersWouldDo')}
      </h3>
      <p className="quiet">
        {say('nothingIsChangedYetQuestionsOpen', {
          openBefore: look.openBefore,
          openAfter: look.openAfter,
          value:
            fresh.length > 0 &&
            say('newValueFresh', {
              value: fresh.length === 1 ? say('party') : say('parties'),
              fresh: fresh.map(({ name }) => name).join(COMMA),
            }),
        })}
      </p>
      <h4>{say('facts', { facts: look.facts.length })}</h4>
      <ul className="answers-facts">
        {look.facts.map(({ kind, summary, question }, i) => {
          const at = questions.findIndex(({ id }) => id === question);
          const no = questions[at]?.no ?? null;
          return (
            <li key={`${summary} ${String(i)}`}>
              <span>
                {kind === 'COVERED_BY' && no !== null ? say('signedNo', { no: kept(no, look, question) }) : summary}
              </span>
              {at >= 0 && <span className="caption">{say('questionAt', { at: at + 1 })}</span>}
            </li>
          );
        })}
      </ul>
      <h4>
        {verdicts.length + come.length + gone.length === 0
          ? say('noVerdictChanges')
          : say('verdictsChange', { verdicts: verdicts.length + come.length + gone.length })}
      </h4>
      {[...come, ...gone].map(({ person }) => (
        <p key={person.id}>
          {person.name}{' '}
          {come.some((one) => one.person.id === person.id)
            ? say('wouldBeJudgedAsWell')
            : say('wouldNotBeJudgedAnyMore')}
        </p>
      ))}
      <ShiftLines shifts={verdicts} />
      {reasons.length > 0 && (
        <details>
          <summary>{say('verdictsTheSameForOtherReasons', { reasons: reasons.length })}</summary>
          <ShiftLines shifts={reasons} />
        </details>
      )}
      {look.checks.length > 0 && (
        <>
          <h4>{say('checksOfTheCompany', { checks: look.checks.length })}</h4>
          <ul className="answers-shifts">
            {look.checks.map(({ rule, before, after }) => (
              <li key={`${rule.id} ${String(before)} ${String(after)}`}>
                <span>
                  {rule.title} <span className="caption">{rule.id}</span>
                </span>
                <span className="shift-mark">
                  <SaidMark said={before === null ? NONE : CHECK_SAID[before]} />
                  <ArrowRight size={14} aria-label={say('becomes')} />
                  <SaidMark said={after === null ? NONE : CHECK_SAID[after]} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="answers-actions">
        <button type="button" className="button button-primary" disabled={busy} onClick={onAccept}>
          {say('acceptFacts', { facts: look.facts.length })}
        </button>
        <button type="button" className="button" disabled={busy} onClick={onLeave}>
          {say('changeTheAnswers')}
        </button>
      </p>
    </section>
  );
}

/** What a statement says that there is nothing more, beside the facts of the same question if there are any. */
function kept(no: string, { facts }: LookedAnswers, question: string | null): string {
  const others = facts.some((one) => one.question === question && one.kind !== 'COVERED_BY');
  return others ? say('whatIsAnsweredHereIsAll') : no;
}

function ShiftLines({ shifts }: { readonly shifts: readonly Shift[] }) {
  return shifts.length === 0 ? null : (
    <ul className="answers-shifts">
      {shifts.map((shift) => (
        <li key={`${shift.person.id} ${shift.book.id}`}>
          <span>
            <strong>{shift.person.name}</strong> {shift.book.title}{' '}
            <span className="caption">{shift.rules.join(COMMA)}</span>
          </span>
          <ShiftMark shift={shift} />
        </li>
      ))}
    </ul>
  );
}
