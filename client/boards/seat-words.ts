import { dayInShort } from '../lib/days.ts';
import type { MatrixBoardKind, BoardSeat } from './boards-query.ts';
import { say } from './messages/words.ts';

/** A seat on the board of directors needs no name of its board. */
export const BOARD_WORDS: Readonly<Record<MatrixBoardKind, string>> = {
  DIRECTORS: say('director'),
  COMPANY_AUDITORS: say('companyAuditor'),
  AUDIT_COMMITTEE: say('auditCommittee'),
  NOMINATION_COMMITTEE: say('nominationCommittee'),
  COMPENSATION_COMMITTEE: say('compensationCommittee'),
  OTHER: say('otherBoard'),
};

export function roleOf(kind: MatrixBoardKind, { title }: Pick<BoardSeat, 'title'>): string {
  const board = BOARD_WORDS[kind];
  if (title === null) return board;
  return kind === 'DIRECTORS' || title.toLowerCase().includes(board.toLowerCase())
    ? title
    : say('titleOnBoard', { title, board });
}

/** Three answers: what nobody says is no "no". */
export function outsideText({ outside }: Pick<BoardSeat, 'outside'>): string {
  return outside === null ? say('outsideNotStated') : outside ? say('outside') : say('notOutside');
}

export function sinceText({ from, lastObservedOn }: Pick<BoardSeat, 'from' | 'lastObservedOn'>): string {
  if (from !== null) return say('since', { day: dayInShort(from) });
  return lastObservedOn === null
    ? say('sinceNotStated')
    : say('startNotStatedSeen', { day: dayInShort(lastObservedOn) });
}

/** Meetings of the seat's own board in the latest period counted. */
export function attendanceText({ attended, held }: Pick<BoardSeat, 'attended' | 'held'>): string {
  if (attended === null) return say('attendanceNotStated');
  return held === null ? say('attendedHeldNotStated', { attended }) : say('attendedOfHeld', { attended, held });
}
