import { firstDay } from '../time/day.ts';
import type { Properties } from '../shared/record.ts';
import { beginningsOf } from './beginnings.ts';
import { factEnds } from './numbered-ends.ts';
import type { GraphContent } from './graph-content.ts';
import { lengthsOf } from './list-lengths.ts';

/**
 * How much a graph holds and of which days it speaks, kept beside its hash; what `graph/dataset` and
 * `graph/list-lengths` read.
 */
export function extentOf(graph: GraphContent): Properties {
  const { companies, persons, sources, findings, facts } = graph;
  let first: string | undefined;
  let last: string | undefined;
  const notBefore = (day: string) => {
    if (first === undefined || day < first) first = day;
  };
  for (const { from, citations } of facts) {
    if (from !== undefined) notBefore(firstDay(from));
    for (const { observedOn } of citations) {
      if (observedOn === undefined) continue;
      notBefore(observedOn);
      if (last === undefined || observedOn > last) last = observedOn;
    }
  }
  const ends = factEnds(graph);
  return {
    companies: companies.length,
    persons: persons.length,
    sources: sources.length,
    findings: findings.length,
    listLengths: JSON.stringify(lengthsOf(graph, ends)),
    ...(first === undefined ? {} : { firstDay: first }),
    ...(last === undefined ? {} : { lastDay: last }),
    ...beginningsOf(graph, ends),
  };
}
