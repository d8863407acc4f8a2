import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pino } from 'pino';
import { readConfig } from '../../server/config.ts';
import { createSchema } from '../../server/graphql/schema.ts';
import { serve, startServer } from '../../server/start-server.ts';
import { openStore } from '../../server/store/open.ts';
import { idsOf } from '../../test/support/queries/ids-of.ts';
import { hostileQuery, wanderingQuery } from '../../test/support/queries/random-query.ts';
import { waitedMs } from '../../test/support/queries/worked.ts';

/**
 * `npm run bench -- fuzz [queries] [first seed] [folder]`: random valid queries from two generators, sent to a server
 * over SEED_DIR, or over the graph that is loaded in the folder, such as the world that `wide --keep` leaves there.
 * Ends with 1 when one met a fault of the server, or took more than a tenth longer than the time a query has, what its
 * thread waited for a core not counted.
 */
const [, , many = '5000', from = '1', loaded] = process.argv;
const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-fuzz-'));
const config = readConfig({ ...process.env, PORT: '0', DATA_DIR: dataDir });
const logger = pino({ level: 'silent' });
const server = await (loaded === undefined ? startServer({ config, logger }) : serveLoaded(loaded));
const schema = createSchema(config.seedDir);

async function serveLoaded(folder: string) {
  const store = await openStore({ dataDir: folder, apart: true });
  if (store === undefined) throw new Error(`nothing is loaded in ${folder}`);
  return serve(config, store, logger);
}

async function ask(query: string) {
  const response = await fetch(new URL('graphql', server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
}

const ids = await idsOf(async (query) => {
  const { data, errors = [] } = await ask(query);
  if (errors.length > 0) throw new Error(`no ids to ask about: ${errors.map(({ message }) => message).join(' ')}`);
  return { data };
});
const codes = new Map<string, number>();
let slowest = 0;
let bad = 0;
for (let seed = Number(from); seed < Number(from) + Number(many); seed += 1) {
  const query = (seed % 2 === 0 ? wanderingQuery : hostileQuery)({ schema, ids }, seed);
  const [began, waited] = [performance.now(), waitedMs()];
  const { errors = [] } = await ask(query);
  // What other programs had of the machine is no part of it.
  const took = performance.now() - began - (waitedMs() - waited);
  slowest = Math.max(slowest, took);
  const met = errors.length === 0 ? ['no error'] : [...new Set(errors.map(({ extensions }) => extensions.code))];
  for (const code of met) codes.set(code, (codes.get(code) ?? 0) + 1);
  const fault = met.some((code) => code === 'INTERNAL' || code.startsWith('STORE_'));
  if (!fault && took <= config.requestTimeoutMs * 1.1) continue;
  bad += 1;
  console.log(`seed ${String(seed)}: ${met.join()} in ${String(Math.round(took))} ms\n${query}\n`);
}
console.log(`${many} queries, the slowest ${String(Math.round(slowest))} ms, ${String(bad)} bad:`);
for (const [code, count] of [...codes].sort()) console.log(`  ${code} ${String(count)}`);
await server.stop();
rmSync(dataDir, { recursive: true, force: true });
process.exitCode = bad === 0 ? 0 : 1;
