import type { FactReader } from '../../facts/fact-reader.ts';
import { compareText } from '../../facts/fact-order.ts';
import type { ViewOf } from '../../facts/fact-view.ts';
import type { Share } from '../../numbers/percent.ts';
import { compare, fromDecimal, type Rational } from '../../numbers/rational.ts';
import type { Party } from '../../shared/facts.ts';
import { allReady, whenReady, type Ready } from '../../shared/turns/ready.ts';
import { notesOnMany } from '../../shared/kept-with.ts';

interface Sized {
  readonly view: ViewOf<'HOLDS'>;
  readonly share: Rational | undefined;
  readonly shares: Rational | undefined;
}

/** Lists in order, by the list they came from: one that is kept from request to request is put in order once. */
const ORDERED = notesOnMany<readonly ViewOf<'HOLDS'>[], readonly ViewOf<'HOLDS'>[]>();

/**
 * Largest first, compared exactly; of a range the lower bound counts. Unknown shares come last, larger share counts
 * first; then by id.
 */
export function largestFirst(views: readonly ViewOf<'HOLDS'>[], facts: FactReader): Ready<readonly ViewOf<'HOLDS'>[]> {
  return (
    ORDERED.get(views) ??
    whenReady(allReady(views.map((view) => facts.share(view))), (shares) => {
      const sized = views.map((view, i): Sized => ({
        view,
        share: sizeOf(shares[i] ?? {}),
        shares: view.fact.shares === undefined ? undefined : fromDecimal(view.fact.shares),
      }));
      const ordered = sized.sort(bySize).map(({ view }) => view);
      ORDERED.set(views, ordered);
      return ordered;
    })
  );
}

/** The figure by which holdings are ordered; undefined when nothing is known. */
export function sizeOf({ figure, range }: Share): Rational | undefined {
  return figure ?? range?.min;
}

function bySize(a: Sized, b: Sized): number {
  return descending(a.share, b.share) || descending(a.shares, b.shares) || compareText(a.view.fact.id, b.view.fact.id);
}

export function descending(a: Rational | undefined, b: Rational | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compare(b, a);
}

/** The latest earlier statement of the same series that gives a size; undefined when this one does, or none did. */
export async function lastKnownHolding(view: ViewOf<'HOLDS'>, facts: FactReader): Promise<ViewOf<'HOLDS'> | undefined> {
  const met = new Set<string>();
  let current = view;
  while ((await facts.share(current)).range === undefined) {
    met.add(current.fact.id);
    const earlier = (await facts.supersedes(current)).find(({ fact }) => !met.has(fact.id));
    if (earlier === undefined) return undefined;
    current = earlier;
  }
  return current === view ? undefined : current;
}

/** The other parties that report the block of a holding on the same day, in order of id. */
export async function jointWith({ fact, on, knownOn }: ViewOf<'HOLDS'>, facts: FactReader): Promise<readonly Party[]> {
  if (fact.block === undefined) return [];
  const all = await facts.to([fact.object], { kinds: ['HOLDS', 'JOINT_BLOCK'], on, knownOn });
  const others = all.filter((other) => other.fact.block === fact.block && other.fact.subject !== fact.subject);
  return facts.parties([...new Set(others.map((other) => other.fact.subject))].sort());
}
