import { parentPort, workerData } from 'node:worker_threads';
import { soundPage } from './sound-page.ts';

// Files of companies, read in a thread of their own; see pages-apart.ts.
const root = workerData as string;
parentPort?.on('message', (files: readonly string[]) => {
  parentPort?.postMessage(files.flatMap((file) => soundPage(root, file) ?? []));
});
