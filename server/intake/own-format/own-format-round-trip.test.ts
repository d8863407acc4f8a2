import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readStatements } from '../../../test/support/intake/read-statements.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../../test/support/seeds/temporary-seed.ts';
import { checkSeed } from '../../seed/check-seed.ts';
import { graphOf } from '../../seed/seed-facts.ts';
import { projectRoot } from '../../shared/project-root.ts';
import type { GraphContent } from '../../store/graph-content.ts';
import { selected } from '../export/selected-graph.ts';
import { openIntake } from '../files/open-intake.ts';
import { gather } from '../gather.ts';
import { addImport } from '../merge/add-import.ts';
import { contentOf, worldOf } from '../merge/merge-world.ts';
import { ownImporter } from './read-own.ts';
import { ownExporter } from './write-own.ts';

afterAll(removeTemporaryFolders);

const EMPTY: GraphContent = { companies: [], persons: [], boards: [], sources: [], findings: [], facts: [] };
const seeded = graphOf(checkSeed(join(projectRoot(), 'seed')).seed);

function written(...lines: readonly string[]): string {
  const path = join(temporaryFolder(), 'graph.jsonl');
  writeFileSync(path, lines.join(''));
  return path;
}

async function imported(path: string): Promise<{ content: GraphContent; problems: readonly string[] }> {
  const opened = await openIntake(path);
  const gathered = await gather(ownImporter, opened.file, {});
  const world = worldOf(EMPTY);
  const defaults = {
    id: 'govgraph-1',
    fileName: 'graph.jsonl',
    sha256: 'x',
    format: 'govgraph',
    title: undefined,
    published: '2030-01-01',
  };
  await addImport(world, defaults, gathered, gathered.problems.add);
  opened.close();
  const { problems } = gathered;
  return {
    content: contentOf(world),
    problems: [...problems.errors(), ...problems.warnings()].map(({ code, message }) => `${code} ${message}`),
  };
}

/** Names in one order: an importer puts the name of a party first. */
function sorted({ companies, persons, ...rest }: GraphContent): GraphContent {
  const named = <P extends { readonly names: readonly string[] }>(party: P): P => ({
    ...party,
    names: [...party.names].sort(),
  });
  return { ...rest, companies: companies.map(named), persons: persons.map(named) };
}

describe('the own format', () => {
  test('out and in again keeps every party, fact, date, range, reason and citation of the seed', async () => {
    const graph = selected(seeded, {});
    const { content, problems } = await imported(written(...ownExporter.write(graph)));
    expect(problems).toEqual([]);
    expect(seeded.facts.length).toBeGreaterThan(200);
    expect(sorted(content)).toEqual(sorted(seeded));
  });

  test('is recognised, and names the line of what it cannot be', async () => {
    const head = '{"govgraph":1}\n';
    const source = '{"says":"SOURCE","key":"s","title":"T","publisher":"p","published":"2020-01-01","kind":"k"}\n';
    const bad =
      '{"says":"FACT","fact":{"kind":"HOLDS","subject":"a","object":"b","interest":"SHARES","direct":"DIRECT","nominee":"no","accounting":"NONE"},"at":{"place":"x"}}\n';
    const strange =
      '{"says":"FACT","fact":{"kind":"SUCCEEDS","subject":"a","object":"b","constructor":1},"at":{"place":"x"}}\n';
    const { format, of } = await readStatements(written(head, source, bad, strange, '{"says":"FACT","at":{}}\n'));
    expect(format).toBe('govgraph');
    expect(of('SOURCE')).toHaveLength(1);
    expect(of('PROBLEM').map(({ code, at }) => [code, at.line])).toEqual([
      ['FACT_UNFIT', 3],
      ['FACT_UNFIT', 4],
      ['LINE_UNFIT', 5],
    ]);
    expect((await readStatements(written('{"govgraph":9}\n', source))).of('PROBLEM').map(({ code }) => code)).toEqual([
      'VERSION_UNKNOWN',
    ]);
  });
});
