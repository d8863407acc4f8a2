import type { Spot, StatedFact, Statement } from '../importer.ts';
import { warning } from '../stated-problem.ts';
import { textAt } from '../xml/xml-element.ts';
import type { SecForm, FormOwner } from './form-parts.ts';
import { flagOf } from './sec-amounts.ts';

/**
 * Directors have seats, officers posts; of ten per cent owners the form says no more than that. A missing flag is a no.
 */
export function* relationships(form: SecForm): Generator<Statement> {
  for (const owner of form.owners) yield* relationsOf(form, owner);
}

function* relationsOf(
  { issuer, period, record }: SecForm,
  { key, person, element, at }: FormOwner,
): Generator<Statement> {
  const text = (field: string) => textAt(element, 'reportingOwnerRelationship', field);
  const flag = (field: string) => flagOf(text(field));
  for (const field of ['isDirector', 'isOfficer', 'isTenPercentOwner', 'isOther']) {
    if (flag(field) === undefined)
      yield warning('FLAG', `${field} is "${text(field) ?? ''}", neither yes nor no; it counts as not said`, at);
  }
  const say = (fact: StatedFact): Statement => said(fact, `${record}|${fact.kind}|${key}`, period, at);
  if (flag('isDirector') === true && person) {
    const board = `${issuer}#board`;
    yield { says: 'BOARD', key: board, company: issuer, kind: 'DIRECTORS', name: 'Board of directors', at };
    yield say({ kind: 'SITS_ON', subject: key, object: board, title: 'Director', attendance: [] });
  }
  if (flag('isOfficer') === true && person) {
    yield say({
      kind: 'WORKS_FOR',
      subject: key,
      object: issuer,
      title: text('officerTitle') ?? 'Officer',
      executive: true,
    });
  }
  if (flag('isOther') === true && text('otherText') !== undefined && person) {
    yield say({ kind: 'WORKS_FOR', subject: key, object: issuer, title: text('otherText') ?? '' });
  }
  if (!person && flag('isDirector') === true) {
    yield say({
      kind: 'HOLDS',
      subject: key,
      object: issuer,
      interest: 'OTHER',
      direct: 'DIRECT',
      nominee: false,
      accounting: 'UNKNOWN',
      right: 'director by deputization',
    });
  }
  if (flag('isTenPercentOwner') !== true) return;
  // The box says neither of which class nor how much: it is no holding beside those of the tables.
  yield say({
    kind: 'HAS_ATTRIBUTE',
    subject: issuer,
    object: '',
    attribute: 'OTHER',
    label: 'Owner of more than ten per cent of a class',
    text: textAt(element, 'reportingOwnerId', 'rptOwnerName') ?? key,
    detail: [{ key: 'CIK', value: textAt(element, 'reportingOwnerId', 'rptOwnerCik') ?? 'not stated' }],
  });
}

export function said(fact: StatedFact, record: string, observedOn: string, at: Spot): Statement {
  return { says: 'FACT', fact, record, observedOn, at };
}
