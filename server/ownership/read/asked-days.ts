import type { Day } from '../../time/day.ts';

export interface Days {
  readonly on: Day;
  readonly knownOn: Day;
}
