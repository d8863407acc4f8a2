import { useState } from 'react';
import { useMutation } from 'urql';
import { describeProblem } from '../../lib/answer.ts';
import { concludedText, CONCLUSIONS, conclusionText, recordedText, VERDICT_WORD } from './determination-words.ts';
import type { RecordedDetermination } from '../page/determination-fields.ts';
import { recordMutation } from '../page/independence-query.ts';
import { SignOff } from './sign-off.tsx';
import { attachmentsOf } from './attachments.ts';
import { OwnWords } from '../criteria/own-words.tsx';
import { SignedName } from './signed-name.tsx';
import { say } from './messages/words.ts';

/** Which criterion of a person, or check of the company, is determined, on which day, as known by when. */
export interface Determined {
  readonly company: string;
  readonly person?: string;
  readonly check?: string;
  readonly book: string;
  /** Undefined where the verdict of the whole book is concluded. */
  readonly rule?: string;
  readonly on: string;
  readonly known: string | undefined;
}

/**
 * What auditors recorded on one criterion or check, beside what was computed; and, where it is open, a form to record
 * one more.
 */
export function Determinations({
  of,
  recorded,
  open,
  statute = false,
  onRecorded,
}: {
  readonly of: Determined;
  readonly recorded: readonly RecordedDetermination[];
  /** It is unknown or turns on a judgement, so that there is something to decide. */
  readonly open: boolean;
  /** Of a verdict: the book says outside or not, and not independent or not. */
  readonly statute?: boolean;
  readonly onRecorded: () => void;
}) {
  if (recorded.length === 0 && !open) return null;
  return (
    <div className="determinations">
      {recorded.length > 0 && <span className="overline">{say('determinedByAuditorsTheOutcomeAbove')}</span>}
      <ul>
        {recorded.map((one) => (
          <li key={one.id}>
            <strong>{concludedText(one)}</strong>
            <p>
              <OwnWords text={one.reason} />
            </p>
            <p className="caption">
              {say('evidenceOwnWordsOwnWords2One', {
                ownWords: <OwnWords text={one.evidence} />,
                ownWords2: <OwnWords text={one.by} />,
                one: recordedText(one),
              })}
            </p>
            <SignOff of={one} onFollowed={onRecorded} />
          </li>
        ))}
      </ul>
      {open && <RecordForm of={of} statute={statute} onRecorded={onRecorded} />}
    </div>
  );
}

function RecordForm({
  of: { known, ...criterion },
  statute,
  onRecorded,
}: {
  readonly of: Determined;
  readonly statute: boolean;
  readonly onRecorded: () => void;
}) {
  const [{ fetching, error }, record] = useMutation(recordMutation);
  const [turn, setTurn] = useState(0);
  const verdicts = statute
    ? (['INSUFFICIENT', 'OUTSIDE', 'NOT_OUTSIDE'] as const)
    : (['INSUFFICIENT', 'INDEPENDENT', 'NOT_INDEPENDENT'] as const);
  const save = async (form: HTMLFormElement) => {
    const given = new FormData(form);
    const text = (name: string) => {
      const value = given.get(name);
      return typeof value === 'string' ? value : '';
    };
    const decided =
      criterion.rule === undefined
        ? { concludes: verdicts.find((one) => one === text('conclusion')) ?? 'INSUFFICIENT' }
        : { conclusion: CONCLUSIONS.find((one) => one === text('conclusion')) ?? 'LEFT_OPEN' };
    const { data } = await record({
      input: {
        ...criterion,
        ...decided,
        knownOn: known ?? null,
        attachments: await attachmentsOf(given.getAll('attachments')),
        by: text('by'),
        reason: text('reason'),
        evidence: text('evidence'),
      },
    });
    if (!data) return;
    setTurn(turn + 1);
    onRecorded();
  };
  return (
    <details key={turn} className="determination-form screen-only">
      <summary>{criterion.rule === undefined ? say('concludeAVerdict') : say('recordADetermination')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <label className="field">
          {say('conclusionSelect', {
            select:
              criterion.rule === undefined ? (
                <select name="conclusion" className="field-input" defaultValue="INSUFFICIENT">
                  {verdicts.map((one) => (
                    <option key={one} value={one}>
                      {VERDICT_WORD[one]}
                    </option>
                  ))}
                </select>
              ) : (
                <select name="conclusion" className="field-input" defaultValue="LEFT_OPEN">
                  {CONCLUSIONS.map((one) => (
                    <option key={one} value={one}>
                      {conclusionText(one, criterion.check !== undefined)}
                    </option>
                  ))}
                </select>
              ),
          })}
        </label>
        <SignedName label={say('whoPreparesIt')} />
        <label className="field">
          {say('whyTextarea', {
            textarea: <textarea name="reason" className="field-input" required maxLength={4000} rows={2} />,
          })}
        </label>
        <label className="field">
          {say('onWhichEvidenceTextarea', {
            textarea: <textarea name="evidence" className="field-input" required maxLength={4000} rows={2} />,
          })}
        </label>
        <label className="field">
          {say('filesThatAreEvidenceInput', {
            input: <input name="attachments" type="file" multiple className="field-input" />,
          })}
        </label>
        <p className="caption">{say('itIsAddedToAFile')}</p>
        {error && (
          <p role="alert" className="report-problem">
            {describeProblem(error).message}
          </p>
        )}
        <button type="submit" className="button" disabled={fetching}>
          {say('record')}
        </button>
      </form>
    </details>
  );
}
