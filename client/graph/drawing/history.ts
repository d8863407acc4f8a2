/** What was drawn before and after: each step back has the words for what led on from it. */
export interface History<Drawing> {
  readonly past: readonly HistoryStep<Drawing>[];
  readonly present: Drawing;
  readonly future: readonly HistoryStep<Drawing>[];
}

export interface HistoryStep<Drawing> {
  readonly drawing: Drawing;
  /** What was done between it and its neighbour nearer to the present. */
  readonly said: string;
}

/** Steps that are kept; older ones are forgotten. */
const MOST = 300;

export function begun<Drawing>(present: Drawing): History<Drawing> {
  return { past: [], present, future: [] };
}

/**
 * Something was done: what was undone before can no longer be redone. `joins` makes one step of it with the last one,
 * where that was said in the same words: a day that moves on and on is one change.
 */
export function done<Drawing>(
  history: History<Drawing>,
  next: Drawing,
  said: string,
  { joins = false }: { readonly joins?: boolean } = {},
): History<Drawing> {
  const { past, present } = history;
  if (joins && history.future.length === 0 && past.at(-1)?.said === said) return { past, present: next, future: [] };
  return { past: [...past, { drawing: present, said }].slice(-MOST), present: next, future: [] };
}

/** The present in another form, which is no step of its own: what is selected, or what the page settled by itself. */
export function amended<Drawing>(history: History<Drawing>, present: Drawing): History<Drawing> {
  return { ...history, present };
}

/** One step back; the same where there is none. */
export function undone<Drawing>(history: History<Drawing>): History<Drawing> {
  const { past, present, future } = history;
  const last = past.at(-1);
  if (!last) return history;
  return {
    past: past.slice(0, -1),
    present: last.drawing,
    future: [{ drawing: present, said: last.said }, ...future],
  };
}

/** One step forth again; the same where there is none. */
export function redone<Drawing>(history: History<Drawing>): History<Drawing> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  if (!next) return history;
  return { past: [...past, { drawing: present, said: next.said }], present: next.drawing, future: rest };
}
