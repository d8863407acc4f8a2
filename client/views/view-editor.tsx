import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { TextField } from '../ui/inputs/text-field.tsx';
import { addressWords } from './address-words.ts';
import { SharedField, stepInput } from './keep-dialog.tsx';
import type { SavedView, ViewStep } from './views-query.ts';
import { say } from './messages/words.ts';

type Input = Pick<SavedView, 'title' | 'shared' | 'steps'>;

/** Title, views, their order and what is told of each. */
export function ViewEditor({
  view,
  others,
  mayShare,
  busy,
  onSave,
  onCancel,
}: {
  readonly view: SavedView;
  readonly others: readonly SavedView[];
  /** Whether there is anybody else here. */
  readonly mayShare: boolean;
  readonly busy: boolean;
  readonly onSave: (input: Input) => void;
  readonly onCancel: () => void;
}) {
  const [title, setTitle] = useState(view.title);
  const [shared, setShared] = useState(view.shared);
  const [steps, setSteps] = useState<readonly ViewStep[]>(view.steps);
  const changed = (at: number, patch: Partial<ViewStep>) => {
    setSteps(steps.map((step, i) => (i === at ? { ...step, ...patch } : step)));
  };
  const moved = (at: number, by: -1 | 1) => {
    const next = [...steps];
    const [step] = next.splice(at, 1);
    if (step) next.splice(at + by, 0, step);
    setSteps(next);
  };
  return (
    <form
      className="view-editor"
      aria-label={say('editName', { name: view.title })}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ title, shared, steps: steps.map(stepInput) });
      }}
    >
      <TextField label={say('whatItIsCalled')} required maxLength={200} value={title} onValue={setTitle} />
      <ol className="view-steps">
        {steps.map((step, at) => (
          <li key={`${String(at)} ${step.address}`}>
            <p className="view-step-head">
              <span className="story-number">{at + 1}</span>
              <span className="quiet">{addressWords(step.address)}</span>
              {steps.length > 1 && (
                <span className="view-step-presses">
                  <button
                    type="button"
                    className="button button-plain button-icon"
                    aria-label={say('moveUp', { at: at + 1 })}
                    disabled={at === 0}
                    onClick={() => {
                      moved(at, -1);
                    }}
                  >
                    <ArrowUp size={14} aria-hidden />
                  </button>
                  <button
                    type="button"
                    className="button button-plain button-icon"
                    aria-label={say('moveDown', { at: at + 1 })}
                    disabled={at === steps.length - 1}
                    onClick={() => {
                      moved(at, 1);
                    }}
                  >
                    <ArrowDown size={14} aria-hidden />
                  </button>
                  <button
                    type="button"
                    className="button button-plain button-icon"
                    aria-label={say('takeOut', { at: at + 1 })}
                    onClick={() => {
                      setSteps(steps.filter((_, i) => i !== at));
                    }}
                  >
                    <X size={14} aria-hidden />
                  </button>
                </span>
              )}
            </p>
            {steps.length > 1 && (
              <input
                className="field-input"
                aria-label={say('titleOfView', { at: at + 1 })}
                placeholder={say('titleOfThisView')}
                maxLength={200}
                value={step.title}
                onChange={(event) => {
                  changed(at, { title: event.target.value });
                }}
              />
            )}
            <textarea
              className="field-input"
              aria-label={say('whatThereIsToSeeIn', { at: at + 1 })}
              placeholder={say('whatThereIsToSee')}
              maxLength={5000}
              rows={2}
              value={step.text}
              onChange={(event) => {
                changed(at, { text: event.target.value });
              }}
            />
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <label className="field view-add">
          {say('addTheViewsOf')}
          <select
            className="field-input"
            value=""
            onChange={(event) => {
              const other = others.find(({ id }) => id === event.target.value);
              if (!other) return;
              setSteps([
                ...steps.map((step) => (steps.length === 1 ? { ...step, title: step.title || view.title } : step)),
                ...other.steps.map((step) => ({ ...step, title: step.title || other.title })),
              ]);
            }}
          >
            <option value="">{say('choose')}</option>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        </label>
      )}
      {mayShare && <SharedField shared={shared} onShared={setShared} />}
      <div className="view-editor-presses">
        <button type="button" className="button button-plain" onClick={onCancel}>
          {say('cancel')}
        </button>
        <button className="button" disabled={busy}>
          {say('save')}
        </button>
      </div>
    </form>
  );
}
