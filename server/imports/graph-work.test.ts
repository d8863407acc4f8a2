import { expect, test } from 'vitest';
import { BadInput } from '../errors.ts';
import { openWorkList, type GraphWork } from './graph-work.ts';
import { STALE_MS } from './uploads.ts';

/** Work that goes on until it is let go, and reports in between. */
function held() {
  let report: () => void = () => undefined;
  let finish: () => void = () => undefined;
  const run = (onProgress: (progress: { readonly step: 'merge' }) => void) =>
    new Promise<{ state: 'DONE'; result: string }>((resolve, reject) => {
      report = () => {
        try {
          onProgress({ step: 'merge' });
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      finish = () => {
        resolve({ state: 'DONE', result: 'done' });
      };
    });
  return { run, report: () => report(), finish: () => finish() };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const WHAT = { kind: 'WITHDRAWAL', what: 'x' } as const;

test('one waits for the other, and each says how far it is', async () => {
  const list = openWorkList(() => undefined);
  const [one, two] = [held(), held()];
  const [a, b] = [list.begin(WHAT, one.run), list.begin(WHAT, two.run)];
  await turn();
  one.report();
  expect([list.get(a.id), list.get(b.id)]).toMatchObject([
    { state: 'RUNNING', progress: { step: 'merge' } },
    { state: 'WAITING', progress: undefined },
  ]);
  one.finish();
  expect(await list.after(a.id, 10_000)).toMatchObject({ state: 'DONE', result: 'done', progress: undefined });
  await turn();
  expect((await list.after(b.id, 1)).state).toBe('RUNNING');
  two.finish();
  expect((await list.after(b.id, 10_000)).state).toBe('DONE');
});

test('whoever wants to know is told once how each ends, also what failed, was cancelled, or never began', async () => {
  const list = openWorkList(() => undefined);
  const told: string[] = [];
  const asked = (name: string) => ({
    ...WHAT,
    what: name,
    onEnded: ({ what, state, failure }: GraphWork) =>
      told.push(`${what} ${state}${failure === undefined ? '' : ` ${failure.code}`}`),
  });
  const [running, waiting] = [held(), held()];
  const a = list.begin(asked('a'), running.run);
  const b = list.begin(asked('b'), waiting.run);
  list.begin(asked('c'), () => Promise.reject(new BadInput('no')));
  list.begin(asked('d'), () => Promise.reject(new Error('a fault')));
  const ready = list.begin(asked('e'), () => Promise.resolve({ state: 'READY', result: 1 }));
  const again = list.begin({ ...asked('e again'), again: ready.id }, () =>
    Promise.resolve({ state: 'REFUSED', result: 2 }),
  );
  await turn();
  expect(told).toEqual([]);
  list.cancel(a.id);
  list.cancel(b.id);
  running.report();
  await list.after(again.id, 10_000);
  await turn();
  expect(told).toEqual([
    'a CANCELLED',
    'b CANCELLED',
    'c FAILED BAD_INPUT',
    'd FAILED INTERNAL',
    'e READY',
    'e again REFUSED',
  ]);
});

test('what is cancelled ends where it next reports; what waits never begins', async () => {
  const list = openWorkList(() => undefined);
  const [one, two] = [held(), held()];
  let dropped = 0;
  const a = list.begin(WHAT, one.run, () => (dropped += 1));
  const b = list.begin(WHAT, two.run);
  await turn();
  expect([list.cancel(a.id).state, list.cancel(b.id).state]).toEqual(['RUNNING', 'CANCELLED']);
  one.report();
  expect((await list.after(a.id, 10_000)).state).toBe('CANCELLED');
  expect(dropped).toBe(1);
  expect(() => list.get(b.id)).toThrow(/No work has the id/);
  const third = list.begin(WHAT, () => Promise.resolve({ state: 'DONE', result: 3 }));
  expect((await list.after(third.id, 10_000)).state).toBe('DONE');
});

test('what fails says why, and only a fault of the program goes to the log', async () => {
  const faults: unknown[] = [];
  const list = openWorkList((error) => faults.push(error));
  const known = list.begin(WHAT, () => Promise.reject(new BadInput('Not so: /home/me/secret/file.csv.')));
  const unknown = list.begin(WHAT, () => Promise.reject(new Error('secret')));
  expect((await list.after(known.id, 10_000)).failure).toEqual({ code: 'BAD_INPUT', message: 'Not so: file.csv.' });
  const { failure } = await list.after(unknown.id, 10_000);
  expect(failure?.code).toBe('INTERNAL');
  expect(failure?.message).not.toContain('secret');
  expect(faults).toHaveLength(1);
});

test('what nobody asked for in an hour is dropped, and not a moment sooner; what runs stays', async () => {
  let time = 0;
  let dropped = 0;
  const list = openWorkList(
    () => undefined,
    () => time,
  );
  const ready = list.begin(
    WHAT,
    () => Promise.resolve({ state: 'READY', result: 1 }),
    () => (dropped += 1),
  );
  await list.after(ready.id, 10_000);
  const running = held();
  const { id } = list.begin(WHAT, running.run);
  await turn();
  time = STALE_MS;
  list.dropStale();
  expect([dropped, list.all().length]).toEqual([0, 2]);
  time += 1;
  list.dropStale();
  expect([dropped, list.all().map((work) => work.id)]).toEqual([1, [id]]);
  running.finish();
  await list.close();
});
