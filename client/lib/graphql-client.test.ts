import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentClient, forgetAnswers, onNewClient } from './graphql-client.ts';

const replaced = {
  data: null,
  errors: [{ message: 'The graph is being replaced by a load; try again.', extensions: { code: 'STORE_UNAVAILABLE' } }],
};
const wrong = { data: null, errors: [{ message: 'No such company.', extensions: { code: 'NOT_FOUND' } }] };
const found = { data: { dataset: { facts: 3 } } };
let answers: object[] = [];
let sent = 0;
let graph = 'one';

beforeEach(() => {
  sent = 0;
  vi.stubGlobal('fetch', () => {
    const answer = answers[Math.min(sent, answers.length - 1)];
    sent += 1;
    return Promise.resolve(
      new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json', 'x-graph': graph } }),
    );
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('what a load kept from being answered is asked again until it is', async () => {
  answers = [replaced, replaced, found];
  const answer = await currentClient().query('query Again { dataset { facts } }', {}).toPromise();
  expect(answer.error).toBeUndefined();
  expect(answer.data).toEqual(found.data);
  expect(sent).toBe(3);
});

test('a store that stays away is told after five askings', async () => {
  answers = [replaced];
  const { error } = await currentClient().query('query Away { dataset { facts } }', {}).toPromise();
  expect([error?.graphQLErrors[0]?.extensions['code'], sent]).toEqual(['STORE_UNAVAILABLE', 5]);
}, 15_000);

test('another fault is told at once, and what records something is sent once', async () => {
  answers = [wrong];
  expect((await currentClient().query('query Wrong { dataset { facts } }', {}).toPromise()).error?.message).toMatch(
    /No such company/,
  );
  expect(sent).toBe(1);
  answers = [replaced];
  expect(
    (await currentClient().mutation('mutation Record { recordDetermination { id } }', {}).toPromise()).error?.message,
  ).toMatch(/replaced by a load/);
  expect(sent).toBe(2);
});

test('answers are kept until another graph is served', async () => {
  answers = [found];
  const ask = () => currentClient().query('query Kept { dataset { facts } }', {}).toPromise();
  await ask();
  await ask();
  expect(sent).toBe(1);
  let told = 0;
  const forget = onNewClient(() => (told += 1));
  forgetAnswers();
  await ask();
  expect([sent, told]).toEqual([2, 1]);
  forget();
  forgetAnswers();
  expect(told).toBe(1);
});

test('the first answer of another graph makes all be asked anew', async () => {
  answers = [found];
  const ask = (name: string) => currentClient().query(`query ${name} { dataset { facts } }`, {}).toPromise();
  let told = 0;
  const forget = onNewClient(() => (told += 1));
  const before = currentClient();
  await ask('First');
  await ask('Second');
  expect([told, currentClient() === before]).toEqual([0, true]);
  graph = 'two';
  await ask('Third');
  await expect.poll(() => told).toBe(1);
  expect(currentClient()).not.toBe(before);
  // Asked again, of the new graph, and then kept as before.
  await ask('First');
  await ask('First');
  expect([sent, told]).toEqual([4, 1]);
  forget();
});

test('the graph that answers first is no other one, and each that answers after another is', async () => {
  vi.resetModules();
  const fresh = await import('./graphql-client.ts');
  answers = [found];
  const ask = (name: string) => fresh.currentClient().query(`query ${name} { dataset { facts } }`, {}).toPromise();
  graph = 'first';
  const fromTheStart = fresh.sameGraph();
  await ask('One');
  await ask('Two');
  expect(fromTheStart()).toBe(true);
  graph = 'second';
  const before = fresh.sameGraph();
  await ask('Three');
  expect([fromTheStart(), before()]).toEqual([false, false]);
  // Back to the first it is still not one graph that answered.
  graph = 'first';
  await ask('Four');
  expect([fromTheStart(), before()]).toEqual([false, false]);
});
