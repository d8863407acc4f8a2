import { boundsText, percentText, widened } from '../lib/figures.ts';
import type { PartyRefData } from '../lib/fact-fields.ts';
import type { ComparedStake } from './ownership-query.ts';

/** `unclear`: held on both days, and how much is not known on one of them. */
export type Change = 'added' | 'removed' | 'changed' | 'unclear' | 'unchanged';

/** One party on two days. */
export interface Compared {
  readonly party: PartyRefData;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly change: Change;
}

const UNKNOWN = 'not known';
const ORDER: readonly Change[] = ['added', 'removed', 'changed', 'unclear', 'unchanged'];

/** What two days differ in: what came, what went, what changed, then the rest; within each in the order of the later day. */
export function compared(earlier: readonly ComparedStake[], later: readonly ComparedStake[]): readonly Compared[] {
  const before = new Map(earlier.map((stake) => [stake.party.id, stake]));
  const after = new Map(later.map((stake) => [stake.party.id, stake]));
  const rows = [...new Map([...later, ...earlier].map((stake) => [stake.party.id, stake.party])).values()].map((party): Compared => {
    const [was, is] = [before.get(party.id), after.get(party.id)];
    const texts = { before: was && shareText(was), after: is && shareText(is) };
    return { party, ...texts, change: changeOf(texts.before, texts.after) };
  });
  return rows.sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change));
}

function changeOf(before: string | undefined, after: string | undefined): Change {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (before === after) return before === UNKNOWN ? 'unclear' : 'unchanged';
  return before === UNKNOWN || after === UNKNOWN ? 'unclear' : 'changed';
}

function shareText({ byPathPercent, byPath }: ComparedStake): string {
  if (byPathPercent !== null) return percentText(byPathPercent);
  return (byPath && boundsText(widened(byPath, 3))) ?? UNKNOWN;
}
