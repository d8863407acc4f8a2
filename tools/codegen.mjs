// npm run codegen: writes what is made from other files. From the kinds of facts in server/vocabulary/kinds: the
// statements that load them, the lists of kinds and fields in cypher/, their SDL, and what the client takes of them.
// From the headers in cypher/: server/__generated__/questions.ts and the index in cypher/README.md. From the SDL in
// server/: client/__generated__. From the settings and the tour's queries: their places in
// docs/settings.md and docs/tour.md. From docs/glossary.md and its Japanese: the words on the page of help. From the
// imports of the code: the pictures in docs/architecture.md.
// --check writes nothing and fails when one of them is not what it would write.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';
import { glossaryFile } from './codegen/codegen-glossary.mjs';
import { quotingPages } from './codegen/codegen-quotes.mjs';
import { roomsFile } from './codegen/codegen-rooms.mjs';
import { schemaFile, typesFile } from './codegen/codegen-schema.mjs';
import { root } from './project.mjs';

const check = process.argv.includes('--check');
const stale = [];
process.chdir(root);
try {
  // First, because the questions, the SDL and the client's documents below are read with what this writes in them.
  for (const file of (await source('server/codegen/fact-files.ts')).factFiles()) bring(file);
  const questions = await source('server/store/questions/codegen.ts');
  for (const file of questions.generatedFiles()) bring(file);
  const config = await source('server/config.ts');
  for (const file of quotingPages({ 'server/config.ts': config.settingsTable() })) bring(file);
  bring(roomsFile());
  bring(glossaryFile());
  const { describeCommon } = await source('server/graphql/common-descriptions.ts');
  bring(schemaFile(describeCommon));
  // The types come from the schema on disk: while that is stale, they cannot be judged.
  if (!(check && stale.length > 0)) bring(await typesFile());
  if (stale.length > 0) {
    console.error(
      `Not what "npm run codegen" would write; run it and commit the result:\n${stale.map((path) => `  ${path}`).join('\n')}`,
    );
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = typeof error.exitCode === 'number' ? error.exitCode : 1;
}

async function source(path) {
  return (await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })).module;
}

function bring({ path, text }) {
  const name = relative(root, path);
  const fresh = existsSync(path) && readFileSync(path, 'utf8') === text;
  if (!fresh && check) stale.push(name);
  if (check) return;
  if (!fresh) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${fresh ? 'kept ' : 'wrote'} ${name}`);
}
