import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The two pages: the explorer, and GraphiQL, which the server gives to browsers at /graphql. */
export default defineConfig({
  root: here('.'),
  plugins: [react()],
  cacheDir: here('../node_modules/.vite/client'),
  build: {
    outDir: here('../dist/client'),
    emptyOutDir: true,
    // Inlined files would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4096,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { explorer: here('index.html'), graphiql: here('graphiql.html') },
    },
  },
  worker: { format: 'es' },
});
