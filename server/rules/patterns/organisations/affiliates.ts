import type { ViewOf } from '../../../facts/fact-view.ts';
import { percentText } from '../../../numbers/interval.ts';
import { add, compare, ONE, rational, smaller, ZERO, type Rational } from '../../../numbers/rational.ts';
import type { LookBack } from '../../books/book-values.ts';
import type { Organisation } from '../../books/test-shape.ts';
import type { Day } from '../../../time/day.ts';
import { answeredNone, complete, uniqueQuestions, type Inquiry } from '../../person/inquiry.ts';
import { relationQuestion } from '../post/post-questions.ts';
import { homeOf } from '../../world/company-traits.ts';
import { controlledBy, holdingsBy } from '../../world/control.ts';
import { widest } from '../../world/look-back.ts';
import { max, min, spanOf, type Window } from '../../world/moments.ts';
import { holdingsThrough } from '../../world/nominees.ts';
import type { World } from '../../world/world.ts';
import { predecessorHits } from './group-hits.ts';
import { shareQuestion, type Hit, type OrganisationSelection } from './organisation-selection.ts';
import { say } from './messages/words.ts';

const FIFTH = rational(1n, 5n);
const FIFTEEN_PERCENT = rational(3n, 20n);
const SAME_TIME: LookBack = { when: 'SAME_TIME' };

/**
 * Companies over which the group has influence without control: a fifth of the votes, or the equity method in the
 * accounts; in Japan from 15 % by what else ties them (FSO Art. 8(6)), which is a question. At the time of the post
 * unless the rule says otherwise.
 */
export function affiliates(inquiry: Inquiry, at: Organisation): OrganisationSelection {
  const { world, moment } = inquiry;
  const window = widest(at.when ?? SAME_TIME, moment);
  const today = affiliatesIn(world, { from: moment.on, until: moment.on }).filter(({ sure }) => sure === 'YES');
  const then = affiliatesIn(world, window).flatMap((hit) => onSomeDay(world, hit, window));
  const told = [...today.map((hit) => sinceLast(world, hit)), ...then];
  const hits = at.doubtful === true ? told.flatMap((hit) => doubtful(world, hit, moment.on)) : told;
  const known = new Set(hits.map(({ org }) => org));
  const before = hits.flatMap((hit) => predecessorHits(world, hit)).filter(({ org }) => !known.has(org));
  const proof = complete(world, 'HOLDS', window);
  return {
    hits: [...hits, ...before],
    complete: proof.length > 0,
    proof,
    note: say(world, 'affiliates'),
    questions: [],
  };
}

/** Where the rule may mean others: a question, until it is answered that the company is none of those meant. */
function doubtful(world: World, hit: Hit, on: Day): Hit[] {
  const question = relationQuestion(world, hit.org);
  if (answeredNone(world, { from: on, until: on }, question.key).length > 0) return [];
  return [{ ...hit, sure: 'MAYBE', questions: uniqueQuestions([...hit.questions, question]) }];
}

/**
 * Of several holdings, on a day on which one of them may have begun: those that followed one another were never had
 * together. From when to when they were is not told.
 */
function onSomeDay(world: World, hit: Hit, window: Window): Hit[] {
  if (hit.facts.length === 1) return [hit];
  const days = hit.facts.map((view) => min(max(spanOf(world, view).mayFrom, window.from), window.until));
  const found = [...new Set(days)].flatMap((day) =>
    affiliatesIn(world, { from: day, until: day }).filter(({ org }) => org === hit.org),
  );
  const [first] = [...found.filter(({ sure }) => sure === 'YES'), ...found];
  return first === undefined ? [] : [{ ...withoutSpan(first), sure: 'MAYBE', questions: [share(world, hit.org)] }];
}

/** Several holdings that are had today are had together since the last of them began. */
function sinceLast(world: World, hit: Hit): Hit {
  const spans = hit.facts.map((view) => spanOf(world, view)).sort((a, b) => (a.from < b.from ? 1 : -1));
  return spans[0] === undefined ? hit : { ...hit, span: spans[0] };
}

function withoutSpan({ span: _span, ...hit }: Hit): Hit {
  return hit;
}

function affiliatesIn(world: World, window: Window): Hit[] {
  const below = controlledBy(world, world.company, window);
  const sureGroup = new Set([world.company, ...[...below].flatMap(([id, { sure }]) => (sure === 'YES' ? [id] : []))]);
  const group = new Set([world.company, ...below.keys()]);
  const held = new Set([...group].flatMap((id) => holdingsThrough(world, id).map(({ fact }) => fact.object)));
  return [...held]
    .filter((org) => !sureGroup.has(org))
    .flatMap((org) => affiliate(world, org, group, sureGroup, window));
}

function affiliate(
  world: World,
  org: string,
  group: ReadonlySet<string>,
  sureGroup: ReadonlySet<string>,
  window: Window,
): Hit[] {
  const facts = holdingsBy(world, group, org, window, 'MAYBE');
  const certain = holdingsBy(world, sureGroup, org, window, 'YES');
  const isByAccounts = ({ fact }: ViewOf<'HOLDS'>) => fact.accounting === 'EQUITY_METHOD';
  const [least, most] = [total(world, certain, 'min'), total(world, facts, 'max')];
  const sure = certain.some(isByAccounts) || compare(least, FIFTH) >= 0;
  const floor = homeOf(world) === 'JP' ? FIFTEEN_PERCENT : FIFTH;
  if (!sure && !facts.some(isByAccounts) && compare(most, floor) < 0) return [];
  const [first] = facts;
  const part = certain.some(isByAccounts) ? say(world, 'equityMethod') : partOf(world, least, most);
  return [
    {
      org,
      sure: sure ? 'YES' : 'MAYBE',
      level: 'ENTITY',
      facts: sure ? certain : facts,
      inferred: false,
      note: say(world, 'affiliateOf', { company: world.name(world.company), part }),
      questions: sure ? [] : [share(world, org)],
      ...(facts.length === 1 && first !== undefined ? { span: spanOf(world, first) } : {}),
    },
  ];
}

function share(world: World, org: string) {
  return shareQuestion(world, world.company, org);
}

/** The least or the most of the votes that holdings come to; of one that is not told, nothing and all. */
function total(world: World, views: readonly ViewOf<'HOLDS'>[], end: 'min' | 'max'): Rational {
  const untold = end === 'min' ? ZERO : ONE;
  return smaller(
    views.reduce<Rational>((sum, view) => add(sum, world.votes(view).range?.[end] ?? untold), ZERO),
    ONE,
  );
}

function partOf(world: World, least: Rational, most: Rational): string {
  const [low, high] = [percentText(least), percentText(most)];
  return low === high ? say(world, 'exactPart', { percent: low }) : say(world, 'partOf', { least: low, most: high });
}
