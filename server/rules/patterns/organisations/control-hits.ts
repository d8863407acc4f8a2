import type { ViewOf } from '../../../facts/fact-view.ts';
import { MEASURE_OF } from '../../../holdings/measures.ts';
import type { Interest } from '../../../vocabulary/word-lists.ts';
import type { Inquiry } from '../../person/inquiry.ts';
import { controllersOf, type Controlled } from '../../world/control.ts';
import type { Window } from '../../world/moments.ts';
import { isHalf, type Limit } from '../../world/thresholds.ts';
import { shareQuestion, type Hit } from './organisation-selection.ts';
import { say } from './messages/words.ts';

/**
 * Where the limit is half of the votes, the law asks who controls: so does who has a right over the majority of the
 * board or dominant influence, and whose accounts take the company for a subsidiary.
 */
export function withControl({ world }: Inquiry, hits: readonly Hit[], limit: Limit, window: Window): readonly Hit[] {
  if (!isHalf(limit)) return hits;
  const sure = new Set(hits.filter((hit) => hit.sure === 'YES').map(({ org }) => org));
  const known = new Set(hits.map(({ org }) => org));
  const otherwise = [...controllersOf(world, world.company, window)]
    .filter(
      ([org, { sure: one, facts }]) =>
        !sure.has(org) && (one === 'YES' || !known.has(org)) && facts.some(({ fact }) => isOtherwise(fact)),
    )
    .map(([org, one]): Hit => ({
      org,
      level: 'ENTITY',
      sure: one.sure,
      facts: one.facts,
      note: say(world, wayOf(one), { company: world.name(world.company) }),
      inferred: one.facts.some(({ fact }) => fact.basis === 'INFERRED'),
      questions: one.sure === 'YES' ? [] : [shareQuestion(world, org, world.company)],
    }));
  return [...hits, ...otherwise];
}

/** How it controls, as far as the facts say. */
function wayOf({ sure, facts }: Controlled) {
  if (sure !== 'YES') return 'mayControlOtherwise';
  const has = (interest: Interest) => facts.some(({ fact }) => fact.interest === interest);
  if (has('DOMINANT_INFLUENCE')) return 'controlsByInfluence';
  if (has('BOARD_APPOINTMENT')) return 'controlsByRight';
  return facts.some(({ fact }) => fact.accounting === 'CONSOLIDATED_SUBSIDIARY')
    ? 'controlsByAccounts'
    : 'controlsCompany';
}

/** A holding that is control without votes. */
function isOtherwise({ interest, accounting }: ViewOf<'HOLDS'>['fact']): boolean {
  return MEASURE_OF[interest] === 'POWER' || accounting === 'CONSOLIDATED_SUBSIDIARY';
}
