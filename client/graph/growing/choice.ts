import type { FreeAnswer } from '../free/free-answer.ts';
import { linksOf, type FreeLink } from '../free/links.ts';

/** The links of a party as an expansion chooses among them. */
export const LINK_GROUPS = ['holdings', 'holders', 'seats', 'posts', 'loans', 'trades', 'audits', 'others'] as const;
export type LinkGroup = (typeof LINK_GROUPS)[number];

/** Which of its neighbours are shown with a party; of each kind chosen all, or so many of the largest and first. */
export interface NeighbourChoice {
  readonly groups: readonly LinkGroup[];
  readonly most: number | undefined;
}

/** Neighbours that are shown without asking; with more, a party is a hub, and it is asked which are wanted. */
export const HUB_FROM = 25;

/** As the address writes it after the party: `holdings-seats:10`. */
export function writeChoice({ groups, most }: NeighbourChoice): string {
  const named = groups.length === 0 ? 'none' : groups.join('-');
  return most === undefined ? named : `${named}:${String(most)}`;
}

/** Of `party:groups:most`; undefined for a party alone, and for what is no choice. */
export function readChoice(expansion: string): NeighbourChoice | undefined {
  const [, named, most, ...rest] = expansion.split(':');
  if (named === undefined || rest.length > 0) return undefined;
  const groups = named.split('-').filter((name): name is LinkGroup => LINK_GROUPS.some((group) => group === name));
  if (groups.length !== named.split('-').length) return undefined;
  if (most !== undefined && !/^[1-9]\d{0,3}$/.test(most)) return undefined;
  return { groups, most: most === undefined ? undefined : Number(most) };
}

/** Expansions whose choice is not understood. */
export function unknownChoices(expand: readonly string[]): string[] {
  return expand.filter((one) => !one.startsWith('zone:') && one.includes(':') && readChoice(one) === undefined);
}

/** The group of a link as seen from one of its ends. */
export function groupOf(link: FreeLink, party: string): LinkGroup {
  switch (link.look) {
    case 'holding':
      return link.from === party ? 'holdings' : 'holders';
    case 'seat':
      return 'seats';
    case 'post':
      return 'posts';
    case 'loan':
      return 'loans';
    case 'trade':
      return 'trades';
    case 'audit':
      return 'audits';
    case 'other':
      return 'others';
  }
}

/** Ids of the neighbours of a party by group, in the order of the answer: the largest holdings first. */
export function neighboursBy(answer: FreeAnswer, party: string): ReadonlyMap<LinkGroup, readonly string[]> {
  const groups = new Map<LinkGroup, string[]>();
  for (const link of linksOf(answer.facts, answer.on ?? undefined)) {
    if (link.from !== party && link.to !== party) continue;
    const [group, other] = [groupOf(link, party), link.from === party ? link.to : link.from];
    const known = groups.get(group) ?? [];
    if (!known.includes(other)) groups.set(group, [...known, other]);
  }
  return groups;
}

/** Ids of the neighbours that a choice takes; every one without a choice. */
export function chosenNeighbours(answer: FreeAnswer, expansion: string): ReadonlySet<string> {
  const party = expansion.split(':', 1)[0] ?? expansion;
  const by = neighboursBy(answer, party);
  const choice = readChoice(expansion);
  if (!choice) return new Set([...by.values()].flat());
  return new Set(choice.groups.flatMap((group) => (by.get(group) ?? []).slice(0, choice.most)));
}
