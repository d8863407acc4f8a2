import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../server/shared/project-root.ts';
import type { Engine, RowTable } from '../../../server/store/engine.ts';
import { graph } from '../seeds/iij-graph.ts';
import type { Variant } from './engine.contract.ts';

/** Answers to the questions of docs/neo4j.md, in its order, as the two filings print them. */
const ANSWERS: readonly ((table: RowTable) => void)[] = [
  ({ rows }) => {
    expect(rows).toHaveLength(10);
    expect(rows[0]).toEqual(['Nippon Telegraph and Telephone Corporation', 50_475, null, false]);
    expect(rows[1]).toEqual(['Hero and Company', 27_409, null, true]);
    expect(rows[4]).toEqual(['NTT Communications Corporation', 10_200, 5, false]);
  },
  ({ rows }) => {
    expect(rows).toHaveLength(13);
    expect(rows).toContainEqual(['IIJ Technology Inc.', 100, '2007-05-11']);
    expect(rows).toContainEqual(['Internet Multifeed Co.', 31, '2009-02-12']);
    // Its ownership is left blank: not known, and no zero.
    expect(rows).toContainEqual(['Net Care, Inc.', null, '2009-02-12']);
  },
  ({ rows }) => {
    expect(rows).toEqual([
      ['2007-03-31', '2007-04-05', 86.1, false],
      ['2007-04-05', '2007-05-11', 95.2, false],
      ['2007-05-11', null, 100, true],
    ]);
  },
  ({ rows }) => {
    expect(rows.filter(([board]) => board === 'COMPANY_AUDITORS').map(([, person]) => person)).toEqual([
      'Hirofumi Takahashi',
      'Junichi Tate',
      'Masaaki Koizumi',
      'Masaki Okada',
    ]);
    expect(rows).toContainEqual(['DIRECTORS', 'Koichi Suzuki', 'President and Representative Director']);
  },
  ({ rows }) => {
    // Koichi Suzuki, Senji Yamamoto and Hirofumi Takahashi.
    expect(rows[0]).toEqual(['IIJ Technology Inc.', 3]);
    expect(rows).toContainEqual(['The Furukawa Electric Co., Ltd.', 1]);
  },
  ({ rows }) => {
    expect(rows).toEqual([
      ['IIJ Technology Inc.', 1],
      ['On-Demand Solutions Inc.', 1],
      ['Trust Networks Inc.', 1],
      // Wholly owned by IIJ Technology.
      ['IIJ Financial Systems Inc.', 2],
    ]);
  },
  ({ rows }) => {
    expect(rows.map(([lender, amount]) => [lender, amount])).toEqual([
      ['Mizuho Corporate Bank, Ltd.', 2_000_000_000],
      ['The Bank of Tokyo-Mitsubishi UFJ, Ltd.', 2_000_000_000],
      ['Sumitomo Mitsui Banking Corporation', 1_590_000_000],
      ['Mitsubishi UFJ Trust and Banking Corporation', 700_000_000],
    ]);
  },
  ({ rows }) => {
    expect(rows.map(([, amount, , current]) => [amount, current])).toEqual([
      [204_300, false],
      [206_478, true],
    ]);
    expect(rows[0]?.[0]).toBe('Total shares outstanding: 204300 shares');
  },
  ({ rows }) => {
    const citing = (source: string) =>
      graph.facts.filter(({ kind, citations }) => kind === 'HOLDS' && citations.some((one) => one.source === source));
    const titles = graph.sources.flatMap(({ id, title }) => {
      const count = citing(id).length;
      return count === 0 ? [] : [[title, count]];
    });
    expect(rows).toEqual(titles.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
  },
  ({ rows }) => {
    expect(rows).toContainEqual(['HIGH', 'CONTRADICTION', 'Three or four equity-method investees']);
  },
];

/** The page's questions, run as they are printed there. */
export function analystQuestions(variant: Variant): void {
  test(`${variant.name}: the ten questions of docs/neo4j.md have the answers of the filings`, async () => {
    const page = readFileSync(join(projectRoot(), 'docs', 'neo4j.md'), 'utf8');
    const questions = [...page.matchAll(/```cypher\n([\s\S]*?)```/g)].map(([, text = '']) => text);
    expect(questions).toHaveLength(ANSWERS.length);
    const engine: Engine = await variant.open(graph);
    try {
      for (const [i, question] of questions.entries()) ANSWERS[i]?.(await engine.run(question, {}));
      // A percentage is a fraction also where it is whole, as `percentNumber / 100` needs it.
      const [row] = (
        await engine.run(
          "MATCH (h:Company {id: 'iij'}) MATCH (h)-[r:HOLDS]->(c:Company) WHERE r.percent = '31' RETURN r.percentNumber / 100 AS share",
          {},
        )
      ).rows;
      expect(row).toEqual([0.31]);
    } finally {
      await engine.close();
    }
  });
}
