import type { Attribute, Company, Person } from '../../shared/facts.ts';
import { nameUse, type NameUse } from '../name-labels.ts';
import { CODES, codeOfScheme, KIND_WORDS } from './codes.ts';
import { readAnnotation } from './bods-notes.ts';
import { placeOf } from './write-statement.ts';

/** What is written of a party: the record as the standard has it, and annotations of the statement. */
export interface WrittenParty {
  readonly recordType: 'entity' | 'person';
  readonly details: Readonly<Record<string, unknown>>;
  readonly annotations: readonly object[];
}

/** A company or person with what one source says about them, in the words of BODS 0.4. */
export function writtenParty(
  party: Company | Person,
  attributes: readonly Attribute[],
  spellings: readonly Attribute[] = [],
): WrittenParty {
  const annotations = labelled(attributes, 'annotation').map(({ text }) => readAnnotation(text ?? ''));
  const identifiers = identifiersOf(party);
  const common = {
    isComponent: false,
    ...list('identifiers', [
      ...identifiers.flatMap(identifier),
      ...attributes.filter((one) => is('IDENTIFIER')(one) && !isPlain(one)).map(identifierInFull),
    ]),
    ...list(
      'addresses',
      attributes.filter((one) => one.attribute === 'ADDRESS' && one.label !== 'placeOfBirth').map(address),
    ),
  };
  const details =
    party.type === 'Company'
      ? entityDetails(party, attributes, spellings)
      : personDetails(party, attributes, spellings);
  return {
    recordType: party.type === 'Company' ? 'entity' : 'person',
    details: { ...common, ...details },
    annotations,
  };
}

/** An import gives persons identifiers too. */
export function identifiersOf(party: Company | Person): readonly string[] {
  const { identifiers = [] } = party as { readonly identifiers?: readonly string[] };
  return identifiers;
}

const TYPES: Partial<Record<Company['kind'], object>> = {
  ARRANGEMENT: { type: 'arrangement' },
  TRUST_ACCOUNT: { type: 'arrangement' },
  STATE: { type: 'state' },
  PUBLIC_BODY: { type: 'stateBody' },
  BANK: { type: 'registeredEntity' },
  NOMINEE: { type: 'registeredEntity' },
};

/** The type of a body, and its kind in words where the type alone does not tell it. */
function typeOf(kind: Company['kind'], reason: object | undefined): object {
  if (kind === 'UNKNOWN' && reason !== undefined) return { type: 'unknownEntity' };
  const details = KIND_WORDS[kind];
  const type = TYPES[kind] ?? { type: details === undefined ? 'registeredEntity' : 'legalEntity' };
  return { ...type, ...(details !== undefined && { details }) };
}

/** Labels under which the formats tell the day on which a body began, and that on which it was no more. */
const FOUNDED = ['foundingDate', 'Incorporated', 'Created', 'incorporationDate'];
const DISSOLVED: Readonly<Record<string, RegExp>> = {
  dissolutionDate: /./,
  'Company status': /^dissolved$/i,
  'Entity status': /^INACTIVE$/,
};

function entityDetails(company: Company, attributes: readonly Attribute[], spellings: readonly Attribute[]) {
  const form = labelled(attributes, 'entityType')[0];
  const reason = unspecified(attributes);
  const states = attributes.filter(({ attribute, from }) => attribute === 'STATUS' && from !== undefined);
  const founded = states.find(({ label = '' }) => FOUNDED.includes(label))?.from;
  const dissolved = states.find(({ label = '', text = '' }) => DISSOLVED[label]?.test(text) === true)?.from;
  const listings = attributes
    .filter(is('LISTING'))
    .sort((a, b) => placeOf(a) - placeOf(b))
    .flatMap(listing);
  const filings = labelled(attributes, 'companyFilingsURL').map(({ text }) => text);
  const statute = labelled(attributes, 'formedByStatute')[0];
  const [uri] = labelled(attributes, 'uri');
  return {
    entityType: form === undefined ? typeOf(company.kind, reason) : pairs(form),
    ...(reason === undefined ? { name: company.name } : { unspecifiedEntityDetails: reason }),
    ...list('alternateNames', alternatives(company, spellings)),
    ...(company.jurisdiction !== undefined && { jurisdiction: jurisdiction(company.jurisdiction) }),
    ...whole('foundingDate', founded),
    ...whole('dissolutionDate', dissolved),
    ...(uri !== undefined && { uri: uri.text }),
    ...((company.listed !== undefined || listings.length > 0) && {
      publicListing: {
        hasPublicListing: company.listed ?? true,
        ...list('companyFilingsURLs', filings),
        ...list('securitiesListings', listings),
      },
    }),
    ...(statute !== undefined && { formedByStatute: { name: statute.text, ...whole('date', statute.from) } }),
  };
}

const NAME_TYPES: Readonly<Partial<Record<NameUse, string>>> = {
  TRANSLATION: 'translation',
  READING: 'transliteration',
  FORMER: 'former',
  MAIDEN: 'birth',
};

/** Names that a body is known by: what is told as a former one alone is none of them. */
function alternatives({ name, names }: Company, spellings: readonly Attribute[]): string[] {
  const isFormer = ({ label, to, knownTo }: Attribute) =>
    nameUse(label) === 'FORMER' || to !== undefined || knownTo !== undefined;
  const former = new Set(spellings.filter(isFormer).map(({ text }) => text));
  const today = new Set(spellings.filter((one) => !isFormer(one)).map(({ text }) => text));
  return names.filter((text) => text !== name && (today.has(text) || !former.has(text)));
}

/** The other names of a person, each of the kinds that its spellings are of. */
function otherNames({ name, names }: Person, spellings: readonly Attribute[]): object[] {
  const types = new Map<string, Set<string>>();
  for (const { text = '', label, knownTo } of spellings) {
    const type = knownTo === undefined ? NAME_TYPES[nameUse(label) ?? 'ALIAS'] : undefined;
    if (type !== undefined) types.set(text, (types.get(text) ?? new Set()).add(type));
  }
  return [...new Set([...names, ...types.keys()])].flatMap((fullName) => {
    const said = [...(types.get(fullName) ?? (fullName === name ? [] : ['alternative']))];
    return said.map((type) => ({ type, fullName }));
  });
}

function personDetails(person: Person, attributes: readonly Attribute[], spellings: readonly Attribute[]) {
  const reason = unspecified(attributes);
  const place = labelled(attributes, 'placeOfBirth')[0];
  const died = labelled(attributes, 'deathDate')[0]?.from;
  const pep = labelled(attributes, 'politicalExposure');
  const countries = (label: string) => labelled(attributes, label).map((one) => ({ name: one.text, ...pairs(one) }));
  return {
    personType: reason === undefined ? 'knownPerson' : 'unknownPerson',
    ...(reason === undefined
      ? {
          names: [{ type: 'legal', fullName: person.name }, ...otherNames(person, spellings)],
        }
      : { unspecifiedPersonDetails: reason }),
    ...(person.born !== undefined && { birthDate: person.born }),
    ...(died !== undefined && { deathDate: died }),
    ...list('nationalities', countries('nationality')),
    ...list('taxResidencies', countries('taxResidency')),
    ...(place !== undefined && { placeOfBirth: address(place) }),
    ...(pep[0] !== undefined && {
      politicalExposure: {
        status: pep[0].text,
        ...list(
          'details',
          pep.map(exposure).filter((one) => Object.keys(one).length > 0),
        ),
      },
    }),
  };
}

function exposure(one: Attribute): object {
  const { reason, missingInfoReason, jurisdiction: name, jurisdictionCode: code, source } = pairs(one);
  return {
    ...(reason !== undefined && { reason }),
    ...(missingInfoReason !== undefined && { missingInfoReason }),
    ...(name !== undefined && { jurisdiction: { name, ...(code !== undefined && { code }) } }),
    ...whole('startDate', one.from),
    ...whole('endDate', one.to),
    ...(source !== undefined && { source: { description: source } }),
  };
}

function unspecified(attributes: readonly Attribute[]): object | undefined {
  const [told] = labelled(attributes, 'unspecified');
  if (told === undefined) return undefined;
  return { reason: told.text, ...pairs(told) };
}

/** The standard takes no listing without the name and the country of the exchange. */
function listing(one: Attribute): object[] {
  const { idScheme, id, ...market } = pairs(one);
  if (one.label === undefined || market['stockExchangeJurisdiction'] === undefined) return [];
  const security = { ...(idScheme !== undefined && { idScheme }), ...(id !== undefined && { id }), ticker: one.text };
  return [{ ...market, stockExchangeName: one.label, security }];
}

const ADDRESS_TYPES: ReadonlySet<string> = new Set(CODES.addressType);

function address(one: Attribute): object {
  const { address: text, postCode, country, countryCode } = pairs(one);
  const known = text ?? (postCode === undefined && country === undefined ? one.text : undefined);
  return {
    ...(one.label !== undefined && ADDRESS_TYPES.has(one.label) && { type: one.label }),
    ...(known !== undefined && { address: known }),
    ...(postCode !== undefined && { postCode }),
    ...(country !== undefined && {
      country: { name: country, ...(countryCode !== undefined && { code: countryCode }) },
    }),
  };
}

/** The id of a record is written as such, and not as an identifier. */
function identifier(text: string): object[] {
  const at = text.indexOf(':');
  const [scheme, id] = [text.slice(0, at), text.slice(at + 1)];
  return scheme.endsWith('-record') ? [] : [{ scheme: codeOfScheme(scheme), id }];
}

/** One that cites `scheme:value` of the party, which is written with the party already. */
function isPlain({ label, detail }: Attribute): boolean {
  return label === undefined && detail === undefined;
}

function identifierInFull({ label, text, detail = [] }: Attribute): object {
  const { scheme, uri } = Object.fromEntries(detail.map(({ key, value }) => [key, value]));
  return {
    id: text,
    ...(scheme !== undefined && { scheme }),
    schemeName: label ?? '',
    ...(uri !== undefined && { uri }),
  };
}

function jurisdiction(text: string): object {
  return text.length >= 2 && text.length <= 6 ? { name: text, code: text } : { name: text };
}

function labelled(attributes: readonly Attribute[], label: string): readonly Attribute[] {
  return attributes.filter((one) => one.label === label);
}

function is(kind: Attribute['attribute']): (one: Attribute) => boolean {
  return ({ attribute }) => attribute === kind;
}

function pairs({ detail = [] }: Attribute): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(detail.map(({ key, value }) => [key, value]));
}

function list(name: string, values: readonly unknown[]): object {
  return values.length === 0 ? {} : { [name]: values };
}

/** A date that the standard wants whole: of a month or year its first day. */
function whole(name: string, date: string | undefined): object {
  return date === undefined ? {} : { [name]: date + '-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6) };
}
