import { COMMA } from '../../lib/language/language.ts';
import { boxId } from '../plan/zones/cards.ts';
import type { ZoneRow, Zone, ZoneKey } from '../plan/zones/zone.ts';
import { arrowed, type DrawnChange, type ChangeIs } from '../../lib/change.ts';
import { say } from './messages/words.ts';

/** What a company of the group holds is asked for up to so many: of as many, some may be missing. */
const MOST_HELD = 20;

type Zones = Readonly<Record<ZoneKey, Zone>>;

export interface PlanUnion {
  /** The zones of the second day with the rows that only the first has, and figures of both where they differ. */
  readonly zones: Zones;
  readonly changes: readonly DrawnChange[];
}

/**
 * Two days of a plan as one. Rows are the same where they are of the same party in the same part; among rows that only
 * one of the days has, nothing is said where its list was cut on the other. What hangs on a party that only one day has
 * is not compared: nobody asked on the other day what it held.
 */
export function planUnion(before: Zones, after: Zones): PlanUnion {
  const changes: DrawnChange[] = [];
  const both = (key: ZoneKey): Zone => {
    const [a, b] = [before[key], after[key]];
    const cut = { before: a.unseen > 0, after: b.unseen > 0 };
    const rows = merged(b, a.rows, b.rows, cut, changes);
    return { ...b, rows, subjects: [...new Set([...b.subjects, ...a.subjects])] };
  };
  const zones = {
    holders: both('holders'),
    directors: both('directors'),
    'company-auditors': both('company-auditors'),
    lenders: both('lenders'),
    dealings: both('dealings'),
    group: both('group'),
  };
  return { zones, changes };
}

function merged(
  zone: Zone,
  before: readonly ZoneRow[],
  after: readonly ZoneRow[],
  cut: { readonly before: boolean; readonly after: boolean },
  changes: DrawnChange[],
): ZoneRow[] {
  const earlier = new Map(before.map((row) => [keyOf(row), row]));
  const now = new Set(after.map(keyOf));
  const stay = after.map((row) => {
    const was = earlier.get(keyOf(row));
    if (!was) return cut.before ? row : tell(zone, 'added', row, { after: saidOf(row) }, changes);
    const full = { before: was.children.length >= MOST_HELD, after: row.children.length >= MOST_HELD };
    const children = merged(zone, was.children, row.children, full, changes);
    const found = changeOf(was, row);
    // Where the list was cut, what states it again may be in the part that is not there.
    const change = found?.is === 'unrestated' && cut.after ? undefined : found;
    if (!change) return { ...row, children };
    return { ...tell(zone, change.is, row, change, changes), children, figure: change.figure };
  });
  const gone = before.flatMap((row) => {
    if (now.has(keyOf(row)) || cut.after) return [];
    return [{ ...tell(zone, 'removed', row, { before: saidOf(row) }, changes), faint: true }];
  });
  return [...stay, ...gone];
}

function keyOf(row: ZoneRow): string {
  return row.place ?? row.party;
}

interface Changed {
  readonly is: ChangeIs;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly figure: string | undefined;
}

/** What of two rows of one party is told as a change; the figure first, then what somebody is there. */
function changeOf(was: ZoneRow, is: ZoneRow): Changed | undefined {
  const [before, after] = [was.figure, is.figure];
  if (before !== after)
    return {
      is: 'changed',
      before: before ?? say('notStated'),
      after: after ?? say('notStated'),
      figure: arrowed(before ?? '–', after ?? '–'),
    };
  // What is drawn is rounded: a small change is a change all the same, and said in full.
  const [exact, exactNow] = [exactOf(was), exactOf(is)];
  if (exact !== exactNow) return { is: 'changed', before: exact, after: exactNow, figure: arrowed(exact, exactNow) };
  const sums = is.line === 'loan' || is.line === 'trade';
  if (sums && String(was.facts) !== String(is.facts) && was.detail !== is.detail)
    return { is: 'changed', before: was.detail, after: is.detail, figure: after };
  const [role, roleNow] = [roleOf(was), roleOf(is)];
  if (role !== roleNow) return { is: 'changed', before: role, after: roleNow, figure: after };
  if (!isAged(was) && isAged(is)) return { is: 'unrestated', after: saidOf(is), figure: after };
  return undefined;
}

function exactOf({ weight, figure }: ZoneRow): string {
  return weight === undefined ? (figure ?? '') : `${String(weight)} %`;
}

function roleOf(row: ZoneRow): string {
  return [row.mark === 'outside' ? say('outside') : '', row.subtitles[0] ?? ''].filter(Boolean).join(COMMA);
}

function isAged(row: ZoneRow): boolean {
  return row.faint || row.fade !== undefined;
}

function saidOf(row: ZoneRow): string | undefined {
  return row.figure ?? row.subtitles[0];
}

function tell(
  zone: Zone,
  is: ChangeIs,
  row: ZoneRow,
  said: { readonly before?: string | undefined; readonly after?: string | undefined },
  changes: DrawnChange[],
): ZoneRow {
  const { before, after } = said;
  changes.push({
    is,
    at: boxId(zone, row),
    name: row.name,
    where: zone.title,
    subject: row.facts[0] ?? row.party,
    before,
    after,
  });
  // What changed is never among the rows that are not drawn.
  return { ...row, fresh: true };
}
