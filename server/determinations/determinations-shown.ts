import { NotFound } from '../errors.ts';
import { nearest } from '../shared/names/nearness.ts';
import type { Withheld } from '../shared/withheld.ts';
import type { Determination, Determinations } from './determinations.ts';
import type { FollowUp } from './follow-up.ts';

const NOT_SHOWN = 'Not shown: written by somebody who reads more sources.';

/**
 * What auditors recorded, for who may not read some sources: an entry may tell of what its writer read, so it is shown
 * to those who may read as much; `without` says what its writer could not read. What became of an entry that is shown
 * counts whoever did it, but the words of who reads more are left out, and so are their notes.
 */
export function determinationsShown(inner: Determinations, withheld: Withheld): Determinations {
  const isShown = ({ without = [] }: { readonly without?: readonly string[] | undefined }) =>
    withheld.every((source) => without.includes(source));
  const told = (entry: FollowUp): FollowUp[] => {
    if (isShown(entry)) return [entry];
    if (entry.does === 'NOTES') return [];
    return [entry.text === '' ? entry : { ...entry, text: NOT_SHOWN }];
  };
  const shown = ({ followed, ...entry }: Determination): Determination =>
    followed === undefined ? entry : { ...entry, followed: followed.flatMap(told) };
  const read: Determinations['read'] = (company) => {
    const { entries, problems } = inner.read(company);
    return { entries: entries.filter(isShown).map(shown), problems };
  };
  const without = { without: [...withheld] };
  return {
    read,
    record: (entry) => inner.record({ ...entry, ...without }),
    follow: async (entry) => {
      const ids = read().entries.map(({ id }) => id);
      if (!ids.includes(entry.of)) throw new NotFound('determination', entry.of, nearest(entry.of, ids));
      return shown(await inner.follow({ ...entry, ...without }));
    },
  };
}
