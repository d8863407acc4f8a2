import type { Day } from '../../time/day.ts';
import type { Statement } from '../importer.ts';
import type { JsonRecord } from '../json/json-records.ts';
import { firstIssue } from '../json/shape-words.ts';
import { refusal, warning } from '../stated-problem.ts';
import { EXEMPTIONS, PSC, SNAPSHOT_LINE } from './api-shapes.ts';
import { exemptionStatements } from './exemptions.ts';
import { pscStatements } from './psc.ts';

/** One line of the snapshot of people with significant control; the last one counts them and names nobody. */
export function* snapshotLine({ value, line, index }: JsonRecord, published: Day | undefined): Generator<Statement> {
  const at = { place: `record ${index + 1}`, pointer: `line:${line}`, line };
  const stated = SNAPSHOT_LINE.safeParse(value);
  if (!stated.success) {
    yield refusal('SNAPSHOT_LINE', `A line is not as the snapshot writes it: ${firstIssue(stated.error)}`, at);
    return;
  }
  const { company_number: company, data } = stated.data;
  if (data.kind?.startsWith('totals#') === true) return;
  if (data.kind === 'exemptions') {
    const exempt = EXEMPTIONS.safeParse(data);
    if (!exempt.success || company === undefined)
      yield warning('SNAPSHOT_LINE', 'An exemption does not say of which company or why; it is not loaded', at);
    else yield* exemptionStatements(exempt.data, company, published, at);
    return;
  }
  const psc = PSC.safeParse(data);
  if (!psc.success)
    yield refusal('SNAPSHOT_LINE', `An entry is not as the register writes it: ${firstIssue(psc.error)}`, at);
  else if (company === undefined) yield warning('SNAPSHOT_LINE', 'An entry names no company; it is not loaded', at);
  else yield* pscStatements(psc.data, company, published, at);
}
