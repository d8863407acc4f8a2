import type { ViewOf } from '../../../facts/fact-view.ts';
import { exactly } from '../../../numbers/interval.ts';
import { thousands } from '../../../numbers/percent.ts';
import { compare, divide, fromDecimal, multiply, rational, toDecimal, ZERO } from '../../../numbers/rational.ts';
import type { Day } from '../../../time/day.ts';
import type { TestOf } from '../../books/patterns.ts';
import type { Checked } from '../../company/checked.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { limitWords, passes, percentLimit } from '../../world/thresholds.ts';
import type { World } from '../../world/world.ts';
import { say } from './messages/words.ts';

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
  // Figures that were told so long ago that nothing of them is sure any more pass nobody.
  const stale = pair !== undefined && ![pair.held, pair.net].every((view) => isSure(world, view));
  const assets = fromDecimal(pair?.net.fact.amount ?? '0');
  if (pair === undefined || stale || compare(assets, ZERO) <= 0)
    return [
      {
        outcome: 'UNKNOWN',
        reason: say(world, 'untold', { limit: limitWords(world, limit) }),
        facts: pair === undefined ? [] : [pair.held, pair.net],
        missing: say(world, 'ask', { company: world.name(world.company) }),
        questions: [
          {
            key: `net-assets:${world.company}`,
            text: say(world, 'ask', { company: world.name(world.company) }),
          },
        ],
      },
    ];
  const share = divide(fromDecimal(pair.held.fact.amount ?? '0'), assets);
  const over = passes(exactly(share), limit);
  const words = say(world, 'words', {
    held: thousands(pair.held.fact.amount ?? '0'),
    net: thousands(pair.net.fact.amount ?? '0'),
    unit: pair.net.fact.unit ?? '',
    percent: toDecimal(multiply(share, rational(100n)), 3),
  });
  return [
    {
      outcome: over === 'YES' ? 'FAIL' : over === 'NO' ? 'PASS' : 'UNKNOWN',
      reason: say(world, 'ofNetAssets', { words, limit: limitWords(world, limit) }),
      facts: [pair.held, pair.net],
    },
  ];
}

function isSure(world: World, view: Figure): boolean {
  return heldIn(spanOf(world, view), { from: world.on, until: world.on }).sure === 'YES';
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
