import { QuestionError, StoreError } from '../../errors.ts';
import { mapInTurns } from '../../shared/turns/in-turns.ts';
import { isDay, isPartialDate } from '../../time/day.ts';
import type { Params, RowTable } from '../engine.ts';
import { showType } from './question-types.ts';
import type { CypherField, CypherQuestion, TypeWord, ValueType } from './cypher-question.ts';

/** Parameters and rows against the header of their question. */
export function paramProblems(question: CypherQuestion, params: object): string[] {
  const given = params as Readonly<Record<string, unknown>>;
  const declared = new Set(question.params.map((param) => param.name));
  const unknown = Object.keys(given).filter((name) => !declared.has(name));
  return [
    ...unknown.map((name) => `it has no parameter "${name}"`),
    ...question.params.flatMap((param) => {
      const problem = fieldProblem(param, given[param.name], PARAM_WORDS);
      return problem === undefined ? [] : [`parameter ${param.name} ${problem}`];
    }),
  ];
}

/** Rows as records, each column checked against its declared type. */
export function readRows(
  question: CypherQuestion,
  table: RowTable,
  signal?: AbortSignal,
): Promise<Record<string, unknown>[]> {
  const names = question.columns.map((column) => column.name);
  if (table.columns.join() !== names.join()) {
    throw new QuestionError(
      question.name,
      `the engine answered with columns (${table.columns.join(', ')}), not (${names.join(', ')})`,
    );
  }
  const { columns } = question;
  const read = (row: RowTable['rows'][number], number: number) => {
    const record: Record<string, unknown> = {};
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i] as CypherField;
      const problem = fieldProblem(column, row[i], ROW_WORDS);
      if (problem !== undefined)
        throw new QuestionError(question.name, `column ${column.name} of row ${String(number + 1)} ${problem}`);
      record[column.name] = row[i];
    }
    return record;
  };
  return mapInTurns(table.rows, read, { signal });
}

type Words = Readonly<Record<TypeWord, (value: unknown) => boolean>>;
const isText = (value: unknown) => typeof value === 'string';
const ROW_WORDS: Words = {
  ID: (value) => isText(value) && value !== '',
  String: isText,
  Date: (value) => value === '' || (typeof value === 'string' && isPartialDate(value)),
  Int: (value) => Number.isSafeInteger(value),
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
  Map: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  List: (value) => Array.isArray(value),
};
/** An id that is asked for may be empty: then nothing has it. */
const PARAM_WORDS: Words = {
  ...ROW_WORDS,
  ID: isText,
  Date: (value) => value === '' || (typeof value === 'string' && isDay(value)),
};

function fieldProblem({ type }: CypherField, value: unknown, words: Words): string | undefined {
  if (fits(type, value, words)) return undefined;
  const shown = value === undefined ? 'is missing' : `is ${JSON.stringify(value).slice(0, 80)}`;
  return `${shown}, not ${showType(type)}${type.word === 'Date' ? ' (an ISO day such as "2007-03-31")' : ''}`;
}

function fits(type: ValueType, value: unknown, words: Words): boolean {
  if (value === null) return type.nullable;
  if (!type.list) return words[type.word](value);
  return Array.isArray(value) && value.every(words[type.word]);
}

/** Engines differ in what they make of `undefined`; none is given one. */
export function refuseUndefined(params: Params): void {
  for (const [name, value] of Object.entries(params)) {
    if (holdsUndefined(value))
      throw new StoreError('STORE_FAILED', `Parameter "${name}" is or holds undefined; leave it out or give null.`);
  }
}

function holdsUndefined(value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  return (Array.isArray(value) ? value : Object.values(value)).some(holdsUndefined);
}
