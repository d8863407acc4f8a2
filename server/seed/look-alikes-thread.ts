import { parentPort, workerData } from 'node:worker_threads';
import { lookAlikes, type Name } from './look-alikes.ts';

// Which names of each group look alike, in a thread of its own; see look-alikes-apart.ts.
const groups = workerData as readonly (readonly Name[])[];
parentPort?.postMessage(groups.map(lookAlikes));
