import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../tools/browser.mjs';
import { ensureBuilt } from '../../tools/products.mjs';
import { QuietProgress } from '../../tools/progress.mjs';
import { settingsFor } from '../../tools/neo4j/for-tests.mjs';
import { startProduct } from '../../tools/product.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built product listens, with a slash at the end. */
    address: string;
  }
}

/**
 * One running product for all browser tests, built and with a browser to hand; on Neo4j where
 * test/neo4j/global-setup.ts gave one.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt(new QuietProgress());
  await findBrowser();
  const neo4j = project.getProvidedContext().neo4j as { config?: Parameters<typeof settingsFor>[0] } | undefined;
  const product = await startProduct(neo4j?.config === undefined ? {} : settingsFor(neo4j.config));
  project.provide('address', product.address);
  return () => product.stop();
}
