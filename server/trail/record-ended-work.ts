import { STRANGER, type Asker } from '../access/asker.ts';
import type { EndedWork } from '../shared/turns/ended-work.ts';
import type { WriteOutcome, Trail } from './trail.ts';

/**
 * Puts into the trail how work ended that somebody's request began. What was done is done: where the trail is strict
 * and cannot be written, `onFault` is told.
 */
export function recordsEnd(
  trail: Pick<Trail, 'note'>,
  asker: Asker | undefined,
  request: string,
  onFault: (error: unknown) => void,
): (work: EndedWork) => void {
  return ({ id, kind, what, state, failure }) => {
    const outcome: WriteOutcome = state === 'DONE' || state === 'READY' ? 'DONE' : [failure?.code ?? state];
    try {
      trail.note('WRITE', { who: asker ?? STRANGER, asked: { work: id, kind, what, state }, request }, outcome);
    } catch (error) {
      onFault(error);
    }
  };
}
