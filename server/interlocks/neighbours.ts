import type { FactReader } from '../facts/fact-reader.ts';
import { isKind, type FactView } from '../facts/fact-view.ts';
import { isNothing } from '../numbers/percent.ts';
import { isOnBoard, type StepKind } from '../vocabulary/ends.ts';
import { eachInTurns, mapInTurns } from '../shared/turns/in-turns.ts';
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
  const shares = await mapInTurns(found, (view) => (isKind(view, 'HOLDS') ? facts.share(view) : undefined));
  const onBoards = found.flatMap(({ fact }) => (isOnBoard(fact) ? [fact.object] : []));
  const boards = new Map((await facts.boards(onBoards)).map((board) => [board.id, board]));
  const steps: Step[] = [];
  let at = 0;
  await eachInTurns(found, (view) => {
    const share = shares[at];
    at += 1;
    if (isKind(view, 'HOLDS') && share !== undefined && isNothing(view.fact, share)) return;
    const { subject } = view.fact;
    const object = isOnBoard(view.fact) ? boards.get(view.fact.object)?.company : view.fact.object;
    if (object === undefined || subject === object) return;
    if (near.has(subject)) steps.push({ near: subject, far: object, view });
    if (near.has(object)) steps.push({ near: object, far: subject, view });
  });
  return steps;
}
