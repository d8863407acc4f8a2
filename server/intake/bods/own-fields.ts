import { isPartialDate } from '../../time/day.ts';
import { defaultsOf, shapeOf } from '../../vocabulary/ends.ts';
import type { FieldForm } from '../../vocabulary/kind.ts';

/** Fields of interests that the standard has no place for, by the kind of fact; others are told in its own fields. */
const TOLD = {
  HOLDS: [
    'direct',
    'accounting',
    'shares',
    'shareClass',
    'account',
    'block',
    'votingPower',
    'disposalPower',
    'majority',
    'via',
    'planned',
    'price',
    'currency',
  ],
  SITS_ON: ['title', 'outside', 'representative', 'fullTime', 'responsibility', 'termEnds'],
  WORKS_FOR: ['title', 'employee', 'representative'],
} as const;
type InterestKind = keyof typeof TOLD;

/** What the standard says of such an interest by its type alone. */
const BY_TYPE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  boardMember: { title: 'Board member' },
  boardChair: { title: 'Board chair' },
  seniorManagingOfficial: { title: 'Senior managing official' },
};
const NOT_STATED = 'not stated';

/** Each field as `field: value`, but those that a reader of the standard has without it. */
export function fieldLines(kind: InterestKind, fact: object, type: string | undefined): string[] {
  const fields = fact as Readonly<Record<string, string | boolean | undefined>>;
  const without: Readonly<Record<string, unknown>> = { ...defaultsOf(kind), ...BY_TYPE[type ?? ''] };
  return TOLD[kind].flatMap((name) => {
    const value = fields[name];
    // Directions have codes of their own, but for both at once.
    if (value === without[name] || (name === 'direct' && value !== 'BOTH')) return [];
    if (value === undefined) return [`${name}: ${NOT_STATED}`];
    const text = String(value);
    return text === '' || text !== text.trim() || /[\r\n]/.test(text) || text === NOT_STATED
      ? []
      : [`${name}: ${text}`];
  });
}

/** The field of a line; undefined where the kind has no such field, or it has no such value. */
export function fieldIn(kind: InterestKind, name: string, text: string): Readonly<Record<string, unknown>> | undefined {
  if (!(TOLD[kind] as readonly string[]).includes(name)) return undefined;
  if (text === NOT_STATED) return { [name]: undefined };
  const value = valueOf(text, shapeOf(kind).fields[name]?.is);
  return value === undefined ? undefined : { [name]: value };
}

function valueOf(text: string, is: FieldForm | undefined): string | boolean | undefined {
  if (is === undefined) return undefined;
  if (typeof is !== 'string') return is.includes(text) ? text : undefined;
  switch (is) {
    case 'flag':
      return { true: true, false: false }[text];
    case 'decimal':
      return /^-?\d{1,50}(?:\.\d{1,50})?$/.test(text) ? text : undefined;
    case 'date':
      return isPartialDate(text) ? text : undefined;
    case 'currency':
      return /^[A-Z]{3}$/.test(text) ? text : undefined;
    default:
      return is === 'text' ? text : undefined;
  }
}
