import { expect, test } from 'vitest';
import { useBrowser, visit } from './visit.ts';
import { startWorld } from './world-server.ts';

useBrowser();

test('between two parties it is told whether more was to be looked at: beyond six steps, and behind the ways shown', async () => {
  const row = Array.from({ length: 8 }, (_, i) => `row${String(i)}`);
  const between = Array.from({ length: 26 }, (_, i) => `between${String(i)}`);
  const world = await startWorld({
    companies: [...row, ...between, 'left', 'right', 'apex'].map((id) => ({ id, name: `Made Up ${id}` })),
    people: [{ id: 'ann', name: 'Ann Example' }],
    holdings: [
      ...row.slice(1).map((company, i) => ({ holder: row[i] ?? '', company, percent: '60' })),
      ...between.flatMap((middle) => [
        { holder: 'left', company: middle, percent: '60' },
        { holder: middle, company: 'right', percent: '1' },
      ]),
    ],
  });
  const told = async (from: string, to: string) => {
    const page = await visit(`interlocks?company=row0&from=${from}&to=${to}`, { address: world.address });
    const part = page.locator('section.connection');
    await part
      .getByText(/shortest way|chain of/)
      .first()
      .waitFor();
    const text = await part.innerText();
    await page.context().close();
    return text;
  };
  try {
    expect(await told('row0', 'row6')).toMatch(/1 shortest way of 6 steps\n/);
    const far = await told('row0', 'row7');
    expect(far).toMatch(
      /No chain of up to six facts connects them\s+Longer chains were not looked for: one may connect them/,
    );
    expect(await told('row0', 'apex')).toMatch(
      /No chain of facts connects them\s+All that is joined with one of them was looked at\./,
    );
    expect(await told('left', 'right')).toMatch(/25 shortest ways of 2 steps; there are, or may be, more/);
  } finally {
    await world.stop();
  }
});
