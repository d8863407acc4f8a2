import { BadInput } from '../../errors.ts';
import type { FactView } from '../../facts/fact-view.ts';
import { compare, fromDecimal, rational } from '../../numbers/rational.ts';
import { OWN_FIELDS } from '../../shared/kind-fields.ts';
import { nameFault, numberFault } from '../../shared/text-faults.ts';
import { lastDay, type Day } from '../../time/day.ts';
import type { Fact } from '../../shared/facts.ts';
import { defaultsOf, isOnBoard, neededOf, shapeOf } from '../../vocabulary/ends.ts';
import type { FactKind } from '../../vocabulary/kinds.ts';
import type { WorldContent } from './world.ts';

/** Facts to suppose. Absent fields of GraphQL input are undefined or null alike. */
export interface WhatIf {
  readonly add?: readonly SupposedFact[] | null;
  readonly change?: readonly SupposedChange[] | null;
  readonly remove?: readonly string[] | null;
}
export interface SupposedFact {
  readonly kind: FactKind;
  readonly subject: string;
  readonly object: string;
  readonly [field: string]: unknown;
}
export interface SupposedChange {
  readonly fact: string;
  readonly [field: string]: unknown;
}

/** The source that a supposed fact cites; it is never shown. */
const SUPPOSED = 'supposed';
const MOST = 50;
const CURRENCY = /^[A-Z]{3}$/;

/** The fact as sources state it: a supposed one has no source to show. */
export function stated(view: FactView): FactView {
  const citations = view.fact.citations.filter(({ source }) => source !== SUPPOSED);
  return citations.length === view.fact.citations.length ? view : { ...view, fact: { ...view.fact, citations } };
}

/** Parties and boards that the supposed facts speak of. */
export function endsOfSupposed({ add }: WhatIf): string[] {
  return [...new Set((add ?? []).flatMap(({ subject, object }) => [subject, object]))];
}

/**
 * The same world with the facts supposed. Throws BadInput for ends and facts that are not there, and for fields of
 * another kind.
 */
export function supposing(content: WorldContent, { add, change, remove }: WhatIf): WorldContent {
  const count = (add?.length ?? 0) + (change?.length ?? 0) + (remove?.length ?? 0);
  if (count === 0 || count > MOST)
    throw new BadInput(`"whatIf" supposes ${String(count)} facts; suppose 1 to ${String(MOST)}.`);
  const known = new Map(content.facts.map((fact) => [fact.id, fact]));
  for (const id of remove ?? []) {
    if (!known.delete(id)) throw missing(id);
  }
  for (const { fact: id, ...fields } of change ?? []) {
    const before = known.get(id);
    if (before === undefined) throw missing(id);
    const given = fieldsOf(before.kind, fields);
    // The changed fact is nobody's statement any more, but what it says of other days stays.
    known.set(id, {
      ...before,
      ...given,
      basis: 'INFERRED',
      note: 'Changed for a what-if; nobody states it so.',
    } as unknown as Fact);
  }
  (add ?? []).forEach((one, i) => {
    const fact = supposed(one, i, content);
    known.set(fact.id, fact);
  });
  return { ...content, facts: [...known.values()] };
}

/** What a supposed fact says without being told, where that is more than the seed's files mean by leaving it out. */
const DEFAULTS: { readonly [K in FactKind]?: object } = { HOLDS: { direct: 'DIRECT' }, SITS_ON: { attendance: [] } };

function supposed({ kind, subject, object, ...rest }: SupposedFact, index: number, content: WorldContent): Fact {
  const place = `whatIf.add[${String(index)}]`;
  const ends = new Set([...content.parties, ...content.boards, ...content.sources].map(({ id }) => id));
  for (const [name, id] of [
    ['subject', subject],
    ['object', object],
  ] as const) {
    if (!ends.has(id))
      throw new BadInput(
        `${place}.${name}: there is no "${id}"; suppose facts between parties and boards of the graph.`,
      );
  }
  const onBoard = isOnBoard({ kind });
  if (onBoard !== content.boards.some(({ id }) => id === object)) {
    throw new BadInput(
      `${place}.object: "${object}" is ${onBoard ? 'no board' : 'a board'}; ${onBoard ? `a ${kind} fact ends at a board` : `a ${kind} fact ends at a party`}.`,
    );
  }
  const fields = fieldsOf(kind, rest);
  const lacking = neededOf(kind).find((name) => fields[name] === undefined);
  if (lacking !== undefined) throw new BadInput(`${place}.${lacking}: ${needs(kind, lacking)}`);
  const to = fields['to'];
  const ended = typeof to === 'string' && lastDay(to) <= content.on;
  const observedOn: { observedOn?: Day } =
    ended || (typeof fields['from'] === 'string' && fields['from'] > content.on) ? {} : { observedOn: content.on };
  return {
    id: `${SUPPOSED}-${String(index + 1)}`,
    kind,
    subject,
    object,
    knownFrom: content.knownOn < content.on ? content.knownOn : content.on,
    basis: 'INFERRED',
    note: 'Supposed for a what-if; nobody states it.',
    citations: [{ source: SUPPOSED, place: 'what-if', ...observedOn }],
    ...defaultsOf(kind),
    ...DEFAULTS[kind],
    ...fields,
  } as unknown as Fact;
}

function fieldsOf(kind: FactKind, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const allowed = new Set(['from', 'to', ...Object.keys(OWN_FIELDS[kind])]);
  const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value != null));
  const odd = Object.keys(fields).find((name) => !allowed.has(name));
  if (odd !== undefined)
    throw new BadInput(`A supposed ${kind} fact has no "${odd}"; it may have ${[...allowed].join(', ')}.`);
  for (const [name, value] of Object.entries(fields)) {
    const fault = typeof value === 'string' ? faultOf(kind, name, value) : undefined;
    if (fault !== undefined) throw new BadInput(`whatIf: the "${name}" of a supposed ${kind} fact ${fault}`);
  }
  return fields;
}

/** What keeps a value from being taken, as it would keep it out of a file. */
function faultOf(kind: FactKind, name: string, value: string): string | undefined {
  const field = shapeOf(kind).fields[name];
  if (field?.is === 'decimal') {
    const fault = numberFault(value);
    if (fault !== undefined) return `is no number to reckon with: ${fault.message}; ${fault.mend}.`;
    // Of what an attribute states, some figures are below nothing: what a company is worth, for instance.
    if (value.startsWith('-') && kind !== 'HAS_ATTRIBUTE') return `is less than nothing: ${value}.`;
    if (name === 'percent' && compare(fromDecimal(value), rational(100n)) > 0) return `is more than all: ${value} %.`;
    return undefined;
  }
  if (field?.is === 'currency')
    return CURRENCY.test(value) ? undefined : 'is no currency; write its ISO 4217 code, e.g. JPY.';
  const fault = nameFault(value);
  return fault?.severity === 'error' ? `cannot be taken: ${fault.message}; ${fault.mend}.` : undefined;
}

function needs(kind: FactKind, field: string): string {
  if (kind === 'NOMINATED_TO') return 'a candidacy needs the day of its meeting.';
  return `a supposed ${kind} fact needs "${field}".`;
}

function missing(id: string): BadInput {
  return new BadInput(
    `whatIf: the fact "${id}" does not bear on this company on this day; take ids from the report's facts.`,
  );
}
