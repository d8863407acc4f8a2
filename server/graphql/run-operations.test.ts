import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { HeaderMap } from '@apollo/server';
import type { Response } from 'express';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { GovernanceError } from '../errors.ts';
import { deadline, type Deadline } from '../http/deadline.ts';
import { createHeapRoom } from '../shared/memory/heap-room.ts';
import { createApollo } from './apollo.ts';
import { guardFields } from './guarded-fields.ts';
import { createAdmission } from './limits/admission.ts';
import { boundsOf } from './limits/bounds.ts';

const ran: string[] = [];
const log: string[] = [];
const refused: string[] = [];
const apollo = createApollo({
  schema: schemaOfTest(),
  bounds: boundsOf(
    { maxDepth: 3, maxCost: 20_000, maxAnswerMb: 10, maxWaiting: 10 },
    createHeapRoom(() => Infinity),
  ),
  httpServer: createServer(),
  graceMs: 0,
  logger: pino({ level: 'error' }, { write: (line: string) => log.push(line) }),
  refused: (code) => refused.push(code),
});
beforeAll(() => apollo.start());
afterAll(() => apollo.stop());

function schemaOfTest() {
  const schema = buildSchema(`
    type Query { things(count: Int!): [Thing!]  told: Int  broken: Int  depth: Query }
    type Mutation { change: Int }
    type Thing { name: String }`);
  const give = (type: string, field: string, resolve: (args: Record<string, unknown>) => unknown) => {
    (schema.getType(type) as GraphQLObjectType).getFields()[field]!.resolve = (_, args: Record<string, unknown>) => {
      ran.push(field);
      return resolve(args);
    };
  };
  const text = (i: number) => Buffer.alloc(100, String(i)).toString();
  give('Query', 'things', ({ count }) => Array.from({ length: Number(count) }, (_, i) => ({ name: text(i) })));
  give('Query', 'told', () => {
    throw new GovernanceError('NOT_FOUND', 'There is none.');
  });
  give('Query', 'broken', () => {
    throw new Error('disk full at /secret');
  });
  give('Query', 'depth', () => ({}));
  give('Mutation', 'change', () => {
    const http = { status: 403, headers: new HeaderMap([['x-why', 'rights']]) };
    throw Object.assign(new GovernanceError('FORBIDDEN', 'Not by you.'), { extensions: { http } });
  });
  guardFields(schema, { heavy: new Set(), once: new Set() }, createAdmission({ room: 1, queue: 1 }));
  return schema;
}

async function ask(
  query: string,
  more: { variables?: Record<string, unknown>; operationName?: string } = {},
  time?: Deadline,
) {
  for (const noted of [ran, log, refused]) noted.length = 0;
  const contextValue = { store: {}, facts: { language: 'en' }, requestId: 'request-1', ...time } as unknown as Context;
  const { http, body } = await apollo.executeOperation({ query, ...more }, { contextValue });
  if (body.kind !== 'single') throw new Error('an answer in parts');
  const { data, errors } = body.singleResult;
  return { status: http.status, why: http.headers.get('x-why'), data, errors };
}

test('an answer without errors has no status of its own', async () => {
  expect(await ask('{ things(count: 1) { __typename } }')).toEqual({
    data: { things: [{ __typename: 'Thing' }] },
  });
  expect([ran, log, refused]).toEqual([['things'], [], []]);
});

test('what an operation met is told as Apollo Server tells it, and nothing is run twice', async () => {
  const partly = await ask('{ things(count: 1) { __typename } told }');
  expect(partly).toMatchObject({
    data: { things: [{ __typename: 'Thing' }], told: null },
    errors: [{ message: 'There is none.', path: ['told'], extensions: { code: 'NOT_FOUND' } }],
  });
  expect(partly.status).toBeUndefined();
  expect([ran, log, refused]).toEqual([['things', 'told'], [], ['NOT_FOUND']]);

  expect(await ask('mutation { change }')).toMatchObject({
    status: 403,
    why: 'rights',
    data: { change: null },
    errors: [{ message: 'Not by you.', extensions: { code: 'FORBIDDEN' } }],
  });
  expect(ran).toEqual(['change']);
});

test('a fault of the server is logged once with its cause, and told without', async () => {
  const { errors } = await ask('{ broken }');
  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
  expect(JSON.stringify(errors)).not.toContain('secret');
  expect([ran, refused, log.length]).toEqual([['broken'], ['INTERNAL'], 1]);
  expect(JSON.parse(log[0] ?? '')).toMatchObject({ requestId: 'request-1', err: { message: 'disk full at /secret' } });
});

test.each([
  ['of a variable', 'query ($n: Int!) { things(count: $n) { name } }', { variables: { n: 'x' } }, 'BAD_INPUT'],
  ['of a name', 'query A { told } query B { told }', { operationName: 'C' }, 'BAD_INPUT'],
  ['of depth', '{ depth { depth { depth { told } } } }', {}, 'TOO_COSTLY'],
  ['of size', '{ things(count: 20001) { name } }', {}, 'TOO_COSTLY'],
])('a fault %s', async (_, query, more, code) => {
  const { status, errors, data } = await ask(query, more);
  expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
  const began = query.includes('20001');
  expect([status, data, refused]).toEqual([began ? undefined : 400, began ? null : undefined, [code]]);
  expect(ran).toEqual(began ? ['things'] : []);
});

test('what is thrown outside the operation is told and logged like any fault', async () => {
  log.length = 0;
  const whenAnswered = () => {
    throw new Error('nobody listens');
  };
  const contextValue = { store: {}, facts: { language: 'en' }, requestId: 'request-2', whenAnswered };
  const { http, body } = await apollo.executeOperation(
    { query: '{ told }' },
    { contextValue: contextValue as unknown as Context },
  );
  expect([http.status, body]).toMatchObject([
    500,
    { kind: 'single', singleResult: { errors: [{ extensions: { code: 'INTERNAL' } }] } },
  ]);
  expect(log.map((line) => (JSON.parse(line) as { requestId: string }).requestId)).toEqual(['request-2']);
});

test('an answer that was sent is gone with the next collection of what is young', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (how?: { type: 'minor' }) => void;
  const old = () =>
    getHeapSpaceStatistics()
      .filter(({ space_name }) => /^(old|large_object)_space$/.test(space_name))
      .reduce((sum, { space_used_size }) => sum + space_used_size, 0);
  const keptOfHundred = async () => {
    collect();
    const before = old();
    for (let i = 1; i <= 100; i += 1) {
      const response = new EventEmitter() as unknown as Response;
      const time = deadline(response, 60_000);
      await ask('{ things(count: 100) { name } }', {}, time);
      response.emit('close');
      // Until then the answer is in hand; and what is there for the second time is no longer young.
      await setImmediate();
      if (i % 4 > 0) continue;
      collect({ type: 'minor' });
      collect({ type: 'minor' });
    }
    return (old() - before) / 1_000_000;
  };
  // Other work of the process may keep something once; a shape would keep each answer, of 35 kB, each time.
  const kept = [await keptOfHundred(), await keptOfHundred(), await keptOfHundred(), await keptOfHundred()];
  expect(Math.min(...kept)).toBeLessThan(1);
});
