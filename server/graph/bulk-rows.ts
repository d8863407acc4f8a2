import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { summaryOf } from '../facts/summary/summary.ts';
import { isKind, type FactView } from '../facts/fact-view.ts';
import { toDecimal } from '../numbers/rational.ts';
import type { Finding, Party } from '../shared/facts.ts';
import type { Day } from '../time/day.ts';
import { currencyOf, sumOf } from './facts/fact-amount.ts';
import { partyTest } from './parties/party-filter.ts';
import { lineBeside } from '../shared/line-beside.ts';

export type BulkName = 'facts' | 'parties' | 'findings';

/** One record, as an object for a line of JSON and as cells for a line of CSV. */
export interface BulkRow {
  readonly record: object;
  readonly cells: readonly string[];
}

export interface BulkDays {
  readonly on: Day | undefined;
  readonly knownOn: Day | undefined;
}

/** The heads of the cells. */
export const BULK_COLUMNS: Readonly<Record<BulkName, readonly string[]>> = {
  facts:
    `id kind subject object from to observedOn lastObservedOn certainty knownFrom knownTo basis percent amount currency summary
    note citations`.split(/\s+/),
  parties: ['id', 'type', 'name', 'nameLocal', 'names', 'kind', 'listed', 'jurisdiction', 'identifiers', 'born'],
  findings: ['id', 'kind', 'severity', 'title', 'detail', 'resolution', 'about', 'facts', 'citations'],
};
const AT_A_TIME = 200;

/**
 * Every fact, party or finding of the graph, one after the other; others have their turn in between. Facts that hold on
 * `on` and could be known on `knownOn`; parties at an end of such a fact when a day is given; findings whose sources
 * were all published by `knownOn` (a finding is of no day). Throws the signal's reason when nobody waits any more.
 */
export async function* bulkRows(name: BulkName, days: BulkDays, context: Context): AsyncGenerator<BulkRow> {
  let made = 0;
  for await (const row of rowsOf(name, days, context)) {
    yield row;
    made += 1;
    if (made % AT_A_TIME !== 0) continue;
    await othersTurn();
    context.signal?.throwIfAborted();
  }
}

async function* rowsOf(name: BulkName, days: BulkDays, context: Context): AsyncGenerator<BulkRow> {
  const { facts } = context;
  switch (name) {
    case 'facts':
      for (const view of await facts.all(days)) yield await factRow(view, context);
      return;
    case 'parties': {
      const wanted = await partyTest({ on: days.on ?? null, knownOn: days.knownOn ?? null }, context);
      for (const party of await facts.everyParty()) if (wanted(party)) yield partyRow(party);
      return;
    }
    case 'findings': {
      const published = new Map((await facts.sources()).map((source) => [source.id, source.published]));
      const known = (finding: Finding) =>
        days.knownOn === undefined ||
        finding.citations.every(({ source }) => (published.get(source) ?? '') <= (days.knownOn ?? ''));
      for (const finding of (await facts.findings()).filter(known)) yield findingRow(finding);
    }
  }
}

async function factRow(view: FactView, { facts }: Context): Promise<BulkRow> {
  const { fact, certainty, observedOn, lastObservedOn } = view;
  const citations = await facts.citations(view);
  const summary = await summaryOf(view, facts);
  const { percent } = isKind(view, 'HOLDS') ? await facts.share(view) : {};
  const sum = sumOf(fact);
  const shown = {
    ...fact,
    citations,
    summary,
    ...(certainty !== null && { certainty }),
    ...(observedOn !== undefined && { observedOn }),
    ...(lastObservedOn !== undefined && { lastObservedOn }),
  };
  return {
    record: shown,
    cells: texts([
      fact.id,
      fact.kind,
      fact.subject,
      fact.kind === 'HAS_ATTRIBUTE' ? '' : fact.object,
      fact.from,
      fact.to,
      observedOn,
      lastObservedOn,
      certainty,
      fact.knownFrom,
      fact.knownTo,
      fact.basis,
      percent,
      sum && plain(toDecimal(sum, 20)),
      currencyOf(fact),
      summary,
      fact.note,
      cited(citations),
    ]),
  };
}

function partyRow(party: Party): BulkRow {
  const company = party.type === 'Company' ? party : undefined;
  const person = party.type === 'Person' ? party : undefined;
  return {
    record: party,
    cells: texts([
      party.id,
      party.type,
      party.name,
      party.nameLocal,
      party.names.join(' | '),
      company?.kind,
      company?.listed === undefined ? undefined : String(company.listed),
      company?.jurisdiction,
      company?.identifiers.join(' | '),
      person?.born,
    ]),
  };
}

function findingRow(finding: Finding): BulkRow {
  const { id, kind, severity, title, detail, resolution, about, facts, citations } = finding;
  return {
    record: finding,
    cells: texts([
      id,
      kind,
      severity,
      title,
      detail,
      resolution,
      about.join(' | '),
      facts.join(' | '),
      cited(citations),
    ]),
  };
}

function cited(citations: Finding['citations']): string {
  return citations
    .map(({ source, place, line: stated }) => {
      const line = lineBeside(place, stated);
      return `${source}, ${place}${line === undefined ? '' : `, line ${String(line)}`}`;
    })
    .join(' | ');
}

/** Without the noughts that end a fraction. */
function plain(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

function texts(cells: readonly (string | null | undefined)[]): string[] {
  return cells.map((cell) => cell ?? '');
}
