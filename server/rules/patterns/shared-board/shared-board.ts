import type { FactView } from '../../../facts/fact-view.ts';
import type { TestOf } from '../../books/patterns.ts';
import {
  clear,
  complete,
  triggered,
  unknown,
  untold,
  type Answer,
  type Inquiry,
  type Question,
} from '../../person/inquiry.ts';
import { controllersOf } from '../../world/control.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import type { World } from '../../world/world.ts';
import { positionsOf } from '../../world/positions.ts';
import { askFamily } from '../family.ts';
import { say } from './messages/words.ts';

/** Seats that the person and another officer of the company have elsewhere together. */
export function sharedBoard(inquiry: Inquiry, test: TestOf<'SHARED_BOARD'>): Answer {
  return test.degree === undefined
    ? sharedBy(inquiry, test, inquiry.officer.person)
    : askFamily(inquiry, test, (relative) => sharedBy(inquiry, test, relative), say(inquiry.world, 'matter'));
}

function sharedBy(inquiry: Inquiry, test: TestOf<'SHARED_BOARD'>, person: string): Answer {
  const { world, moment } = inquiry;
  const now = { from: moment.on, until: moment.on };
  const colleagues = new Set(
    [...world.boards.values()]
      .filter(({ company }) => company === world.company)
      .flatMap(({ id }) => world.to(id, 'SITS_ON'))
      .filter((view) => heldIn(spanOf(world, view), now).sure !== 'NO')
      .map(({ fact }) => fact.subject),
  );
  colleagues.delete(person);
  const here = positionsOf(world, person).filter(
    ({ org, view }) => org !== world.company && heldIn(spanOf(world, view), now).sure !== 'NO',
  );
  const pairs = [...colleagues].flatMap((colleague) =>
    positionsOf(world, colleague)
      .filter(({ org, view }) => org !== world.company && heldIn(spanOf(world, view), now).sure !== 'NO')
      .flatMap((theirs) => here.map((mine) => ({ colleague, mine, theirs }))),
  );
  const links = pairs.filter(({ mine, theirs }) => mine.org === theirs.org);
  const linking = links.filter(
    ({ mine, theirs }) =>
      !test.mutual || (mine.has(['EXECUTIVE']) !== 'NO' && theirs.has(['DIRECTOR', 'AUDITOR']) !== 'NO'),
  );
  const sure = linking.find(
    ({ mine, theirs }) =>
      [mine, theirs].every(({ view }) => heldIn(spanOf(world, view), now).sure === 'YES') &&
      (!test.mutual || (mine.has(['EXECUTIVE']) === 'YES' && theirs.has(['DIRECTOR', 'AUDITOR']) === 'YES')),
  );
  if (sure !== undefined) {
    return triggered(
      world,
      [sure.mine.view, sure.theirs.view],
      say(world, 'both', {
        person: world.name(person),
        colleague: world.name(sure.colleague),
        company: world.name(world.company),
        org: world.name(sure.mine.org),
      }),
      { inferred: true, judgement: inquiry.rule.judgement },
    );
  }
  // Two companies of one group, above or beside this one's own, may link those who sit there as one company does.
  const above = new Set([world.company, ...controllersOf(world, world.company, now).keys()]);
  const groupOf = (org: string) =>
    [org, ...controllersOf(world, org, now).keys()].filter(
      (id) => !above.has(id) && world.parties.get(id)?.type !== 'Person',
    );
  const near =
    test.mutual || linking.length > 0
      ? undefined
      : pairs.find(({ mine, theirs }) => {
          const group = new Set(groupOf(mine.org));
          return groupOf(theirs.org).some((id) => group.has(id));
        });
  const told = complete(world, 'WORKS_FOR', now, `links:${person}`);
  if (near !== undefined)
    return unknown(
      [near.mine.view, near.theirs.view],
      say(world, 'inGroup', {
        person: world.name(person),
        colleague: world.name(near.colleague),
        company: world.name(world.company),
        org: world.name(near.mine.org),
        other: world.name(near.theirs.org),
      }),
      [linksQuestion(world, person)],
      { basis: 'INFERRED', review: true },
    );
  if (linking.length === 0 && told.length > 0) return clear(told, say(world, 'allTold'));
  const facts: FactView[] = linking.flatMap(({ mine, theirs }) => [mine.view, theirs.view]);
  const questions = [linksQuestion(world, person)];
  if (linking.length > 0) return unknown(facts, say(world, 'mayBe'), questions, { basis: 'INFERRED' });
  return untold(world, say(world, 'noneKnown'), questions, inquiry.silence('POSTS_NOW'));
}

function linksQuestion(world: World, person: string): Question {
  return {
    key: `links:${person}`,
    text: say(world, 'ask', { person: world.name(person), company: world.name(world.company) }),
  };
}
