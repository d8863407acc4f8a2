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
export function guessedDraft(table: UploadedTable, fields: readonly TableField[]): MappingDraft {
  const { columns, decimal, dates } = table;
  const assigned = columns.map(({ field }) => field ?? '');
  const units = assigned.flatMap((field, i) => {
    const unit = unitOf(table, fields, i, field);
    return unit === '' ? [] : [[field, unit] as const];
  });
  return {
    fields: assigned,
    constants: {},
    units: Object.fromEntries(units),
    decimal: decimal ?? '',
    dates: dates ?? '',
  };
}

/** What is said of a column: a field has one column, the last that was said, and the unit of its heading. */
export function withColumn(
  draft: MappingDraft,
  table: UploadedTable,
  fields: readonly TableField[],
  { column, field }: { readonly column: number; readonly field: string },
): Pick<MappingDraft, 'fields' | 'units'> {
  const assigned = draft.fields.map((one, i) => (i === column ? field : one === field ? '' : one));
  if (!isFigure(fields, field)) return { fields: assigned, units: draft.units };
  return { fields: assigned, units: { ...draft.units, [field]: unitOf(table, fields, column, field) } };
}

/** The heading that says in what a field is written, where that is what is chosen. */
export function headingOfUnit({ columns }: UploadedTable, draft: MappingDraft, field: string): string | undefined {
  const { heading, unit } = columns[draft.fields.indexOf(field)] ?? {};
  return unit != null && draft.units[field] === unit ? heading : undefined;
}

/** In what a column of that field is written by its heading; '' where it says nothing. */
function unitOf({ columns }: UploadedTable, fields: readonly TableField[], column: number, field: string): string {
  return isFigure(fields, field) ? (columns[column]?.unit ?? '') : '';
}

/** Whether a field is an amount or a count; a percentage is written in no such unit. */
function isFigure(fields: readonly TableField[], field: string): boolean {
  return !field.startsWith('percent') && fields.some(({ name, form }) => name === field && form === 'decimal');
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
  // Against its heading, a column is read as it is written when somebody says so.
  const saysUnit = (field: string) =>
    !field.startsWith('percent') && columns[draft.fields.indexOf(field)]?.unit != null;
  const units = Object.entries(draft.units)
    .filter(([field]) => names.has(field))
    .map(([field, unit]): [string, string] => [field, unit === '' && saysUnit(field) ? 'ones' : unit])
    .filter(([, unit]) => unit !== '');
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
