import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What is watched. */
export const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('COMPANY'), company: z.string() }),
  z.strictObject({
    kind: z.literal('QUESTION'),
    query: z.string(),
    variables: z.record(z.string(), z.unknown()),
  }),
]);
export type Target = z.infer<typeof target>;

const line = z.strictObject({ label: z.string(), value: z.string() });
/** What was found of a target in one graph: values by a key that stays the same from one graph to the next. */
export const snapshot = z.strictObject({
  title: z.string(),
  /** Of a company: the day of the verdicts, the last on which officers are judged. */
  on: z.string().optional(),
  /** Verdict of each book on each person. */
  verdicts: z.record(z.string(), line),
  /** Outcome of each check of the company. */
  checks: z.record(z.string(), line),
  /** Each fact about the company, as a sentence. */
  facts: z.record(z.string(), line),
  /** Of a question: the SHA-256 of its answer. */
  answer: z.string().optional(),
});
export type Snapshot = z.infer<typeof snapshot>;

/** Puts a query to the graph that is there now. Rejects with what stands in the way. */
export type Ask = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;

/**
 * What is to be found of a target now. Rejects as `ask` does; NOT_FOUND for a company that is not in the graph any
 * more.
 */
export function lookAt(watched: Target, title: string, ask: Ask): Promise<Snapshot> {
  return watched.kind === 'COMPANY' ? company(watched.company, ask) : question(watched, title, ask);
}

async function question(
  { query, variables }: Extract<Target, { kind: 'QUESTION' }>,
  title: string,
  ask: Ask,
): Promise<Snapshot> {
  const text = JSON.stringify(await ask(query, variables));
  return { title, verdicts: {}, checks: {}, facts: {}, answer: createHash('sha256').update(text).digest('hex') };
}

const DAY = 'query WatchedDay($id: ID!) { company(id: $id) { name } timeline(party: $id) { day count } }';
const JUDGED = `query WatchedVerdicts($id: ID!, $on: Date!) {
  independence(company: $id, on: $on) {
    people { person { id name } results { book { id } verdict } }
    checks { id book { id } rule { id title } outcome }
  }
}`;
const FACTS = `query WatchedFacts($id: ID!, $after: String) {
  company(id: $id) { facts(first: 500, after: $after) {
    edges { cursor node { id summary supersededBy { id } } } pageInfo { hasNextPage endCursor }
  } }
}`;

const dayAnswer = z.object({
  company: z.object({ name: z.string() }),
  timeline: z.array(z.object({ day: z.string(), count: z.number() })),
});
const judgedAnswer = z.object({
  independence: z.object({
    people: z.array(
      z.object({
        person: z.object({ id: z.string(), name: z.string() }),
        results: z.array(z.object({ book: z.object({ id: z.string() }), verdict: z.string() })),
      }),
    ),
    checks: z.array(
      z.object({
        id: z.string(),
        book: z.object({ id: z.string() }),
        rule: z.object({ id: z.string(), title: z.string() }),
        outcome: z.string(),
      }),
    ),
  }),
});
const factsAnswer = z.object({
  company: z.object({
    facts: z.object({
      edges: z.array(
        z.object({
          node: z.object({
            id: z.string(),
            summary: z.string(),
            supersededBy: z.object({ id: z.string() }).nullable(),
          }),
        }),
      ),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

async function company(id: string, ask: Ask): Promise<Snapshot> {
  const { company: found, timeline } = dayAnswer.parse(await ask(DAY, { id }));
  const { on, independence } = await lastJudged(id, daysOf(timeline), ask);
  const base = { title: found.name, ...(on !== undefined && { on }), facts: await factsOf(id, ask) };
  if (independence === undefined) return { ...base, verdicts: {}, checks: {} };
  return {
    ...base,
    verdicts: Object.fromEntries(
      independence.people.flatMap(({ person, results }) =>
        results.map(({ book, verdict }) => [
          `${person.id} ${book.id}`,
          { label: `${person.name} under ${book.id}`, value: verdict },
        ]),
      ),
    ),
    checks: Object.fromEntries(
      independence.checks.map(({ id: check, book, rule, outcome }) => [
        `${book.id} ${check}`,
        { label: `${book.id}: ${rule.title}`, value: outcome },
      ]),
    ),
  };
}

interface Judged {
  readonly on: string | undefined;
  readonly independence: z.infer<typeof judgedAnswer>['independence'] | undefined;
}

/** So many of the last days are tried: what is told of later days may be of holders alone, and name no officers. */
const MOST_DAYS = 8;

/** The last days on which something is told of a company, the latest first, and the one of which most is told. */
function daysOf(timeline: z.infer<typeof dayAnswer>['timeline']): string[] {
  const today = new Date().toISOString().slice(0, 10);
  const past = timeline.filter(({ day }) => day <= today).sort((a, b) => (a.day < b.day ? 1 : -1));
  const fullest = past.reduce<(typeof past)[number] | undefined>(
    (best, one) => (best === undefined || one.count > best.count ? one : best),
    undefined,
  );
  return [...new Set([...past.slice(0, MOST_DAYS), ...(fullest === undefined ? [] : [fullest])].map(({ day }) => day))];
}

/** The report of the last of the days on which an outside officer is judged; where none is, of the last day. */
async function lastJudged(id: string, days: readonly string[], ask: Ask): Promise<Judged> {
  let latest: Judged = { on: undefined, independence: undefined };
  for (const on of days) {
    const { independence } = judgedAnswer.parse(await ask(JUDGED, { id, on }));
    if (independence.people.length > 0) return { on, independence };
    if (latest.on === undefined) latest = { on, independence };
  }
  return latest;
}

async function factsOf(id: string, ask: Ask): Promise<Snapshot['facts']> {
  const facts: Snapshot['facts'] = {};
  for (let after: string | null = null; ;) {
    const page: z.infer<typeof factsAnswer>['company']['facts'] = factsAnswer.parse(await ask(FACTS, { id, after }))
      .company.facts;
    for (const { node } of page.edges)
      facts[node.id] = { label: node.summary, value: node.supersededBy === null ? 'STATED' : 'SUPERSEDED' };
    if (!page.pageInfo.hasNextPage) return facts;
    after = page.pageInfo.endCursor;
  }
}
