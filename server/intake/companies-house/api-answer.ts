import type { z } from 'zod';
import type { Day } from '../../time/day.ts';
import type { Spot, Statement } from '../importer.ts';
import { firstIssue } from '../json/shape-words.ts';
import { statedDay } from '../stated-day.ts';
import { refusal, warning } from '../stated-problem.ts';
import {
  APPOINTMENTS,
  CHARGE,
  EXEMPTIONS,
  FILING,
  FOUND_COMPANY,
  LIST,
  OFFICER,
  PROFILE,
  PSC,
  type CompaniesHouseOfficer,
} from './api-shapes.ts';
import { chargeStatements } from './charge.ts';
import { addressOf, companyOf } from './company-party.ts';
import { exemptionStatements } from './exemptions.ts';
import { filingStatements } from './filing-history.ts';
import { appointmentStatements, officerId, type Appointment } from './officer.ts';
import { companyStatements, recordOfProfile } from './profile.ts';
import { pscStatements } from './psc.ts';

/** Whether the beginning of an answer is one of this API's. */
export function kindOfAnswer(head: string): boolean {
  // OpenCorporates hands on what the register says, in a form of its own.
  if (/"(?:opencorporates_url|jurisdiction_code)"\s*:/.test(head)) return false;
  return (
    /"kind"\s*:\s*"(?:officer-list|personal-appointment|search#companies|persons-with-significant-control#list)"/.test(
      head,
    ) ||
    /"self"\s*:\s*"\/(?:company\/[A-Z0-9]{8}|officers\/[^"/]+\/appointments)/.test(head) ||
    /"(?:company_number)"\s*:\s*"[A-Z0-9]{8}"/.test(head) ||
    (head.includes('"filing_history_status"') && head.includes('"transaction_id"')) ||
    (head.includes('"practitioners"') && head.includes('"cases"'))
  );
}

type Read<T> = (item: T, at: Spot) => Iterable<Statement>;

/**
 * An answer of the API, told by what is in it. An answer states no day of its own: `published` is when it was asked.
 */
export function* answerStatements(value: unknown, published: Day | undefined, at: Spot): Generator<Statement> {
  const profile = PROFILE.safeParse(value);
  if (profile.success) {
    yield* companyStatements(recordOfProfile(profile.data), published, at);
    return;
  }
  const exempt = EXEMPTIONS.safeParse(value);
  const exemptCompany = exempt.success ? companyOf(exempt.data.links?.self) : undefined;
  if (exempt.success && exemptCompany !== undefined) {
    yield* exemptionStatements(exempt.data, exemptCompany, published, at);
    return;
  }
  const single = isItem(value);
  const list = LIST.safeParse(single ? { items: [value] } : value);
  if (!list.success) {
    const cases = typeof value === 'object' && value !== null && 'cases' in value;
    const why = cases
      ? 'An answer about insolvency does not say which company it is about'
      : 'The answer is none that is read';
    yield refusal(cases ? 'NO_COMPANY' : 'API_ANSWER', why, at, 'import the answer about its filings or profile');
    return;
  }
  const { items, kind } = list.data;
  const spot = (i: number) => (single ? at : { place: `item ${i + 1}`, pointer: `record:/items/${i}` });
  const entries = items.map((item, i) => ({ item, at: spot(i) }));
  const each = function* <S extends z.ZodType>(shape: S, read: Read<z.infer<S>>): Generator<Statement> {
    for (const { item, at: place } of entries) {
      const stated = shape.safeParse(item);
      if (stated.success) yield* read(stated.data, place);
      else yield refusal('ITEM_INVALID', `An item is not as the API writes it: ${firstIssue(stated.error)}`, place);
    }
  };
  const total = list.data.total_results ?? list.data.total_count;
  if (items.length === 0) {
    const why =
      total == null || total === 0 ? 'that nobody is named does not say that there is nobody' : `it has ${total}`;
    yield warning('EMPTY_LIST', `The list has no entry on this page: ${why}`, at);
  } else if (total != null && total > items.length) {
    const first = list.data.start_index ?? 0;
    const which = items.length === 1 ? `item ${first + 1}` : `items ${first + 1} to ${first + items.length}`;
    yield warning('PAGE_OF_MORE', `The answer has ${which} of ${total}`, at, 'import the other pages too');
  }
  const self = list.data.links?.self;
  if (kind === 'search#companies') yield* each(FOUND_COMPANY, (found, place) => foundCompany(found, published, place));
  else if (kind === 'personal-appointment') yield* appointments(value, each, published, at);
  else yield* companyList(items, self, each, published, at);
}

/** One entry, appointment or charge that was asked for by itself, as it stands in a list. */
function isItem(value: unknown): boolean {
  const of = [value];
  return (
    companyOf(selfOf(value)) !== undefined &&
    !has(of, 'items') &&
    ['officer_role', 'natures_of_control', 'statement', 'charge_number', 'charge_code'].some((key) => has(of, key))
  );
}

type Each = <S extends z.ZodType>(shape: S, read: Read<z.infer<S>>) => Generator<Statement>;

/** Lists about one company, which their own address or that of an item names. */
function* companyList(
  items: readonly unknown[],
  self: string | undefined,
  each: Each,
  published: Day | undefined,
  at: Spot,
): Generator<Statement> {
  const company =
    companyOf(self) ??
    items
      .map(selfOf)
      .map(companyOf)
      .find((number) => number !== undefined);
  if (company === undefined) {
    yield refusal(
      'NO_COMPANY',
      'The answer does not say which company it is about',
      at,
      'keep the links of the answer',
    );
  } else if (has(items, 'officer_role')) {
    const seen = new Map<string, { ids: Set<string>; places: Spot }>();
    const told = new Set<string>();
    yield* each(OFFICER, (officer, place) => officers(officer, { company, published, at: place, told }, seen));
    for (const [name, { ids, places }] of seen) if (ids.size > 1) yield sameName(name, [...ids], places);
  } else if (has(items, 'natures_of_control') || has(items, 'statement') || /significant-control/.test(self ?? '')) {
    yield* each(PSC, (psc, place) => pscStatements(psc, company, published, place));
  } else if (has(items, 'charge_number') || has(items, 'charge_code') || has(items, 'persons_entitled')) {
    yield* each(CHARGE, (charge, place) => chargeStatements(charge, company, published, place));
  } else if (has(items, 'type') && has(items, 'date')) {
    yield* each(FILING, (filing, place) => filingStatements(filing, company, place));
  } else if (items.length > 0) {
    yield refusal('API_ANSWER', 'The items of the answer are none that are read', at);
  }
}

function* officers(
  officer: CompaniesHouseOfficer,
  asked: Pick<Appointment, 'company' | 'published' | 'at' | 'told'>,
  seen: Map<string, { ids: Set<string>; places: Spot }>,
): Generator<Statement> {
  const id = officerId(officer.links?.officer?.appointments);
  const { at } = asked;
  yield* appointmentStatements({ officer, id, ...asked });
  if (id === undefined) return;
  const known = seen.get(officer.name) ?? { ids: new Set(), places: at };
  known.ids.add(`officer:${id}`);
  seen.set(officer.name, known);
}

/** Two ids with one name are asked about and never merged. */
function sameName(name: string, ids: readonly string[], at: Spot): Statement {
  const detail = `"${name}" stands under ${ids.length} ids of officers: whether they are one person is to be decided.`;
  return {
    says: 'FINDING',
    kind: 'SPELLING',
    severity: 'LOW',
    title: 'One name under several ids of officers',
    detail,
    about: ids,
    at,
  };
}

function* appointments(value: unknown, each: Each, published: Day | undefined, at: Spot): Generator<Statement> {
  const person = APPOINTMENTS.safeParse(value);
  const id = person.success ? officerId(person.data.links?.self) : undefined;
  if (!person.success || id === undefined) {
    yield refusal('API_ANSWER', 'The list of appointments does not say whose it is', at);
    return;
  }
  const { date_of_birth: born, is_corporate_officer: corporate } = person.data;
  const told = new Set<string>();
  yield* each(OFFICER, function* (officer, place) {
    const company = officer.appointed_to?.company_number ?? companyOf(officer.links?.company);
    if (company === undefined) {
      yield refusal('NO_COMPANY', 'An appointment does not say to which company', place);
      return;
    }
    const companyName = officer.appointed_to?.company_name;
    yield* appointmentStatements({
      officer,
      company,
      companyName,
      id,
      born,
      corporate: corporate ?? undefined,
      published,
      at: place,
      told,
    });
    const status = officer.appointed_to?.company_status;
    if (status === undefined) return;
    yield {
      says: 'FACT',
      fact: {
        kind: 'HAS_ATTRIBUTE',
        subject: company,
        object: '',
        attribute: 'STATUS',
        label: 'Company status',
        text: status,
      },
      record: `company/${company}/status`,
      at: place,
      ...(published === undefined ? {} : { observedOn: published }),
    };
  });
}

function* foundCompany(
  found: z.infer<typeof FOUND_COMPANY>,
  published: Day | undefined,
  at: Spot,
): Generator<Statement> {
  yield* companyStatements(
    {
      number: found.company_number,
      name: found.title.trim(),
      type: found.company_type,
      status: found.company_status,
      created: statedDay(found.date_of_creation),
      dissolved: statedDay(found.date_of_cessation),
      jurisdiction: undefined,
      address: addressOf(found.address) ?? found.address_snippet,
      business: [],
      formerNames: [],
      yearEnd: undefined,
      lastAccounts: undefined,
    },
    published,
    at,
  );
}

function has(items: readonly unknown[], key: string): boolean {
  return items.some((item) => typeof item === 'object' && item !== null && key in item);
}

function selfOf(item: unknown): string | undefined {
  const links = typeof item === 'object' && item !== null && 'links' in item ? item.links : undefined;
  const self = typeof links === 'object' && links !== null && 'self' in links ? links.self : undefined;
  return typeof self === 'string' ? self : undefined;
}
