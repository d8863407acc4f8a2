import type { StatedFact } from '../importer.ts';
import { EDGE_SCHEMATA, type EdgeSchema } from './schemata.ts';
import { texts, type FtmEntity } from './ftm-shape.ts';
import type { Ended, FtmTelling } from './ftm-telling.ts';
import { edgeDays } from './edge-days.ts';
import { amountOf, dayOf, percentageOf, type Percentage } from './ftm-values.ts';

export type EntityKind = 'PERSON' | 'BODY' | 'ADDRESS' | 'OTHER';
export interface KnownEntities {
  readonly kindOf: (id: string) => EntityKind | undefined;
  /** True the first time it is asked for a company. */
  readonly needsBoard: (company: string) => boolean;
}

interface Edge {
  readonly entity: FtmEntity;
  readonly schema: EdgeSchema;
  readonly source: string;
  readonly target: string;
  /** Fields that a fact of any kind has. */
  readonly base: { readonly from?: string; readonly to?: string; readonly note?: string };
  readonly ended: Ended;
  /** Several owners of one entry have one block. */
  readonly joint: boolean;
}

/** The ids at the ends of an edge. */
export function endsOf(entity: FtmEntity, schema: EdgeSchema): { sources: string[]; targets: string[] } {
  const [source, target] = EDGE_SCHEMATA[schema];
  return { sources: texts(entity, source), targets: texts(entity, target) };
}

/** The facts of an edge: one for each pair of its ends. */
export function tellEdge(entity: FtmEntity, schema: EdgeSchema, telling: FtmTelling, known: KnownEntities): void {
  const { sources, targets } = endsOf(entity, schema);
  const [first, second] = EDGE_SCHEMATA[schema];
  if (sources.length === 0 || targets.length === 0) {
    telling.warn(
      'END_MISSING',
      `An entity of the schema ${schema} needs ${first} and ${second}; it is left out.`,
      'fill in both',
    );
    return;
  }
  const times = baseOf(entity, telling);
  for (const source of sources)
    for (const target of targets)
      tellPair({ entity, schema, source, target, ...times, joint: sources.length > 1 }, telling, known);
}

function tellPair(edge: Edge, telling: FtmTelling, known: KnownEntities): void {
  const { schema, source, target, base, entity } = edge;
  const person = (id: string) => known.kindOf(id) === 'PERSON';
  const mayBePerson = (id: string) => (known.kindOf(id) ?? 'PERSON') === 'PERSON';
  const body = (id: string) => (known.kindOf(id) ?? 'BODY') === 'BODY';
  const role = texts(entity, 'role').join(', ');
  const title = role === '' ? {} : { title: role };
  const left = (why: string) => {
    telling.warn('NOT_CARRIED', `${schema} of ${source} and ${target}: ${why}; it is left out.`);
  };
  const tell = (fact: StatedFact) => {
    telling.fact(fact, entity.id, edge.ended);
  };
  if (source === target) return left('both ends are one');
  if (schema === 'Family')
    return mayBePerson(source) && mayBePerson(target) ? tell(kinship(edge)) : left('kin are two persons');
  if (schema === 'Associate') return left('that two persons know each other is no tie of governance');
  if (schema === 'UnknownLink') {
    // It has no direction: who is a person, is so at the first end.
    const [holder, held] = body(target) ? [source, target] : [target, source];
    return body(held) ? tell(holding(edge, holder, held, 'UNKNOWN', role)) : left('neither is a body');
  }
  if (schema === 'Payment') return telling.fact(payment(edge));
  if (!body(target)) return left(`${EDGE_SCHEMATA[schema][1]} is not a body`);
  if (schema === 'Ownership') return tell(ownership(edge, telling));
  if (schema === 'Membership') return tell(holding(edge, source, target, 'OTHER', role === '' ? 'membership' : role));
  if (schema === 'Directorship') {
    if (!person(source) && known.kindOf(source) !== undefined)
      return tell(holding(edge, source, target, 'OTHER', role));
    if (NO_BOARD.test(role)) return tell({ kind: 'WORKS_FOR', subject: source, object: target, ...title, ...base });
    return seat(edge, telling, known, title);
  }
  if (schema === 'Employment')
    return person(source) || known.kindOf(source) === undefined
      ? tell({ kind: 'WORKS_FOR', subject: source, object: target, employee: true, ...title, ...base })
      : left('an employee is a person');
  if (!body(source)) return left(`${EDGE_SCHEMATA[schema][0]} is not a body`);
  if (schema === 'Succession') return tell({ kind: 'SUCCEEDS', subject: target, object: source, ...base });
  if (schema === 'Debt') return tell({ kind: 'LENDS_TO', subject: target, object: source, ...money(entity), ...base });
  // Representation
  return /nominee/i.test(role)
    ? tell({ kind: 'NOMINEE_FOR', subject: source, object: target, ...base })
    : left('an agent who is no nominee has no place in the graph');
}

/** Roles that FollowTheMoney writes as directorships, and that are none. */
const NO_BOARD = /secretar|auditor|liquidator|accountant|registered agent/i;

function seat(
  { entity, source, target, base, ended }: Edge,
  telling: FtmTelling,
  known: KnownEntities,
  title: { title?: string },
): void {
  const key = `${target}#board`;
  if (known.needsBoard(target))
    telling.say({
      says: 'BOARD',
      key,
      company: target,
      kind: 'DIRECTORS',
      name: 'Board of directors',
      source: telling.source,
      at: telling.at,
    });
  telling.fact({ kind: 'SITS_ON', subject: source, object: key, attendance: [], ...title, ...base }, entity.id, ended);
}

type Holding = Extract<StatedFact, { kind: 'HOLDS' }>;

function holding(
  { schema, base }: Edge,
  subject: string,
  object: string,
  interest: Holding['interest'],
  role: string,
): Holding {
  const right = role === '' ? schema : role;
  return {
    kind: 'HOLDS',
    subject,
    object,
    interest,
    direct: 'UNKNOWN',
    nominee: false,
    accounting: 'UNKNOWN',
    right,
    ...base,
  };
}

function ownership({ entity, source, target, base, joint }: Edge, telling: FtmTelling): Holding {
  const types = texts(entity, 'ownershipType').map((type) => type.toLowerCase());
  const direct = types.includes('direct')
    ? 'DIRECT'
    : types.some((type) => /indirect|ultimate/.test(type))
      ? 'INDIRECT'
      : 'UNKNOWN';
  const figures = texts(entity, 'percentage');
  const shares = texts(entity, 'sharesCount').map(amountOf);
  const read = figures.map(percentageOf);
  // Written in several ways, the most exact.
  const [percentage] = [...read].sort((a, b) => JSON.stringify(b ?? '').length - JSON.stringify(a ?? '').length);
  const isOne = percentage !== undefined && new Set(read.map(figureKey)).size === 1;
  if (figures.length > 0 && !isOne)
    telling.warn(
      'PERCENTAGE_NOT_READ',
      `The percentage ${figures.join(', ')} is no single figure or range; how much is held stays unknown.`,
      'write one number, e.g. 51.5',
    );
  const count = shares.length === 1 ? shares[0] : undefined;
  const role = [...texts(entity, 'role'), ...types].join(', ');
  const [shareClass] = texts(entity, 'sharesType');
  return {
    kind: 'HOLDS',
    subject: source,
    object: target,
    interest: 'SHARES',
    direct,
    nominee: /nominee/i.test(role),
    accounting: 'UNKNOWN',
    ...(isOne && percentage),
    ...(count !== undefined && { shares: count }),
    ...(shareClass !== undefined && { shareClass }),
    ...(role !== '' && { right: role }),
    ...(joint && { block: entity.id }),
    ...base,
  };
}

/** 51 and 51.0 are one figure. */
function figureKey(percentage: Percentage | undefined): string {
  return JSON.stringify(percentage ?? null, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/(?<=\.\d*)0+$/, '').replace(/\.$/, '') : value,
  );
}

function kinship({ entity, source, target, base }: Edge): StatedFact {
  const relation = texts(entity, 'relationship').join(', ');
  return { kind: 'KIN_OF', subject: source, object: target, ...(relation !== '' && { relation }), ...base };
}

function payment({ entity, source, target, base }: Edge): StatedFact {
  const nature = [...texts(entity, 'purpose'), ...texts(entity, 'programme')].join('; ');
  const day = (name: string) => dayOf(texts(entity, name)[0]);
  const [from, to] = [day('startDate') ?? day('date'), day('endDate') ?? day('date')];
  return {
    kind: 'TRADES_WITH',
    subject: source,
    object: target,
    ...money(entity),
    ...(from !== undefined && { periodFrom: from }),
    ...(to !== undefined && { periodTo: to }),
    ...(nature !== '' && { nature }),
    ...(base.note !== undefined && { note: base.note }),
  };
}

/** The amount in its own currency, else in euros or dollars. */
function money(entity: FtmEntity): { amount?: string; currency?: string } {
  const currency = texts(entity, 'currency')
    .map((code) => code.toUpperCase())
    .find((code) => /^[A-Z]{3}$/.test(code));
  const of = (name: string) =>
    texts(entity, name)
      .map(amountOf)
      .find((amount) => amount !== undefined);
  const own = of('amount');
  if (own !== undefined) return { amount: own, ...(currency !== undefined && { currency }) };
  const [euros, dollars] = [of('amountEur'), of('amountUsd')];
  if (euros !== undefined) return { amount: euros, currency: 'EUR' };
  return dollars === undefined ? {} : { amount: dollars, currency: 'USD' };
}

const NOTED = [
  'status',
  'summary',
  'description',
  'legalBasis',
  'sharesValue',
  'sharesCurrency',
  'recordId',
  'sourceUrl',
  'publisher',
];

function baseOf(entity: FtmEntity, telling: FtmTelling): Pick<Edge, 'base' | 'ended'> {
  const { days, ...ended } = edgeDays(entity, ['startDate', 'date'], telling);
  const notes = NOTED.flatMap((name) => texts(entity, name).map((text) => `${name}: ${text}`));
  return { base: { ...days, ...(notes.length > 0 && { note: notes.join('\n') }) }, ended };
}
