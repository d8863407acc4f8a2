import type { Day } from '../../time/day.ts';
import type { Spot, Statement } from '../importer.ts';
import { statedDay } from '../stated-day.ts';
import { warning } from '../stated-problem.ts';
import type { Charge } from './api-shapes.ts';
import { companyParty } from './company-party.ts';
import { overBy, registerTime } from './register-time.ts';

/**
 * A charge: those entitled to it lend to the company, without an amount, which the register does not have, from its
 * creation until it is satisfied. Partly satisfied it goes on.
 */
export function* chargeStatements(
  charge: Charge,
  company: string,
  published: Day | undefined,
  at: Spot,
): Generator<Statement> {
  const number = charge.charge_code ?? (charge.charge_number == null ? undefined : String(charge.charge_number));
  const record = charge.links?.self ?? `${company}#charge-${number ?? at.place}`;
  yield companyParty(company, at);
  const satisfied = /^(?:fully-)?satisfied$/.test(charge.status ?? '') || charge.satisfied_on != null;
  const { wrong, note: dayNote, ...days } = registerTime(charge.created_on ?? charge.acquired_on, charge.satisfied_on);
  if (wrong !== undefined) yield warning('CHARGE_DAYS', `Of the days of charge ${number ?? ''}: ${wrong}`, at);
  if (satisfied && days.to === undefined) {
    yield warning('CHARGE_END', `Charge ${number ?? ''} is satisfied, and since when is not said`, at);
  }
  const note = [
    charge.secured_details?.description,
    charge.status === 'part-satisfied' ? 'Partly satisfied.' : undefined,
    dayNote,
  ];
  const notes = note.filter((one) => one !== undefined).join(' ');
  // What an answer of a given day says is known from that day; the end of a charge is not known when it is delivered.
  const known = published === undefined && !satisfied ? statedDay(charge.delivered_on) : undefined;
  const knownFrom = known === undefined ? {} : { knownFrom: known };
  const seen = !satisfied && days.to === undefined && published !== undefined ? { observedOn: published } : {};
  const end = satisfied && days.to === undefined ? overBy(published, days.from) : {};
  const heading = [charge.classification?.description ?? 'Charge', number].filter((one) => one !== undefined).join(' ');
  const lenders = (charge.persons_entitled ?? []).flatMap(({ name }) => name ?? []);
  for (const lender of lenders.length === 0 ? [undefined] : new Set(lenders)) {
    const key = lender === undefined ? `${record}#lender` : `${company}#lender#${lender}`;
    yield lender === undefined
      ? {
          says: 'PARTY',
          key,
          type: 'Company',
          name: undefined,
          kind: 'UNKNOWN',
          unknown: { reason: 'not stated', detail: 'The charge names nobody who is entitled to it.' },
          at,
        }
      : {
          says: 'PARTY',
          key,
          type: 'Company',
          name: lender,
          kind: 'UNKNOWN',
          // Whom the register names once more as entitled to charges of the company is no other.
          identifiers: [`gb-coh-charge-record:${company}#${lender}`],
          at,
        };
    yield {
      says: 'FACT',
      fact: {
        kind: 'LENDS_TO',
        subject: key,
        object: company,
        heading,
        ...days,
        ...(notes === '' ? {} : { note: notes }),
      },
      record,
      at,
      ...knownFrom,
      ...seen,
      ...end,
    };
  }
  if (charge.more_than_four_persons_entitled !== true) return;
  yield {
    says: 'FACT',
    fact: {
      kind: 'HAS_ATTRIBUTE',
      subject: company,
      object: '',
      attribute: 'OTHERS_NOT_NAMED',
      label: `Entitled to ${heading}`,
      text: 'more than four persons are entitled',
      ...days,
    },
    record,
    at,
    ...knownFrom,
    ...seen,
    ...end,
  };
}
