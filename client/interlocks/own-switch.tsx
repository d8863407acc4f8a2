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
    <label
      className="own-switch"
      title="One controls the other, or one party controls both: certainly by more than half of the votes or a power, or as a source calls it a consolidated subsidiary"
    >
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
