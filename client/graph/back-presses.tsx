/** Ways back, each shown where there is something to take back. */
export function BackPresses({
  onPutBack,
  onArrange,
  onFold,
  onPlan,
}: {
  readonly onPutBack: (() => void) | undefined;
  /** Lays everything out anew. */
  readonly onArrange: (() => void) | undefined;
  readonly onFold: (() => void) | undefined;
  readonly onPlan: (() => void) | undefined;
}) {
  const presses = [
    ['Put boxes back', 'All boxes back to where the layout puts them', onPutBack],
    ['Arrange anew', 'Lay everything out anew, with nothing held in its place', onArrange],
    ['Fold back', 'What was opened with “+ more” back to one box each', onFold],
    ['Back to plan', 'Back to the plan (P)', onPlan],
  ] as const;
  return presses.map(
    ([text, title, onPress]) =>
      onPress && (
        <button
          key={text}
          type="button"
          className="button"
          title={title}
          onClick={() => {
            onPress();
          }}
        >
          {text}
        </button>
      ),
  );
}
