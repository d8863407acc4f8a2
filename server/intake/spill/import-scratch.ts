import { openRows } from './scratch-rows.ts';
import { SpilledGroups } from './spilled-groups.ts';
import { SpilledList } from './spilled-list.ts';
import { SpilledMap } from './spilled-map.ts';

/** So many entries of each are in memory. */
const MOST = 20_000;

/**
 * What is noted of one file while it is read and joined with the rest: beyond so many entries of each it lies on the
 * disk.
 */
export interface ImportScratch {
  readonly list: <T>() => SpilledList<T>;
  readonly map: <V>() => SpilledMap<V>;
  readonly groups: <T>() => SpilledGroups<T>;
  readonly close: () => void;
}

export function openScratch(most = MOST): ImportScratch {
  const rows = openRows();
  return {
    list: () => new SpilledList(rows, most),
    map: () => new SpilledMap(rows, most),
    groups: () => new SpilledGroups(rows, most),
    close: rows.close,
  };
}
