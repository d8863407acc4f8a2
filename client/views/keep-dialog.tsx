import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { useClient } from 'urql';
import { useAccount } from '../lib/account.ts';
import { describeProblem, useAnswer } from '../lib/answer.ts';
import { CopyAddress } from './copy-address.tsx';
import { shortAddress } from './short-address.ts';
import {
  changeViewMutation,
  keepViewMutation,
  SAVED_VIEWS,
  savedViewsQuery,
  type SavedView,
  type ViewStep,
} from './views-query.ts';
import { DialogFrame } from '../ui/dialogs/dialog-frame.tsx';
import { TextField } from '../ui/inputs/text-field.tsx';
import './views.css';
import { say } from './messages/words.ts';

/** Keeps the page that is being looked at, as a view of its own or as the next one of a story. */
export function KeepDialog({
  address,
  title: suggested,
  onClose,
}: {
  readonly address: string;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const client = useClient();
  const account = useAccount();
  const refused = account?.whyNot['KEEP'];
  const { data } = useAnswer(savedViewsQuery, {}, { about: SAVED_VIEWS });
  const others = (data?.savedViews.edges ?? []).map(({ node }) => node).filter(({ mine }) => mine);
  const [title, setTitle] = useState(suggested);
  const [text, setText] = useState('');
  const [into, setInto] = useState('');
  const [shared, setShared] = useState(false);
  const [busy, setBusy] = useState(false);
  const [complaint, setComplaint] = useState<string>();
  const [kept, setKept] = useState<{ readonly id: string; readonly step: number }>();

  const keep = async () => {
    setBusy(true);
    setComplaint(undefined);
    const story = others.find(({ id }) => id === into);
    const step: ViewStep = { address, title: story === undefined ? '' : title, text };
    const { data: done, error } =
      story === undefined
        ? await client.mutation(keepViewMutation, { input: { title, shared, steps: [step] } }).toPromise()
        : await client
            .mutation(changeViewMutation, { id: story.id, version: story.version, input: withStep(story, step) })
            .toPromise();
    setBusy(false);
    if (error) setComplaint(describeProblem(error).message);
    else if (story !== undefined) setKept({ id: story.id, step: story.steps.length });
    else if (done !== undefined && 'keepView' in done) setKept({ id: done.keepView.id, step: 0 });
  };

  return (
    <DialogFrame title={kept === undefined ? say('keepThisView') : say('kept')} onClose={onClose}>
      {refused !== undefined ? (
        <>
          <p>{refused}</p>
          <div className="dialog-presses">
            <Dialog.Close className="button">{say('close')}</Dialog.Close>
          </div>
        </>
      ) : kept === undefined ? (
        <form
          className="keep-form"
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <TextField label={say('whatItIsCalled')} required maxLength={200} value={title} onValue={setTitle} />
          <TextField
            label={say('whatThereIsToSeeMayStayEmpty')}
            rows={2}
            maxLength={5000}
            value={text}
            onValue={setText}
          />
          {others.length > 0 && (
            <label className="field">
              {say('whereTo')}
              <select
                className="field-input"
                value={into}
                onChange={(event) => {
                  setInto(event.target.value);
                }}
              >
                <option value="">{say('aViewOfItsOwn')}</option>
                {others.map((one) => (
                  <option key={one.id} value={one.id}>
                    {say(one.steps.length > 1 ? 'afterTheStory' : 'afterTheView', { title: one.title })}
                  </option>
                ))}
              </select>
            </label>
          )}
          {account?.name != null && into === '' && <SharedField shared={shared} onShared={setShared} />}
          {complaint !== undefined && (
            <p role="alert" className="views-problem">
              {complaint}
            </p>
          )}
          <div className="dialog-presses">
            <Dialog.Close className="button button-plain">{say('cancel')}</Dialog.Close>
            <button className="button" disabled={busy}>
              {say('keep')}
            </button>
          </div>
        </form>
      ) : (
        <>
          <p className="kept-address">
            <a href={shortAddress(kept.id, kept.step)}>{shortAddress(kept.id, kept.step)}</a>
            <CopyAddress {...kept} />
          </p>
          <p className="quiet">{say('theAddressLeadsHere')}</p>
          <div className="dialog-presses">
            <a className="button button-plain" href="/views">
              {say('toTheViews')}
            </a>
            <Dialog.Close className="button">{say('close')}</Dialog.Close>
          </div>
        </>
      )}
    </DialogFrame>
  );
}

/** A view that another is put behind becomes a story, in which its own title is that of its first view. */
function withStep({ title, shared, steps }: SavedView, step: ViewStep) {
  const before = steps.length === 1 ? steps.map((one) => ({ ...one, title: one.title || title })) : steps;
  return { title, shared, steps: [...before.map(stepInput), stepInput(step)] };
}

/** Only what the API takes: answers carry the names of their types. */
export function stepInput({ address, title, text }: ViewStep): ViewStep {
  return { address, title, text };
}

export function SharedField({
  shared,
  onShared,
}: {
  readonly shared: boolean;
  readonly onShared: (shared: boolean) => void;
}) {
  return (
    <label className="keep-shared">
      <input
        type="checkbox"
        checked={shared}
        onChange={(event) => {
          onShared(event.target.checked);
        }}
      />
      {say('everybodySeesIt')}
    </label>
  );
}
