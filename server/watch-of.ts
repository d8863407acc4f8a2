import { Kind, parse, validate } from 'graphql';
import { trustedProxies } from './access/trusted-proxies.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import type { Database } from './database/database.ts';
import { BadInput, GovernanceError } from './errors.ts';
import { runBounded, type ExecutionBounds } from './graphql/limits/bounded-executor.ts';
import { causeOf } from './graphql/format-error.ts';
import type { Deadline } from './http/deadline.ts';
import type { Ask } from './watch/snapshot.ts';
import { openWatchDesk, type WatchDesk } from './watch/watch-desk.ts';
import { startWatcher, type Watcher } from './watch/watcher.ts';
import { openWatches } from './watch/watches.ts';
import { openDeliveries } from './watch/webhook/deliveries.ts';

/** Longest time that one look at what is watched takes. */
const WATCH_MS = 300_000;

export interface WatchOptions {
  readonly config: Config;
  readonly database: Database;
  readonly bounds: ExecutionBounds;
  /** Names the graph that is asked. */
  readonly graph: () => Promise<string>;
  /** The context of one query that has so much time. */
  readonly context: (time: Deadline) => Promise<Context>;
  readonly onFault: (error: unknown) => void;
}

/** What people watch, looked at whenever another graph is served. */
export function watchOf({ config, database, bounds, graph, context, onFault }: WatchOptions): {
  readonly desk: WatchDesk;
  readonly start: () => Watcher;
} {
  const watches = openWatches(database);
  const allowed = trustedProxies(config.webhookAllow) ?? (() => false);
  const deliveries = openDeliveries({
    database,
    watches,
    allowed,
    onGivenUp: ({ watch, said }) => {
      onFault(new Error(`The webhook of ${watch} was called in vain, and is not called again with this: ${said}`));
    },
  });
  const ask = askWith(bounds, context);
  return {
    desk: openWatchDesk({ watches, deliveries, ask, graph, allowed }),
    start: () => startWatcher({ watches, graph, ask, send: deliveries.send, onFault }),
  };
}

/** Asks within the bounds of every query. Rejects with the first error of the answer. */
function askWith(bounds: ExecutionBounds, context: WatchOptions['context']): Ask {
  return async (query, variables) => {
    const ends: (() => void)[] = [];
    const made = await context(timeFor((work) => ends.push(work)));
    try {
      const { schema } = made;
      if (schema === undefined) throw new BadInput('There is nothing to ask.');
      const document = parse(query, { noLocation: true });
      const [fault] = validate(schema, document);
      if (fault !== undefined) throw new BadInput(`"query" is refused: ${fault.message}`);
      const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
      const { data, errors = [] } = await runBounded(
        { schema, document, operationName: null, operation, variables, context: made },
        bounds,
      );
      const [error] = errors;
      if (error === undefined) return data;
      const cause = causeOf(error);
      throw cause instanceof GovernanceError ? cause : new BadInput(error.message);
    } finally {
      for (const end of ends) end();
    }
  };
}

function timeFor(whenAnswered: Deadline['whenAnswered']): Deadline {
  const ended = new AbortController();
  return {
    signal: AbortSignal.any([AbortSignal.timeout(WATCH_MS), ended.signal]),
    whenAnswered,
    giveUp: (reason) => {
      ended.abort(reason);
    },
  };
}
