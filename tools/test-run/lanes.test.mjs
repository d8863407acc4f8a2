import { expect, test } from 'vitest';
import { inLanes } from './lanes.mjs';

/** Jobs that end when they are told to, and what began and ended in which order. */
function stage() {
  const log = [];
  const ends = new Map();
  const job = (name, more = {}) => ({
    name,
    ...more,
    work: () => {
      log.push(`+${name}`);
      return new Promise((resolve, reject) => ends.set(name, { resolve, reject }));
    },
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const end = async (name, error) => {
    log.push(`-${name}`);
    if (error) ends.get(name).reject(error);
    else ends.get(name).resolve();
    await settled();
  };
  return { log, job, end, settled };
}

test('no more run than there are lanes, and the first of the list comes first', async () => {
  const { log, job, end, settled } = stage();
  const all = inLanes([job('a'), job('b'), job('c')], 2);
  await settled();
  expect(log).toEqual(['+a', '+b']);
  await end('b');
  expect(log).toEqual(['+a', '+b', '-b', '+c']);
  await end('a');
  await end('c');
  await all;
});

test('what comes after another waits for it, and leaves its lane to others until then', async () => {
  const { log, job, end, settled } = stage();
  const all = inLanes([job('build'), job('browser', { after: ['build'] }), job('lint'), job('types')], 2);
  await settled();
  expect(log).toEqual(['+build', '+lint']);
  await end('build');
  expect(log.slice(2)).toEqual(['-build', '+browser']);
  for (const name of ['browser', 'lint', 'types']) await end(name);
  await all;
});

test('two that use the same thing never run beside each other', async () => {
  const { log, job, end, settled } = stage();
  const all = inLanes([job('a', { uses: 'database' }), job('b', { uses: 'database' }), job('c')], 3);
  await settled();
  expect(log).toEqual(['+a', '+c']);
  await end('c');
  await end('a');
  expect(log.slice(2)).toEqual(['-c', '-a', '+b']);
  await end('b');
  await all;
});

test('one lane runs one after another', async () => {
  const { log, job, end, settled } = stage();
  const all = inLanes([job('a'), job('b')], 1);
  await settled();
  await end('a');
  await end('b');
  await all;
  expect(log).toEqual(['+a', '-a', '+b', '-b']);
});

test('an error begins nothing more, waits for what runs, and is thrown', async () => {
  const { log, job, end, settled } = stage();
  let isOver = false;
  const all = inLanes([job('a'), job('b'), job('c')], 2).finally(() => (isOver = true));
  const failed = expect(all).rejects.toThrow('disk full');
  await settled();
  await end('a', new Error('disk full'));
  expect([isOver, log]).toEqual([false, ['+a', '+b', '-a']]);
  await end('b');
  await failed;
});

test('jobs that can never begin are named', async () => {
  const { job } = stage();
  await expect(inLanes([job('a', { after: ['b'] }), job('b', { after: ['a'] })], 2)).rejects.toThrow('a, b');
  await expect(inLanes([job('a', { after: ['nowhere'] })], 2)).rejects.toThrow('nowhere');
});
