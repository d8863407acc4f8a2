import type { Day } from '../../time/day.ts';
import type { BoardKind } from '../../vocabulary/parties.ts';
import type { FactStatement, NameStated, PartyStatement, Spot, StatedFact, Statement } from '../importer.ts';
import { warning } from '../stated-problem.ts';
import { aboutPerson } from './about-person.ts';
import type { CompaniesHouseOfficer, StatedBirth } from './api-shapes.ts';
import { bornOf, companyParty, ownNumber, ukNumber } from './company-party.ts';
import { isCorporate, personName } from './person-name.ts';
import { overBy, registerTime } from './register-time.ts';

/** Roles that are seats, by the organ they are seats of; all the others are posts. */
const ORGANS: Readonly<Record<string, { readonly kind: BoardKind; readonly name: string }>> = {
  director: { kind: 'DIRECTORS', name: 'Board of directors' },
  'nominee-director': { kind: 'DIRECTORS', name: 'Board of directors' },
  'member-of-an-administrative-organ': { kind: 'DIRECTORS', name: 'Administrative organ' },
  'member-of-a-supervisory-organ': { kind: 'OTHER', name: 'Supervisory organ' },
  'member-of-a-management-organ': { kind: 'OTHER', name: 'Management organ' },
};

/** The id of an officer in an address of the API: `/officers/<id>/appointments`. */
export function officerId(link: string | undefined): string | undefined {
  return /^\/officers\/([^/]+)\//.exec(link ?? '')?.[1];
}

export interface Appointment {
  readonly officer: CompaniesHouseOfficer;
  readonly company: string;
  readonly companyName?: string | undefined;
  /** Key of the officer: its id in the register where it has one. */
  readonly id: string | undefined;
  readonly corporate?: boolean | undefined;
  readonly born?: StatedBirth;
  readonly published: Day | undefined;
  readonly at: Spot;
  /** What the answer has said of its officers. */
  readonly told?: Set<string>;
}

/** One appointment: a seat on a board, a post, or, of a company, the office that it holds. */
export function* appointmentStatements(appointment: Appointment): Generator<Statement> {
  const { officer, company, at, published } = appointment;
  const born = appointment.born ?? officer.date_of_birth;
  const role = officer.officer_role;
  const corporate = appointment.corporate ?? isCorporate(role, officer.name, born != null);
  const key = appointment.id === undefined ? `${company}#${role}#${officer.name}` : `officer:${appointment.id}`;
  yield companyParty(company, at, appointment.companyName);
  yield officerParty(appointment, key, corporate, born);
  if (corporate && ukNumber(officer.identification) === company) yield ownNumber(officer.name, company, at);
  if (!corporate) yield* aboutPerson(officer, { key, record: key, published, at }, appointment.told);
  const { wrong, note: dayNote, ...stated } = registerTime(officer.appointed_on, officer.resigned_on);
  if (wrong !== undefined) yield warning('OFFICER_DAYS', `Of the days of an appointment: ${wrong}`, at);
  // Who has resigned has done so, also on a day that cannot be.
  const resigned = officer.resigned_on != null && stated.to === undefined;
  const gone = officer.appointed_to?.company_status === 'dissolved' && stated.to === undefined && !resigned;
  const days = stated;
  const notes = [
    dayNote,
    officer.appointed_before === undefined ? undefined : `Appointed before ${officer.appointed_before}.`,
    resigned ? 'It has ended; since when is not said, at the latest since the day of the file.' : undefined,
    gone
      ? 'The company is dissolved, and the appointment ended with it; since when is not said, at the latest since the day of this answer.'
      : undefined,
  ].filter((one) => one !== undefined);
  const common = {
    ...days,
    ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
    ...(gone ? { basis: 'INFERRED' as const } : {}),
  };
  const statement = (fact: StatedFact): FactStatement => ({
    says: 'FACT',
    fact,
    record: `${company}#${key}#${role}#${officer.appointed_on ?? officer.appointed_before ?? ''}`,
    at,
    ...(days.to === undefined && published !== undefined && !gone && !resigned ? { observedOn: published } : {}),
    ...(gone || resigned ? overBy(published, days.from) : {}),
  });
  const organ = ORGANS[role];
  const title = words(role);
  if (corporate) {
    const nominee = role.includes('nominee');
    yield statement({
      kind: 'HOLDS',
      subject: key,
      object: company,
      interest: 'OTHER',
      direct: 'DIRECT',
      nominee,
      accounting: 'UNKNOWN',
      right: role,
      ...common,
    });
  } else if (organ === undefined) {
    yield statement({ kind: 'WORKS_FOR', subject: key, object: company, title, ...common });
  } else {
    const board = `${company}#${organ.name}`;
    yield { says: 'BOARD', key: board, company, kind: organ.kind, name: organ.name, at };
    yield statement({ kind: 'SITS_ON', subject: key, object: board, title, attendance: [], ...common });
  }
}

function officerParty(
  { officer, company, id, at }: Appointment,
  key: string,
  corporate: boolean,
  birth: StatedBirth,
): PartyStatement {
  const identifiers = id === undefined ? [] : [`gb-coh-officer:${id}`];
  if (corporate) {
    const number = ukNumber(officer.identification);
    const kind = officer.officer_role.includes('nominee') ? ('NOMINEE' as const) : ('COMPANY' as const);
    const all = number === undefined || number === company ? identifiers : [`gb-coh:${number}`, ...identifiers];
    return { says: 'PARTY', key, type: 'Company', name: officer.name, identifiers: all, kind, at };
  }
  const born = bornOf(birth);
  const { name, names } = personName(officer.name, officer.name_elements);
  const former = (officer.former_names ?? []).flatMap(({ forenames, surname }): NameStated[] =>
    surname === undefined ? [] : [{ text: [forenames, surname].filter(Boolean).join(' '), use: 'FORMER' }],
  );
  return {
    says: 'PARTY',
    key,
    type: 'Person',
    name,
    names: [...names, ...former],
    identifiers,
    ...(born === undefined ? {} : { born }),
    at,
  };
}

/** `llp-designated-member` in words. */
function words(role: string): string {
  const said = role
    .replaceAll('-', ' ')
    .replace(/^llp\b/, 'LLP')
    .replace(/^cic\b/, 'CIC');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
