import type { Attribute, Source } from '../../shared/facts.ts';
import { digest, recordIn, statementIn, statementOf, type WrittenStatement } from './write-statement.ts';

/** What is said of a company about who is not told as its owner. */
export function isAboutOwners({ attribute, label }: Attribute): boolean {
  return attribute === 'UNKNOWN_REASON' && label === 'interestedParty';
}

/** Why nothing is told, in the place of a record. */
export function reasonOf({ text, detail = [] }: Attribute): object {
  const description = detail.find(({ key }) => key === 'description')?.value;
  return { reason: text, ...(description !== undefined && { description }) };
}

/** The statement that a company has no owners to be told. */
export function noOwners(
  fact: Attribute,
  sources: ReadonlyMap<string, Source>,
  records: ReadonlyMap<string, string>,
): WrittenStatement {
  const [citation] = fact.citations;
  const record = recordIn(citation) ?? `r-${digest(fact.id)}`;
  const details = {
    isComponent: false,
    subject: records.get(fact.subject) ?? fact.subject,
    interestedParty: reasonOf(fact),
  };
  const source = sources.get(citation?.source ?? '');
  return statementOf(
    record,
    'relationship',
    'new',
    details,
    [],
    source,
    citation,
    fact.knownFrom,
    statementIn(citation),
  );
}
