import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The server, the command line and threads they begin as plain Node programs; the libraries they use stay in
 * node_modules.
 */
export default defineConfig({
  root: here('..'),
  // Nothing is taken over from public folders, and no page is involved.
  publicDir: false,
  cacheDir: here('../node_modules/.vite/server'),
  build: {
    ssr: true,
    target: 'node20',
    outDir: here('../dist/server'),
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        main: here('main.ts'),
        cli: here('cli.ts'),
        'keep-books': here('keep-books.ts'),
        'look-alikes-thread': here('seed/look-alikes-thread.ts'),
        'pages-thread': here('seed/pages/pages-thread.ts'),
        'names-thread': here('store/names/names-thread.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js' },
    },
  },
});
