import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the figures of the graph are read from, when they are asked for. */
export interface Measured {
  readonly nodes: number;
  readonly facts: number;
  readonly engine: string;
  /** When the graph was put in place, in seconds since 1970; undefined where nobody can tell. */
  readonly changedAt: number | undefined;
}

/** Figures of one running server, in the text format of Prometheus. */
export interface Metrics {
  /** A request was answered. */
  readonly answered: (what: {
    readonly route: string;
    readonly method: string;
    readonly status: number;
    readonly seconds: number;
  }) => void;
  /** Something was refused or failed, by the code that its asker was given. */
  readonly refused: (code: string) => void;
  /**
   * How large the whole graph is is left out for who may not read all of it: it would tell how much they do not see.
   */
  readonly text: (withSizes: boolean) => Promise<{ readonly type: string; readonly text: string }>;
}

/** Seconds: from what is kept in memory to what is given up. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/**
 * `measure` asks the store, and rejects when it does not answer; `heap` tells in bytes what the last collection of the
 * whole heap left, and what there may be. Names and units follow Prometheus' conventions.
 */
export function createMetrics(
  measure: () => Promise<Measured>,
  heap: () => { readonly alive: number; readonly limit: number } = () => ({ alive: 0, limit: 0 }),
): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  const sizes = new Registry();
  const labelNames = ['route', 'method', 'status'] as const;
  const requests = new Counter({
    name: 'govgraph_http_requests_total',
    help: 'Requests answered.',
    labelNames,
    registers,
  });
  const durations = new Histogram({
    name: 'govgraph_http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer.',
    labelNames: ['route'] as const,
    buckets: BUCKETS,
    registers,
  });
  const refusals = new Counter({
    name: 'govgraph_refusals_total',
    help: 'Errors that askers were given, by their code.',
    labelNames: ['code'] as const,
    registers,
  });
  const up = new Gauge({ name: 'govgraph_store_up', help: '1 when the store answers, else 0.', registers });
  const took = new Gauge({
    name: 'govgraph_store_seconds',
    help: 'How long the store took to tell of its graph.',
    registers,
  });
  const alive = new Gauge({
    name: 'govgraph_heap_alive_bytes',
    help: 'What the last collection of the whole heap left.',
    registers,
  });
  const limit = new Gauge({ name: 'govgraph_heap_limit_bytes', help: 'What the heap may hold at most.', registers });
  const engines = ['engine'] as const;
  const nodes = new Gauge({
    name: 'govgraph_graph_nodes',
    help: 'Nodes of the graph.',
    labelNames: engines,
    registers: [sizes],
  });
  const facts = new Gauge({
    name: 'govgraph_graph_facts',
    help: 'Facts of the graph.',
    labelNames: engines,
    registers: [sizes],
  });
  const changed = new Gauge({
    name: 'govgraph_graph_changed_timestamp_seconds',
    help: 'When the graph was put in place; its age is time() less this.',
    registers,
  });
  let isWatched = false;
  return {
    answered: ({ route, method, status, seconds }) => {
      requests.inc({ route, method: METHODS.has(method) ? method : 'other', status: String(status) });
      durations.observe({ route }, seconds);
    },
    refused: (code) => {
      refusals.inc({ code });
    },
    text: async (withSizes) => {
      // Node's own figures (memory, event loop, collections) cost a little for as long as they are watched.
      if (!isWatched) collectDefaultMetrics({ register: registry });
      isWatched = true;
      const began = performance.now();
      try {
        const graph = await measure();
        up.set(1);
        nodes.reset();
        facts.reset();
        nodes.set({ engine: graph.engine }, graph.nodes);
        facts.set({ engine: graph.engine }, graph.facts);
        if (graph.changedAt !== undefined) changed.set(graph.changedAt);
      } catch {
        up.set(0);
      }
      took.set((performance.now() - began) / 1000);
      const figures = heap();
      alive.set(figures.alive);
      limit.set(figures.limit);
      return {
        type: registry.contentType,
        text: `${await registry.metrics()}${withSizes ? await sizes.metrics() : ''}`,
      };
    },
  };
}
