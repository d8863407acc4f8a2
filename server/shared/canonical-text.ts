/** JSON with the fields of every record in order of name: the same for the same value, however it was put together. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(canonical(value));
}

function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(canonical);
  const fields = value as Readonly<Record<string, unknown>>;
  const record: Record<string, unknown> = {};
  for (const name of Object.keys(fields).sort()) record[name] = canonical(fields[name]);
  return record;
}
