import { join } from 'node:path';
import { graphql, Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocuments } from '../facts/documents.ts';
import { createFactReader } from '../facts/fact-reader.ts';
import { loadWorld, type WorldStore } from '../../test/support/worlds/loaded-world.ts';
import { measure } from '../graphql/limits/cost.ts';
import { createSchema } from '../graphql/schema.ts';
import { checkSeed } from '../seed/check-seed.ts';
import { graphOf } from '../seed/seed-facts.ts';
import { projectRoot } from '../shared/project-root.ts';

const schema = createSchema();
let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld(graphOf(checkSeed(join(projectRoot(), 'seed')).seed));
});
afterAll(() => store.close());

type Json = Readonly<Record<string, unknown>>;
async function ask(source: string): Promise<{ data: Json; errors: string[] }> {
  const today = '2026-01-01';
  const documents = openDocuments(join(projectRoot(), 'no-such-folder'));
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue: { store, facts: createFactReader(store, today), documents, requestId: 'test', today },
  });
  return { data: JSON.parse(JSON.stringify(data ?? {})) as Json, errors: (errors ?? []).map(({ message }) => message) };
}
const IIJ = 'independence(company: "iij", on: "2007-06-26", knownOn: "2007-06-26"';

describe('independence', () => {
  it('answers with the path, both citations and the question', async () => {
    const { data, errors } = await ask(`{ ${IIJ}, books: ["uk"]) { on knownOn factsHash booksHash books { id }
      people { person { id } role candidate subject claim { id } results { book { id } applicability verdict basis review
        criteria { rule { id citation mark parameters { name values { value mark citation } } } outcome basis entityOutcome groupOutcome reason missing
          facts { kind parties { id } citations { place line } } } } } } }`);
    expect(errors).toEqual([]);
    const report = data['independence'] as {
      books: unknown;
      factsHash: string;
      people: {
        person: { id: string };
        candidate: boolean;
        role: string;
        results: { criteria: { rule: { id: string } }[] }[];
      }[];
    };
    expect(report.books).toEqual([{ id: 'UK' }]);
    expect(report.factsHash).toMatch(/^[0-9a-f]{64}$/);
    const hiroi = report.people.find(({ person }) => person.id === 'takashi-hiroi')!;
    expect([hiroi.role, hiroi.candidate]).toEqual(['Director', false]);
    expect(hiroi.results[0]!.criteria.find(({ rule }) => rule.id === 'UK-6')).toMatchObject({
      outcome: 'TRIGGERED',
      basis: 'INFERRED',
      entityOutcome: 'TRIGGERED',
      missing: null,
      rule: {
        mark: 'S',
        parameters: [
          { name: '1.atLeast', values: [{ value: '10' }] },
          { name: '1.reviewFrom', values: [{ value: '3' }] },
          { name: '2.at.atLeast', values: [{ value: '10' }] },
          { name: '2.at.reviewFrom', values: [{ value: '3' }] },
        ],
      },
      facts: [
        {
          kind: 'WORKS_FOR',
          parties: [{ id: 'takashi-hiroi' }, { id: 'ntt' }],
          citations: [{ line: 283 }, { line: 312 }],
        },
        { kind: 'HOLDS', parties: [{ id: 'ntt' }, { id: 'iij' }] },
      ],
    });
    expect(hiroi.results[0]!.criteria.find(({ rule }) => rule.id === 'UK-4')).toMatchObject({
      outcome: 'UNKNOWN',
      missing: expect.stringMatching(/relatives of Takashi Hiroi/) as unknown,
    });
  });

  it('says what is not there, with the nearest name', async () => {
    expect((await ask('{ independence(company: "ij", on: "2007-06-26") { on } }')).errors[0]).toMatch(
      /No company has the id "ij"/,
    );
    expect((await ask('{ independence(company: "takashi-hiroi", on: "2007-06-26") { on } }')).errors[0]).toMatch(
      /is a person/,
    );
    expect((await ask(`{ ${IIJ}, books: ["CA60"]) { on } }`)).errors[0]).toMatch(/no rule book "CA60".*CA06/);
  });

  it('follows the law of the day: the NASDAQ limit that applied', async () => {
    const { data } = await ask(
      '{ rulebooks { id version(on: "2007-06-26") { title } rules { id parameters { name values { value from to } } } notChecked { what reason } } }',
    );
    const books = data['rulebooks'] as {
      id: string;
      version: { title: string } | null;
      notChecked: unknown[];
      rules: { id: string; parameters: { name: string; values: { value: string }[] }[] }[];
    }[];
    expect(books.find(({ id }) => id === 'UK')?.version?.title).toBe('Combined Code June 2006, A.3.1');
    expect(books.find(({ id }) => id === 'TSE09')?.version).toBeNull();
    const limits = books
      .find(({ id }) => id === 'NASDAQ')!
      .rules.find(({ id }) => id === 'NQ-B')!
      .parameters.find(({ name }) => name === '1.moreThan')!;
    expect(limits.values.map(({ value }) => value)).toEqual(['60000', '100000', '120000']);
    for (const { id, notChecked } of books) expect(notChecked.length, id).toBeGreaterThan(0);
  });

  it('answers a person across companies', async () => {
    const { data } = await ask(
      '{ person(id: "yoshifumi-nishikawa") { independence(on: "2007-06-26", books: ["CA06"]) { company { id } candidate results { verdict basis } } } }',
    );
    expect(data['person']).toEqual({
      independence: [{ company: { id: 'iij' }, candidate: true, results: [{ verdict: 'OUTSIDE', basis: 'ASSERTED' }] }],
    });
  });

  it('names who stood for election without a known result, and says so', async () => {
    const { data, errors } = await ask(
      `{ independence(company: "iij", on: "2007-06-27", books: ["CA06"]) { people { person { id } role candidate resultUnknownOf } } }`,
    );
    expect(errors).toEqual([]);
    const { people } = data['independence'] as {
      people: { person: { id: string }; role: string; candidate: boolean; resultUnknownOf: string | null }[];
    };
    expect(people.filter(({ resultUnknownOf }) => resultUnknownOf !== null)).toEqual(
      ['junnosuke-furukawa', 'yoshifumi-nishikawa'].map((id) => ({
        person: { id },
        role: 'Director (stood for election on 2007-06-26, result not known)',
        candidate: false,
        resultUnknownOf: '2007-06-26',
      })),
    );
  });

  it('asks the store for no more when more books are asked for', async () => {
    const count = async (books: string) => {
      store.asked.length = 0;
      await ask(
        `{ ${IIJ}${books}) { people { results { criteria { outcome facts { id parties { id } citations { source { id } } } } } } } }`,
      );
      return store.asked.length;
    };
    await count('');
    expect(await count('')).toBeLessThanOrEqual((await count(', books: ["CA06"]')) + 3);
  });

  it('fits the limits of one query: the matrix with criteria, and one cell with its facts', () => {
    const cost = (source: string) => {
      const document = parse(source);
      const operation = document.definitions[0]!;
      if (operation.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
      return measure(schema, document, operation, {}).cost;
    };
    expect(
      cost(
        `{ ${IIJ}) { people { person { id name } results { book { id } verdict review applicability criteria { rule { id } outcome basis review } } } questions { text couldChange people { id } } checks { rule { id } outcome reason } } }`,
      ),
    ).toBeLessThan(50_000);
    expect(
      cost(
        `{ ${IIJ}, books: ["UK"]) { people { person { id } results { verdict criteria { rule { id citation } outcome reason missing facts { id summary citations { place line source { id } } } } } } } }`,
      ),
    ).toBeLessThan(50_000);
  });
});

interface Change {
  readonly person: { readonly id: string };
  readonly book: { readonly id: string };
  readonly before: { readonly verdict: string } | null;
  readonly after: { readonly verdict: string } | null;
  readonly rules: readonly string[];
}
const CHANGES = 'changes { person { id } book { id } before { verdict } after { verdict } rules }';

describe('what if', () => {
  it('Nishikawa had left the bank in June 2004: the three-year look-back no longer reaches it for sure', async () => {
    const { data, errors } = await ask(
      `{ ${IIJ}, books: ["UK", "CA06"], whatIf: { change: [{ fact: "post-yoshifumi-nishikawa-sumitomo-mitsui-banking-2001-04", to: "2004-05" }] }) { ${CHANGES} } }`,
    );
    expect(errors).toEqual([]);
    expect((data['independence'] as { changes: Change[] }).changes).toEqual([
      {
        person: { id: 'yoshifumi-nishikawa' },
        book: { id: 'UK' },
        before: { verdict: 'NOT_INDEPENDENT' },
        after: { verdict: 'INSUFFICIENT' },
        rules: ['UK-2'],
      },
    ]);
  });

  it('Tanahashi had been an employee of the company: not outside, and nothing is written', async () => {
    const { data } =
      await ask(`{ ${IIJ}, books: ["CA06"], whatIf: { add: [{ kind: WORKS_FOR, subject: "yasurou-tanahashi", object: "iij", employee: true, from: "1995-04", to: "1998-04" }] }) { ${CHANGES}
      people { person { id } results { verdict criteria { facts { id summary citations { line } } } } } } }`);
    expect((data['independence'] as { changes: Change[] }).changes).toEqual([
      {
        person: { id: 'yasurou-tanahashi' },
        book: { id: 'CA06' },
        before: { verdict: 'OUTSIDE' },
        after: { verdict: 'NOT_OUTSIDE' },
        rules: ['CA06-D2'],
      },
    ]);
    expect(JSON.stringify(data)).toContain('supposed-1');
    const plain = await ask(`{ ${IIJ}, books: ["CA06"]) { people { results { verdict } } } }`);
    expect(JSON.stringify(plain.data)).not.toContain('NOT_OUTSIDE');
  });

  it('somebody else joins the board: judged from then on', async () => {
    const { data, errors } = await ask(
      `{ ${IIJ}, books: ["CA06"], whatIf: { add: [{ kind: SITS_ON, subject: "fukuzo-inoue", object: "iij-directors", outside: true, from: "2007-06-26" }] }) { ${CHANGES} } }`,
    );
    expect(errors).toEqual([]);
    expect(
      (data['independence'] as { changes: Change[] }).changes.map(({ person, before, after }) => [
        person.id,
        before,
        after?.verdict,
      ]),
    ).toEqual([['fukuzo-inoue', null, 'OUTSIDE']]);
  });

  it('refuses what cannot be supposed, and says why', async () => {
    const message = async (whatIf: string) => (await ask(`{ ${IIJ}, whatIf: ${whatIf}) { on } }`)).errors[0];
    expect(await message('{ remove: ["no-such-fact"] }')).toMatch(/"no-such-fact" does not bear/);
    expect(await message('{ add: [{ kind: SITS_ON, subject: "takashi-hiroi", object: "ntt" }] }')).toMatch(
      /is no board/,
    );
    expect(await message('{ add: [{ kind: WORKS_FOR, subject: "takashi-hiroi", object: "nobody-at-all" }] }')).toMatch(
      /there is no "nobody-at-all"/,
    );
    expect(
      await message('{ add: [{ kind: WORKS_FOR, subject: "takashi-hiroi", object: "ntt", shares: "5" }] }'),
    ).toMatch(/has no "shares"/);
    expect(await message('{}')).toMatch(/supposes 0 facts/);
  });
});
