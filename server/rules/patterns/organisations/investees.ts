import type { Organisation } from '../../books/test-shape.ts';
import { complete, type Inquiry } from '../../person/inquiry.ts';
import type { Sure } from '../../world/kleene.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { spanOf } from '../../world/moments.ts';
import { holdingsThrough } from '../../world/nominees.ts';
import { groupHits } from './group-hits.ts';
import { controlledBy } from '../../world/control.ts';
import { shareQuestion, type Hit, type OrganisationSelection } from './organisation-selection.ts';
import { say } from './messages/words.ts';

/**
 * Companies in which the company or a subsidiary holds shares, in the own name or a nominee's, other than subsidiaries.
 */
export function investees(inquiry: Inquiry, at: Organisation): OrganisationSelection {
  const { world, moment } = inquiry;
  const back = at.when ?? { when: 'NOW' };
  const below = controlledBy(world, world.company, widest(back, moment));
  const own = new Set([...below].flatMap(([id, { sure }]) => (sure === 'YES' ? [id] : [])));
  // A company that may be a subsidiary may hold for the company: what it holds counts as open, never as not there.
  const holders = new Map<string, Sure>([...below].map(([id, { sure }]) => [id, sure]));
  holders.set(world.company, 'YES');
  const holdings = new Map<ReturnType<typeof holdingsThrough>[number], readonly [holder: string, group: Sure]>();
  for (const [holder, group] of [...holders].sort(([, a], [, b]) => Number(a === 'YES') - Number(b === 'YES')))
    for (const view of holdingsThrough(world, holder)) holdings.set(view, [holder, group]);
  const hits = [...holdings].flatMap(([view, [holder, group]]): Hit[] => {
    const { sure, carried } = heldThen(spanOf(world, view), back, moment);
    if (sure === 'NO' || group === 'NO' || own.has(view.fact.object) || view.fact.shares === '0') return [];
    return [
      {
        org: view.fact.object,
        sure: group === 'YES' ? sure : 'MAYBE',
        level: 'ENTITY',
        facts: [view],
        inferred: carried,
        note: say(world, 'hasAmong', { company: world.name(world.company) }),
        judgement: say(world, 'policy'),
        questions: group === 'YES' ? [] : [shareQuestion(world, world.company, holder)],
      },
    ];
  });
  // A post in the group of such a company, or at one whose place it took, may be one at it.
  const known = new Set(hits.map(({ org }) => org));
  const groups = hits
    .flatMap((hit) =>
      groupHits(inquiry, hit, new Set([world.company, ...own]), { up: true, down: true, what: 'holding' }),
    )
    .filter(({ org }) => !known.has(org));
  const proof = complete(world, 'HOLDS', widest(back, moment), `policy-holdings:${world.company}`);
  return {
    hits: [...hits, ...groups],
    complete: proof.length > 0,
    proof,
    note: say(world, 'heldCompanies'),
    questions: [
      {
        key: `policy-holdings:${world.company}`,
        text: say(world, 'askPolicy', { company: world.name(world.company) }),
      },
    ],
  };
}
