// vite-build.mjs <configuration> <folder>: one Vite build into a folder of the caller's choice.
import { build } from 'vite';

const [configFile, outDir] = process.argv.slice(2);
process.env['NODE_ENV'] = 'production';
try {
  await build({ configFile, mode: 'production', logLevel: 'error', build: { outDir, emptyOutDir: true } });
} catch (error) {
  // The message has the file and the line; the stack is the bundler's own.
  console.error(error.message);
  process.exitCode = 1;
}
