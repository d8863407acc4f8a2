import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { askProgram } from '../../test/support/ask-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-many-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function ask(csv: string, ...options: string[]): Promise<{ code: number; answer: string; said: string }> {
  const file = join(folder, 'holdings.csv');
  writeFileSync(file, csv);
  return askProgram('ownership', '--holdings', file, ...options);
}

describe('govgraph ownership', () => {
  it('answers for a hundred and thirty thousand holders of one company, and for a chain of two hundred thousand links', async () => {
    const many = ['holder,company,percent', ...Array.from({ length: 130_000 }, (_, i) => `h${String(i)},Z,0.0001`)];
    const { code, answer } = await ask(many.join('\n'), '--of', 'Z');
    expect([code, answer.split('\n').length]).toEqual([0, 130_001]);
    const links = [
      'holder,company,percent',
      ...Array.from({ length: 200_000 }, (_, i) => `c${String(i)},c${String(i + 1)},100`),
    ];
    const chain = await ask(links.join('\n'), '--of', 'c200000');
    expect([chain.code, chain.answer.split('\n').length]).toEqual([0, 200_001]);
    expect(chain.answer).toMatch(/^c0 +c200000 +100$/m);
  }, 60_000);

  it.each([
    [100, []],
    [101, ['… and 1 more warnings; --json gives them all.']],
  ])('says a hundred of %i warnings, how many more there are, and gives all as JSON', async (count, more) => {
    const over = Array.from({ length: count }, (_, i) => `a,c${String(i)},70\nb,c${String(i)},40`);
    const csv = ['holder,company,percent', ...over].join('\n');
    const { said: all, code } = await ask(csv, '--of', 'c0');
    const said = all.split('\n');
    expect([code, said.slice(0, 100).every((text) => text.startsWith('warning: ')), said.slice(100)]).toEqual([
      0,
      true,
      more,
    ]);
    const { answer } = await ask(csv, '--of', 'c0', '--json');
    expect((JSON.parse(answer) as { warnings: string[] }).warnings).toHaveLength(count);
  });

  it('tells of each controller by which powers of its own group it controls, and of nobody else’s', async () => {
    const lines = [
      'holder,company,percent,interest,majority',
      ...Array.from({ length: 300 }, (_, i) => `top,c${String(i)},60,,`),
      'c7,far,,BOARD_APPOINTMENT,yes',
      'other,c8,,DOMINANT_INFLUENCE,',
    ];
    const { code, answer } = await ask(lines.join('\n'), '--method', 'control', '--json');
    const rows = (JSON.parse(answer) as { rows: { holder: string; company: string; through?: string[] }[] }).rows;
    expect([code, rows.length]).toEqual([0, 303]);
    expect(
      rows.filter(({ through }) => through !== undefined).map((row) => [row.holder, row.company, row.through]),
    ).toEqual(
      expect.arrayContaining([
        ['c7', 'far', ['BOARD_APPOINTMENT']],
        ['top', 'far', ['BOARD_APPOINTMENT']],
        ['other', 'c8', ['DOMINANT_INFLUENCE']],
      ]),
    );
    expect(rows.filter(({ through }) => through !== undefined)).toHaveLength(3);
  });

  it('gives rows one a line that are those of the whole answer, of control and of attribution, with the same warnings', async () => {
    const lines = Array.from({ length: 8_000 }, (_, i) => `h${String(i % 50)},c${String(i)},${String(40 + (i % 30))}`);
    const csv = ['holder,company,percent', ...lines, 'c1,c2,55', 'c1,c2,45', 'x,c3,', 'c9,c9,5'].join('\n');
    for (const method of ['control', 'attribution']) {
      const whole = await ask(csv, '--method', method, '--threshold', '45', '--json');
      const { rows, warnings } = JSON.parse(whole.answer) as { rows: object[]; warnings: string[] };
      const streamed = await ask(csv, '--method', method, '--threshold', '45', '--jsonl');
      const given = streamed.answer.split('\n').map((line) => JSON.stringify(JSON.parse(line)));
      expect(rows.length).toBeGreaterThan(5_000);
      expect(given.sort()).toEqual(rows.map((row) => JSON.stringify(row)).sort());
      expect(streamed.said.split('\n')).toEqual([
        ...warnings.map((text) => `warning: ${text}`),
        expect.stringMatching(/^note: capital/),
      ]);
    }
  });

  it('gives no rows of shares one a line', async () => {
    const { code, said } = await ask('holder,company,percent\na,b,60', '--jsonl');
    expect([code, said]).toEqual([
      2,
      expect.stringMatching(/^[^\n]*--jsonl: .* control and attribution, not of integrated[^\n]*$/),
    ]);
  });
});
