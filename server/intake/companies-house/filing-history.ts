import type { Attribute } from '../../shared/facts.ts';
import { firstDay, type Day } from '../../time/day.ts';
import type { Spot, StatedFact, Statement } from '../importer.ts';
import { dayFirst, statedDay } from '../stated-day.ts';
import { warning } from '../stated-problem.ts';
import type { CompaniesHouseFiling } from './api-shapes.ts';
import { companyParty } from './company-party.ts';

/**
 * One entry of a filing history: that it was filed, known since that day, and what it says by itself, with the day on
 * which that happened. Officers and persons in control are named there and not numbered: they are parties of this
 * history alone.
 */
export function* filingStatements(filing: CompaniesHouseFiling, company: string, at: Spot): Generator<Statement> {
  const filed = statedDay(filing.date);
  if (filed === undefined) {
    yield warning('FILING_DAY', `"${filing.date}" is no day; the filing is not loaded`, at);
    return;
  }
  yield companyParty(company, at);
  const record = filing.transaction_id ?? filing.links?.self ?? `${company}/${at.place}`;
  const say = (fact: StatedFact, more: { observedOn?: Day } = {}): Statement => ({
    says: 'FACT',
    fact,
    record,
    at,
    knownFrom: filed,
    ...more,
  });
  const detail = [
    ['type', filing.type],
    ['category', filing.category],
    ['filed', filed],
    ...Object.entries(filing.description_values ?? {}).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  ].flatMap(([key, value]) => (key === undefined || value === undefined ? [] : [{ key, value }]));
  yield say(
    attribute(company, {
      attribute: 'OTHER',
      label: `Filing ${filing.type}`,
      text: filing.description ?? filing.type,
      detail,
      from: filed,
    }),
  );
  yield* content(filing, company, filed, say, at);
}

type Say = (fact: StatedFact, more?: { observedOn?: Day }) => Statement;

function attribute(subject: string, fact: Pick<Attribute, 'attribute'> & Partial<Attribute>): StatedFact {
  return { ...fact, kind: 'HAS_ATTRIBUTE', subject, object: '' };
}

function* content(filing: CompaniesHouseFiling, company: string, filed: Day, say: Say, at: Spot): Generator<Statement> {
  const value = (key: string) => {
    const stated = filing.description_values?.[key];
    return typeof stated === 'string' && stated.trim() !== '' ? stated.trim() : undefined;
  };
  const description = filing.description ?? '';
  const happened = statedDay(filing.action_date);
  if (description.startsWith('gazette-dissolved')) {
    yield say(attribute(company, { attribute: 'STATUS', label: 'Company status', text: 'dissolved', from: filed }));
  } else if (filing.type === 'NEWINC') {
    yield say(attribute(company, { attribute: 'STATUS', label: 'Incorporated', text: 'incorporated', from: filed }));
  } else if (filing.type === 'CERTNM') {
    yield* formerName(value('description') ?? '', company, filed, at);
  } else if (value('new_address') !== undefined) {
    const from = statedDay(value('change_date')) ?? happened;
    const address = attribute(company, {
      attribute: 'ADDRESS',
      label: 'Registered office',
      text: value('new_address') ?? '',
      ...(from === undefined ? {} : { from }),
    });
    yield say(address, from === undefined ? { observedOn: filed } : {});
  } else if (Array.isArray(filing.description_values?.['capital'])) {
    yield* capital(filing.description_values['capital'], company, statedDay(value('date')) ?? happened ?? filed, say);
  } else if (/^PSC0[1-79]$/.test(filing.type)) {
    yield* control(
      value('psc_name'),
      statedDay(value('notification_date')),
      statedDay(value('cessation_date')),
      company,
      say,
      at,
    );
  } else if (/^(?:AP0[1-4]|TM0[12])$/.test(filing.type)) {
    yield* office(
      filing.type,
      value('officer_name'),
      statedDay(value('appointment_date')),
      statedDay(value('termination_date')),
      company,
      say,
      at,
    );
  }
}

/** "Company name changed … certificate issued on 20/01/23": the name before, until that day. */
function* formerName(description: string, company: string, filed: Day, at: Spot): Generator<Statement> {
  const [, name, day, month, year] =
    /^company name changed (.+?)\\+certificate issued on (\d\d)\/(\d\d)\/(\d\d)$/i.exec(description) ?? [];
  if (name === undefined) return;
  // The year has two digits and is that of the filing or the one before it.
  const to = [filed.slice(0, 4), String(Number(filed.slice(0, 4)) - 1)]
    .filter((full) => full.endsWith(year ?? ''))
    .map((full) => dayFirst(`${day ?? ''}/${month ?? ''}/${full}`))[0];
  yield { ...companyParty(company, at), names: [{ text: name, use: 'FORMER', ...(to === undefined ? {} : { to }) }] };
}

function* capital(stated: unknown[], company: string, from: Day, say: Say): Generator<Statement> {
  for (const one of stated) {
    const { figure, currency } = (one ?? {}) as { figure?: unknown; currency?: unknown };
    const amount = typeof figure === 'string' ? figure.replaceAll(',', '') : '';
    if (!/^\d+(?:\.\d+)?$/.test(amount)) continue;
    const unit = typeof currency === 'string' ? { unit: currency } : {};
    yield say(attribute(company, { attribute: 'CAPITAL', label: 'Statement of capital', amount, ...unit, from }));
  }
}

/** The day before a day: what ceased on a day was so until then. */
function dayBefore(day: Day): Day {
  const before = new Date(`${firstDay(day)}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}

function when(
  from: Day | undefined,
  to: Day | undefined,
): { days: { from?: Day; to?: Day }; more: { observedOn?: Day } } {
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return { days, more: from === undefined && to !== undefined ? { observedOn: dayBefore(to) } : {} };
}

function* control(
  name: string | undefined,
  from: Day | undefined,
  to: Day | undefined,
  company: string,
  say: Say,
  at: Spot,
): Generator<Statement> {
  if (name === undefined || (from === undefined && to === undefined)) return;
  const key = `${company}#psc#${name}`;
  yield { says: 'PARTY', key, type: 'Person', name, at };
  const { days, more } = when(from, to);
  const note = 'A person with significant control, by name; the nature of control is not in the filing history.';
  yield say(
    {
      kind: 'HOLDS',
      subject: key,
      object: company,
      interest: 'UNKNOWN',
      direct: 'UNKNOWN',
      nominee: false,
      accounting: 'UNKNOWN',
      ...days,
      note,
    },
    more,
  );
}

const SEAT = new Set(['AP01', 'TM01']);

function* office(
  type: string,
  name: string | undefined,
  from: Day | undefined,
  to: Day | undefined,
  company: string,
  say: Say,
  at: Spot,
): Generator<Statement> {
  // AP02 and AP04 appoint companies; a termination without a day says of nobody since when.
  if (name === undefined || type === 'AP02' || type === 'AP04' || (from === undefined && to === undefined)) return;
  const key = `${company}#officer#${name}`;
  yield { says: 'PARTY', key, type: 'Person', name, at };
  const { days, more } = when(from, to);
  if (!SEAT.has(type)) {
    yield say({ kind: 'WORKS_FOR', subject: key, object: company, title: 'Secretary', ...days }, more);
    return;
  }
  const board = `${company}#Board of directors`;
  yield { says: 'BOARD', key: board, company, kind: 'DIRECTORS', name: 'Board of directors', at };
  yield say({ kind: 'SITS_ON', subject: key, object: board, title: 'Director', attendance: [], ...days }, more);
}
