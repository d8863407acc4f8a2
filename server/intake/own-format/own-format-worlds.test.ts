import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { anyDay } from '../../../test/support/arbitrary/facts.arbitrary.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../../test/support/seeds/temporary-seed.ts';
import type { Fact } from '../../shared/facts.ts';
import type { GraphContent } from '../../store/graph-content.ts';
import { BASES, DIRECTNESS, INTERESTS } from '../../vocabulary/word-lists.ts';
import { selected } from '../export/selected-graph.ts';
import { openIntake } from '../files/open-intake.ts';
import { gather } from '../gather.ts';
import { addImport } from '../merge/add-import.ts';
import { contentOf, emptyWorld } from '../merge/merge-world.ts';
import { ownImporter } from './read-own.ts';
import { ownExporter } from './write-own.ts';

afterAll(removeTemporaryFolders);

/**
 * Worlds of one company that is held, led and lent to: facts with any of their fields, dates, bounds, reasons and
 * citations.
 */
const word = fc.constantFrom('a', '第1回', 'é – ß', '"quoted", and, more', "=1+1 'x'", 'ＡＢＣ', '0012');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const present = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
const partial = fc.tuple(anyDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const citation = fc
  .record({
    source: fc.constantFrom('s1', 's2'),
    place: word,
    pointer: maybe(fc.constantFrom('cell:B4', 'record:x', 'xpath:/a[1]')),
    line: maybe(fc.integer({ min: 1, max: 9999 })),
    // Not after the earlier of the sources was published.
    observedOn: maybe(anyDay.filter((day) => day < '2004')),
  })
  .map(present);
const times = fc
  .record({
    from: maybe(partial),
    to: maybe(partial.map((date) => `${String(Number(date.slice(0, 4)) + 20)}${date.slice(4)}`)),
    knownTo: maybe(anyDay.map((day) => `2${String(Number(day.slice(1, 4)) + 20).padStart(3, '0')}${day.slice(4)}`)),
    basis: fc.constantFrom(...BASES),
    note: maybe(word),
    citations: fc.uniqueArray(citation, { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) }),
  })
  .map(present);
const part = fc.constantFrom('0', '0.0', '5', '33.333333333333336', '50.10', '99.999', '100');
const share = fc.oneof(
  fc.record({ percent: part, exact: maybe(fc.boolean()) }).map(present),
  fc.record({
    percentMin: fc.constantFrom('0', '25', '50.0'),
    percentMax: fc.constantFrom('50.0', '75', '100'),
    percentMinExclusive: fc.boolean(),
  }),
  fc.record({ shares: fc.constantFrom('0', '1', '900719925474099312', '12.50') }),
  fc.constant({}),
);
const holding = fc
  .tuple(
    times,
    share,
    fc
      .record({
        kind: fc.constant('HOLDS'),
        subject: fc.constantFrom('c1', 'p1', 'p2'),
        object: fc.constant('c2'),
        interest: fc.constantFrom(...INTERESTS),
        direct: fc.constantFrom(...DIRECTNESS),
        nominee: fc.boolean(),
        accounting: fc.constant('UNKNOWN'),
        shareClass: maybe(word),
        account: maybe(word),
        block: maybe(word),
        right: maybe(word),
      })
      .map(present),
  )
  .map(([time, figure, own]) => ({ ...time, ...figure, ...own }));
const loan = fc
  .tuple(
    times,
    fc.record({ amount: maybe(fc.constantFrom('0', '1250000500.25')), currency: maybe(fc.constant('JPY')) }),
  )
  .map(([time, own]) => ({ ...time, ...present(own), kind: 'LENDS_TO', subject: 'c1', object: 'c2' }));
const PUBLISHED: Readonly<Record<string, string>> = { s1: '2004-05-06', s2: '2020-02-29' };
/** From the day on which the first of its sources was published. */
const knownFrom = ({ citations }: { readonly citations: readonly { readonly source: string }[] }) =>
  citations.map(({ source }) => PUBLISHED[source] ?? '').reduce((a, b) => (a < b ? a : b));
const facts = fc
  .array(fc.oneof(holding, loan), { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map((fact, i) => ({ ...fact, id: `f-${String(i)}`, knownFrom: knownFrom(fact) }) as unknown as Fact),
  );

const source = { publisher: 'c2', kind: 'BOOK', title: 'A "book"' };
function worldOf(all: readonly Fact[]): GraphContent {
  return {
    companies: ['c1', 'c2'].map((id) => ({
      type: 'Company',
      id,
      name: id,
      names: [id],
      kind: 'COMPANY',
      identifiers: [],
    })),
    persons: ['p1', 'p2'].map((id) => ({ type: 'Person', id, name: 'One Name', names: ['One Name'] })),
    boards: [],
    sources: [
      { id: 's1', ...source, published: PUBLISHED['s1'] ?? '' },
      { id: 's2', ...source, published: PUBLISHED['s2'] ?? '', url: 'https://example.org/a?b=1' },
    ],
    findings: [],
    facts: [...all],
  };
}

const byId = (all: readonly Fact[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

test('what is written of any world and read again is that world, two persons of one name included', async () => {
  const path = join(temporaryFolder(), 'graph.jsonl');
  await fc.assert(
    fc.asyncProperty(facts, async (all) => {
      const graph = worldOf(all);
      writeFileSync(path, [...ownExporter.write(selected(graph, {}))].join(''));
      const opened = await openIntake(path);
      const gathered = await gather(ownImporter, opened.file, {});
      opened.close();
      const world = emptyWorld();
      const defaults = {
        id: 'i',
        fileName: 'f',
        sha256: 'x',
        format: 'govgraph',
        title: undefined,
        published: '2030-01-01',
      };
      await addImport(world, defaults, gathered, gathered.problems.add);
      expect(gathered.problems.errors()).toEqual([]);
      const read = contentOf(world);
      expect(byId(read.facts)).toEqual(byId(all));
      expect(read.persons).toHaveLength(2);
      expect(read.sources).toEqual(graph.sources);
    }),
    { numRuns: 60 },
  );
});
