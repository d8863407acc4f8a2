import { say } from './messages/words.ts';

/**
 * What became of something between two days. `unrestated`: certain on the first, on the second only last stated before
 * it.
 */
export const CHANGES = ['added', 'removed', 'changed', 'unrestated'] as const;
export type ChangeIs = (typeof CHANGES)[number];

export interface DrawnChange {
  readonly is: ChangeIs;
  /** The box of the plan, or the two parties and the kind of a line, that it is drawn with. */
  readonly at: string;
  /** What it is about, and in which part of the drawing. */
  readonly name: string;
  readonly where: string;
  /** What is selected to see it: a fact of the second day, or of the first where it is gone. */
  readonly subject: string;
  /** What was said on the first day, and what on the second. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export const CHANGE_WORDS: Readonly<Record<ChangeIs, string>> = {
  added: say('added'),
  removed: say('removed'),
  changed: say('changed'),
  unrestated: say('onlyNoLongerStated'),
};

/** What stands at a box or on a line, told apart without colour. */
export const CHANGE_SIGNS: Readonly<Record<ChangeIs, string>> = {
  added: '+',
  removed: '−',
  changed: '≠',
  unrestated: '…',
};

/** `86.1 → 100 %`: what both have at their end is said once. */
export function arrowed(before: string, after: string): string {
  const unit = /( (%|m|bn)|百万|億)$/.exec(after)?.[0];
  return unit !== undefined && before.endsWith(unit)
    ? `${before.slice(0, -unit.length)} → ${after}`
    : `${before} → ${after}`;
}
