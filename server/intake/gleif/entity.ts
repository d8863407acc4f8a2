import type { Attribute } from '../../shared/facts.ts';
import type { CompanyKind } from '../../vocabulary/parties.ts';
import type { Day } from '../../time/day.ts';
import type { NameStated, PartyStatement, Statement } from '../importer.ts';
import { statedDay } from '../stated-day.ts';
import { warning } from '../stated-problem.ts';
import { daysUnread } from './days-unread.ts';
import { leiParty } from './lei-party.ts';
import { formName, type LegalForms } from './legal-forms.ts';
import type { LeiRecord, StatedName } from './records.ts';
import { lookUp } from '../../shared/look-up.ts';

/** Registers whose numbers have a scheme of their own; the others are told apart by GLEIF's code of the register. */
const REGISTERS: Readonly<Record<string, string>> = { RA000585: 'gb-coh', RA000586: 'gb-coh', RA000587: 'gb-coh' };
/** Registration statuses after which nobody vouches for the record as of the day of the file. */
const UNKEPT = new Set(['LAPSED', 'RETIRED', 'MERGED', 'ANNULLED', 'DUPLICATE', 'CANCELLED']);
/** GLEIF writes the register's code in place of a number where there is none. */
const NO_REGISTER = new Set(['RA888888', 'RA999999']);

/** One record of level 1: a party, its names and numbers, and what is said about it. */
export function* entityStatements(
  record: LeiRecord,
  published: Day | undefined,
  forms: LegalForms,
): Generator<Statement> {
  const { lei, at, registration } = record;
  if (registration.status === 'ANNULLED' || registration.deleted !== undefined) {
    const withdrawn = statedDay(registration.deleted ?? registration.lastUpdate);
    yield {
      says: 'WITHDRAWN',
      record: lei,
      identifier: `lei:${lei}`,
      at,
      ...(withdrawn === undefined ? {} : { knownFrom: withdrawn }),
    };
    yield warning('RECORD_ANNULLED', `The record of ${lei} was taken back by the register and is not loaded`, at);
    return;
  }
  const updated = statedDay(registration.lastUpdate);
  const kept = !UNKEPT.has(registration.status ?? '');
  const observedOn = kept ? (published ?? updated) : updated;
  yield {
    ...party(record),
    record: lei,
    ...(observedOn === undefined ? {} : { observedOn }),
    ...(published !== undefined || updated === undefined ? {} : { knownFrom: updated }),
  };
  // A file that does not say of which day it is states what was known when each record was last updated.
  const common = {
    record: lei,
    at,
    ...(published !== undefined || updated === undefined ? {} : { knownFrom: updated }),
  };
  const say = (
    fact: Omit<Attribute, 'kind' | 'subject' | 'object' | keyof Given>,
    when: When = { observedOn },
  ): Statement => ({
    says: 'FACT',
    fact: {
      kind: 'HAS_ATTRIBUTE',
      subject: lei,
      object: '',
      ...fact,
      ...(when.from === undefined ? {} : { from: when.from }),
    },
    ...common,
    ...(when.observedOn === undefined ? {} : { observedOn: when.observedOn }),
  });
  const days = [
    ['the day of creation', record.created],
    ['the end', record.expired],
    ...record.events.map(({ effective }) => ['the day of an event', effective] as const),
  ] as const;
  yield* daysUnread(lei, days, at);
  yield* attributes(record, forms, say);
  yield* successions(record, common);
  if (registration.status === 'DUPLICATE') {
    yield {
      says: 'FINDING',
      kind: 'CONTRADICTION',
      severity: 'MEDIUM',
      title: 'Two LEIs for one entity',
      detail: `${lei} is registered as a duplicate${survivors(record)}: whether the two are one is to be decided.`,
      about: [lei, ...record.successors.flatMap((one) => one.lei ?? [])],
      at,
    };
  }
}

interface When {
  readonly from?: Day | undefined;
  readonly observedOn?: Day | undefined;
}
type Given = Pick<Attribute, 'id' | 'citations' | 'knownFrom' | 'basis'>;
type Say = (fact: Omit<Attribute, 'kind' | 'subject' | 'object' | keyof Given>, when?: When) => Statement;

function* attributes(record: LeiRecord, forms: LegalForms, say: Say): Generator<Statement> {
  const { registration } = record;
  if (record.legalAddress !== undefined) {
    yield say({ attribute: 'ADDRESS', label: 'Legal address', text: record.legalAddress });
  }
  if (record.headquarters !== undefined && record.headquarters !== record.legalAddress) {
    yield say({ attribute: 'ADDRESS', label: 'Headquarters', text: record.headquarters });
  }
  const form = formName(forms, record.legalForm, record.otherLegalForm);
  if (record.legalForm !== undefined || form !== undefined) {
    yield say({
      attribute: 'FORM',
      label: 'Legal form',
      text: form ?? record.legalForm ?? '',
      ...(record.legalForm === undefined ? {} : { detail: [{ key: 'ELF code', value: record.legalForm }] }),
    });
  }
  const created = statedDay(record.created);
  if (created !== undefined) yield say({ attribute: 'STATUS', label: 'Created', text: 'created' }, { from: created });
  yield* statuses(record, say);
  const detail = [
    ['next renewal', statedDay(registration.nextRenewal)],
    ['managing LOU', registration.managingLou],
    ['corroboration', registration.corroboration],
  ].flatMap(([key, value]) => (key === undefined || value === undefined ? [] : [{ key, value }]));
  if (registration.status !== undefined) {
    yield say({ attribute: 'IDENTIFIER', label: 'Registration of the LEI', text: registration.status, detail });
  }
}

/**
 * Whether the entity is active, and what happened to it. An event that is announced or called off is not a fact of it.
 */
function* statuses(record: LeiRecord, say: Say): Generator<Statement> {
  const done = record.events.filter(({ status }) => status === undefined || status === 'COMPLETED');
  const ended = done.find(({ type }) => type === 'DISSOLUTION' || type === 'LIQUIDATION' || type === 'ABSORPTION');
  const from = statedDay(record.expired) ?? (record.status === 'INACTIVE' ? statedDay(ended?.effective) : undefined);
  if (record.status !== undefined && record.status !== 'NULL') {
    const reason = record.expirationReason;
    const why = reason === undefined ? {} : { detail: [{ key: 'reason', value: reason }] };
    const status = { attribute: 'STATUS', label: 'Entity status', text: record.status, ...why } as const;
    yield record.status === 'INACTIVE' && from !== undefined ? say(status, { from }) : say(status);
  }
  for (const event of record.events) {
    if (event.type === undefined) continue;
    const effective = statedDay(event.effective);
    const recorded = statedDay(event.recorded);
    const happened = done.includes(event);
    const detail = [
      ...(event.status === undefined ? [] : [{ key: 'event status', value: event.status }]),
      ...(recorded === undefined ? [] : [{ key: 'recorded', value: recorded }]),
      ...(happened || effective === undefined ? [] : [{ key: 'to be effective', value: effective }]),
    ];
    const fact = { attribute: happened ? 'STATUS' : 'OTHER', label: 'Event', text: event.type, detail } as const;
    yield happened && effective !== undefined ? say(fact, { from: effective }) : say(fact);
  }
}

function* successions(
  record: LeiRecord,
  common: { record: string; at: LeiRecord['at']; knownFrom?: Day },
): Generator<Statement> {
  if (record.registration.status === 'DUPLICATE') return;
  const from = statedDay(record.expired);
  const observedOn = statedDay(record.registration.lastUpdate);
  for (const [i, successor] of record.successors.entries()) {
    const key = successor.lei ?? `${record.lei}#successor-${i + 1}`;
    if (successor.lei !== undefined) yield leiParty(successor.lei, record.at, successor.name);
    else yield { says: 'PARTY', key, type: 'Company', name: successor.name, at: record.at };
    yield {
      says: 'FACT',
      fact: { kind: 'SUCCEEDS', subject: key, object: record.lei, ...(from === undefined ? {} : { from }) },
      ...common,
      ...(from === undefined && observedOn !== undefined ? { observedOn } : {}),
    };
  }
}

function survivors({ successors }: LeiRecord): string {
  const named = successors.flatMap((one) => one.lei ?? one.name ?? []);
  return named.length === 0 ? '' : ` of ${named.join(', ')}`;
}

function party(record: LeiRecord): PartyStatement {
  const { lei, at, registrationAuthority: authority, registeredAs: number, jurisdiction } = record;
  const latin = LATIN.test(record.name.text) ? undefined : latinName(record);
  const identifiers = [`lei:${lei}`];
  if (authority !== undefined && number !== undefined && !NO_REGISTER.has(authority)) {
    identifiers.push(`${lookUp(REGISTERS, authority) ?? authority.toLowerCase()}:${number}`);
  }
  return {
    says: 'PARTY',
    key: lei,
    type: 'Company',
    name: latin ?? record.name.text,
    ...(latin === undefined ? {} : { nameLocal: record.name.text }),
    names: [named(record.name), ...record.otherNames.map(named)],
    identifiers,
    kind: kindOf(record),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    at,
  };
}

const LATIN = /\p{Script=Latin}/u;

/**
 * The name in Latin letters of an entity whose legal name is written in others: the one it prefers, else one made by
 * rule.
 */
function latinName({ otherNames }: LeiRecord): string | undefined {
  const latin = otherNames.filter(({ text, type }) => LATIN.test(text) && type !== 'PREVIOUS_LEGAL_NAME');
  const best = [
    'ALTERNATIVE_LANGUAGE_LEGAL_NAME',
    'PREFERRED_ASCII_TRANSLITERATED_LEGAL_NAME',
    'AUTO_ASCII_TRANSLITERATED_LEGAL_NAME',
  ];
  return best.map((type) => latin.find((one) => one.type === type)?.text).find((text) => text !== undefined);
}

const USES: Readonly<Record<string, NameStated['use']>> = {
  PREVIOUS_LEGAL_NAME: 'FORMER',
  TRADING_OR_OPERATING_NAME: 'TRADING',
  ALTERNATIVE_LANGUAGE_LEGAL_NAME: 'TRANSLATION',
  PREFERRED_ASCII_TRANSLITERATED_LEGAL_NAME: 'READING',
  AUTO_ASCII_TRANSLITERATED_LEGAL_NAME: 'READING',
};

function named({ text, language, type }: StatedName): NameStated {
  const use = type === undefined ? undefined : (lookUp(USES, type) ?? 'ALIAS');
  const script = use === 'READING' && language !== undefined ? `${language}-Latn` : language;
  return { text, ...(script === undefined ? {} : { language: script }), ...(use === undefined ? {} : { use }) };
}

function kindOf({ category, subCategory }: LeiRecord): CompanyKind {
  if (category === 'FUND') return 'FUND';
  if (category === 'INTERNATIONAL_ORGANIZATION') return 'PUBLIC_BODY';
  if (category !== 'RESIDENT_GOVERNMENT_ENTITY') return 'COMPANY';
  return subCategory === 'CENTRAL_GOVERNMENT' ? 'STATE' : 'PUBLIC_BODY';
}
