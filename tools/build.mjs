// npm run build: the explorer and the server into dist/, if anything they are made from has changed. --force: in any case.
import { interruptible } from './command.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { ensureBuilt } from './products.mjs';
import { Progress } from './progress.mjs';
import { program } from './project.mjs';

requireNode();
await program(() =>
  interruptible(async () => {
    const progress = new Progress();
    await ensureInstalled(progress);
    await ensureBuilt(progress, { force: process.argv.includes('--force') });
  }),
);
