import { firstDay } from '../time/day.ts';
import type { Properties } from '../shared/record.ts';
import { beginningsOf } from './beginnings.ts';
import type { GraphContent } from './graph-content.ts';
import { lengthsOf } from './list-lengths.ts';

/** How much a graph holds and of which days it speaks, kept beside its hash; what `graph/dataset` and `graph/list-lengths` read. */
export function extentOf(graph: GraphContent): Properties {
  const { companies, persons, sources, findings, facts } = graph;
  const observed = facts.flatMap((fact) => fact.citations.flatMap(({ observedOn }) => observedOn ?? [])).sort();
  const begun = facts.flatMap(({ from }) => (from === undefined ? [] : [firstDay(from)]));
  const [first] = [...begun, ...observed].sort();
  const last = observed.at(-1);
  return {
    companies: companies.length,
    persons: persons.length,
    sources: sources.length,
    findings: findings.length,
    listLengths: JSON.stringify(lengthsOf(graph)),
    ...(first === undefined ? {} : { firstDay: first }),
    ...(last === undefined ? {} : { lastDay: last }),
    ...beginningsOf(graph),
  };
}
