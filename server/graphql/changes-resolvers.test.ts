import { join } from 'node:path';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import {
  board,
  company,
  fact,
  loadWorld,
  person,
  source,
  type WorldStore,
} from '../../test/support/worlds/loaded-world.ts';
import { checkSeed } from '../seed/check-seed.ts';
import { graphOf } from '../seed/seed-facts.ts';
import { projectRoot } from '../shared/project-root.ts';
import { createSchema } from './schema.ts';

const schema = createSchema();
let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
});
afterAll(() => store.close());

interface Entry {
  readonly day: string;
  readonly exact: boolean;
  readonly kind: string;
  readonly summary: string;
  readonly fact: { readonly id: string } | null;
  readonly verdict: {
    readonly person: { readonly id: string };
    readonly book: { readonly id: string };
    readonly before: Verdict | null;
    readonly after: Verdict | null;
    readonly rules: readonly string[];
  } | null;
}
interface Verdict {
  readonly verdict: string;
  readonly review: boolean;
  readonly applicability: string;
}

async function changes(args: string): Promise<Entry[]> {
  const { data, errors } = await ask(`{ changes(company: "iij", ${args}) { day exact kind summary fact { id }
    verdict { person { id } book { id } rules before { verdict review applicability } after { verdict review applicability } } } }`);
  expect(errors).toEqual([]);
  return data['changes'] as Entry[];
}
async function ask(query: string): Promise<{ data: Readonly<Record<string, unknown>>; errors: string[] }> {
  const today = '2026-01-01';
  const documents = openDocuments(join(projectRoot(), 'no-such-folder'));
  const { data, errors } = await graphql({
    schema,
    source: query,
    contextValue: { store, facts: createFactReader(store, today), documents, requestId: 'test', today },
  });
  return {
    data: JSON.parse(JSON.stringify(data ?? {})) as Readonly<Record<string, unknown>>,
    errors: (errors ?? []).map(({ message }) => message),
  };
}
const steps = (entries: readonly Entry[]) =>
  entries.flatMap(({ day, verdict }) =>
    verdict === null
      ? []
      : [[day, verdict.person.id, verdict.book.id, verdict.before?.verdict ?? null, verdict.after?.verdict ?? null]],
  );

describe('verdicts among the changes', () => {
  // The notice of 4 June 2007 names two candidates, Nishikawa and Furukawa, for the meeting of 26 June; no source tells
  // of the election. UK-6 turns on NTT's share at the record date of 31 March 2007, the first day any source states it.
  it('stand on the day on which they change, with the rules and the reason', async () => {
    const found = await changes(
      'from: "2007-01-01", to: "2007-12-31", topics: [VERDICTS], books: ["UK"], knownOn: "2007-12-31"',
    );
    expect(found.map(({ kind, exact, fact }) => [kind, exact, fact])).toEqual(found.map(() => ['VERDICT', true, null]));
    const hiroi = found.filter(({ verdict }) => verdict?.person.id === 'takashi-hiroi');
    expect(steps(hiroi)).toEqual([['2007-03-31', 'takashi-hiroi', 'UK', 'INSUFFICIENT', 'NOT_INDEPENDENT']]);
    expect(hiroi[0]?.verdict?.rules).toContain('UK-6');
    expect(hiroi[0]?.summary).toMatch(
      /^Under Combined Code June 2006, A\.3\.1, Takashi Hiroi: INSUFFICIENT became NOT_INDEPENDENT, because of UK-6 .*24\.706 %/,
    );
    // Furukawa stood for election on 26 June, result not known: he goes on being judged for fifteen months.
    const furukawa = async (until: string) =>
      steps(
        (
          await changes(`from: "2007-06-26", to: "${until}", topics: [VERDICTS], books: ["UK"], knownOn: "2009-12-31"`)
        ).filter(({ verdict }) => verdict?.person.id === 'junnosuke-furukawa'),
      );
    expect(await furukawa('2008-09-25')).toEqual([]);
    expect(await furukawa('2008-10-31')).toEqual([['2008-09-27', 'junnosuke-furukawa', 'UK', 'INSUFFICIENT', null]]);
  });

  it('are the verdicts of the report of that day and of the day before', async () => {
    const found = await changes(
      'from: "2006-01-01", to: "2010-12-31", topics: [VERDICTS], books: ["CA", "CA06", "UK"]',
    );
    expect(found.length).toBeGreaterThan(10);
    const verdictOn = async (day: string, { person, book }: NonNullable<Entry['verdict']>) => {
      const { data } = await ask(
        `{ independence(company: "iij", on: "${day}", books: ["${book.id}"]) { people { person { id } results { verdict review applicability } } } }`,
      );
      const { people } = data['independence'] as { people: { person: { id: string }; results: Verdict[] }[] };
      const result = people.find((one) => one.person.id === person.id)?.results[0];
      return result === undefined || result.verdict === 'NOT_APPLICABLE' ? null : result;
    };
    for (const { day, verdict } of found) {
      const eve = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
      expect(await verdictOn(day, verdict!), `${day} ${verdict!.person.id}`).toEqual(verdict!.after);
      expect(await verdictOn(eve, verdict!), `${eve} ${verdict!.person.id}`).toEqual(verdict!.before);
    }
  });

  it('join up: what one step leaves is what the next one finds', async () => {
    const found = await changes('from: "2005-01-01", to: "2012-12-31", topics: [VERDICTS], books: ["UK", "TSE09"]');
    const last = new Map<string, string | null>();
    for (const [, person, book, before, after] of steps(found)) {
      const key = `${String(person)} ${String(book)}`;
      if (last.has(key)) expect(before ?? null).toBe(last.get(key));
      last.set(key, after ?? null);
    }
    expect(last.size).toBeGreaterThan(3);
  });

  it('are those of books in force, unless a book is named', async () => {
    // The exchange's rule on independent officers began on 30 December 2009; in 2007 it is a hypothesis.
    const all = await changes('from: "2007-01-01", to: "2007-12-31", topics: [VERDICTS]');
    expect(all.filter(({ verdict }) => verdict?.book.id === 'TSE09')).toEqual([]);
    expect(all.filter(({ verdict }) => verdict?.after?.applicability === 'NOT_IN_FORCE')).toEqual([]);
    expect(
      (await changes('from: "2007-01-01", to: "2007-12-31", topics: [VERDICTS], books: ["TSE09"]')).length,
    ).toBeGreaterThan(0);
  });
});

describe('a look-back that runs out', () => {
  // The bank's president until 25 June 2004 (`to` is the first day no longer), outside director since 1 July 2004 of a
  // company to which the bank lent in 2006. Three years back from 24 June 2007 reach to 25 June 2004; from the 25th
  // they do not.
  const bank = [{ source: 'report', place: 'p', observedOn: '2006-03-31' }];
  it('changes the verdict on its first day beyond, and says why', async () => {
    const small = await loadWorld({
      companies: [company('s'), company('bank')],
      persons: [person('p')],
      boards: [board('s-directors', 's')],
      sources: [source('report', '2006-06-30'), source('later', '2007-06-01')],
      facts: [
        fact('SITS_ON', 'seat', 'p', 's-directors', {
          outside: true,
          from: '2004-07-01',
          citations: [{ source: 'later', place: 'p', observedOn: '2007-03-31' }],
        }),
        fact('WORKS_FOR', 'post', 'p', 'bank', {
          title: 'President',
          executive: true,
          from: '2001-04-01',
          to: '2004-06-26',
          citations: [{ source: 'report', place: 'p' }],
        }),
        fact('LENDS_TO', 'loan', 'bank', 's', {
          amount: '1000',
          currency: 'JPY',
          balanceOn: '2006-03-31',
          citations: bank,
        }),
      ],
    });
    const query =
      '{ changes(company: "s", from: "2007-01-01", to: "2007-12-31", topics: [VERDICTS], books: ["UK"]) { day kind summary verdict { rules before { verdict review } after { verdict } } } }';
    const { data } = await graphql({
      schema,
      source: query,
      contextValue: {
        store: small,
        facts: createFactReader(small, '2026-01-01'),
        documents: openDocuments(join(projectRoot(), 'no-such-folder')),
        requestId: 'test',
        today: '2026-01-01',
      },
    });
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      changes: [
        {
          day: '2007-06-25',
          kind: 'VERDICT',
          summary: expect.stringMatching(
            /^Under Combined Code June 2006, A\.3\.1, p: NOT_INDEPENDENT became INSUFFICIENT, because of UK-2 /,
          ) as string,
          verdict: {
            rules: ['UK-2'],
            before: { verdict: 'NOT_INDEPENDENT', review: true },
            after: { verdict: 'INSUFFICIENT' },
          },
        },
      ],
    });
    await small.close();
  });

  it('is not confused with a law that begins: the Companies Act took effect on 1 May 2006', async () => {
    const found = await changes('from: "2006-04-30", to: "2006-05-01", topics: [VERDICTS], books: ["CA06"]');
    expect(found.map(({ day }) => day)).toEqual(found.map(() => '2006-05-01'));
    expect(found.find(({ verdict }) => verdict?.person.id === 'takashi-hiroi')?.summary).toBe(
      'Under Companies Act as enacted, Takashi Hiroi: INSUFFICIENT became OUTSIDE as the book now applies, because the company says so and nothing contradicts it; the criteria themselves stay open.',
    );
  });
});

it('gives up when nobody waits any more, and lets others be served meanwhile', async () => {
  const today = '2026-01-01';
  const gone = new AbortController();
  const asked = graphql({
    schema,
    source: '{ changes(company: "iij", from: "1990-01-01", to: "2025-12-31", topics: [VERDICTS]) { day } }',
    contextValue: {
      store,
      facts: createFactReader(store, today),
      documents: openDocuments(join(projectRoot(), 'no-such-folder')),
      requestId: 'test',
      today,
      signal: gone.signal,
    },
  });
  // The timer is the proof: it fires only if the work rests.
  setTimeout(() => {
    gone.abort(new Error('gone'));
  }, 60);
  expect((await asked).errors?.map(({ message }) => message)).toEqual(['gone']);
});

describe('facts and verdicts in one list', () => {
  it('are in order of day, the facts of a day first; each topic alone is its part of the whole', async () => {
    const days = 'from: "2007-01-01", to: "2007-12-31"';
    const both = await changes(days);
    expect(both.map(({ day }) => day)).toEqual(both.map(({ day }) => day).sort());
    for (const [i, { day, kind }] of both.entries()) {
      if (kind === 'VERDICT')
        expect(both.slice(i).filter((later) => later.day === day && later.kind !== 'VERDICT')).toEqual([]);
    }
    expect(await changes(`${days}, topics: [FACTS]`)).toEqual(both.filter(({ fact }) => fact !== null));
    expect(await changes(`${days}, topics: [VERDICTS]`)).toEqual(both.filter(({ fact }) => fact === null));
    expect(both.filter(({ fact, verdict }) => (fact === null) === (verdict === null))).toEqual([]);
  });

  it.each([
    ['from: "2008-01-01", to: "2007-01-01"', /give the earlier day first/],
    ['from: "2007-01-01", to: "2008-01-01", topics: []', /"topics" is empty/],
    ['from: "2007-01-01", to: "2008-01-01", topics: [FACTS], books: ["UK"]', /list VERDICTS/],
    ['from: "2007-01-01", to: "2008-01-01", books: ["UL"]', /no rule book "UL"/],
  ])('%s is refused, with the mend', async (args, message) => {
    expect((await ask(`{ changes(company: "iij", ${args}) { day } }`)).errors[0]).toMatch(message);
  });
});
