import type { TableField, UploadedTable } from './table-query.ts';

/** What somebody said of a table so far. */
export interface MappingDraft {
  /** The field of each column; '' for one that is not read. */
  readonly fields: readonly string[];
  /** Fields that are the same in every row. */
  readonly constants: Readonly<Record<string, string>>;
  /** In what figures are written, by field; '' as they are. */
  readonly units: Readonly<Record<string, string>>;
  readonly decimal: string;
  readonly dates: string;
}

/** What the server makes of the table, to begin with. */
export function guessedDraft({ columns, decimal, dates }: UploadedTable): MappingDraft {
  return {
    fields: columns.map(({ field }) => field ?? ''),
    constants: {},
    units: {},
    decimal: decimal ?? '',
    dates: dates ?? '',
  };
}

/** Fields that every row needs, and neither a column nor a constant gives. */
export function missingFields(fields: readonly TableField[], draft: MappingDraft): readonly TableField[] {
  return fields.filter(
    ({ name, required }) => required && !draft.fields.includes(name) && (draft.constants[name] ?? '').trim() === '',
  );
}

/** The mapping file (docs/import-tables.md) that says the same. */
export function mappingText(
  { kind, header, sheet, sheets, separator, encoding, columns }: UploadedTable,
  draft: MappingDraft,
): string {
  const assigned = columns.flatMap(({ name }, i): [string, string][] => {
    const field = draft.fields[i] ?? '';
    return field === '' ? [] : [[field, name]];
  });
  const names = new Set(assigned.map(([field]) => field));
  const constants = Object.entries(draft.constants).filter(([field, text]) => text.trim() !== '' && !names.has(field));
  const units = Object.entries(draft.units).filter(([field, unit]) => unit !== '' && names.has(field));
  return [
    `kind: ${kind}`,
    `header: ${String(header)}`,
    ...(separator === null ? [] : [`separator: ${separator === '\t' ? 'tab' : quoted(separator)}`]),
    ...(sheet !== null && sheets.length > 1 ? [`sheet: ${quoted(sheet)}`] : []),
    ...(encoding === null ? [] : [`encoding: ${encoding}`]),
    ...(draft.decimal === '' ? [] : [`decimal: ${draft.decimal}`]),
    ...(draft.dates === '' ? [] : [`dates: ${quoted(draft.dates)}`]),
    ...part('columns', assigned),
    ...(constants.length === 0 ? [] : part('constants', constants)),
    ...(units.length === 0 ? [] : part('units', units)),
    '',
  ].join('\n');
}

function part(name: string, entries: readonly (readonly [string, string])[]): string[] {
  return entries.length === 0
    ? [`${name}: {}`]
    : [`${name}:`, ...entries.map(([field, text]) => `  ${field}: ${quoted(text)}`)];
}

/** A text of JSON is one of YAML. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
