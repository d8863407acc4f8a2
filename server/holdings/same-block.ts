import { grouped } from './grouped.ts';

interface Edge {
  readonly holder: string;
  readonly held: string;
  readonly joint?: { readonly block: string } | undefined;
}

/**
 * Of the reports of one block those whose party holds, along some chain, another party that reports it: its interest in
 * the shares comes through that one, and chains must not count it a second time.
 */
export function toldThroughAnother<E extends Edge>(edges: readonly E[]): ReadonlySet<E> {
  const joint = edges.filter((edge) => edge.joint !== undefined);
  const through = new Set<E>();
  if (joint.length === 0) return through;
  const below = grouped(edges, ({ holder }) => holder);
  for (const reports of grouped(joint, ({ held, joint: of }) => JSON.stringify([held, of?.block])).values()) {
    for (const report of reports) {
      const others = new Set(
        reports.filter((one) => !through.has(one) && one.holder !== report.holder).map(({ holder }) => holder),
      );
      const met = new Set([report.holder]);
      for (const party of met) for (const { held } of below.get(party) ?? []) met.add(held);
      if ([...met].some((party) => others.has(party))) through.add(report);
    }
  }
  return through;
}
