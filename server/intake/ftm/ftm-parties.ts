import type { NameStated } from '../importer.ts';
import { ABOUT, IDENTIFIERS, MANY_REGISTERS, NAMES, NATIONAL, PARTY_SCHEMATA } from './schemata.ts';
import { texts, type FtmEntity } from './ftm-shape.ts';
import { oneDate } from './ftm-values.ts';
import { addressesOf, type FtmTelling } from './ftm-telling.ts';

/** A person or body, and what is said of it. */
export function tellParty(entity: FtmEntity, telling: FtmTelling): void {
  const kind = PARTY_SCHEMATA[entity.schema] ?? 'UNKNOWN';
  const all = texts(entity, 'name');
  const caption = entity.caption?.trim();
  const name =
    caption !== undefined && all.includes(caption) ? caption : (all[0] ?? inParts(entity) ?? captioned(entity));
  const places = [...texts(entity, 'jurisdiction'), ...texts(entity, 'country'), ...texts(entity, 'mainCountry')];
  const country = places[0];
  const others: NameStated[] = all.filter((text) => text !== name).map((text) => ({ text, use: 'ALIAS' }));
  for (const [property, use] of Object.entries(NAMES))
    for (const text of texts(entity, property)) others.push({ text, use });
  const base = {
    says: 'PARTY',
    key: entity.id,
    name,
    ...(name === undefined && { unknown: { reason: 'nameNotGiven' } }),
    ...(others.length > 0 && { names: others }),
    record: entity.id,
    alsoRecords: [addressesOf(entity.id)],
    ...(telling.observedOn !== undefined && { observedOn: telling.observedOn }),
    source: telling.source,
    at: telling.at,
  } as const;
  const identifiers = identifiersOf(entity, registerOf(entity), telling);
  if (kind === 'Person') {
    const born = oneDate(texts(entity, 'birthDate'));
    if (born.contradiction) contradiction('birthDate', entity, telling);
    telling.say({ ...base, type: 'Person', identifiers, ...(born.date !== undefined && { born: born.date }) });
  } else {
    const jurisdiction = country?.toUpperCase();
    telling.say({ ...base, type: 'Company', kind, identifiers, ...(jurisdiction !== undefined && { jurisdiction }) });
  }
  about(entity, telling);
}

/** A name that is given in its parts alone, in the order in which FollowTheMoney has them. */
function inParts(entity: FtmEntity): string | undefined {
  const parts = NAME_PARTS.flatMap((property) => texts(entity, property).slice(0, 1));
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** The caption of one without a name, unless it is only what kind of thing it is. */
function captioned({ caption, schema, id }: FtmEntity): string | undefined {
  const text = caption?.trim() ?? '';
  const plain = text.replace(/\s/g, '').toLowerCase();
  return plain === '' || plain === schema.toLowerCase() || text === id ? undefined : text;
}

const NAME_PARTS = ['firstName', 'secondName', 'middleName', 'fatherName', 'lastName'];

function about(entity: FtmEntity, telling: FtmTelling): void {
  for (const [property, text] of [
    ['incorporationDate', 'founded'],
    ['dissolutionDate', 'dissolved'],
    ['deathDate', 'died'],
  ] as const) {
    const { date, contradiction: several } = oneDate(texts(entity, property));
    if (several) contradiction(property, entity, telling);
    if (date !== undefined) telling.attribute('STATUS', { label: property, text, from: date });
  }
  for (const text of texts(entity, 'legalForm')) telling.attribute('FORM', { label: 'legalForm', text });
  for (const text of texts(entity, 'status')) telling.attribute('STATUS', { label: 'status', text });
  for (const text of texts(entity, 'capital')) telling.attribute('CAPITAL', { label: 'capital', text });
  for (const text of texts(entity, 'address')) telling.attribute('ADDRESS', { text });
  for (const label of ABOUT) for (const text of texts(entity, label)) telling.attribute('OTHER', { label, text });
  for (const parent of texts(entity, 'parent'))
    telling.fact({
      kind: 'HOLDS',
      subject: parent,
      object: entity.id,
      interest: 'UNKNOWN',
      direct: 'UNKNOWN',
      nominee: false,
      accounting: 'UNKNOWN',
      right: 'parent',
    });
}

/** The one country whose registers number the party: where it is registered, else the only one that is named. */
function registerOf(entity: FtmEntity): string | undefined {
  for (const properties of [['jurisdiction'], ['country', 'mainCountry', 'nationality', 'citizenship']]) {
    const all = new Set(properties.flatMap((name) => texts(entity, name)).map((place) => place.toLowerCase()));
    const [first] = all;
    if (first !== undefined) return all.size === 1 ? first.replace(/[^a-z0-9]/g, '-') : undefined;
  }
  return undefined;
}

/**
 * A number of a register counts with its country. Where none or several are named, or one with many registers, it is
 * kept and nothing is matched by it; nor by licences, which are of whoever gives them.
 */
function identifiersOf(entity: FtmEntity, country: string | undefined, telling: FtmTelling): string[] {
  const found = [`ftm-record:${entity.id}`];
  for (const [property, scheme] of Object.entries(IDENTIFIERS))
    for (const value of texts(entity, property)) {
      const ofRegister = property === 'registrationNumber';
      const ofMany = property === 'licenseNumber' || (ofRegister && MANY_REGISTERS.has(country ?? ''));
      if (!NATIONAL.has(property)) found.push(`${scheme}:${value}`);
      else if (country === undefined || ofMany) telling.attribute('IDENTIFIER', { label: property, text: value });
      else if (ofRegister && country === 'gb' && /^[A-Z0-9]{8}$/.test(value)) found.push(`gb-coh:${value}`);
      else if (ofRegister && country === 'jp' && /^\d{13}$/.test(value)) found.push(`jp-corporate-number:${value}`);
      else found.push(`${country}-${scheme}:${value}`);
    }
  return found;
}

function contradiction(property: string, entity: FtmEntity, telling: FtmTelling): void {
  const values = texts(entity, property).join(', ');
  telling.say({
    says: 'FINDING',
    kind: 'DATE',
    severity: 'LOW',
    title: `Several dates for ${property}`,
    detail: `${entity.id} has ${property} ${values}: none of them is taken, as the source does not say which is right.`,
    about: [entity.id],
    source: telling.source,
    at: telling.at,
  });
}
