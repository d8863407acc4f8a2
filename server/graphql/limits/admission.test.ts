import { expect, test } from 'vitest';
import { GovernanceError } from '../../errors.ts';
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

test('who is turned away is told how many wait, and when to ask again', async () => {
  const admission = createAdmission({ room: 1, queue: 1 });
  await admission.enter(1);
  void admission.enter(1);
  await expect(admission.enter(1)).rejects.toMatchObject({
    code: 'TOO_BUSY',
    message: 'The server is busy: 1 queries wait already. Ask again in 5 seconds, or for less.',
    details: { retryAfter: 5 },
  });
});

test('who was let in after waiting does not leave by going away, and who goes away lets in who fits', async () => {
  const admission = createAdmission({ room: 4, queue: 3 });
  const leave = await admission.enter(3);
  const [heavy, light] = [new AbortController(), new AbortController()];
  const first = admission.enter(4, heavy.signal);
  const second = admission.enter(1, light.signal);
  expect([await state(first), await state(second)]).toEqual(['waiting', 'waiting']);
  // The first keeps the second out; when it goes away there is room.
  heavy.abort('gone');
  expect([await state(first), await state(second)]).toEqual(['gone', 'in']);
  light.abort('late');
  expect(await state(second)).toBe('in');
  // Three and one are inside: full.
  expect(await state(admission.enter(1))).toBe('waiting');
  leave();
});

test('who was let in and goes away afterwards takes nobody else out of the queue', async () => {
  const admission = createAdmission({ room: 1, queue: 2 });
  const leave = await admission.enter(1);
  const client = new AbortController();
  const first = admission.enter(1, client.signal);
  const second = admission.enter(1);
  leave();
  const leaveFirst = await first;
  client.abort('late');
  expect(await state(second)).toBe('waiting');
  leaveFirst();
  expect(await state(second)).toBe('in');
});

test('one at a time goes in while there is no room for several, however little they weigh', async () => {
  let several = false;
  const admission = createAdmission({ room: 10, queue: 5, forSeveral: () => several });
  const leave = await admission.enter(1);
  const [second, third, fourth] = [admission.enter(1), admission.enter(1), admission.enter(1)];
  expect(await state(second)).toBe('waiting');
  leave();
  expect([await state(second), await state(third)]).toEqual(['in', 'waiting']);
  several = true;
  (await second)();
  expect([await state(third), await state(fourth)]).toEqual(['in', 'in']);
});
