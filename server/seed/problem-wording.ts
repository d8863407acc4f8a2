import type { z } from 'zod';
import { ENTRY_FIELDS } from './fact-lists.ts';
import * as format from './seed-format.ts';
import { citation } from './seed-values.ts';
import { didYouMean, nearest } from '../shared/names/nearness.ts';
import type { YamlPage } from './yaml/yaml-page.ts';
import { pathText, type SeedPath, type Problem } from './problem.ts';

/** What a form has to offer to somebody who made a slip: its field names, and the guide that explains them. */
export interface Hints {
  readonly fields: readonly string[];
  readonly guide: string;
}

/** Says what the schema found in words that tell what to write instead. One problem per unknown field, else one. */
export function wording(issue: z.core.$ZodIssue, page: YamlPage, { fields, guide }: Hints = SEED_HINTS): Problem[] {
  const path = issue.path as SeedPath;
  const at = (field: SeedPath, problem: string, mend: string): Problem => ({
    file: page.file,
    line: page.lineOf(field),
    path: pathText(field),
    severity: 'error',
    problem,
    mend,
  });
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      at(
        [...path, key],
        `there is no field "${key}" here`,
        fields.includes(key)
          ? `"${key}" belongs elsewhere: look at the indentation and at the list it stands in, or remove it; ${guide} names the fields`
          : didYouMean(key, fields, `remove it; ${guide} names the fields`),
      ),
    );
  }
  const value = valueAt(page.value, path);
  const name = lastName(path);
  if (name === 'citations' && (value === undefined || (Array.isArray(value) && value.length === 0))) {
    return [at(path, 'nothing is cited', 'add citations: [{ source: …, place: …, line: … }]')];
  }
  if (issue.code === 'invalid_type') return [at(path, ...typeWording(issue, value, name))];
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const near = typeof value === 'string' ? nearest(value.toUpperCase(), words, 1)[0] : undefined;
    const mend =
      near === undefined ? `write one of ${words.join(', ')}` : `write ${near}, or another of ${words.join(', ')}`;
    return [at(path, `${show(value)} is not a word for "${name}"`, mend)];
  }
  const [problem, ...mend] = issue.message.split('; ');
  return [at(path, `${show(value)}: ${problem ?? ''}`, mend.join('; ') || `see ${guide}`)];
}

function typeWording(
  issue: z.core.$ZodIssueInvalidType,
  value: unknown,
  name: string,
): [problem: string, mend: string] {
  const expected = TYPES[issue.expected] ?? issue.expected;
  if (value === undefined) return [`"${name}" is missing`, `add ${name}: ${expected}`];
  if (value === null) return [`"${name}" is empty`, `write ${expected}, or leave the field out when it is unknown`];
  if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return [`${show(value)} is a ${typeof value}, not text`, `quote it: ${name}: "${String(value)}"`];
  }
  return [`${show(value)} is not ${expected}`, `write ${expected}`];
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'quoted text',
  array: 'a list',
  object: 'a mapping of fields',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
};

/** The name of the field a problem is about: `citations[0]` is about an entry of "citations". */
function lastName(path: SeedPath): string {
  const names = path.filter((step) => typeof step === 'string');
  return names.at(-1) ?? 'the file';
}

function valueAt(value: unknown, path: SeedPath): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined),
    value,
  );
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}

/** Every field name of the seed's format, for "did you mean". */
const SEED_FIELDS: readonly string[] = [
  ...new Set(
    [
      format.companyFile,
      format.peopleFile,
      format.sourcesFile,
      format.findingsFile,
      format.person,
      format.source,
      format.finding,
      citation,
      format.board,
    ]
      .flatMap((shape) => Object.keys(shape.shape))
      .concat(ENTRY_FIELDS),
  ),
];

const SEED_HINTS: Hints = { fields: SEED_FIELDS, guide: 'seed/README.md' };
