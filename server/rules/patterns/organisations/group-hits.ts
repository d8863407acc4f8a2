import type { FactView } from '../../../facts/fact-view.ts';
import { answeredNone, uniqueQuestions, type Inquiry } from '../../person/inquiry.ts';
import type { World } from '../../world/world.ts';
import { controlledBy, controllersOf } from '../../world/control.ts';
import { actsForQuestion, shareQuestion, type Hit } from './organisation-selection.ts';
import { say } from './messages/words.ts';

/**
 * How a relation of one organisation may count for others of its group; each way is a judgement, and never a bar by
 * itself.
 */
export interface GroupWays {
  /** Those who control it. */
  readonly up?: boolean;
  /** Those it controls. */
  readonly down?: boolean;
  /** What it has to do with the company, for the question: "dealings", "the holding". */
  readonly what: 'dealings' | 'loans' | 'holding' | 'services';
}

/**
 * The group of an organisation that stands in a relation to the company: those above and below it, and those it took
 * the place of, through any number of successions. Nothing of the company's own group, and no natural person above.
 * A company of a natural person is not that person, nor is a post there one with that person: whether it acts for the
 * person is a question.
 */
export function groupHits(inquiry: Inquiry, hit: Hit, own: ReadonlySet<string>, ways: GroupWays): Hit[] {
  const { world, moment } = inquiry;
  const now = { from: moment.on, until: moment.on };
  const judgement = say(world, ways.what, { org: world.name(hit.org) });
  const one = (
    org: string,
    sure: Hit['sure'],
    facts: readonly FactView[],
    note: string,
    question: ReturnType<typeof shareQuestion>,
  ): Hit => ({
    ...hit,
    org,
    level: 'GROUP',
    sure: sure === 'YES' ? hit.sure : 'MAYBE',
    facts: [...facts, ...hit.facts],
    judgement,
    note,
    inferred: hit.inferred || facts.some(({ fact }) => fact.basis === 'INFERRED'),
    questions: uniqueQuestions([...hit.questions, ...(sure === 'YES' ? [] : [question])]),
  });
  const name = world.name(hit.org);
  const isPerson = world.parties.get(hit.org)?.type === 'Person';
  const up = ways.up
    ? [...controllersOf(world, hit.org, now)].map(([org, { sure, facts }]) =>
        one(
          org,
          sure,
          facts,
          say(world, sure === 'YES' ? 'controls' : 'holdsUntold', { name, note: hit.note }),
          shareQuestion(world, org, hit.org),
        ),
      )
    : [];
  const down = ways.down
    ? [...controlledBy(world, hit.org, now)]
        .filter(([org]) => !isPerson || answeredNone(world, now, `relation:${org}`).length === 0)
        .map(([org, { sure, facts }]) =>
          one(
            org,
            isPerson ? 'MAYBE' : sure,
            facts,
            say(world, sure === 'YES' ? 'controlledBy' : 'maybeControlledBy', { name, note: hit.note }),
            isPerson ? actsForQuestion(world, org, hit.org) : shareQuestion(world, hit.org, org),
          ),
        )
    : [];
  return [...up, ...down, ...successionHits(world, hit)].filter(
    ({ org }) => !own.has(org) && org !== hit.org && world.parties.get(org)?.type !== 'Person',
  );
}

/**
 * Those whose place the organisation took, and those that took its place, and so on to the end. Whether what concerns
 * the one counts for the other is a judgement.
 */
export function successionHits(world: World, hit: Hit): Hit[] {
  const known = new Set([hit.org]);
  const found: Hit[] = [];
  const queue = [hit];
  for (const last of queue)
    for (const next of [...along(world, last, 'EARLIER'), ...along(world, last, 'LATER')]) {
      if (known.has(next.org)) continue;
      known.add(next.org);
      found.push(next);
      queue.push(next);
    }
  return found;
}

/** Those whose place the organisation took, and whose place these took. */
export function predecessorHits(world: World, hit: Hit): Hit[] {
  return along(world, hit, 'EARLIER');
}

function along(world: World, hit: Hit, way: 'EARLIER' | 'LATER'): Hit[] {
  const found: Hit[] = [];
  const seen = new Set([hit.org]);
  const queue: Hit[] = [hit];
  for (const last of queue) {
    const views = way === 'EARLIER' ? world.from(last.org, 'SUCCEEDS') : world.to(last.org, 'SUCCEEDS');
    for (const view of views) {
      const org = way === 'EARLIER' ? view.fact.object : view.fact.subject;
      if (seen.has(org)) continue;
      seen.add(org);
      const next: Hit = {
        ...last,
        org,
        level: 'GROUP',
        facts: [view, ...last.facts],
        judgement: say(world, way === 'EARLIER' ? 'countsForEarlier' : 'countsForLater', { org: world.name(hit.org) }),
        note: say(world, way === 'EARLIER' ? 'succeededBy' : 'tookPlaceOf', {
          org: world.name(last.org),
          note: last.note,
        }),
      };
      found.push(next);
      queue.push(next);
    }
  }
  return found;
}
