import { findBrowser } from './browser.mjs';
import { interruptible } from './command.mjs';
import { ensureInstalled } from './install/install.mjs';
import { startProduct } from './product.mjs';
import { ensureBuilt } from './products.mjs';
import { Progress } from './progress.mjs';
import { inRoot, program } from './project.mjs';

await program(() =>
  interruptible(async () => {
    const progress = new Progress();
    await ensureInstalled(progress);
    await ensureBuilt(progress);
    await progress.step('picture', 'taking', take);
  }),
);

async function take() {
  const { chromium } = await import('playwright-core');
  const product = await startProduct();
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      colorScheme: 'light',
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    await page.goto(`${product.address}?focus=iij&on=2007-03-31`);
    await page.getByRole('heading', { name: 'Internet Initiative Japan Inc.' }).waitFor();
    await page.getByRole('application').waitFor();
    await page.evaluate(() => document.fonts.ready);
    // The canvas paints a frame after its data and fonts are there.
    await page.waitForTimeout(1500);
    await page.screenshot({ path: inRoot('docs', 'screenshot.png') });
    return 'docs/screenshot.png taken';
  } finally {
    await browser.close();
    await product.stop();
  }
}
