import { NotFound } from '../errors.ts';
import type { Shown } from '../intake/kept/imports-without.ts';
import { closedDesk } from './closed-desk.ts';
import type { ImportDesk } from './import-desk.ts';

/**
 * The desk for who may not read some sources: what is in their graph, and nothing of what others are doing; who changes
 * reads all.
 */
export function deskShown(mostBytes: number, shown: () => Shown): ImportDesk {
  return {
    ...closedDesk(),
    mostBytes,
    imports: () => shown().imports,
    decisions: () => ({ decisions: shown().decisions, problems: [] }),
    work: (id) => {
      throw new NotFound('work', id.slice(0, 100));
    },
  };
}
