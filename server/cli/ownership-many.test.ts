import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runProgram } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'govgraph-many-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function ask(csv: string, ...options: string[]): Promise<{ code: number; answer: string }> {
  const file = join(folder, 'holdings.csv');
  writeFileSync(file, csv);
  let answer = '';
  const code = await runProgram(['ownership', '--holdings', file, ...options], {
    answer: (text) => {
      answer += text;
    },
    say: () => undefined,
    progress: () => undefined,
  });
  return { code, answer };
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
});
