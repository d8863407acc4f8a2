import type { Field, KindShape } from './kind.ts';
import { FACT_KINDS, KINDS, type FactKind } from './kinds.ts';

/** What the descriptions say of the ends of facts, as questions about one kind. */

export function shapeOf(kind: FactKind): KindShape {
  return KINDS[kind];
}

type ObjectOf<K extends FactKind> = (typeof KINDS)[K]['object']['is'];

/** Kinds that stand between two parties; a seat stands between a person and the board's company. */
export type StepKind = {
  [K in FactKind]: ObjectOf<K> extends 'party' | 'person' | 'company' | 'board' ? K : never;
}[FactKind];
export const STEP_KINDS = FACT_KINDS.filter(isStepKind);

export function isStepKind(kind: FactKind): kind is StepKind {
  return ['party', 'person', 'company', 'board'].includes(KINDS[kind].object.is);
}

/** Kinds whose object is a board. */
export type BoardFactKind = { [K in FactKind]: ObjectOf<K> extends 'board' ? K : never }[FactKind];

export function isOnBoard<F extends { readonly kind: FactKind }>(
  fact: F,
): fact is Extract<F, { readonly kind: BoardFactKind }> {
  return KINDS[fact.kind].object.is === 'board';
}

/** Ids of what may be companies: ends and fields of a fact between two parties. */
export function companiesNamedIn(fact: { readonly kind: FactKind; readonly subject: string; readonly object: string }) {
  if (!isStepKind(fact.kind)) return [];
  const { subject, object, fields } = shapeOf(fact.kind);
  const may = (form: string) => form === 'company' || form === 'party';
  const named = Object.entries(fields).flatMap(([name, { is }]) => {
    const value = (fact as unknown as Readonly<Record<string, unknown>>)[name];
    return is === 'company' && typeof value === 'string' ? [value] : [];
  });
  return [...(may(subject.is) ? [fact.subject] : []), ...(may(object.is) ? [fact.object] : []), ...named];
}

/** Ids of ends that are persons by the kind alone. */
export function personsNamedIn(fact: { readonly kind: FactKind; readonly subject: string; readonly object: string }) {
  const { subject, object } = KINDS[fact.kind];
  return [...(subject.is === 'person' ? [fact.subject] : []), ...(isPerson(object.is) ? [fact.object] : [])];
}

function isPerson(form: string): boolean {
  return form === 'person';
}

/** What the seed's files mean when they leave a field out. */
export function defaultsOf(kind: FactKind): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(shapeOf(kind).fields).flatMap(([name, { byDefault }]) =>
      byDefault === undefined ? [] : [[name, byDefault] as const],
    ),
  );
}

/** Fields that a fact of the kind must be given, because nothing stands for them. */
export function neededOf(kind: FactKind): readonly string[] {
  return Object.entries(shapeOf(kind).fields).flatMap(([name, { required }]) => (required === true ? [name] : []));
}

/** Names of the own fields of a kind that hold values of one form. */
export function fieldsThatHold(kind: FactKind, form: Field['is']): readonly string[] {
  return Object.entries(shapeOf(kind).fields).flatMap(([name, { is }]) => (is === form ? [name] : []));
}
