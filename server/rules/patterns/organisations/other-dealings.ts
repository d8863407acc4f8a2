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
 * Dealings that are neither trades nor loans to the company: a business bought or sold, debts that one answers for, to
 * whom they are owed among them, loans of the company, and audits of which no payment is told. Nothing measures them
 * against a limit, so that whether they count is a question.
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
    ...(at.is === 'BUSINESS_PARTNER' ? borrowers(world, side, then) : []),
    ...(at.is === 'LENDER' ? [] : paidToAudit(world, side, then)),
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

/** Those to whom the company or a subsidiary lends. */
function borrowers(world: World, { payers }: Side, then: Then): Dealing[] {
  return [...payers]
    .flatMap((id) => world.from(id, 'LENDS_TO'))
    .map((view): Dealing => {
      const { amount, currency, subject, object: org } = view.fact;
      const said = amount === undefined ? say(world, 'loanUntold') : amountIn(world, amount, currency);
      const note = say(world, 'hasBorrowed', { amount: said, lender: world.name(subject) });
      return { org, view, held: then(spanOf(world, view)), note };
    });
}

/** Whoever audits is paid for it, also where no payment is told. */
function paidToAudit(world: World, { payers }: Side, then: Then): Dealing[] {
  return [...payers].flatMap((company) => {
    const paid = new Set(world.from(company, 'TRADES_WITH').map(({ fact }) => fact.object));
    return world
      .to(company, 'AUDITS')
      .filter(({ fact }) => !paid.has(fact.subject))
      .map((view): Dealing => {
        const note = say(world, 'audits', { company: world.name(company) });
        return { org: view.fact.subject, view, held: then(spanOf(world, view)), note };
      });
  });
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
