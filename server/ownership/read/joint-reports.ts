import type { FactReader } from '../../facts/fact-reader.ts';
import { isKind, type FactView, type ViewOf } from '../../facts/fact-view.ts';
import { reportAsHolding } from '../../facts/joint-holdings.ts';
import { grouped } from '../../holdings/grouped.ts';
import { MEASURE_OF } from '../../holdings/measures.ts';
import type { JointReport } from './edge.ts';
import type { Direction } from '../exact/reach.ts';

type View = ViewOf<'HOLDS'>;
type Report = ViewOf<'JOINT_BLOCK'>;

/** What parties report of blocks together with others. */
export interface JointReports {
  /** The reports of parties of which no holding of the block is stated, read as holdings are. They are no holdings. */
  readonly added: ReadonlySet<View>;
  /** Those of `added` whose party has another holding of the company that may be of the same shares. */
  readonly perhapsAgain: ReadonlySet<View>;
  /** How the block of a view, of a holding or added, is reported. */
  jointOf(view: View): JointReport | undefined;
}

/**
 * Joint blocks among facts. Whoever reports one is a party of that block, beside the holders whose holdings name it. A
 * block of which only one party is known is voted with others who are not named.
 */
export async function jointReportsOf(
  facts: FactReader,
  views: readonly FactView[],
  direction: Direction,
  days: { readonly on: string; readonly knownOn: string },
): Promise<JointReports> {
  const reports = views.filter((view) => isKind(view, 'JOINT_BLOCK'));
  const companies = [...new Set(reports.map(({ fact }) => fact.object))];
  const all: readonly FactView[] =
    reports.length === 0 || direction === 'UP'
      ? views
      : await facts.to(companies, { kinds: ['HOLDS', 'JOINT_BLOCK'] as const, ...days });
  const holdings = all.filter((view) => isKind(view, 'HOLDS')).filter(({ fact }) => isShare(fact));
  const ofBlock = grouped(
    holdings.filter(({ fact }) => fact.block !== undefined),
    blockOf,
  );
  const told = grouped(
    all.filter((view) => isKind(view, 'JOINT_BLOCK')),
    blockOf,
  );
  const added = new Map<View, Report>();
  for (const report of reports) {
    const mates = ofBlock.get(blockOf(report)) ?? [];
    if (mates.some(({ fact }) => fact.subject === report.fact.subject)) continue;
    added.set(reportAsHolding(report, mates, told.get(blockOf(report)) ?? []), report);
  }
  return {
    added: new Set(added.keys()),
    perhapsAgain: new Set(
      [...added.keys()].filter(({ fact: { subject, object } }) =>
        holdings.some(({ fact }) => fact.subject === subject && fact.object === object && isPlain(fact)),
      ),
    ),
    jointOf: ({ fact: { subject, object, block, votingPower } }) => {
      if (block === undefined) return undefined;
      const key = JSON.stringify([object, block]);
      const reported = told.get(key) ?? [];
      const parties = new Set([...(ofBlock.get(key) ?? []), ...reported].map(({ fact }) => fact.subject));
      const own = reported.find(({ fact }) => fact.subject === subject)?.fact.votingPower;
      const voting = votingPower ?? own;
      return { block, voting, ...(reported.length > 0 && parties.size === 1 ? { unnamed: true } : {}) };
    },
  };
}

function blockOf({ fact: { object, block } }: View | Report): string {
  return JSON.stringify([object, block]);
}

function isShare({ interest }: View['fact']): boolean {
  return MEASURE_OF[interest] === 'CAPITAL' || MEASURE_OF[interest] === 'VOTES';
}

/** Whether nothing tells its shares from those of a block. */
function isPlain({ block, account, direct }: View['fact']): boolean {
  return block === undefined && account === undefined && direct !== 'INDIRECT';
}
