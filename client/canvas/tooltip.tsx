/** What a tooltip says, and the rectangle it is about in pixels of the canvas. */
export interface Tip {
  readonly title: string | undefined;
  readonly text: string;
  readonly at: { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number };
}

/** The whole name and a sentence, beside what the pointer is on. The same is in the list, so it is not announced. */
export function Tooltip({ tip }: { readonly tip: Tip | undefined }) {
  if (!tip) return null;
  const { x1, x2, y1, y2 } = tip.at;
  const above = y1 > 90;
  return (
    <div
      className={`canvas-tip ${above ? 'canvas-tip-above' : ''}`}
      style={{ left: `clamp(8px, ${String((x1 + x2) / 2)}px - 130px, 100% - 268px)`, top: above ? y1 - 8 : y2 + 8 }}
      aria-hidden
    >
      {tip.title !== undefined && <strong>{tip.title}</strong>}
      <span>{tip.text}</span>
    </div>
  );
}
