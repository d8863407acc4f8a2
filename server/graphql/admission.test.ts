import { expect, test } from 'vitest';
import { GovernanceError } from '../errors.ts';
import { createAdmission } from './admission.ts';

/** What has happened to a promise by now. */
async function state(promise: Promise<unknown>): Promise<string> {
  return Promise.race([
    promise.then(
      () => 'in',
      (error: unknown) => (error instanceof GovernanceError ? error.code : String(error)),
    ),
    new Promise<string>((resolve) => setTimeout(resolve, 1, 'waiting')),
  ]);
}

test('lets in what fits and makes the rest wait in order', async () => {
  const admission = createAdmission({ room: 10, queue: 5 });
  const leave = await admission.enter(6);
  const second = admission.enter(5);
  // It would fit, but one that came earlier waits.
  const third = admission.enter(4);
  expect([await state(second), await state(third)]).toEqual(['waiting', 'waiting']);
  leave();
  expect([await state(second), await state(third)]).toEqual(['in', 'in']);
});

test('exactly full is not too full', async () => {
  const admission = createAdmission({ room: 10, queue: 0 });
  await admission.enter(6);
  expect(await state(admission.enter(4))).toBe('in');
  expect(await state(admission.enter(1))).toBe('TOO_BUSY');
});

test('what is heavier than all the room is let in alone', async () => {
  const admission = createAdmission({ room: 10, queue: 1 });
  const leave = await admission.enter(50);
  const next = admission.enter(1);
  expect(await state(next)).toBe('waiting');
  leave();
  expect(await state(next)).toBe('in');
});

test('leaving twice makes room once', async () => {
  const admission = createAdmission({ room: 2, queue: 0 });
  const leave = await admission.enter(1);
  await admission.enter(1);
  leave();
  leave();
  expect(await state(admission.enter(1))).toBe('in');
  expect(await state(admission.enter(1))).toBe('TOO_BUSY');
});

test('who goes away while waiting is told why, and keeps nobody out', async () => {
  const admission = createAdmission({ room: 1, queue: 2 });
  const leave = await admission.enter(1);
  const gone = new AbortController();
  const second = admission.enter(1, gone.signal);
  const third = admission.enter(1);
  gone.abort('gone');
  expect(await state(second)).toBe('gone');
  leave();
  expect(await state(third)).toBe('in');
  expect(await state(admission.enter(1, gone.signal))).toBe('gone');
});
