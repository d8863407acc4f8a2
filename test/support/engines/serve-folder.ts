import process from 'node:process';
import { pino } from 'pino';
import { readConfig } from '../../../server/config.ts';
import { serve } from '../../../server/start-server.ts';
import { openEmbeddedWriter } from '../../../server/store/embedded/embedded-writer.ts';
import { graphBatches } from '../../../server/store/graph-batches.ts';
import { openStore } from '../../../server/store/open.ts';
import { generatedWorld } from './generated-world.ts';

// A program: `load` writes a made-up graph of so many companies into a folder, `serve` serves what is there and says
// where.
const [what, dataDir = '', companies] = process.argv.slice(2);
if (what === 'load') {
  const writer = await openEmbeddedWriter(dataDir);
  for (const { question, rows } of graphBatches(generatedWorld({ companies: Number(companies) }), 'made-up'))
    await writer.writeBatch(question, rows);
  await writer.commit();
} else {
  const store = await openStore({ dataDir });
  if (store === undefined) throw new Error('nothing is loaded');
  const config = { ...readConfig({ PORT: '0', LOG_LEVEL: 'fatal', REQUEST_TIMEOUT_MS: '3000' }), dataDir };
  console.log(`at ${(await serve(config, store, pino({ level: 'fatal' }))).url}`);
}
