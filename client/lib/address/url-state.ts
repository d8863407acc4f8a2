import { COMMA } from '../language/language.ts';
import { isDay } from '../days.ts';
import { OWNERSHIP_LINES, OWNERSHIP_METHODS, OWNERSHIP_PASSES, OWNERSHIP_POLICIES } from '../ownership-words.ts';
import { LAYOUTS, REACHES, type GraphState } from './graph-state.ts';
import { RANKINGS } from '../ranking-words.ts';
import { COMPANY_KIND_WORDS, type CompanyKind } from '../words.ts';
import { MOST_ENDS, WAY_KINDS } from './asked-ways.ts';
import { readEye, readPutBoxes, writeEye, writePutBoxes } from './put-boxes.ts';
import { readSupposed } from './supposed.ts';
import { isPercentage, readSupposedHoldings } from './supposed-holdings.ts';
import {
  asNumber,
  listOf,
  matching,
  oneOf,
  parted,
  textThat,
  that,
  writtenAs,
  type ReadValue,
} from './value-readers.ts';
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

const id = matching(/^[a-z0-9]+([-:][a-z0-9]+)*$/i, () => say('isNotAnIdLettersDigits'));
const day = textThat(isDay, () => say('isNotADayThatExists'));
const ids = listOf(id, 100, () => say('namesMoreThan100Ids'));
/** The API shows at most 50 parties with their neighbours; one is the party in focus. */
const expanded = that(
  ids,
  (all) => all.length < 50,
  () => say('namesMoreThan49Ids'),
);
const layout = oneOf(LAYOUTS, () => say('isNotALayoutLayouts', { layouts: LAYOUTS.join(COMMA) }));
const percent = textThat(
  (text) => /^\d{1,3}(\.\d{1,6})?$/.test(text) && Number(text) <= 100,
  () => say('isNotAPercentageBetween0'),
);
const ownershipMethod = oneOf(OWNERSHIP_METHODS, () =>
  say('isNotAWayToReckon', { ownershipMethods: OWNERSHIP_METHODS.join(COMMA) }),
);
const policy = oneOf(OWNERSHIP_POLICIES, () =>
  say('isNotAPolicyOwnershipPolicies', { ownershipPolicies: OWNERSHIP_POLICIES.join(COMMA) }),
);
const exactPercent = textThat(isPercentage, () => say('isNotAPercentageBetween0'));
const passes = oneOf(OWNERSHIP_PASSES, () =>
  say('isNeitherOwnershipPasses', { ownershipPasses: OWNERSHIP_PASSES.join('" nor "') }),
);
const lines = oneOf(OWNERSHIP_LINES, () => say('isNotWhatALineCan', { ownershipLines: OWNERSHIP_LINES.join(COMMA) }));
const supposedHoldings = writtenAs(readSupposedHoldings, () => say('isNotUnderstoodAsHoldingsTo'));
const depth = matching(/^[1-9]$/, () => say('isNotANumberOfTiers'));
const ranking = oneOf(RANKINGS, () => say('isNotARankingRankings', { rankings: RANKINGS.join(COMMA) }));
const direction = oneOf(['up', 'down'], () => say('isNeitherUpNorDown'));
const supposed = writtenAs(readSupposed, () => say('isNotUnderstoodAsFactsTo'));
const between = that(
  ids,
  (all) => all.length >= 2 && all.length <= MOST_ENDS && new Set(all).size === all.length,
  () => say('doesNotName2ToMostEnds', { mostEnds: MOST_ENDS }),
);
const put = writtenAs(readPutBoxes, () => say('isNotUnderstoodAsPlacesOf'));
const eye = writtenAs(readEye, () => say('isNotUnderstoodAsWhatIs'));
const line = asNumber(matching(/^[1-9]\d{0,6}$/, () => say('isNotALineNumber')));

type Shape = Readonly<Record<string, ReadValue<unknown>>>;
type Output<S extends Shape> = {
  readonly [K in keyof S]?: S[K] extends ReadValue<infer Value> ? Value : never;
};

/** Reads the named fields of a search; what is bad is left out and reported. */
export function readSearch<S extends Shape>(search: Search, shape: S): Read<Output<S>> {
  const state: Record<string, unknown> = {};
  const problems: AddressProblem[] = [];
  for (const [field, read] of Object.entries(shape)) {
    const value = search[field];
    if (value === undefined || value === '') continue;
    const found = read(value);
    if ('is' in found) state[field] = found.is;
    else problems.push({ field, value, message: found.amiss });
  }
  return { state: state as Output<S>, problems };
}

export const GRAPH_SEARCH = {
  focus: id,
  on: day,
  known: day,
  against: day,
  sel: id,
  hide: parted,
  expand: expanded,
  added: ids,
  hidden: ids,
  removed: ids,
  layout,
  reach: oneOf(REACHES, () => say('isNotAReach')),
  between,
  moment: oneOf(['on'], () => say('isNotOn')),
  by: oneOf(WAY_KINDS, () => say('isNotAKindOfWay', { wayKinds: WAY_KINDS.join(COMMA) })),
  upto: asNumber(matching(/^[1-6]$/, () => say('isNotANumberOfSteps'))),
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
  own: oneOf(['aside'], () => say('isNotAside')),
  view: oneOf(['matrix', 'map', 'table'], () => say('isNotAViewMatrixMap')),
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
  answer: matching(/^[A-Za-z0-9:._()-]{1,200}$/, () => say('isNotAFormOrQuestion')),
} as const;
export const RANKINGS_SEARCH = { list: ranking, on: day, known: day, policy } as const;
/** More columns than these nobody reads side by side. */
const companies = that(
  ids,
  (all) => all.length <= 40,
  () => say('namesMoreThan40Companies'),
);
export const BOARDS_SEARCH = { companies, group: id, on: day, known: day, against: day } as const;
/** Work on the graph that is being looked at. */
export const IMPORTS_SEARCH = { work: id } as const;
export const MATCHES_SEARCH = { pair: matching(/^[a-z0-9-]+,[a-z0-9-]+$/i, () => say('isNotTwoIds')) } as const;
export const AUDITS_SEARCH = { on: day, known: day, since: day, books: ids } as const;
const cursor = matching(/^[A-Za-z0-9_-]{1,400}$/, () => say('isNotAPlaceInA'));
const companyKind = oneOf(Object.keys(COMPANY_KIND_WORDS) as CompanyKind[], () => say('isNotAKindOfOrganisation'));
const free = textThat(
  (text) => text.length <= 200,
  () => say('isLongerThan200Characters'),
);
const count = asNumber(matching(/^[1-9]\d{0,2}$/, () => say('isNotANumberFrom1')));
/** A list of the whole graph: what is wanted of it, its order, and where its page begins. */
export const DIRECTORY_SEARCH = {
  on: day,
  known: day,
  text: free,
  kind: companyKind,
  listed: oneOf(['yes', 'no'], () => say('isNeitherYesNorNo')),
  law: free,
  boards: count,
  sort: matching(
    /^(NAME|NAME_DESC|FACTS|FACTS_ASC|(SEATS|COMPANIES|HOLDINGS|HOLDERS|INTERLOCKS|OUTSIDE|LAST_STATED)_(ASC|DESC))$/,
    () => say('isNotAnOrderOfThe'),
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
