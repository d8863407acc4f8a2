// Writes what is made from the headers in cypher/: server/__generated__/questions.ts and the index in cypher/README.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
try {
  const { module } = await runnerImport(join(root, 'server/store/codegen.ts'), { root, configFile: false, logLevel: 'error' });
  for (const { path, text } of module.generatedFiles()) {
    const fresh = existsSync(path) && readFileSync(path, 'utf8') === text;
    if (!fresh) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    console.log(`${fresh ? 'kept ' : 'wrote'} ${relative(root, path)}`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = typeof error.exitCode === 'number' ? error.exitCode : 1;
}
