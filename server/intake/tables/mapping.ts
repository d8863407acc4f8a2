import { isScalar, LineCounter, visit, type Document } from 'yaml';
import { z } from 'zod';
import { NestedTooDeep, yamlDocument } from '../../seed/yaml/yaml-document.ts';
import { nearest } from '../../shared/names/nearness.ts';
import type { ProblemStatement } from '../importer.ts';
import { refusal } from '../stated-problem.ts';
import { DECIMALS, UNITS } from './cell-values.ts';
import { ENCODINGS } from './encoding.ts';
import { fieldsOf, plainHeading, TABLE_NAMES } from './table-kinds.ts';
import { SEPARATORS } from './table-rows.ts';

const MOST_ROWS_ABOVE = 1_000;

/** A mapping file: every value is text, as it is written. */
const mappingShape = z.strictObject({
  kind: z.enum(TABLE_NAMES),
  header: z
    .string()
    .regex(/^(?:0|[1-9]\d{0,3})$/, 'write the number of the row with the headings, from 1, or 0 when there are none')
    .transform(Number)
    .refine((row) => row <= MOST_ROWS_ABOVE, `the headings stand in the first ${String(MOST_ROWS_ABOVE)} rows`)
    .optional(),
  separator: z
    .enum([...SEPARATORS, 'tab'])
    .transform((one) => (one === 'tab' ? '\t' : one))
    .optional(),
  encoding: z.enum(ENCODINGS).optional(),
  /** Of a spreadsheet with several: the one with the table. */
  sheet: z.string().min(1).optional(),
  decimal: z.enum(DECIMALS).optional(),
  dates: z
    .string()
    .max(40)
    .regex(/^(?=.*YYYY)(?:YYYY|MM|DD|[-/. 年月日])+$/, 'write it with YYYY, MM and DD, for instance DD.MM.YYYY')
    .refine((one) => ['YYYY', 'MM', 'DD'].every((part) => one.split(part).length <= 2), 'write each part once')
    .optional(),
  columns: z.record(z.string(), z.string().min(1)),
  constants: z.record(z.string(), z.string().min(1)).optional(),
  values: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  key: z.array(z.string()).min(1).optional(),
  /** In what figures are written, by field; as they are when left out. */
  units: z.record(z.string(), z.enum(UNITS)).optional(),
});
export type TableMapping = z.infer<typeof mappingShape>;

/** Reads a mapping; what is wrong with it, each with its place, is told instead. */
export function readMapping(
  text: string,
): { readonly mapping: TableMapping } | { readonly problems: readonly ProblemStatement[] } {
  const place = (rest: string) => ({ place: rest === '' ? 'mapping' : `mapping, ${rest}` });
  const lines = new LineCounter();
  const unreadable = (message: string, line: number) => ({
    problems: [refusal('MAPPING_UNREADABLE', message, place(`line ${String(line)}`), 'write it as YAML')],
  });
  let document: Document;
  try {
    document = yamlDocument(text, lines, 'failsafe');
  } catch (error) {
    if (error instanceof NestedTooDeep) return unreadable(error.message, error.line);
    throw error;
  }
  const [broken] = document.errors;
  if (broken !== undefined) return unreadable(broken.message.split('\n')[0] ?? '', lines.linePos(broken.pos[0]).line);
  const strange: unknown[] = [];
  let alias: number | undefined;
  visit(document, {
    Alias: (_, { range }) => {
      alias ??= range?.[0] ?? 0;
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === '__proto__') strange.push(key);
    },
  });
  if (strange.length > 0)
    return { problems: [refusal('MAPPING_UNFIT', 'nothing can be named "__proto__"', place(''), 'leave it out')] };
  if (alias !== undefined)
    return unreadable(
      'an alias stands for another part; a mapping has none: write the part out',
      lines.linePos(alias).line,
    );
  const read = mappingShape.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!read.success) {
    const known = Object.keys(mappingShape.shape);
    return {
      problems: read.error.issues.map(({ code, path, message, ...issue }) => {
        const unknown = code === 'unrecognized_keys' && 'keys' in issue ? issue.keys.map(String) : [];
        const hint = unknown.length > 0 ? near(unknown[0] ?? '', known, known) : 'see docs/import-tables.md';
        return refusal('MAPPING_UNFIT', message, place(path.map(String).join('.')), hint);
      }),
    };
  }
  const mapping = read.data;
  const fields = fieldsOf(mapping.kind);
  const byName = new Map(fields.map(({ name }) => [plainHeading(name), name]));
  const problems: ProblemStatement[] = [];
  const check = (part: string, names: readonly string[]) => {
    for (const name of names)
      if (!byName.has(plainHeading(name))) {
        const all = fields.map((field) => field.name);
        const message = `rows of ${mapping.kind} have no field "${name}"`;
        problems.push(refusal('FIELD_UNKNOWN', message, place(`${part}.${name}`), near(name, all, all)));
      }
  };
  const { columns, constants = {}, values = {}, key = [], units = {} } = mapping;
  check('columns', Object.keys(columns));
  check('constants', Object.keys(constants));
  check('values', Object.keys(values));
  check('key', key);
  check('units', Object.keys(units));
  for (const name of Object.keys(units)) {
    const field = fields.find((one) => plainHeading(one.name) === plainHeading(name));
    if (field !== undefined && field.is !== 'decimal')
      problems.push(
        refusal(
          'UNIT_UNFIT',
          `"${field.name}" is no figure`,
          place(`units.${name}`),
          'give units to percentages, shares and amounts alone',
        ),
      );
  }
  const given = [...Object.keys(columns), ...Object.keys(constants)].map(plainHeading);
  for (const name of new Set(given.filter((one, i) => given.indexOf(one) !== i)))
    problems.push(
      refusal(
        'FIELD_TWICE',
        `"${byName.get(name) ?? name}" is given twice`,
        place('columns'),
        'give a field one column, or one constant',
      ),
    );
  for (const { name, required } of fields)
    if (required && !given.includes(plainHeading(name)))
      problems.push(
        refusal(
          'FIELD_MISSING',
          `rows of ${mapping.kind} need the field "${name}"`,
          place('columns'),
          `add ${name} with its column`,
        ),
      );
  return problems.length > 0 ? { problems } : { mapping };
}

/** "did you mean …", else what there is. */
export function near(word: string, words: readonly string[], all: readonly string[]): string {
  return likely(word, words) ?? (all.length === 0 ? 'there are none' : `there are ${all.slice(0, 40).join(', ')}`);
}

/** "did you mean …", where one of the words is near. */
export function likely(word: string, words: readonly string[]): string | undefined {
  const found = nearest(word, words);
  return found.length === 0 ? undefined : `did you mean ${found.map((one) => `"${one}"`).join(' or ')}?`;
}
