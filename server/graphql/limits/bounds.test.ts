import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSeed, type Answer, type ServedSeed } from '../../../test/support/served-seed.ts';
import { watchStretches } from '../../../test/support/queries/longest-stretch.ts';
import { workedMs } from '../../../test/support/queries/worked.ts';

/**
 * Processor time in which health checks are kept waiting, at most; what the machine's other programs take comes on top.
 */
const SHORT_MS = 200;
const MAX_MB = 4;

let server: ServedSeed;
beforeAll(async () => {
  server = await serveSeed({ MAX_ANSWER_MB: String(MAX_MB) });
  // Once for the compiler: what is measured below is a server that has answered before.
  await server.ask(
    '{ findings { id detail citations { source { id title } } } independence(company: "iij", on: "2007-06-27") { on } }',
  );
});
afterAll(() => server.stop());

const codes = ({ errors }: Answer) => errors.map(({ extensions }) => extensions['code']);
const aliased = (times: number, field: (i: number) => string) =>
  Array.from({ length: times }, (_, i) => `f${String(i)}: ${field(i)}`).join(' ');

describe('what could return far more than is allowed never begins', () => {
  const facts = (inner: string) => `facts(first: 1000) { edges { node { parties { ${inner} } } } }`;
  const rings = 'findings { id detail citations { source { findings { id detail } } } }';
  test.each([
    ['findings of sources of findings', `{ findings { id citations { source { ${rings} } } } }`],
    ['the same by aliases', `{ ${aliased(20, () => `findings { id citations { source { ${rings} } } }`)} }`],
    [
      'the same by fragments',
      `{ findings { ...A } } fragment A on Finding { id citations { source { ...B } } } fragment B on Source { ${rings} }`,
    ],
    ['facts of parties of facts', `{ company(id: "iij") { ${facts(facts(facts('id')))} } }`],
    [
      'four hundred files of one report',
      `{ independence(company: "iij", on: "2007-06-27") { ${aliased(400, () => 'file(format: HTML, allBooks: true)')} } }`,
    ],
    [
      'forty-five reports',
      `{ ${aliased(45, (i) => `independence(company: "iij", on: "2007-05-${String((i % 28) + 1).padStart(2, '0')}") { on }`)} }`,
    ],
    [
      'three hundred and fifty searches',
      `{ ${aliased(350, (i) => `search(text: "bank ${String(i)}") { totalCount }`)} }`,
    ],
    [
      'the schema a hundred times',
      `{ ${aliased(100, () => '__schema { types { fields { args { type { name } } } } }')} }`,
    ],
  ])('%s', async (_, query) => {
    const longest = watchStretches();
    const began = performance.now();
    const answer = await server.ask(query);
    const took = performance.now() - began;
    expect([answer.status, codes(answer)]).toEqual([400, ['TOO_COSTLY']]);
    expect(answer.data).toBeUndefined();
    expect(took).toBeLessThan(2000);
    expect(longest()).toBeLessThan(SHORT_MS);
  });
});

describe('what grows while it is made', () => {
  test('is given up when it holds too many bytes, with one error and no data', async () => {
    // A file has more than half a million characters; nine of them are more than four megabytes, and cost 40,000.
    const files = (times: number) =>
      `{ independence(company: "iij", on: "2007-06-27") { ${aliased(times, () => 'file(format: HTML, allBooks: true)')} } }`;
    const { data, errors } = await server.ask(files(9));
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(/more than 4 megabytes.*given up/);
    expect(errors[0]?.extensions).toMatchObject({ code: 'TOO_COSTLY', maxBytes: 4_000_000 });
    const { data: whole } = await server.ask(files(2));
    const { independence } = whole as { independence: { f0: string; f1: string } };
    expect(independence.f0.length).toBeGreaterThan(400_000);
    expect(independence.f1).toBe(independence.f0);
  });

  test('is made in turns: health is answered in between', async () => {
    const stretch = async () => {
      const longest = watchStretches();
      const { errors } = await server.ask(
        '{ findings { id detail citations { place source { facts(first: 50) { edges { node { id summary citations { place } } } } } } } }',
      );
      expect(errors).toEqual([]);
      return longest();
    };
    // A large collection of garbage falls into one of them or not; what the query itself keeps shows in each.
    expect(Math.min(await stretch(), await stretch())).toBeLessThan(SHORT_MS);
  });
});

describe('what is computed', () => {
  test('is computed once for the same arguments, under however many names', async () => {
    const time = async (query: string) => {
      const began = process.cpuUsage();
      expect((await server.ask(query)).errors).toEqual([]);
      const { user, system } = process.cpuUsage(began);
      return user + system;
    };
    const report = 'independence(company: "iij", on: "2007-06-27") { factsHash }';
    const once = Math.min(await time(`{ ${report} }`), await time(`{ ${report} }`));
    const often = await time(`{ ${aliased(11, () => report)} }`);
    expect(often).toBeLessThan(5 * once);
  });

  /** Each takes some seconds when it is let. */
  test.each([
    [
      'verdicts over many years',
      '{ changes(company: "iij", from: "1990-01-01", to: "2025-12-31", topics: [VERDICTS]) { day } }',
    ],
    [
      'reports of eleven days',
      `{ ${aliased(11, (i) => `independence(company: "iij", on: "2006-${String(i + 1).padStart(2, '0')}-27") { people { person { id } } }`)} }`,
    ],
  ])('ends with the time of the query, in the middle of the work: %s', async (_, query) => {
    const timeMs = 400;
    const hurried = await serveSeed({ REQUEST_TIMEOUT_MS: String(timeMs) });
    try {
      await hurried.ask('{ dataset { version } }');
      const [began, worked] = [performance.now(), workedMs()];
      const answer = await hurried.ask(query);
      const [took, work] = [performance.now() - began, workedMs() - worked];
      expect(codes(answer)).toEqual(['TIMEOUT']);
      expect(answer.data).toBeNull();
      expect(took).toBeGreaterThan(timeMs - 5);
      expect(took).toBeLessThan(3000);
      // Of the clock other programs may have a part; the thread's own work is over with the time, and a tenth of it.
      expect(work).toBeLessThan(timeMs * 1.1);
      // A stretch that was under way may be over by then.
      await new Promise((resolve) => setTimeout(resolve, 100));
      const then = workedMs();
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(workedMs() - then).toBeLessThan(60);
    } finally {
      await hurried.stop();
    }
  });
});

test('fifty of the dearest at once leave health checks answered, and the memory bounded', async () => {
  const dearest =
    '{ findings { id detail citations { place source { facts(first: 50) { edges { node { id summary citations { place } } } } } } } }';
  // Twice the usual time: beside the other tests of a whole run this thread has half a core or less.
  const roomy = await serveSeed({ REQUEST_TIMEOUT_MS: '20000' });
  const before = process.memoryUsage().rss;
  const longest = watchStretches();
  const waits: number[] = [];
  const asking = new AbortController();
  const health = (async () => {
    while (!asking.signal.aborted) {
      const began = performance.now();
      await (await fetch(new URL('livez', roomy.url))).text();
      waits.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  let answered = 0;
  // The asker is of this process as well: it keeps of each answer no more than what it comes down to.
  const ask = async () => {
    const response = await fetch(new URL('graphql', roomy.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: dearest }),
    });
    const { status, headers } = response;
    const text = createHash('sha256');
    const decoder = new TextDecoder();
    let end = '';
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      text.update(chunk);
      end = (end + decoder.decode(chunk, { stream: true })).slice(-2000);
    }
    const code = /"code":"([A-Z_]+)"/.exec(end)?.[1];
    return { status, code, retryAfter: headers.get('retry-after'), text: text.digest('hex') };
  };
  const asked = Array.from({ length: 50 }, () => ask().finally(() => (answered += 1)));
  // A light one does not wait for them: they have just begun.
  expect((await roomy.ask('{ company(id: "iij") { id name } }')).errors).toEqual([]);
  expect(answered).toBeLessThan(5);
  const answers = await Promise.all(asked);
  asking.abort();
  await health;
  await roomy.stop();
  // At most two are at work when the time is over; others that waited for longer than they were worked on are told so.
  const [whole, late, busy] = [undefined, 'TIMEOUT', 'TOO_BUSY'].map((code) =>
    answers.filter((answer) => answer.code === code),
  );
  expect(whole!.length + late!.length + busy!.length).toBe(50);
  expect(late!.length).toBeLessThanOrEqual(2);
  expect(whole!.length).toBeGreaterThan(0);
  expect(new Set(whole!.map(({ text }) => text)).size).toBe(1);
  for (const { status, retryAfter } of busy!) expect([status, retryAfter]).toEqual([503, '5']);
  expect(longest()).toBeLessThan(500);
  expect(waits.length).toBeGreaterThan(10);
  expect((process.memoryUsage().rss - before) / 1_000_000).toBeLessThan(600);
});

test('one more than may wait is told so at once, and when to ask again', async () => {
  const narrow = await serveSeed({ MAX_WAITING: '0', MAX_COST: '5000' });
  try {
    const report = (i: number) => `{ independence(company: "iij", on: "2007-06-${String(i + 10)}") { on } }`;
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => narrow.ask(report(i))));
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(0);
    expect(busy.length).toBeLessThan(8);
    for (const answer of busy) {
      expect(codes(answer)).toEqual(['TOO_BUSY']);
      expect(answer.headers.get('retry-after')).toBe('5');
    }
    // Who is turned away takes nothing along: there is room again.
    expect((await narrow.ask(report(0))).errors).toEqual([]);
  } finally {
    await narrow.stop();
  }
});
