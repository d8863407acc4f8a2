import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../tools/browser.mjs';
import { ensureBuilt } from '../../tools/products.mjs';
import { QuietProgress } from '../../tools/progress.mjs';
import { startProduct } from '../../tools/product.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built product listens, with a slash at the end. */
    address: string;
  }
}

/** One running product for all browser tests, built and with a browser to hand. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt(new QuietProgress());
  await findBrowser();
  const product = await startProduct();
  project.provide('address', product.address);
  return () => product.stop();
}
