import type { Snapshot } from './snapshot.ts';

/** In the order in which they are told: what a reader of verdicts has to see first stands first. */
export const CHANGE_KINDS = ['VERDICT', 'CHECK', 'FACT', 'ANSWER'] as const;
export type DifferenceKind = (typeof CHANGE_KINDS)[number];

/**
 * One thing that is otherwise than in the graph before. `before` is absent for what is new, `after` for what is gone.
 */
export interface Difference {
  readonly kind: DifferenceKind;
  /** What it is about: a person under a book, a check, a fact as a sentence. */
  readonly about: string;
  readonly before?: string;
  readonly after?: string;
  /** Id of the fact. */
  readonly fact?: string;
}

/** What is otherwise, changed verdicts first, then checks, then facts; in each, in the order of their keys. */
export function differences(before: Snapshot, after: Snapshot): Difference[] {
  return [
    ...between('VERDICT', before.verdicts, after.verdicts),
    ...between('CHECK', before.checks, after.checks),
    ...between('FACT', before.facts, after.facts),
    ...(before.answer === after.answer
      ? []
      : [{ kind: 'ANSWER' as const, about: after.title, before: before.answer ?? '', after: after.answer ?? '' }]),
  ];
}

function between(kind: DifferenceKind, before: Snapshot['facts'], after: Snapshot['facts']): Difference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => {
    const [old, now] = [before[key], after[key]];
    // A fact whose sentence changed is told; another name of a person is no other verdict.
    const isSame = old?.value === now?.value && (kind !== 'FACT' || old?.label === now?.label);
    if (isSame) return [];
    return {
      kind,
      about: now?.label ?? old?.label ?? key,
      ...(old !== undefined && { before: kind === 'FACT' && now !== undefined ? old.label : old.value }),
      ...(now !== undefined && { after: now.value }),
      ...(kind === 'FACT' && { fact: key }),
    };
  });
}
