import type { GraphQLSchema } from 'graphql';
import type { Asker } from './access/asker.ts';
import type { OwnedRecords } from './database/owned-records.ts';
import type { GovernanceError } from './errors.ts';
import type { Documents } from './facts/documents.ts';
import type { FactReader } from './facts/fact-reader.ts';
import type { EndedWork } from './shared/turns/ended-work.ts';
import type { Day } from './time/day.ts';
import type { Store } from './store/store.ts';

/** What every resolver gets: one per request, because `facts` batches and remembers within the request only. */
export interface Context {
  readonly store: Store;
  /** The API of who asks, where it is not the one that everybody has: what it answers rests on other sources. */
  readonly schema?: GraphQLSchema | undefined;
  readonly facts: FactReader;
  readonly documents: Documents;
  /**
   * Id of the party that a former id leads to, and the ids that lead to a party; see
   * server/intake/identity/former-ids.ts.
   */
  readonly survivor?: ((id: string) => string | undefined) | undefined;
  readonly formerly?: ((id: string) => readonly string[]) | undefined;
  readonly requestId: string;
  /** Who asks; without one, nobody who may change anything. */
  readonly asker?: Asker | undefined;
  /** Counts a change of who asks; rejects with TOO_BUSY when they make more than one client may. */
  readonly limitWrites?: (() => Promise<void>) | undefined;
  /** What people keep here (views, notes, what they watch); see `recordsOf`. */
  readonly records?: OwnedRecords | undefined;
  /** Told how work ends that a change begins and that may go on when it is answered. Never throws. */
  readonly onWorkEnded?: ((work: EndedWork) => void) | undefined;
  readonly today: Day;
  /** Aborts when the request's time is over or nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
  /** Ends the request before its time, for this reason; absent where nothing but its time ends it. */
  readonly giveUp?: ((reason: GovernanceError) => void) | undefined;
  /**
   * Calls back once the answer is with the asker, or nobody waits for it any more. Without it an answer takes no room.
   */
  readonly whenAnswered?: ((done: () => void) => void) | undefined;
}
