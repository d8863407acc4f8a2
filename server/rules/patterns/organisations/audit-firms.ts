import type { Organisation } from '../../books/test-shape.ts';
import { complete, type Inquiry } from '../../person/inquiry.ts';
import type { Sure } from '../../world/kleene.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { spanOf, type Window } from '../../world/moments.ts';
import { groupHits } from './group-hits.ts';
import { controlledBy, controllersOf } from '../../world/control.ts';
import type { Hit, OrganisationSelection } from './organisation-selection.ts';
import { say } from './messages/words.ts';

/**
 * Firms that audit the company; by judgement those whose place they took or that took theirs, and those that audit its
 * parents, its subsidiaries and what it took the place of.
 */
export function auditors(inquiry: Inquiry, at: Organisation): OrganisationSelection {
  const { world, moment } = inquiry;
  const window = widest(at.when ?? { when: 'NOW' }, moment);
  const direct = auditing(inquiry, at, world.company);
  const audited = new Set(world.views.flatMap(({ fact }) => (fact.kind === 'AUDITS' ? [fact.object] : [])));
  audited.delete(world.company);
  const known = new Set(direct.map(({ org }) => org));
  const others = (audited.size === 0 ? [] : [...auditedWith(inquiry, window).keys()])
    .filter((org) => audited.has(org))
    .flatMap((org) => auditing(inquiry, at, org))
    .filter(({ org }) => !known.has(org))
    .map((hit): Hit => ({
      ...hit,
      level: 'GROUP',
      judgement: say(inquiry.world, 'groupAuditor'),
    }));
  const proof = complete(world, 'AUDITS', window, `auditors:${world.company}`);
  const hits = [...direct, ...others];
  return {
    hits: [...hits, ...aroundFirms(inquiry, hits)],
    complete: proof.length > 0,
    proof,
    note: say(inquiry.world, 'anAuditor'),
    questions: [
      { key: `auditors:${world.company}`, text: say(world, 'whoAudited', { company: world.name(world.company) }) },
    ],
  };
}

/** Firms of one group with those that serve the company, and those whose place they took or that took theirs. */
export function aroundFirms(inquiry: Inquiry, hits: readonly Hit[]): Hit[] {
  const { world, moment } = inquiry;
  const now = { from: moment.on, until: moment.on };
  const own = new Set([world.company, ...controlledBy(world, world.company, now).keys()]);
  const known = new Set(hits.map(({ org }) => org));
  return hits
    .flatMap((hit) => groupHits(inquiry, hit, own, { up: true, down: true, what: 'services' }))
    .filter(({ org }) => !known.has(org));
}

/** The subsidiaries and parents of the company, and those whose place it or they took; how surely each is one. */
export function auditedWith({ world }: Inquiry, window: Window): ReadonlyMap<string, Exclude<Sure, 'NO'>> {
  const found = new Map<string, Exclude<Sure, 'NO'>>([[world.company, 'YES']]);
  for (const near of [controlledBy(world, world.company, window), controllersOf(world, world.company, window)])
    for (const [org, { sure }] of near) if (found.get(org) !== 'YES') found.set(org, sure);
  for (const [org, sure] of found)
    for (const { fact } of world.from(org, 'SUCCEEDS')) if (!found.has(fact.object)) found.set(fact.object, sure);
  found.delete(world.company);
  return found;
}

/** Who audits one company, in the time that counts. */
export function auditing({ world, moment }: Inquiry, at: Organisation, company: string): Hit[] {
  return world.to(company, 'AUDITS').flatMap((view): Hit[] => {
    const { sure, carried } = heldThen(spanOf(world, view), at.when ?? { when: 'NOW' }, moment);
    if (sure === 'NO') return [];
    return [
      {
        org: view.fact.subject,
        sure,
        level: 'ENTITY',
        facts: [view],
        inferred: carried,
        note: say(world, 'audits', { company: world.name(company) }),
        questions:
          sure === 'YES'
            ? []
            : [
                {
                  key: `audit:${view.fact.id}`,
                  text: say(world, 'whenAudited', { org: world.name(view.fact.subject), company: world.name(company) }),
                },
              ],
      },
    ];
  });
}
