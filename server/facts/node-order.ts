import type { Finding, Source } from '../shared/facts.ts';
import { compareText } from './fact-order.ts';

const GRAVITY: readonly Finding['severity'][] = ['HIGH', 'MEDIUM', 'LOW'];

/** Each finding once, the gravest first, then by id. */
export function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  const unique = [...new Map(findings.map((finding) => [finding.id, finding])).values()];
  return unique.sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || compareText(a.id, b.id));
}

/** The earliest first, then by id. */
export function byPublication(a: Source, b: Source): number {
  return compareText(a.published, b.published) || compareText(a.id, b.id);
}
