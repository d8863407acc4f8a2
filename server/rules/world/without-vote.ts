import type { Seat } from '../../shared/facts.ts';

/** Who sits with a board and is no member of it. */
const NO_MEMBER = /\bobserver\b|\bnon-?voting\b|\bcenseur\b|\bemerit(us|a)\b|オブザーバー/i;

/** Whether a seat is one of somebody who only attends: an observer has no vote, and is no director. */
export function isNoMember({ title }: Pick<Seat, 'title'>): boolean {
  return title !== undefined && NO_MEMBER.test(title);
}
