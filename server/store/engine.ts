import type { Ready } from '../shared/turns/ready.ts';

/** Values as every engine takes and gives them: plain JSON. Days and decimals are text, counts are integers. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Params = Readonly<Record<string, Value>>;

export interface RowTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /**
   * Rows the engine looked at to answer, where it says so (the embedded engine does): the measure of a question's cost.
   */
  readonly rowsScanned?: number;
}

export interface RunOptions {
  /** Name of the graph that must answer. When another was loaded meanwhile, the caller gets STORE_UNAVAILABLE. */
  readonly graph?: string;
  /** Aborting it gives up the question; the caller gets TIMEOUT at once. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/**
 * A graph that is open for reading. Errors are StoreErrors that carry the engine's GQLSTATUS:
 * TIMEOUT, STORE_UNAVAILABLE (try again later), STORE_DAMAGED, STORE_FAILED (anything else).
 */
export interface Engine {
  readonly name: 'embedded' | 'neo4j';
  /** Runs one reading statement. The rows' order is the statement's. */
  run(text: string, params: Params, options?: RunOptions): Promise<RowTable>;
  /** Names the graph that is asked now: another load, another name. Rejects as a question does. */
  graph(signal?: AbortSignal): Ready<string>;
  /** Resolves when the engine answers; rejects with STORE_UNAVAILABLE when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
