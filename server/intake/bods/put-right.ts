import type { z } from 'zod';
import type { JsonObject } from '../json/read-objects.ts';

/** What a statement writes otherwise than the standard, as it was read. */
export interface PutRight {
  /** The field, without places in lists. */
  readonly field: string;
  readonly message: string;
}

/**
 * What registers write otherwise than the standard and can mean one thing alone, put as the standard has it: `null` and
 * empty dates and addresses of the web for what is not stated, one value for a list of one, a part of an address of the
 * web, and, up to 0.3, no word on whether a statement is a component. Undefined where there is nothing of the kind.
 */
export function putRight(
  value: JsonObject,
  { issues }: z.ZodError,
): { readonly value: JsonObject; readonly found: readonly PutRight[] } | undefined {
  const found: PutRight[] = [];
  const copy = structuredClone(value);
  for (const issue of issues) {
    const [parent, key] = parentOf(copy, issue.path);
    if (parent === undefined || key === undefined) continue;
    const how = putInto(parent, key, issue);
    if (how !== undefined) found.push({ field: fieldOf(issue.path), message: how });
  }
  return found.length === 0 ? undefined : { value: copy, found };
}

const URI = 'must be a URI';
const NOT_STATED = 'It is empty, and read as not stated.';

function putInto(parent: Record<string, unknown>, key: string, issue: z.core.$ZodIssue): string | undefined {
  const value = parent[key];
  if (key === 'isComponent' && value === undefined && issue.path.length === 1) {
    parent[key] = false;
    return 'It does not say whether it is a component; it is read as none.';
  }
  if (value === null || value === '') {
    Reflect.deleteProperty(parent, key);
    return NOT_STATED;
  }
  if (issue.message === URI && typeof value === 'string') {
    Reflect.deleteProperty(parent, key);
    return 'It is no URI, and is left out.';
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array' && value !== undefined) {
    parent[key] = [value];
    return 'The standard has a list here; the one value is read as a list of one.';
  }
  return undefined;
}

/** The object in which a field stands; nothing of one that stands in a list. */
function parentOf(value: unknown, path: readonly PropertyKey[]): readonly [Record<string, unknown>?, string?] {
  const key = path.at(-1);
  if (typeof key !== 'string') return [];
  let at: unknown = value;
  for (const step of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null) return [];
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return typeof at === 'object' && at !== null && !Array.isArray(at) ? [at as Record<string, unknown>, key] : [];
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.filter((key) => typeof key === 'string').join('.');
}
