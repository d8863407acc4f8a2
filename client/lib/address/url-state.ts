import { z } from 'zod';
import { isDay } from '../days.ts';
import { OWNERSHIP_LINES, OWNERSHIP_METHODS, OWNERSHIP_PASSES, OWNERSHIP_POLICIES } from '../ownership-words.ts';
import { LAYOUTS, type GraphState } from './graph-state.ts';
import { RANKINGS } from '../ranking-words.ts';
import { COMPANY_KIND_WORDS, type CompanyKind } from '../words.ts';
import { MOST_ENDS, WAY_KINDS } from './asked-ways.ts';
import { readEye, readPutBoxes, writeEye, writePutBoxes } from './put-boxes.ts';
import { readSupposed } from './supposed.ts';
import { isPercentage, readSupposedHoldings } from './supposed-holdings.ts';

/**
 * What is looked at lives in the address. An address is written by people too, so each value is checked on its own: a
 * bad one is left out and reported, the others are kept, and nothing crashes.
 */
export interface AddressProblem {
  readonly field: string;
  readonly value: string;
  readonly message: string;
}

export type Search = Readonly<Record<string, string | undefined>>;

export interface Read<State> {
  readonly state: State;
  readonly problems: readonly AddressProblem[];
}

const id = z.string().regex(/^[a-z0-9]+([-:][a-z0-9]+)*$/i, 'is not an id (letters, digits and hyphens)');
const day = z.string().refine(isDay, 'is not a day that exists (YYYY-MM-DD)');
const ids = z
  .string()
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(id).max(100, 'names more than 100 ids'));
/** The API shows at most 50 parties with their neighbours; one is the party in focus. */
const expanded = ids.refine((all) => all.length < 50, 'names more than 49 ids');
const words = z.string().transform((text) => text.split(',').filter(Boolean));
const layout = z.enum(LAYOUTS, `is not a layout (${LAYOUTS.join(', ')})`);
const percent = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,6})?$/, 'is not a percentage between 0 and 100')
  .refine((text) => Number(text) <= 100, 'is not a percentage between 0 and 100');
const ownershipMethod = z.enum(OWNERSHIP_METHODS, `is not a way to reckon (${OWNERSHIP_METHODS.join(', ')})`);
const policy = z.enum(OWNERSHIP_POLICIES, `is not a policy (${OWNERSHIP_POLICIES.join(', ')})`);
const exactPercent = z.string().refine(isPercentage, 'is not a percentage between 0 and 100');
const passes = z.enum(OWNERSHIP_PASSES, `is neither "${OWNERSHIP_PASSES.join('" nor "')}"`);
const lines = z.enum(OWNERSHIP_LINES, `is not what a line can show (${OWNERSHIP_LINES.join(', ')})`);
const supposedHoldings = z.string().transform((text, context) => {
  const entries = readSupposedHoldings(text);
  if (entries === undefined) context.addIssue({ code: 'custom', message: 'is not understood as holdings to suppose' });
  return entries ?? [];
});
const depth = z.string().regex(/^[1-9]$/, 'is not a number of tiers from 1 to 9');
const ranking = z.enum(RANKINGS, `is not a ranking (${RANKINGS.join(', ')})`);
const direction = z.enum(['up', 'down'], 'is neither "up" nor "down"');
const supposed = z.string().transform((text, context) => {
  const entries = readSupposed(text);
  if (entries === undefined) context.addIssue({ code: 'custom', message: 'is not understood as facts to suppose' });
  return entries ?? [];
});
const between = ids.refine(
  (all) => all.length >= 2 && all.length <= MOST_ENDS && new Set(all).size === all.length,
  `does not name 2 to ${String(MOST_ENDS)} different ids`,
);
const put = z.string().transform((text, context) => {
  const boxes = readPutBoxes(text);
  if (boxes === undefined) context.addIssue({ code: 'custom', message: 'is not understood as places of boxes' });
  return boxes ?? z.NEVER;
});
const eye = z.string().transform((text, context) => {
  const seen = readEye(text);
  if (seen === undefined) context.addIssue({ code: 'custom', message: 'is not understood as what is looked at' });
  return seen ?? z.NEVER;
});
const line = z
  .string()
  .regex(/^[1-9]\d{0,6}$/, 'is not a line number')
  .transform(Number);

type Shape = Readonly<Record<string, z.ZodType>>;
type Output<S extends Shape> = { readonly [K in keyof S]?: z.output<S[K]> };

/** Reads the named fields of a search; what is bad is left out and reported. */
export function readSearch<S extends Shape>(search: Search, shape: S): Read<Output<S>> {
  const state: Record<string, unknown> = {};
  const problems: AddressProblem[] = [];
  for (const [field, type] of Object.entries(shape)) {
    const value = search[field];
    if (value === undefined || value === '') continue;
    const result = type.safeParse(value);
    if (result.success) state[field] = result.data;
    else problems.push({ field, value, message: result.error.issues[0]?.message ?? 'is not understood' });
  }
  return { state: state as Output<S>, problems };
}

export const GRAPH_SEARCH = {
  focus: id,
  on: day,
  known: day,
  against: day,
  sel: id,
  hide: words,
  expand: expanded,
  added: ids,
  hidden: ids,
  removed: ids,
  layout,
  between,
  moment: z.enum(['on'], 'is not "on"'),
  by: z.enum(WAY_KINDS, `is not a kind of way (${WAY_KINDS.join(', ')})`),
  upto: z
    .string()
    .regex(/^[1-6]$/, 'is not a number of steps from 1 to 6')
    .transform(Number),
  put,
  eye,
} as const;
export const OWNERSHIP_SEARCH = {
  company: id,
  dir: direction,
  on: day,
  known: day,
  min: percent,
  method: ownershipMethod,
  depth,
  against: day,
  policy,
  control: exactPercent,
  passes,
  lines,
  suppose: supposedHoldings,
} as const;
export const INTERLOCKS_SEARCH = {
  company: id,
  group: id,
  on: day,
  known: day,
  from: id,
  to: id,
  own: z.enum(['aside'], 'is not "aside"'),
  view: z.enum(['matrix', 'map', 'table'], 'is not a view (matrix, map, table)'),
} as const;
export const INDEPENDENCE_SEARCH = {
  company: id,
  on: day,
  known: day,
  books: ids,
  person: id,
  book: id,
  rule: id,
  against: day,
  suppose: supposed,
  answer: z.string().regex(/^[A-Za-z0-9:._()-]{1,200}$/, 'is not a form or question'),
} as const;
export const RANKINGS_SEARCH = { list: ranking, on: day, known: day, policy } as const;
/** More columns than these nobody reads side by side. */
const companies = ids.refine((all) => all.length <= 40, 'names more than 40 companies');
export const BOARDS_SEARCH = { companies, group: id, on: day, known: day, against: day } as const;
/** Work on the graph that is being looked at. */
export const IMPORTS_SEARCH = { work: id } as const;
export const MATCHES_SEARCH = { pair: z.string().regex(/^[a-z0-9-]+,[a-z0-9-]+$/i, 'is not two ids') } as const;
export const AUDITS_SEARCH = { on: day, known: day, since: day, books: ids } as const;
const cursor = z.string().regex(/^[A-Za-z0-9_-]{1,400}$/, 'is not a place in a list');
const companyKind = z.enum(
  Object.keys(COMPANY_KIND_WORDS) as [CompanyKind, ...CompanyKind[]],
  'is not a kind of organisation',
);
const free = z.string().max(200, 'is longer than 200 characters');
const count = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, 'is not a number from 1 to 999')
  .transform(Number);
/** A list of the whole graph: what is wanted of it, its order, and where its page begins. */
export const DIRECTORY_SEARCH = {
  on: day,
  known: day,
  text: free,
  kind: companyKind,
  listed: z.enum(['yes', 'no'], 'is neither "yes" nor "no"'),
  law: free,
  boards: count,
  sort: z
    .string()
    .regex(
      /^(NAME|NAME_DESC|FACTS|FACTS_ASC|(SEATS|COMPANIES|HOLDINGS|HOLDERS|INTERLOCKS|OUTSIDE|LAST_STATED)_(ASC|DESC))$/,
      'is not an order of the list',
    ),
  after: cursor,
  before: cursor,
} as const;
export const PROFILE_SEARCH = { id, on: day, known: day } as const;
export const SOURCE_SEARCH = { line, to: line } as const;

/** Writes a graph state as a search, without what is not needed to read it back. */
export function writeGraphSearch(state: GraphState): { readonly [F in keyof GraphState]: string | undefined } {
  return {
    focus: state.focus,
    on: state.on,
    known: state.known,
    against: state.against,
    sel: state.sel === state.focus ? undefined : state.sel,
    hide: listed(state.hide),
    expand: listed(state.expand),
    added: listed(state.added),
    hidden: listed(state.hidden),
    removed: listed(state.removed),
    layout: state.layout === 'plan' ? undefined : state.layout,
    between: listed(state.between),
    moment: state.moment,
    by: state.by,
    upto: state.upto === undefined ? undefined : String(state.upto),
    put: writePutBoxes(state.put),
    eye: writeEye(state.eye),
  };
}

function listed(values: readonly string[]): string | undefined {
  return values.length > 0 ? values.join(',') : undefined;
}

/** Keeps the known fields of a raw search, as text. The rest of the address means nothing to the page. */
export function pickSearch<Field extends string>(
  raw: Readonly<Record<string, unknown>>,
  shape: Readonly<Record<Field, unknown>>,
): { readonly [F in Field]?: string | undefined } {
  return Object.fromEntries(
    Object.keys(shape).flatMap((field) => {
      const value = raw[field];
      return typeof value === 'string' && value !== '' ? [[field, value]] : [];
    }),
  ) as { readonly [F in Field]?: string | undefined };
}

/** `?a=b&c=d` as plain text on both sides: no value is ever read as JSON, so `2007` stays a text. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const parameters = new URLSearchParams();
  for (const [field, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') parameters.set(field, value);
  }
  // Commas, colons and slashes are allowed in a query; keeping them makes the address readable.
  const text = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}
