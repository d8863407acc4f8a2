import { dayInShort } from '../lib/days.ts';
import type { BoardKind, BoardSeat } from './boards-query.ts';

/** A seat on the board of directors needs no name of its board. */
export const BOARD_WORDS: Readonly<Record<BoardKind, string>> = {
  DIRECTORS: 'Director',
  COMPANY_AUDITORS: 'Company auditor',
  AUDIT_COMMITTEE: 'Audit committee',
  NOMINATION_COMMITTEE: 'Nomination committee',
  COMPENSATION_COMMITTEE: 'Compensation committee',
  OTHER: 'Other board',
};

export function roleOf(kind: BoardKind, { title }: Pick<BoardSeat, 'title'>): string {
  const board = BOARD_WORDS[kind];
  if (title === null) return board;
  return kind === 'DIRECTORS' || title.toLowerCase().includes(board.toLowerCase()) ? title : `${title} (${board})`;
}

/** Three answers: what nobody says is no "no". */
export function outsideText({ outside }: Pick<BoardSeat, 'outside'>): string {
  return outside === null ? 'outside: not stated' : outside ? 'outside' : 'not outside';
}

export function sinceText({ from, lastObservedOn }: Pick<BoardSeat, 'from' | 'lastObservedOn'>): string {
  if (from !== null) return `since ${dayInShort(from)}`;
  return lastObservedOn === null ? 'since: not stated' : `start not stated, seen ${dayInShort(lastObservedOn)}`;
}

/** Meetings of the seat's own board in the latest period counted. */
export function attendanceText({ attended, held }: Pick<BoardSeat, 'attended' | 'held'>): string {
  if (attended === null) return 'attendance: not stated';
  return held === null
    ? `${String(attended)} meetings attended, held: not stated`
    : `${String(attended)} of ${String(held)} meetings`;
}
