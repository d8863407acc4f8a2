import { say } from './messages/words.ts';

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
    [say('putBoxesBack'), say('allBoxesBackToWhereThe'), onPutBack],
    [say('arrangeAnew'), say('layEverythingOutAnewWithNothing'), onArrange],
    [say('foldBack'), say('whatWasOpenedWithMoreBack'), onFold],
    [say('backToPlan'), say('backToThePlanP'), onPlan],
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
