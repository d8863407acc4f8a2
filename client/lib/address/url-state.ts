import { z } from 'zod';
import { isDay } from '../days.ts';
import { OWNERSHIP_LINES, OWNERSHIP_METHODS, OWNERSHIP_PASSES, OWNERSHIP_POLICIES } from '../ownership-words.ts';
import { LAYOUTS, REACHES, type GraphState } from './graph-state.ts';
import { RANKINGS } from '../ranking-words.ts';
import { COMPANY_KIND_WORDS, type CompanyKind } from '../words.ts';
import { MOST_ENDS, WAY_KINDS } from './asked-ways.ts';
import { readEye, readPutBoxes, writeEye, writePutBoxes } from './put-boxes.ts';
import { readSupposed } from './supposed.ts';
import { isPercentage, readSupposedHoldings } from './supposed-holdings.ts';
import { say } from './messages/words.ts';

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

const id = z.string().regex(/^[a-z0-9]+([-:][a-z0-9]+)*$/i, say('isNotAnIdLettersDigits'));
const day = z.string().refine(isDay, say('isNotADayThatExists'));
const ids = z
  .string()
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(id).max(100, say('namesMoreThan100Ids')));
/** The API shows at most 50 parties with their neighbours; one is the party in focus. */
const expanded = ids.refine((all) => all.length < 50, say('namesMoreThan49Ids'));
const words = z.string().transform((text) => text.split(',').filter(Boolean));
const layout = z.enum(LAYOUTS, say('isNotALayoutLayouts', { layouts: LAYOUTS.join(', ') }));
const percent = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,6})?$/, say('isNotAPercentageBetween0'))
  .refine((text) => Number(text) <= 100, say('isNotAPercentageBetween0'));
const ownershipMethod = z.enum(
  OWNERSHIP_METHODS,
  say('isNotAWayToReckon', { ownershipMethods: OWNERSHIP_METHODS.join(', ') }),
);
const policy = z.enum(
  OWNERSHIP_POLICIES,
  say('isNotAPolicyOwnershipPolicies', { ownershipPolicies: OWNERSHIP_POLICIES.join(', ') }),
);
const exactPercent = z.string().refine(isPercentage, say('isNotAPercentageBetween0'));
const passes = z.enum(
  OWNERSHIP_PASSES,
  say('isNeitherOwnershipPasses', { ownershipPasses: OWNERSHIP_PASSES.join('" nor "') }),
);
const lines = z.enum(OWNERSHIP_LINES, say('isNotWhatALineCan', { ownershipLines: OWNERSHIP_LINES.join(', ') }));
const supposedHoldings = z.string().transform((text, context) => {
  const entries = readSupposedHoldings(text);
  if (entries === undefined) context.addIssue({ code: 'custom', message: say('isNotUnderstoodAsHoldingsTo') });
  return entries ?? [];
});
const depth = z.string().regex(/^[1-9]$/, say('isNotANumberOfTiers'));
const ranking = z.enum(RANKINGS, say('isNotARankingRankings', { rankings: RANKINGS.join(', ') }));
const direction = z.enum(['up', 'down'], say('isNeitherUpNorDown'));
const supposed = z.string().transform((text, context) => {
  const entries = readSupposed(text);
  if (entries === undefined) context.addIssue({ code: 'custom', message: say('isNotUnderstoodAsFactsTo') });
  return entries ?? [];
});
const between = ids.refine(
  (all) => all.length >= 2 && all.length <= MOST_ENDS && new Set(all).size === all.length,
  say('doesNotName2ToMostEnds', { mostEnds: MOST_ENDS }),
);
const put = z.string().transform((text, context) => {
  const boxes = readPutBoxes(text);
  if (boxes === undefined) context.addIssue({ code: 'custom', message: say('isNotUnderstoodAsPlacesOf') });
  return boxes ?? z.NEVER;
});
const eye = z.string().transform((text, context) => {
  const seen = readEye(text);
  if (seen === undefined) context.addIssue({ code: 'custom', message: say('isNotUnderstoodAsWhatIs') });
  return seen ?? z.NEVER;
});
const line = z
  .string()
  .regex(/^[1-9]\d{0,6}$/, say('isNotALineNumber'))
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
    else problems.push({ field, value, message: result.error.issues[0]?.message ?? say('isNotUnderstood') });
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
  reach: z.enum(REACHES, say('isNotAReach')),
  between,
  moment: z.enum(['on'], say('isNotOn')),
  by: z.enum(WAY_KINDS, say('isNotAKindOfWay', { wayKinds: WAY_KINDS.join(', ') })),
  upto: z
    .string()
    .regex(/^[1-6]$/, say('isNotANumberOfSteps'))
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
  against: day,
  from: id,
  to: id,
  own: z.enum(['aside'], say('isNotAside')),
  view: z.enum(['matrix', 'map', 'table'], say('isNotAViewMatrixMap')),
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
  answer: z.string().regex(/^[A-Za-z0-9:._()-]{1,200}$/, say('isNotAFormOrQuestion')),
} as const;
export const RANKINGS_SEARCH = { list: ranking, on: day, known: day, policy } as const;
/** More columns than these nobody reads side by side. */
const companies = ids.refine((all) => all.length <= 40, say('namesMoreThan40Companies'));
export const BOARDS_SEARCH = { companies, group: id, on: day, known: day, against: day } as const;
/** Work on the graph that is being looked at. */
export const IMPORTS_SEARCH = { work: id } as const;
export const MATCHES_SEARCH = { pair: z.string().regex(/^[a-z0-9-]+,[a-z0-9-]+$/i, say('isNotTwoIds')) } as const;
export const AUDITS_SEARCH = { on: day, known: day, since: day, books: ids } as const;
const cursor = z.string().regex(/^[A-Za-z0-9_-]{1,400}$/, say('isNotAPlaceInA'));
const companyKind = z.enum(
  Object.keys(COMPANY_KIND_WORDS) as [CompanyKind, ...CompanyKind[]],
  say('isNotAKindOfOrganisation'),
);
const free = z.string().max(200, say('isLongerThan200Characters'));
const count = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, say('isNotANumberFrom1'))
  .transform(Number);
/** A list of the whole graph: what is wanted of it, its order, and where its page begins. */
export const DIRECTORY_SEARCH = {
  on: day,
  known: day,
  text: free,
  kind: companyKind,
  listed: z.enum(['yes', 'no'], say('isNeitherYesNorNo')),
  law: free,
  boards: count,
  sort: z
    .string()
    .regex(
      /^(NAME|NAME_DESC|FACTS|FACTS_ASC|(SEATS|COMPANIES|HOLDINGS|HOLDERS|INTERLOCKS|OUTSIDE|LAST_STATED)_(ASC|DESC))$/,
      say('isNotAnOrderOfThe'),
    ),
  after: cursor,
  before: cursor,
} as const;
export const PROFILE_SEARCH = { id, on: day, known: day } as const;
/** Which view of a story, from 1. */
export const VIEW_SEARCH = { step: count } as const;
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
    reach: state.reach,
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
