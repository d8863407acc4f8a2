import type { z } from 'zod';
import type { YamlPage } from './yaml/yaml-page.ts';
import { inOrder, pathText, type SeedPath, type Problem } from './problem.ts';
import { wording, type Hints } from './problem-wording.ts';

/** A page whose shape was checked: what is sound in it, and where that stood. */
export interface Shaped<T> {
  readonly file: string;
  readonly value: T;
  /** Where in the file a path into `value` leads: `value` may lack entries that the file has. */
  readonly original: (path: SeedPath) => SeedPath;
  /** Takes paths in the file. */
  readonly lineOf: (path: SeedPath) => number;
}

interface LeftOut {
  readonly list: string;
  readonly index: number;
  readonly entry: unknown;
}

/** Stands for what a page must have and has not, so that the rest of the page can still be checked. Never loaded. */
export const STAND_IN = 'stand-in-for-a-missing-id';

export interface Shape<T> {
  /** Undefined only when the page is no mapping at all. */
  readonly shaped: Shaped<T> | undefined;
  /** Entries that were left out because of their shape, by the list they stood in and their place in it. */
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly Problem[];
}

/**
 * Checks a page against its schema. Every problem is reported; then the entries and fields that have one are left out
 * (a field that must be there gets its stand-in), and what remains is given on, so one bad entry hides no other
 * problem.
 */
export function shapePage<T>(
  schema: z.ZodType<T>,
  page: YamlPage,
  standIns: Readonly<Record<string, unknown>>,
  known: readonly Problem[],
  hints?: Hints,
): Shape<T> {
  const first = schema.safeParse(page.value);
  if (first.success)
    return {
      shaped: { file: page.file, value: first.data, original: (path) => path, lineOf: page.lineOf },
      leftOut: [],
      problems: [],
    };
  const unquoted = new Set(known.map((problem) => problem.path));
  const problems = inOrder(
    first.error.issues
      // "is not quoted" is already said, and is the better word for "is a number".
      .filter((issue) => !(issue.code === 'invalid_type' && unquoted.has(pathText(issue.path as SeedPath))))
      .flatMap((issue) => wording(issue, page, hints)),
  );
  if (!isRecord(page.value)) return { shaped: undefined, leftOut: [], problems };
  return { ...sound(schema, page, page.value, standIns), problems };
}

function sound<T>(
  schema: z.ZodType<T>,
  page: YamlPage,
  raw: Record<string, unknown>,
  standIns: Readonly<Record<string, unknown>>,
): Omit<Shape<T>, 'problems'> {
  const leftOut: LeftOut[] = [];
  const kept = new Map<string, number[]>();
  let value: Record<string, unknown> = { ...raw };
  for (let round = 0; round < 3; round++) {
    const parsed = schema.safeParse(value);
    if (parsed.success) {
      return {
        shaped: { file: page.file, value: parsed.data, original: (path) => original(path, kept), lineOf: page.lineOf },
        leftOut,
      };
    }
    value = without(value, parsed.error.issues, standIns, kept, leftOut);
  }
  return { shaped: undefined, leftOut };
}

function without(
  value: Record<string, unknown>,
  issues: readonly z.core.$ZodIssue[],
  standIns: Readonly<Record<string, unknown>>,
  kept: Map<string, number[]>,
  leftOut: LeftOut[],
): Record<string, unknown> {
  const result = { ...value };
  const dropped = new Map<string, Set<number>>();
  for (const issue of issues) {
    const [field, index] = issue.path;
    if (typeof field !== 'string') {
      if (issue.code === 'unrecognized_keys') for (const key of issue.keys) Reflect.deleteProperty(result, key);
    } else if (typeof index === 'number' && Array.isArray(value[field])) {
      dropped.set(field, (dropped.get(field) ?? new Set()).add(index));
    } else if (field in standIns) result[field] = standIns[field];
    else Reflect.deleteProperty(result, field);
  }
  for (const [field, indexes] of dropped) {
    const list = value[field] as unknown[];
    const places = kept.get(field) ?? list.map((_, i) => i);
    for (const i of indexes) leftOut.push({ list: field, index: places[i] ?? i, entry: list[i] });
    kept.set(
      field,
      places.filter((_, i) => !indexes.has(i)),
    );
    result[field] = list.filter((_, i) => !indexes.has(i));
  }
  return result;
}

function original(path: SeedPath, kept: ReadonlyMap<string, number[]>): SeedPath {
  const [field, index, ...rest] = path;
  if (typeof field !== 'string' || typeof index !== 'number') return path;
  return [field, kept.get(field)?.[index] ?? index, ...rest];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
