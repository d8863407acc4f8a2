import type { Attendance, Seat } from '../../shared/facts.ts';

/** Meetings of the seat's own board, in the latest period. */
export function ownAttendance(seat: Seat): Attendance | undefined {
  return seat.attendance.filter(({ body }) => body === seat.object).sort((a, b) => (a.period < b.period ? 1 : -1))[0];
}
