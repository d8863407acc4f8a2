import type { Accounting, Directness } from '../../vocabulary/word-lists.ts';
import type { Day } from '../../time/day.ts';
import type { Statement } from '../importer.ts';
import { statedDay } from '../stated-day.ts';
import { warning } from '../stated-problem.ts';
import { leiParty } from './lei-party.ts';
import type { ExceptionRecord } from './records.ts';
import { lookUp } from '../../shared/look-up.ts';

const CATEGORIES: Readonly<Record<string, Directness>> = {
  DIRECT_ACCOUNTING_CONSOLIDATION_PARENT: 'DIRECT',
  ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT: 'INDIRECT',
};

/** What each reason says of the parent: who it is, and whether it consolidates. Reasons of the file format 2.1. */
const REASONS: Readonly<
  Record<string, { readonly says: string; readonly accounting: Accounting; readonly person?: true }>
> = {
  NO_LEI: { says: 'There is a consolidating parent, which has no LEI.', accounting: 'CONSOLIDATED_SUBSIDIARY' },
  NATURAL_PERSONS: {
    says: 'Natural persons control the entity, without a legal entity between that would consolidate it.',
    accounting: 'NONE',
    person: true,
  },
  NON_CONSOLIDATING: {
    says: 'The legal entities that control the entity do not have to prepare consolidated accounts.',
    accounting: 'NONE',
  },
  NO_KNOWN_PERSON: {
    says: 'No person is known that controls the entity, for example because its shares are widely held.',
    accounting: 'UNKNOWN',
  },
};
/** A parent is there and may or would not be named. */
const WITHHELD = new Set([
  'NON_PUBLIC',
  'BINDING_LEGAL_COMMITMENTS',
  'LEGAL_OBSTACLES',
  'CONSENT_NOT_OBTAINED',
  'DISCLOSURE_DETRIMENTAL',
  'DETRIMENT_NOT_EXCLUDED',
]);

/** A reporting exception: a parent that is not named, with the reason that the entity gives. */
export function* exceptionStatements(record: ExceptionRecord, published: Day | undefined): Generator<Statement> {
  const { lei, category, at } = record;
  const id = `${lei}|${category}`;
  if (record.deleted !== undefined) {
    const knownFrom = statedDay(record.deleted);
    yield { says: 'WITHDRAWN', record: id, at, ...(knownFrom === undefined ? {} : { knownFrom }) };
    return;
  }
  const direct = lookUp(CATEGORIES, category);
  if (direct === undefined) yield warning('EXCEPTION_CATEGORY', `The category "${category}" is not known`, at);
  const [reason] = record.reasons;
  const known = reason === undefined ? undefined : lookUp(REASONS, reason);
  if (reason === undefined) yield warning('EXCEPTION_REASON', 'The exception gives no reason', at);
  else if (known === undefined && !WITHHELD.has(reason)) {
    yield warning('EXCEPTION_REASON', `The reason "${reason}" is not known; it is kept as it stands`, at);
  }
  const withheld = reason !== undefined && WITHHELD.has(reason);
  const says = known?.says ?? (withheld ? 'There is a parent, which is not published.' : 'The parent is not named.');
  const detail = [says, ...record.references].join(' ');
  yield leiParty(lei, at);
  yield {
    says: 'PARTY',
    key: id,
    type: known?.person === true ? 'Person' : 'Company',
    name: undefined,
    identifiers: [`gleif-record:${id}`],
    ...(known?.person === true ? {} : { kind: 'UNKNOWN' as const }),
    unknown: { reason: record.reasons.join(', ') || 'NOT_STATED', detail },
    at,
  };
  yield {
    says: 'FACT',
    fact: {
      kind: 'HOLDS',
      subject: id,
      object: lei,
      interest: 'UNKNOWN',
      direct: direct ?? 'UNKNOWN',
      nominee: false,
      accounting: known?.accounting ?? (withheld ? 'CONSOLIDATED_SUBSIDIARY' : 'UNKNOWN'),
      right: category,
      note: `${record.reasons.join(', ')}: ${detail}`,
    },
    record: id,
    at,
    ...(published === undefined ? {} : { observedOn: published }),
  };
}
