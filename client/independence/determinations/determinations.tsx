import { useState } from 'react';
import { useMutation } from 'urql';
import { describeProblem } from '../../lib/answer.ts';
import { CONCLUSIONS, conclusionText, recordedText } from './determination-words.ts';
import { recordMutation, type RecordedDetermination } from '../page/independence-query.ts';
import { OwnWords } from '../criteria/own-words.tsx';

/** Which criterion of a person, or check of the company, is determined, on which day, as known by when. */
export interface Determined {
  readonly company: string;
  readonly person?: string;
  readonly check?: string;
  readonly book: string;
  readonly rule: string;
  readonly on: string;
  readonly known: string | undefined;
}

/** What auditors recorded on one criterion or check, beside what was computed; and, where it is open, a form to record one more. */
export function Determinations({
  of,
  recorded,
  open,
  onRecorded,
}: {
  readonly of: Determined;
  readonly recorded: readonly RecordedDetermination[];
  /** It is unknown or turns on a judgement, so that there is something to decide. */
  readonly open: boolean;
  readonly onRecorded: () => void;
}) {
  if (recorded.length === 0 && !open) return null;
  return (
    <div className="determinations">
      {recorded.length > 0 && (
        <span className="overline">Determined by auditors; the outcome above stays as computed</span>
      )}
      <ul>
        {recorded.map((one) => (
          <li key={one.id}>
            <strong>{conclusionText(one.conclusion, one.check !== null)}</strong>
            <p>
              <OwnWords text={one.reason} />
            </p>
            <p className="caption">
              Evidence: <OwnWords text={one.evidence} /> · <OwnWords text={one.by} />
              {recordedText(one)}
            </p>
          </li>
        ))}
      </ul>
      {open && <RecordForm of={of} onRecorded={onRecorded} />}
    </div>
  );
}

function RecordForm({
  of: { known, ...criterion },
  onRecorded,
}: {
  readonly of: Determined;
  readonly onRecorded: () => void;
}) {
  const [{ fetching, error }, record] = useMutation(recordMutation);
  const [turn, setTurn] = useState(0);
  const save = async (form: HTMLFormElement) => {
    const given = new FormData(form);
    const text = (name: string) => {
      const value = given.get(name);
      return typeof value === 'string' ? value : '';
    };
    const conclusion = CONCLUSIONS.find((one) => one === text('conclusion')) ?? 'LEFT_OPEN';
    const { data } = await record({
      input: {
        ...criterion,
        knownOn: known ?? null,
        conclusion,
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
      <summary>Record a determination</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <label className="field">
          Conclusion
          <select name="conclusion" className="field-input" defaultValue="LEFT_OPEN">
            {CONCLUSIONS.map((one) => (
              <option key={one} value={one}>
                {conclusionText(one, criterion.check !== undefined)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          Who decides
          <input name="by" className="field-input" required maxLength={200} autoComplete="name" />
        </label>
        <label className="field">
          Why
          <textarea name="reason" className="field-input" required maxLength={4000} rows={2} />
        </label>
        <label className="field">
          On which evidence
          <textarea name="evidence" className="field-input" required maxLength={4000} rows={2} />
        </label>
        <p className="caption">It is added to a file with the time, and can be neither changed nor taken back.</p>
        {error && (
          <p role="alert" className="report-problem">
            {describeProblem(error).message}
          </p>
        )}
        <button type="submit" className="button" disabled={fetching}>
          Record
        </button>
      </form>
    </details>
  );
}
