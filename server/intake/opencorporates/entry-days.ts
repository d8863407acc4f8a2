import type { Day } from '../../time/day.ts';
import { statedDay } from '../stated-day.ts';

/** The days that an entry states of itself. */
export interface EntryDays {
  /** The day on which the register was read: what the entry states, it states as of that day. */
  readonly seen: Day | undefined;
  /** The day on which it was last brought up to date: from then on it could be known. */
  readonly knownFrom: Day | undefined;
}

interface Stated {
  readonly retrieved_at?: string | undefined;
  readonly updated_at?: string | undefined;
  readonly source?: { readonly retrieved_at?: string | undefined } | null | undefined;
}

/** An entry cannot be known before it was read. */
export function entryDays({ retrieved_at: retrieved, updated_at: updated, source }: Stated): EntryDays {
  const seen = statedDay(retrieved) ?? statedDay(source?.retrieved_at);
  const stated = statedDay(updated);
  return { seen, knownFrom: seen !== undefined && (stated === undefined || stated < seen) ? seen : stated };
}
