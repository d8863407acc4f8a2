import { isKind, type FactView, type ViewOf } from '../../../facts/fact-view.ts';
import { grouped } from '../../../holdings/grouped.ts';
import { keptWith } from '../../../shared/kept-with.ts';
import { firstDay, lastDay, OPEN_END } from '../../../time/day.ts';
import type { Sure } from '../../world/kleene.ts';
import type { Window } from '../../world/moments.ts';
import type { World } from '../../world/world.ts';
import { isOther, isOtherPay } from './seat-pay.ts';

/** A payment that a source tells: by itself, or in the remuneration that a company states person by person. */
export interface ToldPayment {
  readonly view: FactView;
  readonly payer: string;
  readonly payee: string;
  /** A decimal number; undefined where it is not told. */
  readonly amount: string | undefined;
  readonly currency: string | undefined;
  /** The days on which it may have been paid. */
  readonly when: Window;
  /** The period that the source names. */
  readonly period: Partial<Window>;
  /** What it was for. */
  readonly nature: string;
  readonly terms: string;
  /** Whether it was for something other than the seat. */
  readonly other: Sure;
}

/** What is paid to somebody; `judged` is the officer who is asked about, whose pay without more is for the seat. */
export function paymentsTold(world: World, payee: string, judged: string): ToldPayment[] {
  const satAsAuditor = world
    .from(judged, 'SITS_ON')
    .some(({ fact }) => world.boards.get(fact.object)?.kind === 'COMPANY_AUDITORS');
  return [
    ...world.to(payee, 'TRADES_WITH').map((view) => traded(view, satAsAuditor)),
    ...(statedByPerson(world).get(payee) ?? []).flatMap(({ view }) => remunerated(world, view, payee, judged)),
  ];
}

/** Statements of remuneration, by whom their details name. */
const statedByPerson = keptWith((world: World) => {
  const named = world.views.flatMap((view) => {
    if (!isKind(view, 'HAS_ATTRIBUTE') || view.fact.attribute !== 'REMUNERATION') return [];
    return [...new Set(view.fact.detail?.map(({ key }) => key))].map((key) => ({ key, view }));
  });
  return grouped(named, ({ key }) => key);
});

function traded(view: ViewOf<'TRADES_WITH'>, satAsAuditor: boolean): ToldPayment {
  const { subject, object, amount, currency, nature = '', account = '', terms = '', ...days } = view.fact;
  return {
    view,
    payer: subject,
    payee: object,
    amount,
    currency,
    when: daysOf(view, days.periodFrom, days.periodTo),
    period: {
      ...(days.periodFrom === undefined ? {} : { from: days.periodFrom }),
      ...(days.periodTo === undefined ? {} : { until: days.periodTo }),
    },
    nature: `${nature} ${account}`.trim(),
    terms: `${terms} ${nature}`,
    other: isOther(view.fact, satAsAuditor),
  };
}

const PERIOD = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/;
const NUMBER = /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** What the details of a statement of remuneration give to a person of theirs. */
function remunerated(world: World, view: ViewOf<'HAS_ATTRIBUTE'>, payee: string, judged: string): ToldPayment[] {
  const { subject, label = '', unit, period = '', detail = [] } = view.fact;
  const [, from, until] = PERIOD.exec(period) ?? [];
  const sitsOutside = world
    .from(payee, 'SITS_ON')
    .some(({ fact }) => fact.outside === true && world.boards.get(fact.object)?.company === subject);
  const other = isOtherPay(label, payee === judged || sitsOutside);
  return detail
    .filter(({ key }) => key === payee)
    .map(({ value }): ToldPayment => {
      const isAmount = NUMBER.test(value.trim());
      return {
        view,
        payer: subject,
        payee,
        amount: isAmount ? value.trim().replaceAll(',', '') : undefined,
        currency: isAmount ? unit : undefined,
        when: daysOf(view, from, until),
        period: from === undefined || until === undefined ? {} : { from, until },
        nature: label,
        terms: '',
        // Words in the place of a sum may say that nothing was paid.
        other: isAmount || other === 'NO' ? other : 'MAYBE',
      };
    });
}

function daysOf({ fact }: FactView, periodFrom: string | undefined, periodTo: string | undefined): Window {
  const seen = fact.citations.flatMap(({ observedOn }) => observedOn ?? []);
  const from = periodFrom ?? (fact.from === undefined ? undefined : firstDay(fact.from));
  const until = periodTo ?? (fact.to === undefined ? undefined : lastDay(fact.to));
  return {
    from: from ?? '0000-01-01',
    until: until ?? (from === undefined ? (seen.sort().at(-1) ?? OPEN_END) : OPEN_END),
  };
}
