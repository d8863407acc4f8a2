import type { PlanAnswer, PlanFact } from '../plan-answer.ts';
import type { ZoneRow, Zone, ZoneKey } from './zone.ts';

/**
 * The zones with their rows told apart: those that are new on the day, because a fact behind them begins or is first
 * stated on it.
 */
export function markFresh(
  zones: Readonly<Record<ZoneKey, Zone>>,
  answer: PlanAnswer,
  on: string,
): Readonly<Record<ZoneKey, Zone>> {
  const held = answer.holdings.edges.map((edge) => edge.node);
  const facts: readonly PlanFact[] = [
    ...answer.holders.edges.map((edge) => edge.node),
    ...answer.boards.flatMap((board) => board.seats),
    ...answer.lenders,
    ...answer.trades,
    ...answer.auditors,
    ...held,
    ...held.flatMap(({ company }) => (company.holdings?.edges ?? []).map((edge) => edge.node)),
  ];
  const fresh = new Set(facts.filter((fact) => fact.from === on || fact.observedOn === on).map((fact) => fact.id));
  const mark = (row: ZoneRow): ZoneRow => ({
    ...row,
    fresh: row.facts.some((id) => fresh.has(id)),
    children: row.children.map(mark),
  });
  const marked = (key: ZoneKey): Zone => ({ ...zones[key], rows: zones[key].rows.map(mark) });
  return {
    holders: marked('holders'),
    directors: marked('directors'),
    'company-auditors': marked('company-auditors'),
    lenders: marked('lenders'),
    dealings: marked('dealings'),
    group: marked('group'),
  };
}

/**
 * Rows with what is new on the day among the first so many, each group in its order: the rest is what may not be drawn.
 */
export function newAmong(rows: readonly ZoneRow[], places: number): readonly ZoneRow[] {
  if (rows.length <= places) return rows;
  const late = rows
    .slice(places)
    .filter((row) => row.fresh === true || row.children.some((child) => child.fresh === true));
  const room = new Set(late.slice(0, places));
  const kept = rows.slice(0, places);
  for (let i = kept.length - 1; i >= 0 && kept.length + room.size > places; i -= 1)
    if (kept[i]?.fresh !== true) kept.splice(i, 1);
  const shown = new Set([...kept, ...[...room].slice(0, places - kept.length)]);
  return [...rows.filter((row) => shown.has(row)), ...rows.filter((row) => !shown.has(row))];
}
