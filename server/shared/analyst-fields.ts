import { OPEN_END, type Day } from '../time/day.ts';
import type { ATTRIBUTES } from '../vocabulary/word-lists.ts';
import type { Field } from '../vocabulary/kind.ts';
import { everyKind, KINDS } from '../vocabulary/kinds.ts';
import type { Attribute, Fact, Holding } from './facts.ts';
import type { Properties } from './record.ts';

/**
 * What stands on a fact beside its record for those who open the database with tools of their own; this program never
 * reads it:
 *
 * - `sharesNumber`, `percentNumber`, …: each decimal as a number, as near as one comes, beside the exact text
 * - `validFrom` <= day < `validTo`: days as ISO text; the first day for which a source shows it, and the first on which
 *   it no longer holds. What is not known is absent
 * - `current`: nothing that is loaded says that it ended, was replaced or corrected
 * - `statedZero`: a source says that nothing is held; such a holding ties nobody to anybody. Absent where it does not
 */
export function analystFields(fact: Fact, firstShown: Day, holdsUntil: Day): Properties {
  const fields: Properties = {
    current: holdsUntil === OPEN_END && fact.supersededFrom === undefined && fact.knownTo === undefined,
  };
  if (firstShown < OPEN_END) fields['validFrom'] = firstShown;
  if (holdsUntil < OPEN_END) fields['validTo'] = holdsUntil;
  for (const name of DECIMALS[fact.kind]) {
    const text = (fact as unknown as Readonly<Record<string, unknown>>)[name];
    const value = typeof text === 'string' ? Number(text) : Number.NaN;
    if (Number.isFinite(value)) fields[`${name}Number`] = value;
  }
  if (fact.kind === 'HOLDS' && isStatedZero(fact)) fields['statedZero'] = true;
  return fields;
}

/** What the node of an attribute shows: of which sort it is, its value, and both as its name. */
export function attributeNode({ id, attribute, label, text, amount, count, unit }: Attribute): Properties {
  const figure = amount ?? (count === undefined ? undefined : String(count));
  const value = text ?? (figure === undefined ? undefined : [figure, unit].filter(Boolean).join(' '));
  const what = label ?? inWords(attribute);
  return {
    id,
    attribute,
    ...(value === undefined ? {} : { value }),
    name: value === undefined ? what : `${what}: ${value}`,
  };
}

/** A printed "0 %" may be rounded: it is no stated zero. */
function isStatedZero({ shares, percent, percentMax, exact }: Holding): boolean {
  return isZero(shares) || (percent === undefined ? isZero(percentMax) : exact === true && isZero(percent));
}

function isZero(decimal: string | undefined): boolean {
  return decimal !== undefined && /^-?0+(\.0*)?$/.test(decimal);
}

const DECIMALS = everyKind((kind) =>
  Object.entries<Field>(KINDS[kind].fields).flatMap(([name, { is }]) => (is === 'decimal' ? [name] : [])),
);

/** `SHARES_OUTSTANDING` as `Shares outstanding`. */
function inWords(attribute: (typeof ATTRIBUTES)[number]): string {
  return `${attribute.slice(0, 1)}${attribute.slice(1).toLowerCase().replaceAll('_', ' ')}`;
}
