import type { FactReader } from '../facts/fact-reader.ts';
import { isKind, type FactView } from '../facts/fact-view.ts';
import { isNothing } from '../numbers/percent.ts';
import { isOnBoard, type StepKind } from '../vocabulary/ends.ts';
import type { When } from './interlocks.ts';

/** A fact between two parties, whichever is its subject. */
export interface Step {
  readonly near: string;
  readonly far: string;
  readonly view: FactView;
}

/**
 * Every step that leaves these parties. A seat or a nomination is one step between the person and the board's company;
 * who is stated to hold nothing of a company is not tied to it by that.
 */
export async function stepsFrom(
  facts: FactReader,
  parties: readonly string[],
  kinds: readonly StepKind[],
  when: When,
): Promise<Step[]> {
  const near = new Set(parties);
  const found = await facts.about(await facts.withBoards(parties), { kinds, ...when });
  const ties = await Promise.all(
    found.map(async (view) => !isKind(view, 'HOLDS') || !isNothing(view.fact, await facts.share(view))),
  );
  const views = found.filter((_, i) => ties[i]);
  const ends = await Promise.all(
    views.map(async ({ fact }) => {
      return [fact.subject, isOnBoard(fact) ? (await facts.board(fact.object))?.company : fact.object] as const;
    }),
  );
  return views.flatMap((view, i) => {
    const [subject, object] = ends[i] ?? [];
    if (subject === undefined || object === undefined || subject === object) return [];
    return [
      ...(near.has(subject) ? [{ near: subject, far: object, view }] : []),
      ...(near.has(object) ? [{ near: object, far: subject, view }] : []),
    ];
  });
}
