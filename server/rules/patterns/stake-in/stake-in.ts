import type { FactView } from '../../../facts/fact-view.ts';
import type { TestOf } from '../../books/patterns.ts';
import {
  clear,
  complete,
  triggered,
  uniqueQuestions,
  unknown,
  type Answer,
  type Inquiry,
} from '../../person/inquiry.ts';
import { anyOf, type Sure } from '../../world/kleene.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { spanOf, type Window } from '../../world/moments.ts';
import { ownersBehind } from '../../world/nominees.ts';
import { passes, percentLimit } from '../../world/thresholds.ts';
import { askFamily } from '../family.ts';
import { select } from '../organisations/organisations.ts';
import { groupOf, shareQuestion, type Hit } from '../organisations/organisation-selection.ts';

/** The person, or a near relative, owns shares of an organisation in a relation to the company, or controls it. */
export function stakeIn(inquiry: Inquiry, test: TestOf<'STAKE_IN'>): Answer {
  return test.degree === undefined
    ? stakeOf(inquiry, test, inquiry.officer.person)
    : askFamily(inquiry, test, (relative) => stakeOf(inquiry, test, relative), 'owns such an organisation');
}

function stakeOf(inquiry: Inquiry, test: TestOf<'STAKE_IN'>, person: string): Answer {
  const { world, moment, rule } = inquiry;
  const window = widest(test.lookBack, moment);
  const selection = select(inquiry, test.at);
  const found = selection.hits
    .filter(({ org }) => org !== world.company && org !== person)
    .flatMap((hit) => {
      const stake = held(inquiry, test, person, hit, window);
      return stake.sure === 'NO' ? [] : [{ hit, ...stake }];
    });
  const name = world.name(person);
  const words = ({ hit }: (typeof found)[number]) =>
    `${name} owns shares of ${world.name(hit.org)}, which ${hit.note}.`;
  const sure = found
    .filter((one) => one.sure === 'YES' && one.hit.sure === 'YES')
    .sort((a, b) => Number(a.hit.level === 'GROUP') - Number(b.hit.level === 'GROUP'))[0];
  if (sure !== undefined)
    return triggered([...sure.facts, ...sure.hit.facts], words(sure), {
      inferred: sure.hit.inferred,
      judgement: [sure.hit.judgement, rule.judgement].filter((one) => one !== undefined).join(', and ') || undefined,
    });
  if (found.length > 0)
    return unknown(
      found.flatMap(({ facts, hit }) => [...facts, ...hit.facts]),
      `${found.map(words).join(' ')} What is known of the shares or the relation does not decide it.`,
      uniqueQuestions(
        found.flatMap(({ hit }) => [
          ...hit.questions,
          ...(test.moreThan === undefined ? [] : [shareQuestion(world, person, hit.org)]),
        ]),
      ),
      { basis: 'INFERRED', review: found.some(({ hit }) => hit.judgement !== undefined) },
    );
  if (selection.hits.length === 0 && selection.complete)
    return clear(selection.proof, `There is none: ${selection.note}.`, selection.proof.length === 0);
  const told = complete(world, 'HOLDS', window, `owns:${person}`);
  if (told.length > 0)
    return clear(told, `The sources tell all holdings, and none of ${name} is in such an organisation.`);
  return unknown([], `What ${name} owns of organisations that stand in such a relation is not told.`, [
    {
      key: `owns:${person}`,
      text: `In which organisations does ${name} own shares or interests, and how much?`,
    },
  ]);
}

function held(
  { world, moment }: Inquiry,
  { moreThan, lookBack }: TestOf<'STAKE_IN'>,
  person: string,
  { org }: Hit,
  window: Window,
): { sure: Sure; facts: readonly FactView[] } {
  const group = groupOf(world, person, window);
  if (moreThan !== undefined) {
    const limit = percentLimit(undefined, moreThan, moment.law);
    const half = limit.values.every(({ num, den }) => num * 2n === den);
    const control = group.get(org);
    if (half) return control === undefined ? { sure: 'NO', facts: [] } : control;
  }
  const own = world.to(org, 'HOLDS').flatMap((view) => {
    if (view.fact.shares === '0' || view.fact.planned === true) return [];
    const time = heldThen(spanOf(world, view), lookBack, moment).sure;
    const owner = ownersBehind(world, view, window).find(({ id }) => id === person || group.has(id));
    if (owner === undefined || time === 'NO') return [];
    const size: Sure =
      moreThan === undefined ? 'YES' : passes(world.share(view).range, percentLimit(undefined, moreThan, moment.law));
    const sure: Sure =
      size === 'NO' ? 'NO' : size === 'YES' && time === 'YES' && owner.sure === 'YES' ? 'YES' : 'MAYBE';
    return [{ sure, facts: [...owner.through, view] }];
  });
  return { sure: anyOf(own.map(({ sure }) => sure)), facts: own.flatMap(({ facts }) => facts) };
}
