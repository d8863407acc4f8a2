import { buildSchema, getOperationAST, parse, type GraphQLObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../context.ts';
import { createHeapRoom } from '../../shared/memory/heap-room.ts';
import { createAdmission } from './admission.ts';
import { runBounded, type ExecutionBounds } from './bounded-executor.ts';
import { isKnownAsSmall } from './small-answers.ts';
import { sharedAnswers } from './shared-answers.ts';
import { guardFields } from '../guarded-fields.ts';
import { createTurns } from '../../shared/turns/turns.ts';

const room = createAdmission({ room: Infinity, queue: 0 });
const roomy = { light: room, dear: room, work: room, lightUpTo: Infinity, mostWork: Infinity };
const SDL = `
  type Query { things(count: Int!): [Thing!]!  text(length: Int!): String  slow(name: String): Thing!  late: Thing  mixed: [Thing!]! }
  type Thing { name: String  child: Thing!  broken: Thing! }
`;

/** A small API under bounds; `computed` notes each time that `slow` was computed. */
function api(bounds: Partial<ExecutionBounds['answer']> = {}, atOnce = 1, heap = createHeapRoom(() => Infinity)) {
  const schema = buildSchema(SDL);
  const computed: string[] = [];
  let running = 0;
  let most = 0;
  const give = (type: string, field: string, resolve: (source: unknown, args: Record<string, unknown>) => unknown) => {
    (schema.getType(type) as GraphQLObjectType).getFields()[field]!.resolve = resolve;
  };
  const thing = (name: string) => ({ name });
  give('Query', 'things', (_, { count }) => Array.from({ length: Number(count) }, (_, i) => thing(String(i))));
  give('Query', 'text', (_, { length }) => 'é'.repeat(Number(length)));
  give('Query', 'slow', async (_, { name }) => {
    computed.push(String(name));
    most = Math.max(most, (running += 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return thing(String(name));
  });
  give('Query', 'late', () => new Promise(() => undefined));
  give('Query', 'mixed', () => [Promise.resolve(thing('a')), thing('b')]);
  give('Thing', 'child', () => thing('child'));
  give('Thing', 'broken', (source) => {
    if ((source as { name: string }).name === 'b') throw new Error('at once');
    return new Promise((_, reject) => setTimeout(reject, 1, new Error('later')));
  });
  guardFields(
    schema,
    { heavy: new Set(['Query.slow']), once: new Set() },
    createAdmission({ room: atOnce, queue: 100 }),
  );
  const ask = async (query: string, signal?: AbortSignal, giveUp?: Context['giveUp']) => {
    const document = parse(query);
    const result = await runBounded(
      {
        schema,
        document,
        operationName: null,
        operation: getOperationAST(document) ?? undefined,
        variables: {},
        context: { signal, giveUp, store: {} } as unknown as Context,
      },
      {
        limits: { maxDepth: 10, maxCost: 1_000_000 },
        answer: { objects: 100, bytes: 10_000, ...bounds },
        rooms: roomy,
        shared: sharedAnswers(),
        turns: createTurns(),
        heap,
      },
    );
    return { data: result.data as unknown, errors: (result.errors ?? []).map(({ message }) => message) };
  };
  return { ask, computed, most: () => most };
}

describe('objects of an answer', () => {
  test('may be as many as allowed and not one more', async () => {
    const { ask } = api({ objects: 100, bytes: 1_000_000 });
    expect((await ask('{ things(count: 100) { name } }')).errors).toEqual([]);
    const { data, errors } = await ask('{ things(count: 101) { name } }');
    expect([data, errors]).toEqual([null, [expect.stringMatching(/more than 100 objects/)]]);
  });

  test('count wherever they stand: a list and what is in each of its entries', async () => {
    const { ask } = api({ objects: 100, bytes: 1_000_000 });
    expect((await ask('{ things(count: 50) { child { name } } }')).errors).toEqual([]);
    expect((await ask('{ things(count: 51) { child { name } } }')).data).toBeNull();
    expect((await ask('{ a: things(count: 50) { name } b: things(count: 51) { name } }')).data).toBeNull();
  });
});

describe('an answer that need not be looked through before it is written as JSON', () => {
  const wide = { objects: 10_000, bytes: 10_000_000 };
  test.each([
    ['of 3,000 objects', '{ things(count: 3000) { name } }', true],
    ['of one more is not that small', '{ things(count: 3001) { name } }', false],
    // Two bytes a letter.
    ['of half a million bytes', '{ text(length: 250000) }', true],
    ['of two more is not', '{ text(length: 250001) }', false],
    ['of the schema is counted by nobody', '{ __schema { types { name } } }', false],
    ['of one type neither', '{ t: __type(name: "Thing") { name } }', false],
    ['with the names of types is', '{ slow { __typename } }', true],
  ])('%s', async (_, query, small) => {
    const { data, errors } = await api(wide).ask(query);
    expect(errors).toEqual([]);
    expect(isKnownAsSmall({ data })).toBe(small);
  });

  test('what was not counted is not known', () => {
    expect(isKnownAsSmall({ data: {} })).toBe(false);
    expect(isKnownAsSmall({ data: null })).toBe(false);
    expect(isKnownAsSmall({})).toBe(false);
  });
});

test('bytes of an answer count texts as UTF-8', async () => {
  const { ask } = api({ bytes: 1000 });
  expect((await ask('{ text(length: 500) }')).errors).toEqual([]);
  expect((await ask('{ text(length: 501) }')).data).toBeNull();
});

test('names of fields count as often as they stand in the answer', async () => {
  const { ask } = api({ objects: 1000, bytes: 10_000 });
  const long = 'x'.repeat(90);
  // Each object: a name of 90 letters and what stands around it, about a hundred bytes.
  expect((await ask(`{ things(count: 90) { ${long}: name } }`)).errors).toEqual([]);
  expect((await ask(`{ things(count: 110) { ${long}: name } }`)).data).toBeNull();
});

describe('what is heavy', () => {
  test('is computed once for the same arguments', async () => {
    const { ask, computed } = api();
    const { errors } = await ask(
      '{ a: slow(name: "x") { name } b: slow(name: "x") { name } c: slow(name: "y") { name } }',
    );
    expect([errors, computed.sort()]).toEqual([[], ['x', 'y']]);
  });

  test.each([1, 3])('is computed at most %i at once', async (atOnce) => {
    const { ask, most } = api({}, atOnce);
    const fields = Array.from({ length: 8 }, (_, i) => `f${String(i)}: slow(name: "${String(i)}") { name }`);
    expect((await ask(`{ ${fields.join(' ')} }`)).errors).toEqual([]);
    expect(most()).toBe(atOnce);
  });

  test('is computed anew for another request', async () => {
    const { ask, computed } = api();
    await ask('{ slow(name: "x") { name } }');
    await ask('{ slow(name: "x") { name } }');
    expect(computed).toEqual(['x', 'x']);
  });
});

test('a query is given up when its time is over, whatever it still waits for', async () => {
  const { ask } = api();
  const asked = ask('{ late { name } }', AbortSignal.timeout(20));
  await expect(asked).rejects.toThrow();
});

test('one entry that fails at once and another that fails later are errors of the answer, not of the process', async () => {
  const unheard: unknown[] = [];
  const note = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', note);
  const { ask } = api();
  const { errors } = await ask('{ mixed { broken { name } } }');
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off('unhandledRejection', note);
  expect(errors).toHaveLength(1);
  expect(unheard).toEqual([]);
});

describe('when the heap has no room left', () => {
  test('what is at work is given up, and told to ask again where others take the room', async () => {
    const heap = createHeapRoom(() => 1000);
    const { ask } = api({}, 1, heap);
    const asked = [ask('{ late { name } }'), ask('{ b: late { name } }')];
    await new Promise((resolve) => setTimeout(resolve, 5));
    heap.collected(900);
    for (const { data, errors } of await Promise.all(asked))
      expect([data, errors]).toEqual([
        undefined,
        [expect.stringMatching(/^The server is busy: others take the memory/)],
      ]);
  });

  test('one that takes more than there is by itself is told so', async () => {
    const heap = createHeapRoom(() => 1000);
    const { ask } = api({}, 1, heap);
    const asked = ask('{ late { name } }');
    await new Promise((resolve) => setTimeout(resolve, 5));
    heap.collected(900);
    const { data, errors } = await asked;
    expect([data, errors]).toEqual([null, [expect.stringMatching(/^The query takes more memory than the server has/)]]);
    // Nothing of it is left behind: the next one is answered.
    heap.collected(100);
    expect((await ask('{ slow(name: "x") { name } }')).errors).toEqual([]);
  });

  test('its signal tells the work below that nobody waits for it any more', async () => {
    const heap = createHeapRoom(() => 1000);
    const ended = new AbortController();
    const { ask } = api({}, 1, heap);
    const asked = ask('{ late { name } }', ended.signal, (reason) => {
      ended.abort(reason);
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    heap.collected(900);
    await asked;
    expect(ended.signal.reason).toMatchObject({ code: 'TOO_COSTLY' });
  });
});

describe('answers that are asked for at once', () => {
  /** In which order the steps of three were made that each take three milliseconds of the thread in all. */
  const made = async (lightUpTo: number) => {
    let time = 1000;
    const turns = createTurns(12, () => time);
    const schema = buildSchema(
      'type Query { step(of: String!): Step! } type Step { name: String  step(of: String!): Step! }',
    );
    const order: string[] = [];
    for (const type of ['Query', 'Step'])
      (schema.getType(type) as GraphQLObjectType).getFields()['step']!.resolve = (_, args: Record<string, unknown>) => {
        const of = String(args['of']);
        order.push(of);
        time += 1;
        return { name: of };
      };
    guardFields(schema, { heavy: new Set(), once: new Set() }, room);
    // The stretch is used up: all of them wait.
    void turns.turn();
    time += 12;
    const answers = ['a', 'b', 'c'].map(async (of) => {
      const step = `step(of: "${of}")`;
      const document = parse(`{ ${step} { ${step} { ${step} { name } } } }`);
      const operation = getOperationAST(document) ?? undefined;
      const context = { facts: {}, store: { identity: {}, graph: () => of } } as unknown as Context;
      const bounds = { limits: { maxDepth: 10, maxCost: 1000 }, answer: { objects: 100, bytes: 10_000 } };
      const rooms = { ...roomy, lightUpTo };
      const heap = createHeapRoom(() => Infinity);
      const { data } = await runBounded(
        { schema, document, operationName: null, operation, variables: {}, context },
        { ...bounds, rooms, shared: sharedAnswers(), turns, heap },
      );
      expect(data).toEqual({ step: { step: { step: { name: of } } } });
    });
    await Promise.all(answers);
    return order.join('');
  };

  test('are made one after the other when they are light', async () => {
    expect(await made(1000)).toBe('aaabbbccc');
  });

  test('are made by turns when they are dear', async () => {
    expect(await made(0)).toBe('aabbccabc');
  });
});
