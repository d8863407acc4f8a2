import type { FactReader } from '../facts/fact-reader.ts';
import { compareText } from '../facts/fact-order.ts';
import type { ViewOf } from '../facts/fact-view.ts';
import type { Share } from '../facts/percent.ts';
import { compare, fromDecimal, type Rational } from '../facts/rational.ts';

interface Sized {
  readonly view: ViewOf<'HOLDS'>;
  readonly share: Rational | undefined;
  readonly shares: Rational | undefined;
}

/** Largest first, compared exactly; of a range the lower bound counts. Unknown shares come last, larger share counts first; then by id. */
export async function largestFirst(views: readonly ViewOf<'HOLDS'>[], facts: FactReader): Promise<ViewOf<'HOLDS'>[]> {
  const sized = await Promise.all(
    views.map(async (view): Promise<Sized> => {
      const share = sizeOf(await facts.share(view));
      return { view, share, shares: view.fact.shares === undefined ? undefined : fromDecimal(view.fact.shares) };
    }),
  );
  return sized.sort(bySize).map(({ view }) => view);
}

/** The figure by which holdings are ordered; undefined when nothing is known. */
export function sizeOf({ figure, range }: Share): Rational | undefined {
  return figure ?? range?.min;
}

function bySize(a: Sized, b: Sized): number {
  return (
    descending(a.share, b.share) || descending(a.shares, b.shares) || compareText(a.view.fact.id, b.view.fact.id)
  );
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
