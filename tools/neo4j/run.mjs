// `npm run neo4j [-- --home <folder>] [--port <port>]`: a real Neo4j for this program, until Ctrl-C.
// `npm run neo4j -- dump|load <file> --home <folder> [--overwrite]`: saves the graph of a stopped server, or brings it back.
// `npm run neo4j -- --write-lock` writes jars.lock anew after a change of version in pom.xml.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { interruptible } from '../command.mjs';
import { ensureInstalled } from '../install.mjs';
import { QuietProgress } from '../progress.mjs';
import { whatIsMissing, writeLock } from './jars.mjs';

const { values, positionals: [action = 'serve', file, ...more] } = parseArgs({
  options: {
    home: { type: 'string' }, port: { type: 'string' }, password: { type: 'string' },
    overwrite: { type: 'boolean' }, 'write-lock': { type: 'boolean' },
  },
  allowPositionals: true,
});
const tell = (line) => console.log(line);
const missing = whatIsMissing();
if (missing !== undefined) {
  console.error(`Neo4j cannot run here: ${missing}.`);
  process.exit(6);
}
try {
  if (values['write-lock'] === true) writeLock(tell);
  else if (action === 'serve') await serve();
  else await archive();
} catch (error) {
  console.error(error.message);
  process.exit(6);
}

async function archive() {
  const { home, overwrite = false } = values;
  if (!['dump', 'load'].includes(action) || file === undefined || more.length > 0 || home === undefined) {
    console.error('npm run neo4j -- dump <file> --home <folder>, or load <file> --home <folder> [--overwrite].');
    process.exit(2);
  }
  const { dump, load } = await import('./archive.mjs');
  if (action === 'dump') await dump(home, file, tell);
  else await load(home, file, { overwrite }, tell);
  tell(action === 'dump' ? `The graph of ${home} is in ${file}.` : `${home} holds what ${file} holds.`);
}

async function serve() {
  await interruptible(() => ensureInstalled(new QuietProgress()));
  const { startNeo4j } = await import('./server.mjs');
  tell('starting Neo4j …');
  const { home, port, password } = values;
  const server = await startNeo4j({
    tell,
    ...(home === undefined ? {} : { home }),
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(password === undefined ? {} : { password }),
  });
  tell(`Neo4j is ready. Point govgraph at it:\n`);
  tell(`  NEO4J_URI=${server.uri} NEO4J_USER=${server.user} NEO4J_PASSWORD=${server.password} npm start\n`);
  tell(`Logs: ${server.log}\nCtrl-C stops it${home === undefined ? ' and deletes its data' : ''}.`);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      tell('stopping …');
      void server.stop().then(() => process.exit(0));
    });
  }
}
