import { checkServer, connect } from './neo4j-driver.ts';
import type { Neo4jConfig } from '../store-config.ts';
import type { Engine } from '../engine.ts';
import { read } from './neo4j-read.ts';
import { slowToAnswer, switchWatch } from './neo4j-switch.ts';
import { withinTime } from '../within-time.ts';

/**
 * Neo4j behind the port. A question is a reading transaction, routed to a reader and run again by the driver after a
 * passing failure, for as long as the question has time; time and the caller's going away end it on the server too.
 */
export function neo4jEngine(config: Neo4jConfig): Engine {
  const connection = connect(config);
  const watch = switchWatch(connection);
  return {
    name: 'neo4j',
    run: (text, params, options = {}) =>
      // `ended` closes the question's session on the server when nobody waits for it any more.
      withinTime(
        (ended) => watch.whole(() => read(connection, text, params, options, ended), ended, options.graph),
        options,
      ),
    graph: (signal) => watch.graph(signal),
    ping: () =>
      withinTime(() => checkServer(connection), { timeoutMs: 3_000 }).catch((error: unknown) => {
        throw slowToAnswer(error);
      }),
    close: () => connection.release(),
  };
}
