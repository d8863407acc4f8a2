import type { Organisation } from '../../books/test-shape.ts';
import { complete, type Inquiry } from '../../person/inquiry.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { spanOf } from '../../world/moments.ts';
import { holdingsThrough } from '../../world/nominees.ts';
import { groupOf, type Hit, type Selection } from './selection.ts';

/** Companies in which the company or a subsidiary holds shares, in the own name or a nominee's, other than subsidiaries. */
export function investees(inquiry: Inquiry, at: Organisation): Selection {
  const { world, moment } = inquiry;
  const back = at.when ?? { when: 'NOW' };
  const below = groupOf(world, world.company, widest(back, moment));
  const own = new Set([...below].flatMap(([id, { sure }]) => (sure === 'YES' ? [id] : [])));
  const holdings = new Set([world.company, ...own].flatMap((id) => holdingsThrough(world, id)));
  const hits = [...holdings].flatMap((view): Hit[] => {
    const { sure, carried } = heldThen(spanOf(world, view), back, moment);
    if (sure === 'NO' || own.has(view.fact.object) || view.fact.shares === '0') return [];
    return [
      {
        org: view.fact.object,
        sure,
        level: 'ENTITY',
        facts: [view],
        inferred: carried,
        note: `has ${world.name(world.company)} among its shareholders`,
        judgement: 'whether the shares are held as a policy (cross-)shareholding',
        questions: [],
      },
    ];
  });
  const proof = complete(world, 'HOLDS', widest(back, moment), `policy-holdings:${world.company}`);
  return {
    hits,
    complete: proof.length > 0,
    proof,
    note: 'companies whose shares the company holds',
    questions: [
      {
        key: `policy-holdings:${world.company}`,
        text: `In which companies does ${world.name(world.company)} hold shares for reasons of policy?`,
      },
    ],
  };
}
