import type { TestOf } from '../../books/patterns.ts';
import { clear, complete, withinLife, type Answer, type Inquiry } from '../../person/inquiry.ts';
import { widest } from '../../world/look-back.ts';
import { spanOf } from '../../world/moments.ts';
import { positionsOf } from '../../world/positions.ts';
import { askFamily } from '../family.ts';
import { selectFor } from '../organisations/organisations.ts';
import { levelled } from '../post/posts.ts';
import { say } from './messages/words.ts';

/** A near relative has such a post. */
export function kin(inquiry: Inquiry, given: TestOf<'KIN'>): Answer {
  const also = inquiry.officer.role === 'COMPANY_AUDITOR' ? (given.rolesForAuditors ?? []) : [];
  const test = { ...given, roles: [...given.roles, ...also] };
  return askFamily(
    inquiry,
    test,
    (relative) => {
      const selection = selectFor(inquiry, test.at, test.lookBack, positionsOf(inquiry.world, relative));
      const answer = levelled(inquiry, test, selection, relative);
      const open = answer.outcome === 'UNKNOWN' && !answer.facts.some(({ fact }) => fact.subject === relative);
      return open && toldWithPost(inquiry, test, relative)
        ? clear(
            complete(
              inquiry.world,
              'KIN_OF',
              { from: inquiry.moment.on, until: inquiry.moment.on },
              `family:${inquiry.officer.person}`,
            ),
            say(inquiry.world, 'otherPost', { relative: inquiry.world.name(relative) }),
            true,
          )
        : answer;
    },
    say(inquiry.world, 'matter'),
  );
}

/**
 * Sources that tell all family ties tell with each the post on which it turns: one that may fill the whole look-back.
 */
function toldWithPost({ world, moment }: Inquiry, { lookBack }: TestOf<'KIN'>, relative: string): boolean {
  const window = withinLife(world, relative, widest(lookBack, moment));
  return positionsOf(world, relative).some(({ view }) => {
    const span = spanOf(world, view);
    return span.mayFrom <= window.from && span.mayUntil > window.until;
  });
}
