import { expect, test } from 'vitest';
import { GraphPage } from './graph-page.ts';
import { useBrowser, visit } from './visit.ts';

useBrowser();

test('86.1 % of IIJ Technology becomes 95.2 and 100 as the day moves', async () => {
  const graph = await new GraphPage(await visit()).drawn();
  const technology = graph.entries('Group').filter({ hasText: /^IIJ Technology/ });
  await expect.poll(() => technology.textContent()).toMatch(/86\.1/);
  await graph.goToDay('2007-04-05');
  await expect.poll(() => technology.textContent()).toMatch(/95\.2/);
  await graph.goToDay('2007-05-11');
  await expect.poll(() => technology.textContent()).toMatch(/100 ?%/);
  await graph.page.goBack();
  await expect.poll(() => technology.textContent()).toMatch(/95\.2/);
});

test('the arrows go from marked day to marked day, the handle by keys', async () => {
  const page = await visit('?focus=iij&on=2007-03-31');
  await new GraphPage(page).drawn();
  await page.getByRole('button', { name: 'To the next marked day' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('on')).not.toBe('2007-03-31');
  const next = new URL(page.url()).searchParams.get('on') ?? '';
  expect(next > '2007-03-31' && next <= '2007-04-05').toBe(true);
  await page.getByRole('button', { name: 'To the marked day before' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('on')).toBe('2007-03-31');
  const handle = page.getByRole('slider', { name: 'Day shown' });
  await handle.press('ArrowRight');
  await expect.poll(() => new URL(page.url()).searchParams.get('on')).toMatch(/^2007-04/);
});

test('Inoue sits on the board on 27 June 2006 and Hisamoto on the 28th, never both', async () => {
  const graph = await new GraphPage(await visit('?focus=iij&on=2006-06-27')).drawn();
  const named = async (name: string): Promise<number> =>
    graph.entries('Board of directors').filter({ hasText: name }).count();
  await expect.poll(() => named('Fukuzo Inoue')).toBe(1);
  expect(await named('Yoshiaki Hisamoto')).toBe(0);
  await graph.goToDay('2006-06-28');
  await expect.poll(() => named('Yoshiaki Hisamoto')).toBe(1);
  expect(await named('Fukuzo Inoue')).toBe(0);
});

test('a share that the later filing leaves blank is unknown, with what was stated before beside it', async () => {
  const graph = await new GraphPage(await visit('?focus=iij&on=2009-02-12')).drawn();
  await expect
    .poll(() =>
      graph
        .entries('Group')
        .filter({ hasText: /^GDX Japan/ })
        .count(),
    )
    .toBe(1);
  const gdx = await graph
    .entries('Group')
    .filter({ hasText: /^GDX Japan/ })
    .textContent();
  expect(gdx).toMatch(/not (known|stated)|unknown|without a share|\?/i);
  await graph.select(/^GDX Japan/);
  await graph.panel.getByText(/51 ?%/).first().waitFor();
});

test('a reader of 2007 does not know what was published in 2009', async () => {
  const graph = await new GraphPage(await visit('?focus=iij&on=2009-02-12&known=2008-01-01')).drawn();
  await expect.poll(() => graph.entries('Group').count()).toBeGreaterThan(0);
  // The Innovation Institute appears only in the presentation of February 2009.
  expect(await graph.entries('Group').filter({ hasText: 'Innovation Institute' }).count()).toBe(0);
});

test('a person has marked days: the stake of Koichi Suzuki changes on 25 May 2007', async () => {
  const page = await visit('?focus=koichi-suzuki&on=2007-03-31');
  await new GraphPage(page).drawn();
  await page.getByRole('button', { name: 'To the next marked day' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('on')).toBe('2007-05-25');
});
