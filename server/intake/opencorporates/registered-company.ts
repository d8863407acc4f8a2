import type { Attribute } from '../../shared/facts.ts';
import { isCorporate } from '../companies-house/person-name.ts';
import type { FactStatement, NameStated, PartyStatement, Spot, Statement } from '../importer.ts';
import { statedDay } from '../stated-day.ts';
import { warning } from '../stated-problem.ts';
import { entryDays } from './entry-days.ts';
import { officerStatements } from './registered-officer.ts';
import type { CompanyEntry, NamedCompany } from './register-answer.ts';

/**
 * Registers whose numbers stand in other files too, under a scheme of their own, by the jurisdiction's code there: the
 * number of a company in Japan is its corporate number.
 */
const SCHEMES: Readonly<Record<string, string>> = { gb: 'gb-coh', jp: 'jp-corporate-number' };

/** Of a company that an entry names: `gb/09999901`, undefined where it is named without its number. */
function keyOfNamed({ jurisdiction_code: code, company_number: number, opencorporates_url: url }: NamedCompany) {
  if (code !== undefined && number !== undefined) return `${code.toLowerCase()}/${number}`;
  return /opencorporates\.com\/companies\/([a-z0-9_]+\/[^/?#]+)/i.exec(url ?? '')?.[1];
}

const OWN_SCHEME = 'opencorporates';

function identifiersOf(key: string): string[] {
  const [code = '', number = ''] = key.split('/');
  const scheme = SCHEMES[code];
  const address = `${OWN_SCHEME}:${key}`;
  return scheme === undefined ? [address] : [`${scheme}:${number}`, address];
}

/** `us_ca` as ISO 3166 has it, `US-CA`. */
function jurisdictionOf(key: string): string {
  return (key.split('/')[0] ?? '').replace('_', '-').toUpperCase();
}

/** A company that is named and not described; undefined where nothing tells it from others of its name. */
export function namedParty(named: NamedCompany, at: Spot): PartyStatement | undefined {
  const key = keyOfNamed(named);
  if (key === undefined) return undefined;
  const name = named.name ?? key;
  return {
    says: 'PARTY',
    key,
    type: 'Company',
    name,
    identifiers: identifiersOf(key),
    jurisdiction: jurisdictionOf(key),
    at,
  };
}

/** What the register says of one company, and its officers. */
export function* registeredCompany(entry: CompanyEntry, spot: Spot): Generator<Statement> {
  const key = `${entry.jurisdiction_code.toLowerCase()}/${entry.company_number}`;
  const { seen, knownFrom } = entryDays(entry);
  const register = entry.source?.publisher;
  const at = register === undefined ? spot : { ...spot, place: `${spot.place} (${register})` };
  yield {
    says: 'PARTY',
    key,
    type: 'Company',
    name: entry.name,
    names: namesOf(entry),
    identifiers: [...identifiersOf(key), ...leisOf(entry)],
    kind: 'COMPANY',
    jurisdiction: jurisdictionOf(key),
    record: key,
    ...(seen === undefined ? {} : { observedOn: seen }),
    ...(knownFrom === undefined ? {} : { knownFrom }),
    at,
  };
  const say = (fact: Pick<Attribute, 'attribute' | 'label' | 'text' | 'from'>): FactStatement => ({
    says: 'FACT',
    fact: { kind: 'HAS_ATTRIBUTE', subject: key, object: '', ...fact },
    record: key,
    at,
    ...(knownFrom === undefined ? {} : { knownFrom }),
    ...(seen === undefined || fact.from !== undefined ? {} : { observedOn: seen }),
  });
  for (const said of attributesOf(entry)) yield say(said);
  const gone = statedDay(entry.dissolution_date);
  for (const { name, text } of [
    { name: 'incorporation_date', text: entry.incorporation_date },
    { name: 'dissolution_date', text: entry.dissolution_date },
  ])
    if (text !== undefined && statedDay(text) === undefined)
      yield warning('DAY_NOT_READ', `${name} of ${key}: "${text}" is no day`, at);
  if (gone !== undefined) yield say({ attribute: 'STATUS', label: 'Company status', text: 'dissolved', from: gone });
  yield* controllers(entry, key, at);
  // The register of a company that is inactive has officers who are so no longer.
  const standing = entry.inactive === true && gone === undefined ? undefined : seen;
  for (const [i, { officer }] of (entry.officers ?? []).entries()) {
    const place = {
      place: `${key}, officer ${String(i + 1)}`,
      pointer: `${spot.pointer ?? ''}/officers/${String(i)}/officer`,
    };
    yield* officerStatements(officer, { company: key, dissolved: gone, seen: standing, knownFrom }, place);
  }
}

/** A name before the one of today ends where the answer gives the day of the change. */
function namesOf(entry: CompanyEntry): NameStated[] {
  const named = (
    text: string | undefined,
    use: 'FORMER' | 'ALIAS',
    from: string | undefined,
    to: string | undefined,
  ): NameStated[] => {
    const days = { from: statedDay(from), to: statedDay(to) };
    if (text === undefined) return [];
    return [
      {
        text,
        use,
        ...(days.from === undefined ? {} : { from: days.from }),
        ...(days.to === undefined ? {} : { to: days.to }),
      },
    ];
  };
  return [
    ...(entry.previous_names ?? []).flatMap((one) =>
      named(one.company_name, 'FORMER', one.start_date, one.end_date ?? one.con_date),
    ),
    ...(entry.alternative_names ?? []).flatMap((one) => named(one.company_name, 'ALIAS', one.start_date, one.end_date)),
  ];
}

function leisOf(entry: CompanyEntry): string[] {
  return (entry.identifiers ?? []).flatMap(({ identifier: { uid, identifier_system_code: system } }) =>
    uid !== undefined && system?.toLowerCase() === 'lei' ? [`lei:${uid}`] : [],
  );
}

type Said = Pick<Attribute, 'attribute' | 'label' | 'text' | 'from'>;

function attributesOf(entry: CompanyEntry): Said[] {
  const said: Said[] = [];
  const created = statedDay(entry.incorporation_date);
  if (created !== undefined)
    said.push({ attribute: 'STATUS', label: 'Incorporated', text: 'incorporated', from: created });
  const add = (attribute: Said['attribute'], label: string, text: string | undefined) => {
    if (text !== undefined) said.push({ attribute, label, text });
  };
  // `inactive: null` is not said, and neither active nor inactive.
  const status = entry.current_status ?? (entry.inactive === true ? 'inactive' : undefined);
  if (statedDay(entry.dissolution_date) === undefined) add('STATUS', 'Company status', status);
  add('ADDRESS', 'Registered office', entry.registered_address_in_full?.replace(/\s*\n\s*/g, ', '));
  add('FORM', 'Type of company', entry.company_type);
  const branch = entry.branch_status ?? (entry.branch === undefined ? undefined : BRANCHES[entry.branch]);
  const home = entry.home_company;
  const head = home == null ? undefined : [home.name, keyOfNamed(home)].filter((part) => part !== undefined).join(', ');
  add('OTHER', 'Registered branch', branch === undefined ? undefined : [branch, head].filter(Boolean).join(': '));
  add('EMPLOYEES', 'Number of employees', entry.number_of_employees);
  add('OTHER', 'Registered agent', entry.agent_name);
  for (const { industry_code: code } of entry.industry_codes ?? []) {
    const words = [code.code, code.description].filter((part) => part !== undefined).join(' ');
    add('BUSINESS', code.code_scheme_name ?? 'Industry', words || undefined);
  }
  return said;
}

/** Of the API's two letters; an entry of a branch is of the company that stands in another register. */
const BRANCHES: Readonly<Record<string, string>> = {
  F: 'branch of an out-of-jurisdiction company',
  L: 'local branch of a company of the same jurisdiction',
};

/** Who controls it, as OpenCorporates puts it together: through what, and with which share, is not said. */
function* controllers(entry: CompanyEntry, key: string, at: Spot): Generator<Statement> {
  const { seen, knownFrom } = entryDays(entry);
  const control = (holder: string, right: string, direct: 'UNKNOWN' | 'INDIRECT'): FactStatement => ({
    says: 'FACT',
    fact: {
      kind: 'HOLDS',
      subject: holder,
      object: key,
      interest: 'UNKNOWN',
      direct,
      nominee: false,
      accounting: 'UNKNOWN',
      right,
    },
    record: `${key}#${right}`,
    at,
    ...(knownFrom === undefined ? {} : { knownFrom }),
    ...(seen === undefined ? {} : { observedOn: seen }),
  });
  for (const [named, right, direct] of [
    [entry.controlling_entity, 'controlling entity', 'UNKNOWN'],
    [entry.ultimate_controlling_company, 'ultimate controlling company', 'INDIRECT'],
  ] as const) {
    if (named?.name === undefined && (named == null || keyOfNamed(named) === undefined)) continue;
    const party = namedParty(named, at) ?? unnumbered(named, key, right, at);
    yield party;
    yield control(party.key, right, direct);
  }
  for (const { ultimate_beneficial_owner: owner } of entry.ultimate_beneficial_owners ?? []) {
    if (owner.name === undefined) continue;
    const party = namedParty(owner, at) ?? unnumbered(owner, key, 'beneficial owner', at);
    yield party;
    yield control(party.key, 'ultimate beneficial owner', 'UNKNOWN');
  }
}

/** One who is named beside a company and has no number: the same name beside another company need not be the same. */
function unnumbered(named: NamedCompany, company: string, right: string, at: Spot): PartyStatement {
  const name = named.name ?? '';
  const person = right === 'beneficial owner' && !isCorporate('', name, false);
  return { says: 'PARTY', key: `${company}#${right}#${name}`, type: person ? 'Person' : 'Company', name, at };
}
