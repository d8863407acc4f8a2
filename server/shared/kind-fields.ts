import type { Field, FieldForm } from '../vocabulary/kind.ts';
import { everyKind, FACT_KINDS, KINDS, type FactKind } from '../vocabulary/kinds.ts';
import type { FactBase } from './facts.ts';

/**
 * The fields of facts as they are stored: text (also exact decimals and dates), a flag, or a count. `!` marks those
 * that a fact always has.
 */
export type FieldType = 'text' | 'flag' | 'count';
export type FieldMark = FieldType | `${FieldType}!`;
type Base = Exclude<keyof FactBase, 'kind' | 'subject' | 'object' | 'citations'>;

export const BASE_FIELDS = {
  id: 'text!',
  from: 'text',
  to: 'text',
  knownFrom: 'text!',
  knownTo: 'text',
  supersededBy: 'text',
  supersededFrom: 'text',
  supersededKnownFrom: 'text',
  basis: 'text!',
  note: 'text',
} as const satisfies Record<Base, FieldMark>;

/** The own fields of every kind, in the order of its description. */
export const OWN_FIELDS = everyKind(marksOf);

/** The fields of every kind that hold words of a closed list, with the list. */
export const WORD_FIELDS = everyKind((kind) =>
  Object.entries<Field>(KINDS[kind].fields).flatMap(([name, { is }]) => {
    const words = wordsOf(is);
    return words === undefined ? [] : [[name, words] as const];
  }),
);

export function wordsOf(form: FieldForm): readonly string[] | undefined {
  return form === 'kind' ? FACT_KINDS : typeof form === 'string' ? undefined : form;
}

function marksOf(kind: FactKind): Readonly<Record<string, FieldMark>> {
  return Object.fromEntries(
    Object.entries<Field>(KINDS[kind].fields).map(([name, field]) => {
      const always = field.required === true || field.byDefault !== undefined;
      return [name, `${typeOf(field.is)}${always ? '!' : ''}` as FieldMark];
    }),
  );
}

function typeOf(form: FieldForm): FieldType {
  if (form === 'flag') return 'flag';
  return form === 'count' || form === 'positive' ? 'count' : 'text';
}
