import type { Day } from '../../time/day.ts';
import type { PartyStatement, Spot, Statement } from '../importer.ts';
import { warning } from '../stated-problem.ts';
import { aboutPerson } from './about-person.ts';
import type { Psc } from './api-shapes.ts';
import { bornOf, companyParty, ownNumber, ukNumber } from './company-party.ts';
import { natureOf, type Nature } from './natures-of-control.ts';
import { nameInParts, personName } from './person-name.ts';
import { pscStatement } from './psc-statement.ts';
import { overBy, registerTime } from './register-time.ts';

const HIDDEN = 'The particulars are kept from the public register for the protection of the person.';

const CEASED = 'It has ceased; since when is not said, at the latest since the day of the file.';

/** One entry of the register of people with significant control, of a snapshot or of the API. */
export function* pscStatements(psc: Psc, company: string, published: Day | undefined, at: Spot): Generator<Statement> {
  const record = psc.links?.self ?? `${company}/${at.pointer ?? at.place}`;
  yield companyParty(company, at);
  if (psc.statement !== undefined) {
    yield* pscStatement(psc, company, record, published, at);
    return;
  }
  const party = holder(psc, company, record, at);
  if (party === undefined) {
    yield warning('PSC_KIND', `The kind "${psc.kind}" is not known; the entry is not loaded`, at);
    return;
  }
  yield party;
  if (ukNumber(psc.identification) === company) yield ownNumber(psc.name, company, at);
  if (party.type === 'Person') yield* aboutPerson(psc, { key: record, record, published, at });
  if (psc.is_sanctioned === true) yield sanctioned(record, published, at);
  const { wrong, note: daysSaid, ...stated } = registerTime(psc.notified_on, psc.ceased_on);
  if (wrong !== undefined) yield warning('PSC_DAYS', `Of the days of ${record}: ${wrong}`, at);
  // Of protected persons, among others, no day is published.
  const over = (psc.ceased === true || psc.ceased_on != null) && stated.to === undefined;
  if (over && published === undefined) {
    yield warning(
      'PSC_DAYS',
      `${record} has ceased, and nothing says when, nor of which day the file is; what it held is not loaded`,
      at,
    );
    return;
  }
  // Nothing says that it lasted until the day of the file: it is certain as long as earlier files state it.
  const days = stated;
  const end = over ? overBy(published, stated.from) : {};
  const dayNote = over ? CEASED : daysSaid;
  const seen = days.to === undefined && !over ? published : undefined;
  for (const { code, nature } of naturesOf(psc)) {
    if (nature === undefined)
      yield warning(
        'NATURE_OF_CONTROL',
        `The nature of control "${code ?? ''}" is not known; it is kept as it stands`,
        at,
      );
    const { note, ...holding } = nature ?? {
      interest: 'UNKNOWN' as const,
      direct: 'UNKNOWN' as const,
      note: undefined,
    };
    const notes = [note, dayNote].filter((one) => one !== undefined).join(' ');
    yield {
      says: 'FACT',
      fact: {
        kind: 'HOLDS',
        subject: record,
        object: company,
        nominee: false,
        accounting: 'UNKNOWN',
        ...holding,
        ...(code === undefined ? {} : { right: code }),
        ...days,
        ...(notes === '' ? {} : { note: notes }),
      },
      record,
      at,
      ...(seen === undefined ? {} : { observedOn: seen }),
      ...end,
    };
  }
}

/** The register of overseas entities says whether a beneficial owner is a designated person under UK sanctions. */
function sanctioned(record: string, published: Day | undefined, at: Spot): Statement {
  const said = { attribute: 'OTHER', label: 'sanctions', text: 'Designated person under UK sanctions' } as const;
  return {
    says: 'FACT',
    fact: { kind: 'HAS_ATTRIBUTE', subject: record, object: '', ...said },
    record,
    at,
    ...(published === undefined ? {} : { observedOn: published }),
  };
}

/** Each nature once; of a protected person none is published, and it holds something that is not said. */
function naturesOf(psc: Psc): { code: string | undefined; nature: Nature | undefined }[] {
  const codes = [...new Set(psc.natures_of_control ?? [])];
  if (codes.length > 0) return codes.map((code) => ({ code, nature: natureOf(code) }));
  return [
    {
      code: undefined,
      nature: { interest: 'UNKNOWN', direct: 'UNKNOWN', note: 'The nature of control is not published.' },
    },
  ];
}

/** Kinds of entries that name somebody. */
const KINDS: ReadonlySet<string> = new Set(['individual', 'corporate-entity', 'legal-person']);

function holder(psc: Psc, company: string, key: string, at: Spot): PartyStatement | undefined {
  const kind = psc.kind.replace(/-(?:person-with-significant-control|beneficial-owner)$/, '');
  if (psc.kind.startsWith('super-secure-')) {
    return {
      says: 'PARTY',
      key,
      type: 'Person',
      name: undefined,
      identifiers: [`gb-coh-psc:${key}`],
      unknown: { reason: psc.description ?? psc.kind, detail: HIDDEN },
      at,
    };
  }
  const identifiers = [`gb-coh-psc:${key}`];
  const printed = psc.name ?? (kind === 'individual' ? nameInParts(psc.name_elements) : undefined);
  if (!KINDS.has(kind)) return undefined;
  if (printed === undefined) {
    const type = kind === 'individual' ? 'Person' : 'Company';
    return { says: 'PARTY', key, type, name: undefined, identifiers, unknown: { reason: 'nameNotGiven' }, at };
  }
  if (kind === 'individual') {
    const born = bornOf(psc.date_of_birth);
    const { name, names } = personName(printed, psc.name_elements);
    return {
      says: 'PARTY',
      key,
      type: 'Person',
      name,
      names,
      identifiers,
      ...(born === undefined ? {} : { born }),
      at,
    };
  }
  const number = ukNumber(psc.identification);
  const country = psc.identification?.country_registered;
  return {
    says: 'PARTY',
    key,
    type: 'Company',
    name: printed,
    identifiers: number === undefined || number === company ? identifiers : [`gb-coh:${number}`, ...identifiers],
    kind: kind === 'legal-person' ? 'PUBLIC_BODY' : 'COMPANY',
    ...(country === undefined ? {} : { jurisdiction: country }),
    at,
  };
}
