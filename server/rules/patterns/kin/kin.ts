import type { TestOf } from '../../books/patterns.ts';
import { clear, complete, withinLife, type Answer, type Inquiry } from '../../person/inquiry.ts';
import { widest } from '../../world/look-back.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { positionsOf } from '../../world/positions.ts';
import { askFamily } from '../family.ts';
import { selectFor } from '../organisations/organisations.ts';
import type { OrganisationSelection } from '../organisations/organisation-selection.ts';
import { withOwnDealings } from '../post/own-dealings.ts';
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
      const settled =
        open && toldWithPost(inquiry, test, selection, relative)
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
      return withOwnDealings(inquiry, test.at, settled, relative);
    },
    say(inquiry.world, 'matter'),
  );
}

/**
 * Sources that tell all family ties tell with each the post on which it turns: one that is held at the end of the
 * look-back and may fill all of it. It must be told too how its company stands to this one: a post at one that may be
 * the parent rules nothing out.
 */
function toldWithPost(
  { world, moment }: Inquiry,
  { lookBack }: TestOf<'KIN'>,
  { hits, complete: allRelated }: OrganisationSelection,
  relative: string,
): boolean {
  const window = withinLife(world, relative, widest(lookBack, moment));
  const isRelated = (org: string) => org === world.company || hits.some((hit) => hit.org === org && hit.sure === 'YES');
  return positionsOf(world, relative).some(({ org, view }) => {
    const span = spanOf(world, view);
    return (
      (allRelated || isRelated(org)) &&
      span.mayFrom <= window.from &&
      heldIn(span, { ...window, from: window.until }).sure === 'YES'
    );
  });
}
