import { describe, expect, test } from 'vitest';
import type { Questions } from '../__generated__/questions.ts';
import { QuestionError, StoreError } from '../errors.ts';
import type { Engine, RowTable } from './engine.ts';
import { readQuestions } from './questions/questions.ts';
import { createStore } from './store.ts';
import { withinTime } from './within-time.ts';

/** An engine that answers with one table, for what only a faulty engine would do. */
function answering(table: RowTable): Engine {
  return {
    name: 'embedded',
    run: () => Promise.resolve(table),
    graph: () => 'file',
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
const registry = readQuestions();
const meta = (rows: RowTable['rows'], columns = ['format', 'seedHash', 'nodes', 'facts']) =>
  createStore(answering({ columns, rows }), registry).meta();
const facts = (params: object) =>
  createStore(answering({ columns: [], rows: [] }), registry).ask(
    'graph/facts-from',
    params as Questions['graph/facts-from']['params'],
  );

describe('parameters', () => {
  const good = { ids: ['a'], kinds: ['HOLDS'], on: '2007-03-31', knownOn: '2007-03-31' };
  test.each<[string, object, RegExp]>([
    ['missing', { ...good, ids: undefined }, /parameter ids is missing, not \[ID\]/],
    ['unknown', { ...good, who: 1 }, /it has no parameter "who"/],
    ['of another type', { ...good, kinds: 'HOLDS' }, /parameter kinds is "HOLDS", not \[String\]/],
    ['a day that does not exist', { ...good, on: '2007-02-30' }, /parameter on is "2007-02-30", not Date \(an ISO day/],
    ['a partial day', { ...good, on: '2007-02' }, /parameter on/],
    ['null', { ...good, knownOn: null }, /parameter knownOn is null/],
    ['two at once', { ...good, on: 1, knownOn: 2 }, /parameter on is 1.*parameter knownOn is 2/],
  ])('%s is refused before the engine sees them', async (_, params, message) => {
    await expect(facts(params)).rejects.toThrow(message);
    await expect(facts(params)).rejects.toBeInstanceOf(QuestionError);
  });
});

describe('rows', () => {
  test('become records', async () => {
    expect(await meta([[1, 'abc', 5, 7]])).toEqual({ format: 1, seedHash: 'abc', nodes: 5, facts: 7 });
    expect(await meta([])).toBeUndefined();
  });
  test.each<[string, RowTable['rows'], string[] | undefined, RegExp]>([
    ['other columns', [], ['format', 'hash', 'nodes', 'facts'], /columns \(format, hash, nodes, facts\), not/],
    ['a null', [[1, null, 5, 7]], undefined, /column seedHash of row 1 is null, not String/],
    [
      'a fraction for a count',
      [
        [1, 'a', 5, 7],
        [1.5, 'a', 5, 7],
      ],
      undefined,
      /column format of row 2 is 1.5, not Int/,
    ],
  ])('with %s are refused', async (_, rows, columns, message) => {
    await expect(meta(rows, columns)).rejects.toThrow(message);
  });
});

describe('time', () => {
  const never = () => new Promise<never>(() => undefined);
  test('runs out', async () => {
    await expect(withinTime(never, { timeoutMs: 20 })).rejects.toMatchObject({ code: 'TIMEOUT' });
  });
  test('is given back when the caller goes away, before or while', async () => {
    const caller = new AbortController();
    const waiting = withinTime(never, { signal: caller.signal, timeoutMs: 60_000 });
    caller.abort();
    await expect(waiting).rejects.toBeInstanceOf(StoreError);
    await expect(withinTime(() => Promise.resolve(1), { signal: caller.signal })).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
  });
  test('a failure is passed on as it is', async () => {
    await expect(withinTime(() => Promise.reject(new TypeError('x')), { timeoutMs: 1000 })).rejects.toBeInstanceOf(
      TypeError,
    );
  });
});
