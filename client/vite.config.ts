import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pageChunks } from './page-chunks.ts';
import { pageFiles } from './page-files.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const entries = { explorer: here('main.tsx'), routes: here('app/routes.tsx') };
const chunkOf = pageChunks({
  ...entries,
  others: [here('graphiql/main.tsx')],
});
/** The later one is taken first, and brings along what it imports. */
const group = (name: string, priority: number) => ({
  name: (...asked: Parameters<typeof chunkOf>) => (chunkOf(...asked) === name ? name : null),
  priority,
});

/** The two pages: the explorer, and GraphiQL, which the server gives to browsers at /graphql. */
export default defineConfig({
  root: here('.'),
  plugins: [react(), pageFiles(entries)],
  cacheDir: here('../node_modules/.vite/client'),
  build: {
    outDir: here('../dist/client'),
    emptyOutDir: true,
    // Inlined files would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4096,
    reportCompressedSize: false,
    // Of the browsers that are served, those that know no preloading ask a moment later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { explorer: here('index.html'), graphiql: here('graphiql.html') },
      output: { codeSplitting: { groups: ['drawings', 'pages', 'explorer', 'libraries'].map(group) } },
    },
  },
  worker: { format: 'es' },
});
