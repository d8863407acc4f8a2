import { expect, test } from 'vitest';
import { problemList } from '../gate/problems.ts';
import type { ProblemStatement, Spot } from '../importer.ts';
import { addImport } from './add-import.ts';
import { emptyWorld } from './merge-world.ts';

const at: Spot = { place: 'row 2', line: 2 };
const DEFAULTS = { id: 'i', fileName: 'f', sha256: '0', format: 'x', title: 'F', published: '2024-05-01' };

async function imported(...warnings: readonly ProblemStatement[]) {
  const world = emptyWorld();
  const problems = problemList();
  for (const warning of warnings) problems.add(warning);
  const gathered = {
    sources: [],
    parties: [{ says: 'PARTY', key: 'mill', type: 'Company', name: 'Mill plc', at } as const],
    boards: [],
    facts: [
      {
        says: 'FACT',
        fact: {
          kind: 'HOLDS',
          subject: 'ghost',
          object: 'mill',
          interest: 'SHARES',
          direct: 'DIRECT',
          nominee: false,
          accounting: 'UNKNOWN',
        },
        at,
      } as const,
    ],
    findings: [],
    problems,
  };
  await addImport(world, DEFAULTS, gathered, problems.add);
  return world;
}

test('who is named and not described is a party, and the finding about it is told beside it', async () => {
  const world = await imported();
  const ghost = [...world.parties.values()].find(({ name }) => name === 'ghost');
  const found = [...world.findings.values()];
  expect(found.map(({ title, about }) => [title, about])).toEqual([['Dangling party', [ghost?.id]]]);
});

test('a warning is a finding in sentences, at its place', async () => {
  const warning = { says: 'PROBLEM', severity: 'warning', code: 'ODD_CODE' } as const;
  const world = await imported(
    { ...warning, message: 'It is odd.', mend: 'make it even', at },
    { ...warning, message: 'it is odder', mend: 'leave it out', at },
    { ...warning, message: 'It is oddest.', at },
  );
  const told = [...world.findings.values()].filter(({ title }) => title === 'Odd code');
  expect(told.map(({ detail, about, citations }) => [detail, about, citations[0]?.place]).sort()).toEqual([
    ['It is odd. To mend it: make it even.', [], 'row 2'],
    ['It is oddest.', [], 'row 2'],
    ['it is odder. To mend it: leave it out.', [], 'row 2'],
  ]);
});
