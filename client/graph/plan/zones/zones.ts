import type { PlanAnswer } from '../plan-answer.ts';
import { dealingsZone } from './dealings-zone.ts';
import { groupZone } from './group-zone.ts';
import { holdersZone, type RowOrder } from './holders-zone.ts';
import { lendersZone } from './lenders-zone.ts';
import { seatsZone } from './seats-zone.ts';
import type { Zone, ZoneKey } from './zone.ts';
import { say } from './messages/words.ts';

/**
 * What stands in each zone, in order. Rows of equal rank keep the order of an earlier plan (`earlier`: place of a
 * party), else stand by name, so that nothing moves when the day moves and nothing about it changed. `on` is the day
 * shown: no heading names one after it.
 */
export function zonesOf(
  answer: PlanAnswer,
  earlier: ReadonlyMap<string, number> = new Map(),
  on?: string,
): Readonly<Record<ZoneKey, Zone>> {
  const order: RowOrder = (a, b) => {
    const [x, y] = [earlier.get(a?.holder.id ?? ''), earlier.get(b?.holder.id ?? '')];
    if (x !== undefined && y !== undefined) return x - y;
    return (a?.holder.name ?? '').localeCompare(b?.holder.name ?? '', 'en');
  };
  const directors = answer.boards.filter((board) => board.kind === 'DIRECTORS');
  const auditors = answer.boards.filter((board) => board.kind === 'COMPANY_AUDITORS');
  const committee = answer.boards.filter((board) => board.kind === 'AUDIT_COMMITTEE');
  const second = auditors.length === 0 && committee.length > 0;
  return {
    holders: holdersZone(answer, order, on),
    directors: seatsZone('directors', say('boardOfDirectors'), directors, answer, on),
    'company-auditors': seatsZone(
      'company-auditors',
      second ? say('auditCommittee') : say('boardOfCompanyAuditors'),
      second ? committee : auditors,
      answer,
      on,
    ),
    lenders: lendersZone(answer, on),
    dealings: dealingsZone(answer, on),
    group: groupZone(answer, order, on),
  };
}
