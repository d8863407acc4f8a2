import type { Directness } from '../../vocabulary/word-lists.ts';
import type { Day } from '../../time/day.ts';
import type { FactStatement, Statement } from '../importer.ts';
import { statedDay } from '../stated-day.ts';
import { warning } from '../stated-problem.ts';
import { daysUnread } from './days-unread.ts';
import { leiParty } from './lei-party.ts';
import type { Node, RelationshipRecord } from './records.ts';
import { lookUp } from '../../shared/look-up.ts';

/**
 * Consolidation by the parent's accounts. It says who is in whose accounts and never how much is held, and an ultimate
 * parent is the end of a chain whose steps the direct parents are: it is never added to them.
 */
const CONSOLIDATED: Readonly<Record<string, Directness>> = {
  IS_DIRECTLY_CONSOLIDATED_BY: 'DIRECT',
  IS_ULTIMATELY_CONSOLIDATED_BY: 'INDIRECT',
};
/** What is no ownership: said of the child in words, with the other end in the detail. */
const OTHERWISE: Readonly<Record<string, { readonly label: string; readonly text: string }>> = {
  'IS_FUND-MANAGED_BY': { label: 'Fund management', text: 'is managed by' },
  IS_SUBFUND_OF: { label: 'Umbrella fund', text: 'is a sub-fund of' },
  IS_FEEDER_TO: { label: 'Master fund', text: 'is a feeder to' },
  IS_INTERNATIONAL_BRANCH_OF: { label: 'Head office', text: 'is a branch, and no legal person of its own, of' },
};

/** One record of level 2: `start` is the child and `end` the parent. */
export function* relationshipStatements(record: RelationshipRecord, published: Day | undefined): Generator<Statement> {
  const { start, end, type, at, registration } = record;
  const [child, parent] = [keyOf(start), keyOf(end)];
  const id = `${child}|${type}|${parent}`;
  const said = `${child} ${type} ${parent}`;
  const gone =
    registration.deleted ??
    (['ANNULLED', 'DUPLICATE'].includes(registration.status ?? '') ? registration.lastUpdate : undefined);
  if (gone !== undefined) {
    const knownFrom = statedDay(gone);
    yield { says: 'WITHDRAWN', record: id, at, ...(knownFrom === undefined ? {} : { knownFrom }) };
    yield warning('RECORD_ANNULLED', `The record "${said}" was taken back by the register and is not loaded`, at);
    return;
  }
  yield nodeParty(start, at);
  yield nodeParty(end, at);
  const relation = periodOf(record, 'RELATIONSHIP_PERIOD');
  const { from } = relation;
  const updated = statedDay(registration.lastUpdate);
  const inactive = record.status === 'INACTIVE';
  const impossible = from !== undefined && relation.to !== undefined && relation.to <= from;
  const to = impossible ? undefined : relation.to;
  const isOver = inactive && to === undefined;
  // Nothing says that it lasted until the last update: it is certain as long as earlier files state it.
  const over = isOver && updated !== undefined && (from === undefined || from < updated);
  const kept = registration.status === undefined || registration.status === 'PUBLISHED';
  const seen = kept ? (published ?? updated) : updated;
  const ended = (to !== undefined && seen !== undefined && seen >= to) || isOver;
  const observedOn = ended ? undefined : seen;
  const stated = record.periods.find((one) => one.type === 'RELATIONSHIP_PERIOD');
  const days = [
    ['the start', stated?.start],
    ['the end', stated?.end],
  ] as const;
  yield* daysUnread(said, days, at);
  if (impossible) {
    yield warning(
      'PERIOD_EMPTY',
      `The period of "${said}" ends (${relation.to ?? ''}) no later than it starts (${from}); the end is left out`,
      at,
    );
  }
  // A file that does not say of which day it is states what was known when each record was last updated.
  const knownFrom = published === undefined ? updated : undefined;
  const note = noteOf(record, isOver);
  const common = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(note === '' ? {} : { note }),
  };
  const statement = (fact: FactStatement['fact']): FactStatement => ({
    says: 'FACT',
    fact,
    record: id,
    at,
    ...(observedOn === undefined ? {} : { observedOn }),
    ...(knownFrom === undefined ? {} : { knownFrom }),
    ...(over ? { over: { by: updated } } : {}),
  });
  const direct = lookUp(CONSOLIDATED, type);
  if (direct !== undefined) {
    const consolidation = {
      interest: 'UNKNOWN',
      direct,
      nominee: false,
      accounting: 'CONSOLIDATED_SUBSIDIARY',
    } as const;
    yield statement({ kind: 'HOLDS', subject: parent, object: child, ...consolidation, right: type, ...common });
    return;
  }
  const other = lookUp(OTHERWISE, type);
  if (other === undefined)
    yield warning('RELATIONSHIP_TYPE', `The type of relationship "${type}" is not known; it is kept in words`, at);
  const { label, text } = other ?? { label: 'Relationship', text: type };
  const detail = [
    { key: 'type', value: type },
    { key: 'LEI', value: parent },
  ];
  yield statement({
    kind: 'HAS_ATTRIBUTE',
    subject: child,
    object: '',
    attribute: 'OTHER',
    label,
    text: `${text} ${parent}`,
    detail,
    ...common,
  });
}

/** A node is an LEI, or in the interim a code of the register in which the parent stands. */
function keyOf({ id }: Node): string {
  return id;
}

function nodeParty(node: Node, at: RelationshipRecord['at']): Statement {
  if (node.type === undefined || node.type === 'LEI') return leiParty(node.id, at);
  return {
    says: 'PARTY',
    key: node.id,
    type: 'Company',
    name: node.id,
    identifiers: [`${node.type.toLowerCase()}:${node.id}`],
    at,
  };
}

function periodOf(record: RelationshipRecord, type: string): { from: Day | undefined; to: Day | undefined } {
  const period = record.periods.find((one) => one.type === type);
  return { from: statedDay(period?.start), to: statedDay(period?.end) };
}

function noteOf(record: RelationshipRecord, endUnsaid: boolean): string {
  const { registration } = record;
  const accounts = periodOf(record, 'ACCOUNTING_PERIOD');
  const standard = record.qualifiers.length === 0 ? '' : `Accounting standard: ${record.qualifiers.join(', ')}.`;
  const period =
    accounts.from === undefined && accounts.to === undefined
      ? ''
      : `Accounts of ${accounts.from ?? 'a day not stated'} to ${accounts.to ?? 'a day not stated'}.`;
  const kept =
    registration.status === undefined || registration.status === 'PUBLISHED'
      ? ''
      : `The registration of the relationship is ${registration.status}: nobody vouches for it after its last update.`;
  const ended = endUnsaid
    ? 'The relationship has ended; since when is not said, at the latest since the last update of the record.'
    : '';
  // A share of the accounts, whatever it is measured by, is none of capital or votes: it is told and not reckoned with.
  const shares = record.quantifiers.map(({ amount, method, units }) => {
    const figure = units === 'PERCENTAGE' ? `${amount} %` : `${amount} ${units ?? 'of a unit not stated'}`;
    return `Stated: ${figure}${method === undefined ? '' : ` (${method})`}.`;
  });
  return [standard, ...shares, period, kept, ended].filter((part) => part !== '').join(' ');
}
