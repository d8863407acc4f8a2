import type { Day } from '../../time/day.ts';
import type { Board } from '../../shared/facts.ts';

/** A board with the days it was asked for: the parent object of the GraphQL type Board. */
export interface BoardView {
  readonly board: Board;
  readonly on: Day | undefined;
  readonly knownOn: Day | undefined;
}
