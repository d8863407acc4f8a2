import type { QuestionName, Questions } from '../__generated__/questions.ts';
import { QuestionError } from '../errors.ts';
import type { Ready } from '../shared/turns/ready.ts';
import type { Engine, RunOptions } from './engine.ts';
import { namesPath } from './names/names-file.ts';
import type { Registry } from './questions/questions.ts';
import { paramProblems, readRows } from './questions/params-and-rows.ts';

/** Raised when the stored records change shape; a graph of another format is loaded anew. */
export const GRAPH_FORMAT = 8;

export interface GraphMeta {
  readonly format: number;
  /** Hash of what was loaded, as the loader gave it. */
  readonly seedHash: string;
  readonly nodes: number;
  readonly facts: number;
}

/** A loaded graph, asked by the names of the questions in cypher/. */
export interface Store {
  /** `embedded` or `neo4j`. */
  readonly engine: Engine['name'];
  /**
   * The same object for every copy of this store with other bounds: what is kept beside an open graph is kept by it.
   */
  readonly identity: object;
  /**
   * Asks one question. Throws QuestionError when parameters or rows are not what its header says, StoreError when the
   * engine fails (TIMEOUT, STORE_UNAVAILABLE, …).
   */
  ask<Q extends QuestionName>(
    question: Q,
    params: Questions[Q]['params'],
    options?: RunOptions,
  ): Promise<Questions[Q]['row'][]>;
  /** Names the graph that is asked now; see RunOptions.graph. */
  graph(signal?: AbortSignal): Ready<string>;
  /** What was loaded; undefined when nothing is. */
  meta(): Promise<GraphMeta | undefined>;
  ping(): Promise<void>;
  /**
   * Where an index of the names of the graph that is asked now may lie, and which graph it must say that it is of;
   * undefined of a graph that is in memory alone.
   */
  namesHome(options?: RunOptions): Promise<NamesHome | undefined>;
  close(): Promise<void>;
}

export interface NamesHome {
  readonly path: string;
  readonly graph: string;
}

/** How a graph on a server is called in the index of its names: a server numbers its graphs for itself alone. */
export function namesGraph({ seedHash, nodes, facts }: Omit<GraphMeta, 'format'>): string {
  return `${seedHash} ${String(nodes)} ${String(facts)}`;
}

/** Until a caller says otherwise, a question may take this long. */
export const DEFAULT_TIMEOUT_MS = 10_000;

/** `keepIn` is the folder beside the graph, if there is one. */
export function createStore(engine: Engine, registry: Registry, keepIn?: string): Store {
  const ask: Store['ask'] = async (name, params, options = {}) => {
    const question = registry.get(name);
    if (question === undefined)
      throw new QuestionError(name, 'there is no such file below cypher/; run npm run codegen');
    const problems = paramProblems(question, params);
    if (problems.length > 0) throw new QuestionError(name, problems.join('; '));
    const table = await engine.run(question.text, params, { timeoutMs: DEFAULT_TIMEOUT_MS, ...options });
    return (await readRows(question, table, options.signal)) as Questions[typeof name]['row'][];
  };
  return {
    engine: engine.name,
    identity: engine,
    ask,
    graph: (signal) => engine.graph(signal),
    meta: async () => (await ask('graph/meta', {}))[0],
    ping: () => engine.ping(),
    namesHome: async (options) => {
      if (keepIn === undefined) return undefined;
      const path = namesPath(keepIn);
      if (engine.name === 'embedded') return { path, graph: await engine.graph() };
      const [meta] = await ask('graph/meta', {}, options);
      return meta === undefined ? undefined : { path, graph: namesGraph(meta) };
    },
    close: () => engine.close(),
  };
}
