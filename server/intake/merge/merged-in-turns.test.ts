import { expect, test } from 'vitest';
import { problemList } from '../gate/problems.ts';
import type { FactStatement, PartyStatement } from '../importer.ts';
import { addImport } from './add-import.ts';
import { emptyWorld } from './merge-world.ts';

const COUNT = 20_000;
const at = { place: 'row' };

test('while a large file is put in, whoever else the process serves has a turn, in the midst of parties and of facts', async () => {
  const parties = Array.from({ length: COUNT }, (_, i): PartyStatement => {
    const key = `c${String(i)}`;
    return { says: 'PARTY', key, type: 'Company', name: `Mill ${String(i)} plc`, identifiers: [`gb-coh:${key}`], at };
  });
  const facts = Array.from({ length: COUNT - 1 }, (_, i): FactStatement => {
    const ends = { subject: `c${String(i)}`, object: `c${String(i + 1)}` };
    const says = { interest: 'SHARES', direct: 'DIRECT', nominee: false, accounting: 'UNKNOWN' } as const;
    return { says: 'FACT', fact: { kind: 'HOLDS', ...ends, ...says }, at };
  });
  const world = emptyWorld();
  const problems = problemList();
  const seen: [parties: number, facts: number][] = [];
  const over = new AbortController();
  const others = (async () => {
    while (!over.signal.aborted) {
      seen.push([world.parties.size, world.facts.size]);
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const gathered = { sources: [], parties, boards: [], facts, findings: [], problems };
  const defaults = { id: 'i', fileName: 'f', sha256: '0', format: 'x', title: 'F', published: '2024-05-01' };
  const { facts: counts } = await addImport(world, defaults, gathered, problems.add);
  over.abort();
  await others;
  expect([problems.errorCount(), counts['HOLDS']]).toEqual([0, COUNT - 1]);
  expect(seen.filter(([some]) => some > 0 && some < COUNT).length).toBeGreaterThan(3);
  expect(seen.filter(([, some]) => some > 0 && some < COUNT - 1).length).toBeGreaterThan(3);
});
