// vite-build.mjs <configuration> <folder>: one Vite build into a folder of the caller's choice.
import { build } from 'vite';

const [configFile, outDir] = process.argv.slice(2);
process.env['NODE_ENV'] = 'production';
await build({ configFile, mode: 'production', logLevel: 'warn', build: { outDir, emptyOutDir: true } });
