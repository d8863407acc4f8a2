import { useId } from 'react';
import { DayInput } from '../../ui/inputs/day-input.tsx';
import { dayTyped } from '../../ui/inputs/day-typed.ts';
import type { Draft, PlacedProblem } from './answers-draft.ts';
import { ProblemLine } from './problem-line.tsx';
import { say } from './messages/words.ts';

/** Who signs the answers, and when. */
export function Signature({
  draft,
  problems,
  onDraft,
}: {
  readonly draft: Draft;
  readonly problems: readonly PlacedProblem[];
  readonly onDraft: (next: Partial<Draft>) => void;
}) {
  const day = useId();
  const problemAt = (at: PlacedProblem['at']) => {
    const found = problems.find((one) => one.at === at);
    return found && `${found.problem.message.replace(/^./, (first) => first.toUpperCase())}.`;
  };
  const [by, on] = [problemAt('signedBy'), problemAt('signedOn')];
  return (
    <div className="answers-signature">
      <div>
        <label className="field">
          {say('signedByFullNameInput', {
            input: (
              <input
                className="field-input"
                autoComplete="name"
                maxLength={200}
                value={draft.signedBy}
                aria-invalid={by !== undefined}
                onChange={(event) => {
                  onDraft({ signedBy: event.target.value });
                }}
              />
            ),
          })}
        </label>
        <ProblemLine text={by} />
      </div>
      <div>
        <div className="field">
          <label htmlFor={day}>{say('dayOfTheSignature')}</label>
          <DayInput
            value={draft.signedOn}
            id={day}
            aria-invalid={on !== undefined}
            onText={(text) => {
              onDraft({ signedOn: text });
            }}
            onPick={(picked) => {
              onDraft({ signedOn: picked });
            }}
            onBlur={() => {
              onDraft({ signedOn: dayTyped(draft.signedOn) ?? draft.signedOn });
            }}
          />
        </div>
        <ProblemLine text={on} />
      </div>
    </div>
  );
}
