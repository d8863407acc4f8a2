import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildASTSchema, concatAST, lexicographicSortSchema, parse, printSchema, validateSchema } from 'graphql';
import { runNode } from '../command.mjs';
import { Complaint, inRoot } from '../project.mjs';

const SCHEMA = inRoot('client', '__generated__', 'schema.graphql');
const TYPES = inRoot('client', '__generated__', 'graphql-env.d.ts');

/**
 * The SDL of all features as one schema, sorted, so that moving a type between files changes nothing, and with every
 * description: `describe` gives those that stand for many fields at once.
 */
export function schemaFile(describe) {
  const parts = readdirSync(inRoot('server'), { recursive: true })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => parsed(inRoot('server', name)));
  const schema = buildASTSchema(concatAST(parts), { assumeValidSDL: false });
  const problems = validateSchema(schema);
  if (problems.length > 0)
    throw new Complaint(`The SDL under server/ is not valid:\n${problems.map((p) => `  ${p}`).join('\n')}`);
  describe(schema);
  return { path: SCHEMA, text: `${printSchema(lexicographicSortSchema(schema))}\n` };
}

function parsed(file) {
  try {
    return parse(readFileSync(file, 'utf8'), { noLocation: true });
  } catch (error) {
    throw new Complaint(`${file}: ${error.message}`);
  }
}

/** The types the client's documents are checked with, made from the schema as it is on disk. */
export async function typesFile() {
  const folder = mkdtempSync(join(tmpdir(), 'govgraph-types-'));
  try {
    const made = join(folder, 'graphql-env.d.ts');
    mkdirSync(inRoot('client', '__generated__'), { recursive: true });
    const { code, output } = await runNode([
      inRoot('node_modules', 'gql.tada', 'bin', 'cli.js'),
      'generate-output',
      '-c',
      inRoot('client', 'tsconfig.json'),
      '-o',
      made,
    ]);
    if (code !== 0) throw new Complaint(`gql.tada could not make the types of the client's documents:\n${output}`);
    return { path: TYPES, text: readFileSync(made, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
