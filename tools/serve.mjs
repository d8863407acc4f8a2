import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { interruptible } from './command.mjs';
import { ensureInstalled } from './install/install.mjs';
import { endWithNpm } from './install/npm-parent.mjs';
import { ensureBuilt } from './products.mjs';
import { Progress } from './progress.mjs';
import { inRoot, program, version } from './project.mjs';

endWithNpm();
await program(async () => {
  const progress = new Progress();
  progress.title(`govgraph ${version}, Node ${process.versions.node}`);
  await interruptible(async () => {
    await ensureInstalled(progress);
    await ensureBuilt(progress);
  });
  process.env['NODE_ENV'] ??= 'production';
  // Stack traces then name the source files; it must be on before the server is loaded.
  process.setSourceMapsEnabled(true);
  // Node 22 and later keep compiled libraries from one start to the next.
  module.enableCompileCache?.(inRoot('.cache', 'compiled'));
  await import(pathToFileURL(inRoot('dist', 'server', 'main.js')).href);
});
