import type { ViewOf } from '../../../facts/fact-view.ts';
import { exactly } from '../../../numbers/interval.ts';
import { thousands } from '../../../numbers/percent.ts';
import { compare, divide, fromDecimal, multiply, rational, toDecimal, ZERO } from '../../../numbers/rational.ts';
import type { Day } from '../../../time/day.ts';
import type { TestOf } from '../../books/patterns.ts';
import type { Checked } from '../../company/checked.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { passes, percentLimit } from '../../world/thresholds.ts';
import type { World } from '../../world/world.ts';

type Figure = ViewOf<'HAS_ATTRIBUTE'>;

const HOLDINGS = /^(policy|cross|strategic)[- ]?shareholdings$|^政策保有株式$/i;
const NET_ASSETS = /^(total |consolidated )?net assets$|^純資産$/i;

/**
 * Policy shareholdings over net assets: attributes OTHER labelled "Policy shareholdings" and "Net assets" with
 * `amount`, `unit` and one `period`. Figures of two periods, or in two currencies, are not compared.
 */
export function crossHoldings(world: World, test: TestOf<'CROSS_HOLDINGS'>, law: Day): Checked[] {
  const limit = percentLimit(test.atLeast, test.moreThan, law);
  const pairs = figures(world, HOLDINGS).flatMap((held) =>
    figures(world, NET_ASSETS)
      .filter(({ fact }) => fact.unit === held.fact.unit && fact.period === held.fact.period)
      .map((net) => ({ held, net })),
  );
  const pair = pairs.sort((a, b) => ((a.held.fact.period ?? '') < (b.held.fact.period ?? '') ? 1 : -1))[0];
  const assets = fromDecimal(pair?.net.fact.amount ?? '0');
  if (pair === undefined || compare(assets, ZERO) <= 0)
    return [
      {
        outcome: 'UNKNOWN',
        reason: `Shares held as a policy and net assets of one day are not both told; asked is whether they are ${limit.words}.`,
        facts: pair === undefined ? [] : [pair.held, pair.net],
        missing: `What were the shares that ${world.name(world.company)} holds as a policy, and its net assets, at the end of the last year?`,
        questions: [
          {
            key: `net-assets:${world.company}`,
            text: `What were the shares that ${world.name(world.company)} holds as a policy, and its net assets, at the end of the last year?`,
          },
        ],
      },
    ];
  const share = divide(fromDecimal(pair.held.fact.amount ?? '0'), assets);
  const over = passes(exactly(share), limit);
  const words = `${thousands(pair.held.fact.amount ?? '0')} of ${thousands(pair.net.fact.amount ?? '0')} ${pair.net.fact.unit ?? ''} are ${toDecimal(multiply(share, rational(100n)), 3)} %`;
  return [
    {
      outcome: over === 'YES' ? 'FAIL' : over === 'NO' ? 'PASS' : 'UNKNOWN',
      reason: `Shares held as a policy: ${words} of net assets; the limit is ${limit.words}.`,
      facts: [pair.held, pair.net],
    },
  ];
}

function figures(world: World, label: RegExp): Figure[] {
  return world
    .from(world.company, 'HAS_ATTRIBUTE')
    .filter(
      (view) =>
        view.fact.attribute === 'OTHER' &&
        view.fact.amount !== undefined &&
        view.fact.unit !== undefined &&
        label.test(view.fact.label ?? '') &&
        heldIn(spanOf(world, view), { from: world.on, until: world.on }).sure !== 'NO',
    );
}
