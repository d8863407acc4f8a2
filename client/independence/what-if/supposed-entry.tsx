import { useAnswer } from '../../lib/answer.ts';
import type { SupposedEntry } from '../../lib/address/supposed.ts';
import { boardNamesQuery, endNamesQuery, factNameQuery } from './suppose-query.ts';
import { supposedText } from './supposed-words.ts';

/** One supposition in a sentence, with the names behind its ids; the ids until those are known. */
export function SupposedSentence({ entry }: { readonly entry: SupposedEntry }) {
  if (entry.what !== 'add') return <OfFact entry={entry} />;
  return entry.kind === 'SITS_ON' || entry.kind === 'NOMINATED_TO' ? (
    <OfBoard entry={entry} />
  ) : (
    <OfParties entry={entry} />
  );
}

type Added = Extract<SupposedEntry, { what: 'add' }>;

function OfFact({ entry }: { readonly entry: Exclude<SupposedEntry, Added> }) {
  const { data } = useAnswer(factNameQuery, { id: entry.fact });
  return supposedText(entry, (id) => data?.fact?.summary ?? id);
}

function OfBoard({ entry }: { readonly entry: Added }) {
  const { data } = useAnswer(boardNamesQuery, { subject: entry.subject, object: entry.object });
  return supposedText(entry, namesOf(entry, data?.subject?.name, data?.object?.name));
}

function OfParties({ entry }: { readonly entry: Added }) {
  const { data } = useAnswer(endNamesQuery, { subject: entry.subject, object: entry.object });
  return supposedText(entry, namesOf(entry, data?.subject?.name, data?.object?.name));
}

function namesOf(entry: Added, subject: string | undefined, object: string | undefined) {
  return (id: string) => (id === entry.subject ? subject : object) ?? id;
}
