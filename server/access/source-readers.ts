import type { Withheld } from '../shared/withheld.ts';

/** Which groups may read a source; sources that are not named are for everybody who may read. */
export type SourceReaders = readonly SourceReader[];

/** Id of the source, or how ids begin and `*`; and the groups. */
type SourceReader = readonly [source: string, groups: readonly string[]];

/** For each set of lists that somebody is on there may be a graph of its own: this many lists make 64. */
const MOST_LISTS = 6;
const SOURCE = /^[a-z0-9]+(-[a-z0-9]+)*(-?\*)?$/;

/** Reads `source=group|group, source=group`; in words what is wrong with it. */
export function sourceReaders(text: string): SourceReaders | string {
  const all: SourceReader[] = [];
  for (const one of text.split(',')) {
    if (one.trim() === '') continue;
    const at = one.indexOf('=');
    const source = one.slice(0, Math.max(0, at)).trim();
    const groups = one
      .slice(at + 1)
      .split('|')
      .map((group) => group.trim());
    if (at < 0 || !SOURCE.test(source) || groups.includes(''))
      return 'must be source=group with commas between, several groups of one source with | between';
    if (all.some(([known]) => known === source)) return `must name ${source} once, its groups with | between`;
    all.push([source, [...new Set(groups)].sort()]);
  }
  if (new Set(all.map(([, list]) => list.join('|'))).size > MOST_LISTS)
    return `must have at most ${String(MOST_LISTS)} different lists of groups`;
  return all;
}

/** What is withheld from somebody in these groups; the group `*` is everybody who is signed in. */
export function withheldFrom(readers: SourceReaders, groups: readonly string[], isKnown: boolean): Withheld {
  return readers
    .filter(([, list]) => !list.some((group) => (group === '*' ? isKnown : groups.includes(group))))
    .map(([source]) => source)
    .sort();
}
