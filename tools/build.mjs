// npm run build: the explorer and the server into dist/, if anything they are made from has changed, and dist/release/,
// a folder with both that runs by itself after `npm ci --omit=dev`. --force: in any case.
import { interruptible } from './command.mjs';
import { ensureInstalled } from './install/install.mjs';
import { requireNode } from './install/node-version.mjs';
import { ensureBuilt } from './products.mjs';
import { Progress } from './progress.mjs';
import { program } from './project.mjs';
import { makeRelease } from './release/release.mjs';

requireNode();
await program(() =>
  interruptible(async () => {
    const progress = new Progress();
    await ensureInstalled(progress);
    await ensureBuilt(progress, { force: process.argv.includes('--force') });
    await progress.step('release', 'putting together', () => Promise.resolve(makeRelease() && 'in dist/release'));
  }),
);
