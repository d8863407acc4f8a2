// `npm run neo4j [-- --home <folder>] [--port <port>]`: a real Neo4j for this program, until Ctrl-C.
// `npm run neo4j -- dump|load <file> --home <folder> [--overwrite]`: saves the graph of a stopped server, or brings it
// back. `npm run neo4j -- --write-lock` writes jars.lock anew after a change of version in pom.xml.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { interruptible } from '../command.mjs';
import { ensureInstalled } from '../install/install.mjs';
import { QuietProgress } from '../progress.mjs';
import { whatIsMissing, writeLock } from './jars.mjs';

const USAGE = `npm run neo4j [-- --home <folder>] [--port <port>] [--password <password>]
npm run neo4j -- dump <file> --home <folder> [--overwrite]
npm run neo4j -- load <file> --home <folder> [--overwrite]`;
const {
  values,
  positionals: [action, file, ...more],
} = given();
if (values.help === true) {
  console.log(USAGE);
  process.exit(0);
}
if (
  values.port !== undefined &&
  !(/^\d+$/.test(values.port) && Number(values.port) > 0 && Number(values.port) < 65_536)
)
  refuse(`--port ${values.port}: give a number from 1 to 65535.`);
if (values.password !== undefined && values.password.length < 8)
  refuse('--password: Neo4j takes eight characters or more.');
const tell = (line) => console.log(line);
const missing = whatIsMissing();
if (missing !== undefined) {
  console.error(`Neo4j cannot run here: ${missing}.`);
  process.exit(6);
}
try {
  if (values['write-lock'] === true) writeLock(tell);
  else if (action === undefined) await serve();
  else await archive();
} catch (error) {
  console.error(error.message);
  process.exit(6);
}

function given() {
  try {
    return parseArgs({
      options: {
        home: { type: 'string' },
        port: { type: 'string' },
        password: { type: 'string' },
        overwrite: { type: 'boolean' },
        'write-lock': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    return refuse(error.message);
  }
}

function refuse(why) {
  console.error(`${why}\n${USAGE}`);
  process.exit(2);
}

async function archive() {
  const { home, overwrite = false } = values;
  if (!['dump', 'load'].includes(action) || file === undefined || more.length > 0 || home === undefined) {
    refuse('dump and load take a file and the folder of a stopped server.');
  }
  const { dump, load } = await import('./archive.mjs');
  if (action === 'dump') await dump(home, file, { overwrite }, tell);
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
