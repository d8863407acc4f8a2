import { COMMA } from '../lib/language/language.ts';
import { span } from '../lib/days.ts';
import { BOARD_KIND_WORDS } from '../lib/words.ts';
import type { Role } from './interlocks-query.ts';
import { say } from './messages/words.ts';

/** `Company auditor, outside, since June 2005`; the fact's own sentence where it has no title. */
export function roleText(role: Role): string {
  const when = span(role.from, role.to);
  const title = roleTitle(role);
  const outside = role.__typename === 'Seat' && role.outside === true ? say('outside') : undefined;
  return [title, outside, when].filter(Boolean).join(COMMA);
}

export function roleTitle(role: Role): string {
  return (role.__typename === 'Seat' || role.__typename === 'Post') && role.title !== null ? role.title : role.summary;
}

/** The board of a seat by its kind, or by its name where the kind says nothing. */
export function boardOf(role: Role): string | undefined {
  if (role.__typename !== 'Seat') return undefined;
  return role.board.kind === 'OTHER' ? role.board.name : BOARD_KIND_WORDS[role.board.kind];
}

/** Whether all of it was last stated for an earlier day, so that nobody says whether it still holds. */
export function isEarlier(roles: readonly Role[]): boolean {
  return roles.length > 0 && roles.every((role) => role.certainty === 'POSSIBLE');
}

/** Whether a member counts as outside, as the company states it. */
export function isOutside(roles: readonly Role[]): boolean {
  return roles.some((role) => role.__typename === 'Seat' && role.outside === true);
}

/** The titles alone, each once: `Director; Chairman`. */
export function rolesInShort(roles: readonly Role[]): string {
  return [...new Set(roles.map(roleTitle))].join('; ');
}

/**
 * The first of the titles, as far as its first word for an office: `Chairman` of `Chairman of the Board and Director`.
 */
export function roleInBrief([first]: readonly Role[]): string {
  return first === undefined ? '' : (/^(.+?)(?: of the Board)?(?= and |[,;]|$)/.exec(roleTitle(first))?.[1] ?? '');
}
