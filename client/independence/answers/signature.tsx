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
        <label className="field">
          {say('dayOfTheSignatureInput', {
            input: (
              <input
                type="date"
                className="field-input"
                value={draft.signedOn}
                aria-invalid={on !== undefined}
                onChange={(event) => {
                  onDraft({ signedOn: event.target.value });
                }}
              />
            ),
          })}
        </label>
        <ProblemLine text={on} />
      </div>
    </div>
  );
}
