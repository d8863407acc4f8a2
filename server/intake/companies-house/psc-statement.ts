import type { Day } from '../../time/day.ts';
import type { Spot, Statement } from '../importer.ts';
import { warning } from '../stated-problem.ts';
import type { Psc } from './api-shapes.ts';
import { overBy, registerTime } from './register-time.ts';

/** What a statement of the register says where no entry names somebody. */
const SAID: Readonly<Record<string, { readonly somebody: boolean; readonly says: string }>> = {
  'no-individual-or-entity-with-signficant-control': {
    somebody: false,
    says: 'Nobody is known or believed to have significant control.',
  },
  'psc-exists-but-not-identified': { somebody: true, says: 'Somebody has significant control and is not identified.' },
  'psc-details-not-confirmed': {
    somebody: true,
    says: 'Somebody with significant control is identified, and the particulars are not confirmed.',
  },
  'steps-to-find-psc-not-yet-completed': {
    somebody: false,
    says: 'It is not yet found out whether anybody has significant control.',
  },
  'psc-contacted-but-no-response': { somebody: false, says: 'A notice to give information was not answered.' },
  'psc-has-failed-to-confirm-changed-details': {
    somebody: false,
    says: 'A notice to confirm changed particulars was not answered.',
  },
  'restrictions-notice-issued-to-psc': {
    somebody: false,
    says: 'A notice was issued that restricts an interest in the company.',
  },
  'awaiting-confirmation-from-psc': {
    somebody: true,
    says: 'Somebody is known or believed to have significant control and has not confirmed it.',
  },
  'no-beneficial-owner-identified': { somebody: true, says: 'No beneficial owner is identified.' },
  'at-least-one-beneficial-owner-unidentified': { somebody: true, says: 'Not all beneficial owners are identified.' },
  'information-not-provided-for-at-least-one-beneficial-owner': {
    somebody: false,
    says: 'Not all information about the beneficial owners is given.',
  },
  'at-least-one-beneficial-owner-unidentified-and-information-not-provided-for-at-least-one-beneficial-owner': {
    somebody: true,
    says: 'Not all beneficial owners are identified, and not all information is given.',
  },
};

/**
 * A statement in place of an entry: the reason why nobody is named, and, where it says that there is somebody, a holder
 * who is not known. A statement that there is nobody is a statement of the company, not a proof.
 */
export function* pscStatement(
  psc: Psc,
  company: string,
  record: string,
  published: Day | undefined,
  at: Spot,
): Generator<Statement> {
  const code = (psc.statement ?? '').replace(/-partnership$/, '').replace('significant-control', 'signficant-control');
  const known = SAID[code];
  const { wrong, ...days } = registerTime(psc.notified_on, psc.ceased_on);
  if (wrong !== undefined) yield warning('PSC_DAYS', `Of the days of ${record}: ${wrong}`, at);
  const over = psc.ceased_on != null && days.to === undefined;
  const seen = days.to === undefined && !over && published !== undefined ? { observedOn: published } : {};
  const end = over ? overBy(published, days.from) : {};
  yield {
    says: 'FACT',
    fact: {
      kind: 'HAS_ATTRIBUTE',
      subject: company,
      object: '',
      attribute: known === undefined ? 'OTHER' : 'UNKNOWN_REASON',
      label: 'Significant control',
      text: psc.statement ?? '',
      ...days,
      ...noted(known?.says, psc.linked_psc_name, days.note),
    },
    record,
    at,
    ...seen,
    ...end,
  };
  // One about somebody whom an entry of the register names is about no further person.
  if (known?.somebody !== true || psc.links?.person_with_significant_control !== undefined) return;
  yield {
    says: 'PARTY',
    key: record,
    type: 'Person',
    name: undefined,
    identifiers: [`gb-coh-psc:${record}`],
    unknown: { reason: psc.statement ?? code, detail: known.says },
    at,
  };
  yield {
    says: 'FACT',
    fact: {
      kind: 'HOLDS',
      subject: record,
      object: company,
      interest: 'UNKNOWN',
      direct: 'UNKNOWN',
      nominee: false,
      accounting: 'UNKNOWN',
      ...days,
      ...noted(known.says, psc.linked_psc_name, days.note),
    },
    record,
    at,
    ...seen,
    ...end,
  };
}

function noted(says: string | undefined, about: string | undefined, days: string | undefined): { note?: string } {
  const lines = [says, about === undefined ? undefined : `It is about ${about}.`, days];
  const note = lines.filter((one) => one !== undefined).join(' ');
  return note === '' ? {} : { note };
}
