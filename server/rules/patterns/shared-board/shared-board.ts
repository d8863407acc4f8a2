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
import { compare, ONE, rational } from '../../../numbers/rational.ts';
import { allOf, anyOf } from '../../world/kleene.ts';
import { controllersOf } from '../../world/control.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { holdingsThrough } from '../../world/nominees.ts';
import { isCounted } from '../../world/votes.ts';
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
  const colleagues = colleaguesOf(world, person, test);
  const here = positionsOf(world, person).filter(
    ({ org, view }) => org !== world.company && heldIn(spanOf(world, view), now).sure !== 'NO',
  );
  const pairs = [...colleagues].flatMap(([colleague, counts]) =>
    positionsOf(world, colleague)
      .filter(({ org, view }) => org !== world.company && heldIn(spanOf(world, view), now).sure !== 'NO')
      .flatMap((theirs) => here.map((mine) => ({ colleague, counts, mine, theirs }))),
  );
  const fitting = pairs.filter(
    ({ mine, theirs }) =>
      !test.mutual || (mine.has(['EXECUTIVE']) !== 'NO' && theirs.has(['DIRECTOR', 'AUDITOR']) !== 'NO'),
  );
  const linking = fitting.filter(({ mine, theirs }) => mine.org === theirs.org);
  const sure = linking.find(
    ({ counts, mine, theirs }) =>
      counts === 'YES' &&
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
  // Two companies of one group, above or beside this one's own, may link those who sit there as one company does; so
  // may one that took the place of the other, and a company of which the one owns a part.
  const above = new Set([world.company, ...controllersOf(world, world.company, now).keys()]);
  const groupOf = (org: string) =>
    [...placesOf(world, org)]
      .flatMap((one) => [one, ...controllersOf(world, one, now).keys()])
      .filter((id) => !above.has(id) && world.parties.get(id)?.type !== 'Person');
  const nearby = () => {
    const tied = fitting.find(({ mine, theirs }) => {
      const group = new Set(groupOf(mine.org));
      return groupOf(theirs.org).some((id) => group.has(id));
    });
    if (tied !== undefined || test.mutual) return tied;
    return [...colleagues.keys()].flatMap((colleague) => byOwnership(inquiry, person, colleague) ?? [])[0];
  };
  const near = linking.length > 0 ? undefined : nearby();
  const told = complete(world, 'WORKS_FOR', now, `links:${person}`);
  if (near !== undefined)
    return unknown(
      [near.mine.view, near.theirs.view],
      say(world, nearBy(world, near), {
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

/**
 * Those at the company whose links count, and whether they surely do: whoever sits on its boards, and where the rule
 * asks for executives whoever is one today, with a seat or without.
 */
function colleaguesOf(world: World, person: string, test: TestOf<'SHARED_BOARD'>): Map<string, 'YES' | 'MAYBE'> {
  const now = { from: world.on, until: world.on };
  const isNow = (view: FactView) => heldIn(spanOf(world, view), now).sure !== 'NO';
  const seated = [...world.boards.values()]
    .filter(({ company }) => company === world.company)
    .flatMap(({ id }) => world.to(id, 'SITS_ON'))
    .filter(isNow);
  const colleagues = new Map<string, 'YES' | 'MAYBE'>();
  if (!test.mutual) for (const { fact } of seated) colleagues.set(fact.subject, 'YES');
  if (test.mutual || test.executivesToo === true)
    for (const { fact } of [...seated, ...world.to(world.company, 'WORKS_FOR').filter(isNow)]) {
      const executes = positionsOf(world, fact.subject)
        .filter(({ org }) => org === world.company)
        .map((one) => allOf([one.has(['EXECUTIVE']), heldIn(spanOf(world, one.view), now).sure]));
      const sure = anyOf(executes);
      if (sure !== 'NO' && colleagues.get(fact.subject) !== 'YES') colleagues.set(fact.subject, sure);
    }
  colleagues.delete(person);
  return colleagues;
}

/** A company, and all in whose place it stands or that stand in its place. */
function placesOf(world: World, org: string): ReadonlySet<string> {
  const places = new Set([org]);
  for (const place of places) {
    for (const { fact } of world.from(place, 'SUCCEEDS')) places.add(fact.object);
    for (const { fact } of world.to(place, 'SUCCEEDS')) places.add(fact.subject);
  }
  return places;
}

/** How two organisations are near: one and the same, of which somebody owns a part; by succession; by control. */
function nearBy(world: World, { mine, theirs }: { readonly mine: Near; readonly theirs: Near }) {
  if (mine.org !== theirs.org) return placesOf(world, mine.org).has(theirs.org) ? 'inPlace' : 'inGroup';
  const owned = [mine, theirs].map(({ view }) => view.fact.kind === 'HOLDS');
  return owned.every((one) => one) ? 'bothOwn' : owned[0] === true ? 'ownsWhereColleague' : 'whereColleagueOwns';
}

type Near = Pick<Tie, 'org' | 'view'>;

interface Tie {
  readonly org: string;
  readonly view: FactView;
  readonly isOwned: boolean;
}

/** From so much on a part of a company may tie to it: the least at which the law has a holder told. */
const THREE_PERCENT = rational(3n, 100n);

/** A company of which both own a part, or of which the one owns a part and at which the other has a post. */
function byOwnership({ world, moment }: Inquiry, person: string, colleague: string) {
  const now = { from: moment.on, until: moment.on };
  const tiesOf = (id: string): Tie[] => [
    ...positionsOf(world, id).map(({ org, view }) => ({ org, view, isOwned: false })),
    ...holdingsThrough(world, id)
      .filter(
        (view) =>
          isCounted(view) &&
          view.fact.planned !== true &&
          compare(world.share(view).range?.max ?? ONE, THREE_PERCENT) >= 0,
      )
      .map((view) => ({ org: view.fact.object, view, isOwned: true })),
  ];
  const [mine, theirs] = [person, colleague].map((id) =>
    tiesOf(id).filter(({ org, view }) => org !== world.company && heldIn(spanOf(world, view), now).sure !== 'NO'),
  ) as [Tie[], Tie[]];
  for (const own of mine) {
    const other = theirs.find(({ org, isOwned }) => org === own.org && (isOwned || own.isOwned));
    if (other !== undefined) return { colleague, mine: own, theirs: other };
  }
  return undefined;
}

function linksQuestion(world: World, person: string): Question {
  return {
    key: `links:${person}`,
    text: say(world, 'ask', { person: world.name(person), company: world.name(world.company) }),
  };
}
