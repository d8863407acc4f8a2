import { CHANGE_SIGNS, CHANGE_WORDS, type ChangeIs } from '../../lib/change.ts';
import type { PartyRefData } from '../../lib/facts/fact-fields.ts';
import type { Interlock, Role } from '../interlocks-query.ts';
import { isEarlier, rolesInShort } from '../role-text.ts';
import { say } from './messages/words.ts';

/** What became of what one person is at one other company. */
export interface InterlockChange {
  readonly is: ChangeIs;
  readonly person: PartyRefData;
  readonly company: PartyRefData;
  /** What they were there on the first day, and what they are on the second. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The fact that is selected to see it: of the second day, or of the first where it is gone. */
  readonly subject: string;
}

export interface InterlocksOfBothDays {
  /** Of either day: those of the second as they are then, and those of the first that are gone. */
  readonly interlocks: readonly Interlock[];
  /** By the ids of company and person. */
  readonly changes: ReadonlyMap<string, InterlockChange>;
}

type Shared = Interlock['people'][number];

export function changeKey(company: string, person: string): string {
  return `${company} ${person}`;
}

/**
 * Two days of one company drawn as one. With `cut` not all was read of one of the days: then nothing is called added or
 * removed because it stands in one list alone.
 */
export function bothDays(
  before: readonly Interlock[],
  after: readonly Interlock[],
  cut: boolean,
): InterlocksOfBothDays {
  const [old, now] = [sharedBy(before), sharedBy(after)];
  const changes = new Map<string, InterlockChange>();
  for (const [key, { company, shared }] of new Map([...old, ...now])) {
    const is = changeOf(old.get(key)?.shared, now.get(key)?.shared);
    if (is === undefined || (cut && (is === 'added' || is === 'removed'))) continue;
    changes.set(key, {
      is,
      person: shared.person,
      company,
      before: said(old.get(key)?.shared),
      after: said(now.get(key)?.shared),
      subject: shared.there[0]?.id ?? shared.person.id,
    });
  }
  return { interlocks: union(before, after, now), changes };
}

function sharedBy(interlocks: readonly Interlock[]) {
  return new Map(
    interlocks.flatMap(({ company, people }) =>
      people.map((shared) => [changeKey(company.id, shared.person.id), { company, shared }] as const),
    ),
  );
}

function union(
  before: readonly Interlock[],
  after: readonly Interlock[],
  now: ReadonlyMap<string, unknown>,
): readonly Interlock[] {
  const gone = before.flatMap(({ company, people }) => {
    const left = people.filter(({ person }) => !now.has(changeKey(company.id, person.id)));
    return left.length === 0 ? [] : [{ company, people: left }];
  });
  const here = new Set(after.map(({ company }) => company.id));
  return [
    ...after.map((interlock) => ({
      ...interlock,
      people: [
        ...interlock.people,
        ...gone.flatMap(({ company, people }) => (company.id === interlock.company.id ? people : [])),
      ],
    })),
    ...gone.filter(({ company }) => !here.has(company.id)),
  ];
}

function changeOf(before: Shared | undefined, after: Shared | undefined): ChangeIs | undefined {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (said(before) !== said(after)) return 'changed';
  const lost = (was: readonly Role[], is: readonly Role[]) => !isEarlier(was) && isEarlier(is);
  return lost(before.here, after.here) || lost(before.there, after.there) ? 'unrestated' : undefined;
}

/** What somebody is here and there, in the order of the words, so that another order is no change. */
function said(shared: Shared | undefined): string | undefined {
  if (!shared) return undefined;
  const [here, there] = [shared.here, shared.there].map((roles) => rolesInShort(roles).split('; ').sort().join('; '));
  return `${here ?? ''} / ${there ?? ''}`;
}

/** `+ Director`: the role on a line, behind the sign of what became of it. */
export function signed(role: string, change: InterlockChange | undefined): string {
  return change === undefined ? role : `${CHANGE_SIGNS[change.is]} ${role}`;
}

/** What stands before the words of a line: `Removed. `. */
export function toldOf(change: InterlockChange | undefined): string {
  if (change === undefined) return '';
  if (change.is !== 'changed') return say('told', { change: CHANGE_WORDS[change.is] });
  return say('toldBefore', { change: CHANGE_WORDS.changed, before: change.before ?? '' });
}
