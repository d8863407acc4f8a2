import { say } from './messages/words.ts';

/** Puts companies of one group aside, or takes them back. */
export function OwnSwitch({
  own,
  label,
  onOwn,
}: {
  readonly own: 'aside' | undefined;
  readonly label: string;
  readonly onOwn: (own: 'aside' | undefined) => void;
}) {
  return (
    <label className="own-switch" title={say('oneControlsTheOtherOrOne')}>
      <input
        type="checkbox"
        checked={own === 'aside'}
        onChange={(event) => {
          onOwn(event.target.checked ? 'aside' : undefined);
        }}
      />
      {label}
    </label>
  );
}
