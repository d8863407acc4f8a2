import { describe, expect, test } from 'vitest';
import { sampledLines } from './sample.mjs';

const FILES = [
  { path: 'a.ts', text: "import x from 'x';\n\n// why\nconst a = 1;\nfunction b() {\n  return a > 1;\n}\n" },
  { path: 'b.ts', text: '/** what */\nexport const c = 2;\n' },
];

describe('lines of a sample', () => {
  test('are lines of code, all of them when there are no more', () => {
    expect(sampledLines(FILES, 99, 1)).toEqual(['a.ts:4-4', 'a.ts:5-5', 'a.ts:6-6', 'b.ts:2-2']);
  });

  test('are as many as asked for, the same for the same seed, and others for another', () => {
    const files = [{ path: 'long.ts', text: 'const a = 1;\n'.repeat(1000) }];
    const drawn = sampledLines(files, 50, 7);
    expect(new Set(drawn).size).toBe(50);
    expect(sampledLines(files, 50, 7)).toEqual(drawn);
    expect(sampledLines(files, 50, 8)).not.toEqual(drawn);
  });

  test('come from everywhere with the same chance', () => {
    const files = [{ path: 'ten.ts', text: 'const a = 1;\n'.repeat(9) + 'const a = 1;' }];
    const times = Array.from({ length: 10 }, () => 0);
    for (let seed = 0; seed < 2000; seed += 1)
      for (const line of sampledLines(files, 3, seed)) times[Number(line.split('-')[1]) - 1] += 1;
    // 600 each are expected; five standard deviations are 102.
    for (const time of times) expect(Math.abs(time - 600)).toBeLessThan(102);
  });
});
