import { pathToFileURL } from 'node:url';
import { interruptible } from './command.mjs';
import { ensureInstalled } from './install/install.mjs';
import { ensureBuilt } from './products.mjs';
import { inRoot, program } from './project.mjs';
import { QuietProgress } from './progress.mjs';

await program(async () => {
  await interruptible(async () => {
    const progress = new QuietProgress();
    await ensureInstalled(progress);
    await ensureBuilt(progress, { only: ['server'] });
  });
  process.env['NODE_ENV'] ??= 'production';
  process.setSourceMapsEnabled(true);
  // The command line reads its arguments as if it had been started itself.
  await import(pathToFileURL(inRoot('dist', 'server', 'cli.js')).href);
});
