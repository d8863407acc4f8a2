import type { FactView, ViewOf } from '../../../facts/fact-view.ts';
import { BEGINNING, dayAfter, firstDay, lastDay, OPEN_END } from '../../../time/day.ts';
import type { Organisation } from '../../books/test-shape.ts';
import type { LookBack } from '../../books/book-values.ts';
import type { Inquiry } from '../../person/inquiry.ts';
import type { Sure } from '../../world/kleene.ts';
import { heldThen } from '../../world/look-back.ts';
import { CARRY_MONTHS, heldIn, monthsAfter, spanOf, type Span, type Window } from '../../world/moments.ts';
import { amountIn } from '../../world/worded.ts';
import type { World } from '../../world/world.ts';
import type { Side } from './lenders.ts';
import type { Hit } from './organisation-selection.ts';
import { say } from './messages/words.ts';

interface Dealing {
  readonly org: string;
  readonly view: FactView;
  readonly held: Sure;
  readonly note: string;
}

/**
 * Dealings that are neither trades nor loans: a business bought or sold, and debts that one answers for, to whom they
 * are owed among them. Nothing measures them against a limit, so that whether they count is a question.
 */
export function otherDealings(
  inquiry: Inquiry,
  at: Organisation,
  back: LookBack,
  paid: Window | undefined,
  side: Side,
): Hit[] {
  const { world, moment } = inquiry;
  const then = (span: Span) => (paid === undefined ? heldThen(span, back, moment) : heldIn(span, paid)).sure;
  const dealings = [
    ...(at.is === 'LENDER' ? [] : transfers(world, side, then)),
    ...(at.is === 'TRADE_PARTNER' ? [] : guarantees(world, at, side, then)),
  ];
  return dealings
    .filter(({ org, held }) => held !== 'NO' && !side.now.has(org) && world.parties.get(org)?.type !== 'Person')
    .map(({ org, view, note }): Hit => ({
      org,
      sure: 'MAYBE',
      level: 'ENTITY',
      facts: [view],
      inferred: true,
      note,
      judgement: say(world, 'otherDealing'),
      questions: [
        {
          key: `relation:${org}`,
          text: say(world, 'askOtherDealing', { org: world.name(org), company: world.name(world.company) }),
        },
      ],
    }));
}

type Then = (span: Span) => Sure;

function transfers(world: World, { payers }: Side, then: Then): Dealing[] {
  const views = [...payers].flatMap((id) => [
    ...world.from(id, 'TRANSFERS_BUSINESS_TO'),
    ...world.to(id, 'TRANSFERS_BUSINESS_TO'),
  ]);
  return [...new Set(views)].flatMap((view) => {
    const { subject, object } = view.fact;
    const said = { from: world.name(subject), to: world.name(object), amount: priceOf(world, view) };
    return [subject, object]
      .filter((id) => payers.has(id === subject ? object : subject))
      .map((org) => ({ org, view, held: then(dayOf(view)), note: say(world, 'businessTransferred', said) }));
  });
}

function priceOf(world: World, { fact }: ViewOf<'TRANSFERS_BUSINESS_TO'>): string {
  return fact.amount === undefined ? say(world, 'sumUntold') : amountIn(world, fact.amount, fact.currency);
}

/** A transfer is of one day, and weighs as long as dealings that are told do. */
function dayOf({ fact: { from } }: ViewOf<'TRANSFERS_BUSINESS_TO'>): Span {
  if (from === undefined)
    return {
      from: OPEN_END,
      until: BEGINNING,
      carried: BEGINNING,
      mayFrom: BEGINNING,
      mayUntil: OPEN_END,
      began: undefined,
    };
  const [first, last] = [firstDay(from), lastDay(from)];
  const goesOn = monthsAfter(last, CARRY_MONTHS);
  return {
    from: first,
    until: dayAfter(last),
    carried: goesOn,
    mayFrom: first,
    mayUntil: goesOn,
    began: [first, last],
  };
}

function guarantees(world: World, at: Organisation, { payers }: Side, then: Then): Dealing[] {
  const views = [...payers].flatMap((id) => [...world.from(id, 'GUARANTEES'), ...world.to(id, 'GUARANTEES')]);
  return [...new Set(views)].flatMap((view) => {
    const { subject, object, beneficiary } = view.fact;
    const said = { guarantor: world.name(subject), debtor: world.name(object) };
    const note = say(world, 'guarantees', said);
    const held = then(spanOf(world, view));
    return [
      ...(at.is === 'LENDER' ? [] : [subject, object].filter((id) => !payers.has(id)).map((org) => ({ org, note }))),
      ...(beneficiary === undefined ? [] : [{ org: beneficiary, note: say(world, 'isOwed', said) }]),
    ].map((one) => ({ ...one, view, held }));
  });
}
