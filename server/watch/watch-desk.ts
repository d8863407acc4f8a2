import { createHash } from 'node:crypto';
import { OperationTypeNode, parse, type DocumentNode } from 'graphql';
import type { Told } from '../database/owned-records.ts';
import { BadInput } from '../errors.ts';
import { nestingFault } from '../shared/query-nesting.ts';
import { unshownIn } from '../shared/unseen-characters.ts';
import { lookAt, type Ask, type Target } from './snapshot.ts';
import type { Watch, WatchChange, Watches } from './watches.ts';
import type { Deliveries } from './webhook/deliveries.ts';
import { destinationOf, type Allowed } from './webhook/webhook-address.ts';

/** What a server knows of what people watch. */
export interface WatchDesk {
  readonly watches: Watches;
  readonly deliveries: Pick<Deliveries, 'state'>;
  /** Throws BAD_INPUT for what cannot be watched, NOT_FOUND for a company that is not there. */
  readonly add: (owner: string, asked: WatchInput) => Promise<Watch>;
}

export interface WatchInput {
  readonly company?: string | null;
  readonly query?: string | null;
  readonly variables?: string | null;
  readonly title?: string | null;
  readonly webhook?: string | null;
}

export interface WatchDeskOptions {
  readonly watches: Watches;
  readonly deliveries: Pick<Deliveries, 'state'>;
  readonly ask: Ask;
  readonly graph: () => Promise<string>;
  readonly allowed: Allowed;
}

const MOST_QUERY = 20_000;
const MOST_TITLE = 200;

export function openWatchDesk({ watches, deliveries, ask, graph, allowed }: WatchDeskOptions): WatchDesk {
  return {
    watches,
    deliveries,
    add: async (owner, input) => {
      const target = targetOf(input);
      const title = titleOf(input);
      if (input.webhook != null) await destinationOf(input.webhook, allowed);
      if (target.kind === 'QUESTION' && title === '') throw new BadInput('"title" is empty: say what the question is.');
      // What is there now is what the next graph is compared with; and who watches what is not there is told so.
      const now = await graph();
      const snapshot = await lookAt(target, title, ask);
      const watch = watches.add(owner, { title: title || snapshot.title, target }, input.webhook ?? undefined);
      watches.found(watch, { graph: now, snapshot }, undefined);
      return watch;
    },
  };
}

function targetOf({ company, query, variables }: WatchInput): Target {
  if ((company == null) === (query == null))
    throw new BadInput('Name a "company" to watch, or a "query"; one of them.');
  if (company != null) return { kind: 'COMPANY', company };
  const text = query ?? '';
  if (text.length > MOST_QUERY) throw new BadInput(`"query" is longer than ${MOST_QUERY} characters.`);
  mustOnlyAsk(text);
  return { kind: 'QUESTION', query: text, variables: variablesOf(variables) };
}

/** One operation, and a query: what is asked again and again must change nothing. */
function mustOnlyAsk(text: string): void {
  const deep = nestingFault(text);
  if (deep !== undefined) throw new BadInput(deep);
  let document: DocumentNode;
  try {
    document = parse(text, { noLocation: true, maxTokens: 5000 });
  } catch (error) {
    throw new BadInput(`"query" cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const operations = document.definitions.flatMap((one) => ('operation' in one ? [one.operation] : []));
  if (operations.length !== 1 || operations[0] !== OperationTypeNode.QUERY)
    throw new BadInput('"query" has to be one query; what changes something cannot be watched.');
}

function variablesOf(given: string | null | undefined): Readonly<Record<string, unknown>> {
  if (given == null || given.trim() === '') return {};
  const deep = nestingFault(given, '"variables"');
  if (deep !== undefined) throw new BadInput(deep);
  try {
    const value: unknown = JSON.parse(given);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below.
  }
  throw new BadInput('"variables" is no JSON object; give one such as {"id": "iij"}.');
}

function titleOf({ title }: WatchInput): string {
  const text = title?.trim() ?? '';
  if (text.length > MOST_TITLE) throw new BadInput(`"title" is longer than ${MOST_TITLE} characters.`);
  const amiss = unshownIn(text);
  if (amiss !== undefined) throw new BadInput(`"title" ${amiss}`);
  return text;
}

/** A feed as JSON Feed 1.1 (jsonfeed.org), the latest first. `home` is the address of the server's pages. */
export function jsonFeed({ found: changes, problems }: Told<WatchChange>, home: string): object {
  const url = new URL('watch', home).href;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'What changed of what you watch',
    home_page_url: url,
    feed_url: new URL('watch/feed.json', home).href,
    items: [
      // The same words have the same id: a reader shows them once.
      ...problems.map((text) => ({
        id: `damaged-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`,
        url,
        title: 'Not all of what you watch can be read',
        content_text: text,
      })),
      ...changes.map((change) => ({
        id: change.id,
        url,
        title: change.title,
        date_published: change.at,
        content_text: [
          ...(change.problem === undefined ? [] : [change.problem]),
          ...change.differences.map(
            ({ kind, about, before, after }) => `${kind} ${about}: ${before ?? 'new'} → ${after ?? 'gone'}`,
          ),
          ...(change.total > change.differences.length ? [`and ${change.total - change.differences.length} more`] : []),
        ].join('\n'),
        _govgraph: change,
      })),
    ],
  };
}
