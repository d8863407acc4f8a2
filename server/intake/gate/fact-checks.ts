import { Decimal } from 'decimal.js';
import { fieldsThatHold } from '../../vocabulary/ends.ts';
import { everyKind } from '../../vocabulary/kinds.ts';
import { firstDay, isDay, isPartialDate, lastDay } from '../../time/day.ts';
import type { FactStatement, StatedFact } from '../importer.ts';
import { numberFault, type TextFault } from '../../shared/text-faults.ts';

/** A fault of one fact, and whether it refuses the file. */
export interface FactFault extends TextFault {
  readonly severity: 'error' | 'warning';
}

const NUMBERS = everyKind((kind) => fieldsThatHold(kind, 'decimal'));
const DAYS = everyKind((kind) => fieldsThatHold(kind, 'day'));
const DATES = everyKind((kind) => ['from', 'to', ...fieldsThatHold(kind, 'date')]);
const DATE_MEND = 'write YYYY, YYYY-MM or YYYY-MM-DD of a date that exists, or leave it out when it is unknown';

/** Everything that is wrong with what a fact says by itself; who its parties are is not looked at. */
export function* factFaults({ fact, observedOn, over, knownFrom, knownTo }: FactStatement): Generator<FactFault> {
  const fields = fact as StatedFact & Readonly<Record<string, unknown>>;
  const texts = (names: readonly string[]) =>
    names.flatMap((name): [string, string][] => (typeof fields[name] === 'string' ? [[name, fields[name]]] : []));
  for (const [name, text] of texts(NUMBERS[fact.kind])) {
    const fault = numberFault(text);
    if (fault !== undefined) yield { severity: 'error', ...fault, message: `${name}: ${fault.message}` };
  }
  const days = [...texts(DAYS[fact.kind]), ...given({ observedOn, knownFrom, knownTo, over: over?.by })];
  for (const [name, text] of days) if (!isDay(text)) yield noDate(name, text);
  const partial = texts(DATES[fact.kind]);
  for (const [name, text] of partial) if (!isPartialDate(text)) yield noDate(name, text);
  if (
    [...days.filter(([, text]) => isDay(text)), ...partial.filter(([, text]) => isPartialDate(text))].some(([, text]) =>
      text.startsWith('9999'),
    )
  )
    yield {
      severity: 'error',
      code: 'DATE_OF_NO_DAY',
      message: 'the year 9999 stands for no date',
      mend: 'leave out what is unknown or has no end',
    };
  yield* spanFaults(fact, knownFrom, knownTo);
  if (fact.kind === 'HOLDS') yield* shareFaults(fact);
}

function* spanFaults({ from, to }: StatedFact, knownFrom?: string, knownTo?: string): Generator<FactFault> {
  if (
    from !== undefined &&
    to !== undefined &&
    isPartialDate(from) &&
    isPartialDate(to) &&
    lastDay(to) <= firstDay(from)
  ) {
    const never = lastDay(to) === firstDay(from);
    yield {
      severity: never ? 'warning' : 'error',
      code: 'DATES_CONTRADICT',
      message: never
        ? `it starts and ends on ${from}, so it holds on no day`
        : `it ends (${to}) before it starts (${from})`,
      mend: 'the end is the first day on which it no longer holds; correct one of the two',
    };
  }
  if (knownFrom !== undefined && knownTo !== undefined && knownTo < knownFrom)
    yield {
      severity: 'error',
      code: 'DATES_CONTRADICT',
      message: `it is withdrawn on ${knownTo}, but could be known only from ${knownFrom}`,
      mend: 'correct one of the two days',
    };
}

type StatedHolding = Extract<StatedFact, { kind: 'HOLDS' }>;

function* shareFaults(fact: StatedHolding): Generator<FactFault> {
  const { percent, percentMin, percentMax, shares } = fact;
  const figures = Object.entries({ percent, percentMin, percentMax }).flatMap(([name, text]) =>
    text === undefined || numberFault(text) !== undefined ? [] : [{ name, text, value: new Decimal(text) }],
  );
  for (const { name, text, value } of figures) {
    const what = value.greaterThan(100) ? 'more than all' : value.lessThan(0) ? 'less than nothing' : undefined;
    if (what !== undefined)
      yield {
        severity: 'error',
        code: 'PERCENT_OUT_OF_RANGE',
        message: `${name}: ${text} % is ${what}`,
        mend: 'look the figure up again',
      };
  }
  if (shares?.startsWith('-') === true)
    yield {
      severity: 'error',
      code: 'SHARES_BELOW_ZERO',
      message: `${shares} shares are less than nothing`,
      mend: 'look the figure up again',
    };
  const value = new Map(figures.map((figure) => [figure.name, figure.value]));
  const [exact, least, most] = [value.get('percent'), value.get('percentMin'), value.get('percentMax')];
  if (least !== undefined && most?.lessThan(least) === true)
    yield {
      severity: 'error',
      code: 'RANGE_REVERSED',
      message: `the range begins (${least.toString()}) above its end (${most.toString()})`,
      mend: 'swap the two',
    };
  if (exact !== undefined && (least !== undefined || most !== undefined)) {
    const outside = least?.greaterThan(exact) === true || most?.lessThan(exact) === true;
    yield {
      severity: 'warning',
      code: 'EXACT_BESIDE_RANGE',
      message: `an exact ${exact.toString()} % stands beside a range${outside ? ', and outside of it' : ''}`,
      mend: 'state one of the two; the exact figure is the one that is reckoned with',
    };
  }
}

function noDate(name: string, text: string): FactFault {
  return {
    severity: 'error',
    code: 'NO_SUCH_DATE',
    message: `${name}: ${JSON.stringify(text)} is no date that exists`,
    mend: DATE_MEND,
  };
}

function given(days: Readonly<Record<string, string | undefined>>): [string, string][] {
  return Object.entries(days).flatMap(([name, text]): [string, string][] => (text === undefined ? [] : [[name, text]]));
}
