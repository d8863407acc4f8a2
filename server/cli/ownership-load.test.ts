import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { askProgram } from '../../test/support/ask-program.ts';
import type { HoldingsReport } from '../ownership/exact/holdings-file/holdings-report.ts';
import { projectRoot } from '../shared/project-root.ts';

/**
 * A published test graph of 10,000 companies that the project does not ship; it lies beside it where it was fetched.
 */
const file = join(projectRoot(), '..', 'shared', 'standards', 'load', 'company_graph_10k.csv');
const there = existsSync(file);

const folder = mkdtempSync(join(tmpdir(), 'govgraph-load-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** `StartId,EndId,Weight` with fractions, as `holder,company,percent`. */
function converted(): { csv: string; edges: (readonly [string, string, number])[] } {
  const edges = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [holder = '', company = '', weight = ''] = line.trim().split(',');
      return [holder, company, Math.round(Number(weight) * 100)] as const;
    });
  return { csv: ['holder,company,percent', ...edges.map((edge) => edge.join(','))].join('\n'), edges };
}

describe.skipIf(!there)(`10,000 companies${there ? '' : ` (skipped: ${file} is not there)`}`, () => {
  it('all pairs, integrated, agree with a walk over the holders of holders; more than the whole is warned of', async () => {
    const { csv, edges } = converted();
    writeFileSync(join(folder, 'edges.csv'), csv);
    const { code, answer } = await askProgram(
      ...['ownership', '--holdings', join(folder, 'edges.csv'), '--method', 'integrated', '--json'],
    );
    expect(code).toBe(0);
    const report = JSON.parse(answer) as HoldingsReport;

    // The graph has no cycle, so every chain can be walked; shares are whole percentages.
    const holdersOf = new Map<string, (readonly [string, number])[]>();
    for (const [holder, company, percent] of edges)
      holdersOf.set(company, [...(holdersOf.get(company) ?? []), [holder, percent / 100]]);
    const expected = new Map<string, number>();
    for (const company of holdersOf.keys()) {
      const walk = [{ at: company, share: 1 }];
      for (let step = walk.pop(); step !== undefined; step = walk.pop()) {
        for (const [holder, share] of holdersOf.get(step.at) ?? []) {
          const key = `${holder}>${company}`;
          expected.set(key, (expected.get(key) ?? 0) + step.share * share * 100);
          walk.push({ at: holder, share: step.share * share });
        }
      }
    }
    expect(report.cycles).toEqual([]);
    expect(report.rows.length).toBe(expected.size);
    const wrong = report.rows.filter(
      ({ holder, company, percent }) =>
        Math.abs((expected.get(`${holder}>${company}`) ?? NaN) - (percent ?? NaN)) > 1e-9,
    );
    expect(wrong).toEqual([]);
    const total = new Map<string, number>();
    for (const [, company, percent] of edges) total.set(company, (total.get(company) ?? 0) + percent);
    expect(report.warnings.length).toBe([...total.values()].filter((sum) => sum > 100).length);
  }, 60_000);
});
