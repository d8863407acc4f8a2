import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { standardFile } from '../../../test/support/intake/statements-of.ts';
import { graph } from '../../../test/support/seeds/iij-graph.ts';
import { selected } from '../export/selected-graph.ts';
import { bodsExporter } from './write-bods.ts';

const SCHEMAS = ['components', 'entity-record', 'person-record', 'relationship-record', 'statement'] as const;
const { there, why } = standardFile('bods-0.4', 'schema', 'statement.json');

/**
 * The standard's own schema (data-standard 0.4), which is not part of this project; ajv leaves formats of texts to
 * others.
 */
function validator() {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  for (const name of SCHEMAS) ajv.addSchema(JSON.parse(schemaText(name)) as object);
  const validate = ajv.getSchema('urn:bods:statement');
  if (validate === undefined) throw new Error('The schema of statements is not there.');
  return (value: unknown) => {
    void validate(value);
    return (validate.errors ?? []).slice(0, 14).map(({ instancePath, message }) => `${instancePath}: ${message ?? ''}`);
  };
}

/** RFC 8141 wants a namespace in every URN, which those of the standard leave out. */
function schemaText(name: string): string {
  const text = readFileSync(standardFile('bods-0.4', 'schema', `${name}.json`).path, 'utf8');
  return text.replace(/"urn:(?=[a-z]+["#])/g, '"urn:bods:');
}

describe.skipIf(!there)(`what is written as BODS${why}`, () => {
  const errorsOf = there ? validator() : () => [];
  const written = () => JSON.parse([...bodsExporter.write(selected(graph, {}))].join('')) as Record<string, unknown>[];

  test('fits the schema of the standard', () => {
    const statements = written();
    expect(statements.length).toBeGreaterThan(100);
    expect(errorsOf(statements)).toEqual([]);
    expect(errorsOf([])).toEqual([]);
  });

  test('as of a day, and around one company', () => {
    for (const selection of [
      { on: '2007-03-31', knownOn: '2008-01-01' },
      { focus: 'iij', depth: 1 },
    ])
      expect(errorsOf(JSON.parse([...bodsExporter.write(selected(graph, selection))].join('')))).toEqual([]);
  });

  test('what does not fit is noticed: a statement without its id, and a word that no list has', () => {
    const [one, ...rest] = written();
    const { statementId: _, ...bare } = one ?? {};
    expect(errorsOf([bare, ...rest]).join()).toMatch(/statementId/);
    expect(errorsOf([{ ...one, recordType: 'company' }]).length).toBeGreaterThan(0);
  });
});
