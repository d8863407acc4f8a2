import type { Attribute, Company, Fact, Party, Person } from '../../shared/facts.ts';
import type { CompanyKind } from '../../vocabulary/parties.ts';
import { citedText, titlesOf } from '../export/fact-columns.ts';
import type { Exporter, ExportedGraph } from '../exporter.ts';
import { nameUse, type NameUse } from '../name-labels.ts';
import { ABOUT, IDENTIFIERS, NATIONAL } from './schemata.ts';
import { writtenEdge, type FtmProperties } from './write-edges.ts';

/**
 * The graph as entities of FollowTheMoney (https://followthemoney.tech), one a line: persons and bodies, then what ties
 * them. A party that was read from such a file keeps its id.
 */
export const ftmExporter: Exporter = {
  format: 'ftm',
  title: 'FollowTheMoney entities, one a line',
  leavesOut: [
    'candidacies, guarantees, trade, audits, contracts, transfers and joint blocks',
    'which board a seat is on, whether a member is called outside, terms and attendance',
    'kinds of bodies that are not told apart there: banks, firms, funds and accounts are companies or legal entities',
    'a body in which shares are held is a company, whatever it is',
    'whether the bounds of a range belong to it',
    'voting powers, blocks, accounts, accounting and the day of a balance',
    'places of citations but for their words, and all days but the first on which something was known',
    'what a source no longer says',
    'kinds of names other than former ones and weak aliases, and days of names',
    'identifiers and attributes that have no property',
    'findings, boards and coverage',
  ],
  *write(graph: ExportedGraph) {
    const attributes = new Map<string, Attribute[]>();
    for (const fact of graph.facts)
      if (fact.kind === 'HAS_ATTRIBUTE') attributes.set(fact.subject, [...(attributes.get(fact.subject) ?? []), fact]);
    const held = new Set(
      graph.facts.flatMap((fact) => (fact.kind === 'HOLDS' && fact.interest === 'SHARES' ? [fact.object] : [])),
    );
    const parties = [...graph.companies, ...graph.persons];
    const idOf = idsOf(parties);
    for (const party of parties) {
      const properties = together(
        propertiesOf(party, attributes.get(party.id) ?? []),
        told(attributes.get(party.id) ?? []),
      );
      const schema = party.type === 'Person' ? 'Person' : held.has(party.id) ? 'Company' : SCHEMAS[party.kind];
      yield line(idOf(party.id), schema, party.name, properties, undefined);
    }
    const titles = titlesOf(graph.sources);
    const companyOf = new Map(graph.boards.map(({ id, company }) => [id, company]));
    const end = (id: string) => idOf(companyOf.get(id) ?? id);
    for (const fact of graph.facts) {
      if (fact.knownTo !== undefined) continue;
      const edge = writtenEdge(fact, end);
      if (edge === undefined) continue;
      const [schema, properties] = edge;
      const description = citedText(fact, graph, titles);
      yield line(
        fact.id,
        schema,
        schema,
        { ...properties, ...dates(fact), description: [description] },
        fact.knownFrom,
      );
    }
  },
};

const SCHEMAS: Readonly<Record<CompanyKind, string>> = {
  COMPANY: 'Company',
  BANK: 'Company',
  AUDIT_FIRM: 'Company',
  LAW_FIRM: 'Company',
  ASSOCIATION: 'Organization',
  PUBLIC_BODY: 'PublicBody',
  STATE: 'PublicBody',
  FUND: 'LegalEntity',
  TRUST_ACCOUNT: 'LegalEntity',
  NOMINEE: 'LegalEntity',
  ARRANGEMENT: 'LegalEntity',
  UNKNOWN: 'LegalEntity',
};

function line(
  id: string,
  schema: string,
  caption: string,
  properties: FtmProperties,
  changed: string | undefined,
): string {
  const filled = Object.entries(properties).filter(([, values]) => values.length > 0);
  const entity = { id, caption, schema, properties: Object.fromEntries(filled), referents: [], datasets: ['govgraph'] };
  return `${JSON.stringify(changed === undefined ? entity : { ...entity, last_change: `${changed}T00:00:00` })}\n`;
}

/** The id that a party has in such files, where it was read from one. */
function idsOf(parties: readonly Party[]): (id: string) => string {
  const own = new Map(
    parties.flatMap((party) => {
      const record = identifiersOf(party).find((text) => text.startsWith('ftm-record:'));
      return record === undefined ? [] : [[party.id, record.slice('ftm-record:'.length)] as const];
    }),
  );
  return (id) => own.get(id) ?? id;
}

/** An import gives persons identifiers too. */
function identifiersOf(party: Company | Person): readonly string[] {
  const { identifiers = [] } = party as { readonly identifiers?: readonly string[] };
  return identifiers;
}

const PROPERTY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(IDENTIFIERS)
    .filter(([property]) => !NATIONAL.has(property))
    .map(([property, scheme]) => [scheme, property]),
);
/** National numbers are told by the country of the party. */
const REGISTERS: Readonly<Record<string, string>> = { 'gb-coh': 'gb', 'jp-corporate-number': 'jp' };

/** A name of a kind that has no property of its own is an alias. */
const NAME_PROPERTIES: Readonly<Partial<Record<NameUse, string>>> = { FORMER: 'previousName', WEAK_ALIAS: 'weakAlias' };

function namesOf(party: Company | Person, attributes: readonly Attribute[]): Record<string, string[]> {
  const properties: Record<string, string[]> = { name: [party.name] };
  const add = (property: string, text: string) => {
    properties[property] = [...new Set([...(properties[property] ?? []), text])];
  };
  const told = new Set([party.name]);
  for (const { attribute, label, text = '', knownTo } of attributes) {
    const property = NAME_PROPERTIES[nameUse(label) ?? 'ALIAS'];
    if (attribute !== 'SPELLING' || property === undefined || knownTo !== undefined) continue;
    add(property, text);
    told.add(text);
  }
  for (const text of [...party.names, ...(party.nameLocal === undefined ? [] : [party.nameLocal])])
    if (!told.has(text)) add('alias', text);
  return properties;
}

function propertiesOf(party: Company | Person, attributes: readonly Attribute[]): FtmProperties {
  const properties: Record<string, string[]> = namesOf(party, attributes);
  const country = party.type === 'Company' ? party.jurisdiction?.toLowerCase() : undefined;
  if (country !== undefined) properties['jurisdiction'] = [country];
  if (party.type === 'Person' && party.born !== undefined) properties['birthDate'] = [party.born];
  for (const text of identifiersOf(party)) {
    const at = text.indexOf(':');
    const [scheme, value] = [text.slice(0, at), text.slice(at + 1)];
    const national = [...NATIONAL].find((name) => scheme === `${country ?? ''}-${IDENTIFIERS[name] ?? ''}`);
    const property =
      PROPERTY_OF.get(scheme) ??
      (country !== undefined && REGISTERS[scheme] === country ? 'registrationNumber' : national);
    if (property !== undefined) properties[property] = [...(properties[property] ?? []), value];
  }
  return properties;
}

function together(first: FtmProperties, second: FtmProperties): FtmProperties {
  const names = new Set([...Object.keys(first), ...Object.keys(second)]);
  const of = (name: string) => [...new Set([...(first[name] ?? []), ...(second[name] ?? [])])];
  return Object.fromEntries([...names].map((name) => [name, of(name)]));
}

const DATES: ReadonlySet<string> = new Set(['incorporationDate', 'dissolutionDate', 'deathDate']);
const ABOUT_PARTY: ReadonlySet<string> = new Set(ABOUT);

/** Attributes that have a property of their own. */
function told(attributes: readonly Attribute[]): FtmProperties {
  const properties: Record<string, string[]> = {};
  const add = (property: string, text: string | undefined) => {
    if (text !== undefined) properties[property] = [...new Set([...(properties[property] ?? []), text])];
  };
  for (const { attribute, label, text, from, knownTo } of attributes) {
    if (knownTo !== undefined) continue;
    if (attribute === 'ADDRESS') add('address', text);
    else if (attribute === 'FORM') add('legalForm', text);
    else if (attribute === 'IDENTIFIER' && label !== undefined && NATIONAL.has(label)) add(label, text);
    else if (label !== undefined && DATES.has(label)) add(label, from);
    else if (attribute === 'STATUS' && label === 'status') add('status', text);
    else if (attribute === 'OTHER' && label !== undefined && ABOUT_PARTY.has(label)) add(label, text);
  }
  return properties;
}

function dates({ from, to }: Fact): FtmProperties {
  return { ...(from !== undefined && { startDate: [from] }), ...(to !== undefined && { endDate: [to] }) };
}
