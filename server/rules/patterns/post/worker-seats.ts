import type { Officer } from '../../person/inquiry.ts';

/** What a seat is called of somebody whom the workers elected. */
const OF_WORKERS =
  /\b(employees?|workers?|staff|workforce)(['’]s?|s['’])? (representative|director|member)\b|\brepresent\w* (of |for )?(the )?(employees|workers|workforce|staff)\b|\belected by (the )?(employees|workers|workforce)\b|Arbeitnehmervertret|\bsalariés\b|従業員代表|労働者代表/i;

/** Whether somebody sits on the board, by the title of the seat, because the workers elected the person to it. */
export function representsWorkers({ seat }: Pick<Officer, 'seat'>): boolean {
  return seat?.fact.title !== undefined && OF_WORKERS.test(seat.fact.title);
}
