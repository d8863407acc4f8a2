import type { CypherField, CypherQuestion, ValueType } from './cypher-question.ts';
import type { Registry } from './questions.ts';

/** What `npm run codegen` writes from the headers: the types of questions, and their index in cypher/README.md. */
const TYPESCRIPT: Readonly<Record<ValueType['word'], string>> = {
  ID: 'string',
  String: 'string',
  Date: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  Map: 'Stored',
  List: 'readonly unknown[]',
};

export function renderTypes(registry: Registry): string {
  const questions = [...registry.values()];
  const asked = questions.filter((question) => !isLoad(question));
  const loads = questions.filter(isLoad);
  return [
    '// Written by `npm run codegen` from the headers in cypher/. Edit those, not this file.',
    "import type { Stored } from '../shared/record.ts';",
    '',
    'export interface Questions {',
    ...asked.flatMap(renderQuestion),
    '}',
    'export type QuestionName = keyof Questions;',
    '',
    '/** The statements that write; only a loader runs them. */',
    `export type LoadName =\n${loads.map(({ name }) => `  | '${name}'`).join('\n')};`,
    '',
  ].join('\n');
}

const BEGIN = '<!-- index: written by `npm run codegen` -->';
const END = '<!-- end of index -->';

/** The README with its index made anew; the rest stays. */
export function renderIndex(readme: string, registry: Registry): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`cypher/README.md must hold the lines ${BEGIN} and ${END}`);
  const rows = [...registry.values()].map(
    ({ name, doc, params, columns }) =>
      `| [\`${name}\`](${name}.cypher) | ${doc} | ${listFields(params)} | ${listFields(columns)} |`,
  );
  const table = ['| question | answers | parameters | columns |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return `${readme.slice(0, begin)}${BEGIN}\n${table}\n${readme.slice(end)}`;
}

export function isLoad(question: CypherQuestion): boolean {
  return question.name.startsWith('load/');
}

function renderQuestion({ name, doc, params, columns }: CypherQuestion): string[] {
  return [
    `  /** ${doc} */`,
    `  '${name}': {`,
    `    params: ${renderFields(params)};`,
    `    row: ${renderFields(columns)};`,
    '  };',
  ];
}

function renderFields(fields: readonly CypherField[]): string {
  if (fields.length === 0) return 'Record<never, never>';
  return `{ ${fields.map(({ name, type }) => `readonly ${name}: ${renderType(type)}`).join('; ')} }`;
}

function renderType({ word, list, nullable }: ValueType): string {
  const one = TYPESCRIPT[word];
  return (list ? `readonly ${one}[]` : one) + (nullable ? ' | null' : '');
}

function listFields(fields: readonly CypherField[]): string {
  return fields.map(({ name, type }) => `\`${name} ${showType(type)}\``).join(', ');
}

export function showType({ word, list, nullable }: ValueType): string {
  return (list ? `[${word}]` : word) + (nullable ? '?' : '');
}
