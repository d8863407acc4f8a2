import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPainter } from './in-frames.ts';

let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Work of so many parts, each told when it is done. */
function* work(name: string, parts: number, done: string[]): Generator<undefined, void> {
  for (let n = 1; n < parts; n += 1) {
    done.push(`${name}${String(n)}`);
    yield;
  }
  done.push(`${name}${String(parts)}`);
}

test('what takes more than eight parts is painted over several frames, and is whole at the end', () => {
  const done: string[] = [];
  let finished = 0;
  const painter = createPainter(() => {
    finished += 1;
  });
  painter.begin(work('a', 17, done));
  // 8, 8, and the last.
  expect([painter.paint(), done.length, finished]).toEqual([false, 8, 0]);
  expect([painter.paint(), done.length, finished]).toEqual([false, 16, 0]);
  expect([painter.paint(), done.length, finished]).toEqual([true, 17, 1]);
  expect([painter.paint(), done.length, finished]).toEqual([true, 17, 1]);
});

test('parts that take long leave the rest of the frame to the browser', () => {
  const done: number[] = [];
  const painter = createPainter(() => undefined);
  painter.begin(
    (function* () {
      for (let n = 1; n <= 4; n += 1) {
        now += 6;
        done.push(n);
        yield;
      }
    })(),
  );
  // Twelve milliseconds of a frame: two parts of six.
  painter.paint();
  expect(done).toEqual([1, 2]);
  painter.paint();
  expect(done).toEqual([1, 2, 3, 4]);
});

test('what is begun in its place is painted, and what was begun before is not gone on with', async () => {
  const done: string[] = [];
  let finished = 0;
  const painter = createPainter(() => {
    finished += 1;
  });
  painter.begin(work('old', 20, done));
  painter.paint();
  let whole = false;
  const told = painter.done().then(() => {
    whole = true;
  });
  painter.begin(work('new', 2, done));
  await Promise.resolve();
  expect(whole).toBe(false);
  expect(painter.paint()).toBe(true);
  await told;
  expect([finished, done.slice(8)]).toEqual([1, ['new1', 'new2']]);
});

test('who waits is told when nothing will be painted any more', async () => {
  const painter = createPainter(() => undefined);
  painter.begin(work('a', 20, []));
  const told = painter.done();
  painter.giveUp();
  await told;
  expect(painter.paint()).toBe(true);
});
