import type { AskedReport } from '../page/asked.ts';

/** What is compared: the record with what is supposed, or one day with another. */
export interface Sides {
  readonly before: AskedReport;
  readonly after: AskedReport;
  /** Names of the sides, such as `On the record` or a day. */
  readonly names: readonly [before: string, after: string];
}
