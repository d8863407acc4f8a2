import { buildSchema, getOperationAST, parse, type GraphQLObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { LOCAL, STRANGER } from '../../access/asker.ts';
import type { Context } from '../../context.ts';
import { StoreError } from '../../errors.ts';
import { createTurns } from '../../shared/turns/turns.ts';
import { guardFields } from '../guarded-fields.ts';
import { createHeapRoom } from '../../shared/memory/heap-room.ts';
import { createAdmission } from './admission.ts';
import { runBounded, type ExecutionBounds } from './bounded-executor.ts';
import { sharedAnswers } from './shared-answers.ts';

interface Asking {
  readonly variables?: Record<string, unknown>;
  readonly language?: string;
  readonly asker?: Context['asker'];
  readonly today?: string;
  readonly graph?: string;
  readonly signal?: AbortSignal;
  readonly identity?: object;
}

/** An API in which everything is dear, and one query is worked on at a time; it notes what is worked on. */
function api({ objects = 100, workMs = 10 } = {}) {
  const schema = buildSchema(`
    type Query { slow(name: String): String!  many: [Thing!]! }
    type Mutation { change: String! }
    type Thing { name: String }`);
  const computed: string[] = [];
  const works = async (name: string) => {
    computed.push(name);
    await new Promise((resolve) => setTimeout(resolve, workMs));
    return `${name}, the ${String(computed.length)}.`;
  };
  const resolver = (type: string, field: string, resolve: (_: unknown, args: { name?: string }) => unknown) => {
    (schema.getType(type) as GraphQLObjectType).getFields()[field]!.resolve = resolve;
  };
  resolver('Query', 'slow', (_, { name }) => works(name ?? 'nobody'));
  resolver('Query', 'many', async () => [await works('many'), 'another'].map((name) => ({ name })));
  resolver('Mutation', 'change', () => works('change'));
  guardFields(schema, { heavy: new Set(), once: new Set() }, createAdmission({ room: 1, queue: 100 }));
  const bounds: ExecutionBounds = {
    limits: { maxDepth: 10, maxCost: 1_000 },
    answer: { objects, bytes: 10_000 },
    rooms: {
      light: createAdmission({ room: Infinity, queue: 0 }),
      dear: createAdmission({ room: Infinity, queue: 0 }),
      work: createAdmission({ room: 0, queue: Infinity }),
      lightUpTo: -1,
      mostWork: 1,
    },
    shared: sharedAnswers(),
    turns: createTurns(),
    heap: createHeapRoom(() => Infinity),
  };
  const identity = {};
  const ask = async (query: string, asking: Asking = {}) => {
    const document = parse(query);
    const { variables = {}, language = 'en', asker, today = '2026-01-01', graph = 'one', signal } = asking;
    const store = { identity: asking.identity ?? identity, graph: () => graph };
    const { data, errors = [] } = await runBounded(
      {
        schema,
        document,
        operationName: null,
        operation: getOperationAST(document) ?? undefined,
        variables,
        context: { store, facts: { language }, asker, today, signal } as unknown as Context,
      },
      bounds,
    );
    return data?.['slow'] ?? data?.['change'] ?? data?.['many'] ?? errors[0]?.message;
  };
  return { ask, computed };
}

const SLOW = 'query ($name: String) { slow(name: $name) }';

test('of fifty equal ones that are asked at once one is worked on, and all have its answer', async () => {
  const { ask, computed } = api();
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask(SLOW)));
  expect(computed.length).toBe(1);
  expect(answers).toEqual(Array<string>(50).fill('nobody, the 1.'));
});

test('of equal ones that come while one is worked on, one is worked on for all', async () => {
  const { ask, computed } = api();
  const first = ask(SLOW);
  while (computed.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  const others = Array.from({ length: 49 }, () => ask(SLOW));
  expect(await first).toBe('nobody, the 1.');
  expect(await Promise.all(others)).toEqual(Array<string>(49).fill('nobody, the 2.'));
  expect(computed.length).toBe(2);
});

test('nobody is told what was worked on before they asked', async () => {
  const { ask, computed } = api();
  const first = ask(SLOW);
  while (computed.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  expect([await ask(SLOW), await first]).toEqual(['nobody, the 2.', 'nobody, the 1.']);
  expect(await ask(SLOW)).toBe('nobody, the 3.');
});

test.each<[string, Asking, Asking]>([
  ['of other variables', { variables: { name: 'a' } }, { variables: { name: 'b' } }],
  ['in another language', {}, { language: 'ja' }],
  ['of somebody else', { asker: STRANGER }, { asker: LOCAL }],
  ['of who reads less', { asker: LOCAL }, { asker: { ...LOCAL, withheld: [{ source: 's', groups: [] }] as never } }],
  [
    'of who may less',
    { asker: { ...LOCAL, may: new Set(['READ', 'KEEP']) } },
    { asker: { ...LOCAL, may: new Set(['READ']) } },
  ],
  ['on another day', {}, { today: '2026-01-02' }],
  ['of another graph', {}, { graph: 'two' }],
  ['of another store', {}, { identity: {} }],
])('one %s is worked on by itself', async (_, one, other) => {
  const { ask, computed } = api();
  await Promise.all([ask(SLOW, one), ask(SLOW, other), ask(SLOW, other), ask(SLOW, one)]);
  expect(computed.length).toBe(2);
});

test('what changes something is done as often as it is asked', async () => {
  const { ask, computed } = api();
  await Promise.all([1, 2, 3].map(() => ask('mutation { change }')));
  expect(computed.length).toBe(3);
});

test('when the one that is worked on has no time left, the next of those that wait is worked on', async () => {
  // Long enough that it is not over before it is seen to have begun.
  const { ask, computed } = api({ workMs: 1000 });
  const time = new AbortController();
  const asked = [ask(SLOW, { signal: time.signal }), ask(SLOW), ask(SLOW)];
  while (computed.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  time.abort(new StoreError('TIMEOUT', 'over'));
  expect(await Promise.all(asked)).toEqual(['over', 'nobody, the 2.', 'nobody, the 2.']);
});

test('who waits for an equal one is told when their own time is over', async () => {
  // Long enough that it is not over before it is seen to have begun.
  const { ask, computed } = api({ workMs: 1000 });
  const time = new AbortController();
  const asked = [ask(SLOW), ask(SLOW, { signal: time.signal })];
  while (computed.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  time.abort(new StoreError('TIMEOUT', 'over'));
  expect(await Promise.all(asked)).toEqual(['nobody, the 1.', expect.stringMatching(/busy/)]);
  expect(computed.length).toBe(1);
});

test('an answer that is too large is found so once for all', async () => {
  const { ask, computed } = api({ objects: 1 });
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask('{ many { name } }')));
  expect(answers).toEqual(Array(5).fill(expect.stringMatching(/more than 1 objects/)));
  expect(computed.length).toBe(1);
});
