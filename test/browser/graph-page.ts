import type { Locator, Page } from 'playwright-core';
import { settled } from './settled-page.ts';

/** The graph page as a reader finds it: by what things are called, through the list that stands beside the drawing. */
export class GraphPage {
  readonly page: Page;
  readonly drawing: Locator;
  readonly panel: Locator;
  readonly legend: Locator;

  constructor(page: Page) {
    this.page = page;
    this.drawing = page.getByRole('application');
    this.panel = page.getByRole('complementary', { name: 'Details' });
    this.legend = page.getByRole('group', { name: 'Legend and filter' });
  }

  /**
   * Resolves when everything that was asked for is drawn and listed: nothing is being read, laid out or drawn any more.
   */
  async drawn(): Promise<this> {
    await this.drawing.waitFor();
    await this.everything.first().waitFor({ state: 'attached' });
    await settled(this.page);
    await this.page.waitForFunction(countsInk, undefined, { polling: 50 });
    return this;
  }

  /** The entries of one zone, as a screen reader finds them. */
  group(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  entries(name: string): Locator {
    return this.group(name).getByRole('button');
  }

  /** All entries of the list, whichever zone they are in. */
  get everything(): Locator {
    return this.page.getByRole('group', { name: /Everything that is drawn/ }).getByRole('button');
  }

  entry(text: string | RegExp): Locator {
    return this.everything.filter({ hasText: text });
  }

  /** Selects through the list; the same happens at a click on the drawing. */
  async select(text: string | RegExp): Promise<void> {
    await this.entry(text).first().focus();
    await this.page.keyboard.press('Enter');
  }

  /** Types an exact day into the day chooser. */
  async goToDay(day: string): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Time' })
      .getByRole('button', { name: /known by/ })
      .click();
    const heading = this.page.getByRole('heading', { level: 1 });
    const before = (await heading.textContent()) ?? '';
    const isShown = new URL(this.page.url()).searchParams.get('on') === day;
    const field = this.page.getByLabel('Day shown', { exact: true }).and(this.page.locator('input'));
    await field.fill(day);
    await field.press('Enter');
    await this.page.keyboard.press('Escape');
    await this.page.waitForURL((url) => url.searchParams.get('on') === day);
    // The page knows of the day a moment later than its address.
    if (!isShown) await heading.filter({ hasNotText: before }).waitFor({ state: 'attached' });
    await settled(this.page);
  }
}

/** Whether some canvas in the page has at least a thousand painted pixels of more than one colour. */
function countsInk(): boolean {
  return [...document.querySelectorAll('canvas')].some((canvas) => {
    if (canvas.width === 0 || canvas.height === 0) return false;
    // A copy made for reading: the browser complains of reading a canvas that it draws on.
    const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
    const read = copy.getContext('2d', { willReadFrequently: true });
    read?.drawImage(canvas, 0, 0);
    const pixels = read?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const colours = new Set<string>();
    let painted = 0;
    for (let i = 0; i < pixels.length; i += 4) {
      if ((pixels[i + 3] ?? 0) === 0) continue;
      painted += 1;
      if (colours.size < 3) colours.add(`${pixels[i]},${pixels[i + 1]},${pixels[i + 2]}`);
      if (painted > 1000 && colours.size > 2) return true;
    }
    return false;
  });
}
