// npm run bench -- <name> [arguments]: builds bench/<name>/main.ts as a plain Node program below dist/bench and runs
// it, so that what is measured runs as it does in the product. The program prints a table and writes it below
// bench/results.
import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import process from 'node:process';
import { interruptible } from './command.mjs';
import { ensureInstalled } from './install/install.mjs';
import { QuietProgress } from './progress.mjs';
import { inRoot, root } from './project.mjs';

const [name = '', ...rest] = process.argv.slice(2);
const entry = inRoot('bench', name, 'main.ts');
if (name === '' || !existsSync(entry)) {
  const names = readdirSync(inRoot('bench'), { withFileTypes: true })
    .filter((one) => one.isDirectory() && existsSync(inRoot('bench', one.name, 'main.ts')))
    .map((one) => one.name);
  console.error(`npm run bench -- <name>: there is ${names.join(', ')}.`);
  process.exit(2);
}
process.chdir(root);
await interruptible(() => ensureInstalled(new QuietProgress()));
const { build } = await import('vite');
process.env.NODE_ENV = 'production';
const outDir = inRoot('dist', 'bench', name);
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  build: {
    ssr: true,
    target: 'node20',
    outDir,
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: entry,
        'look-alikes-thread': inRoot('server', 'seed', 'look-alikes-thread.ts'),
        'pages-thread': inRoot('server', 'seed', 'pages', 'pages-thread.ts'),
        'names-thread': inRoot('server', 'store', 'names', 'names-thread.ts'),
      },
      output: { entryFileNames: '[name].js' },
    },
  },
});
process.argv = [process.argv[0], entry, ...rest];
await import(pathToFileURL(inRoot('dist', 'bench', name, 'main.js')).href);
