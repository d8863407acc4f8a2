import type { Test } from './patterns.ts';
import type { Organisation } from './test-shape.ts';
import { datedIn } from './book-values.ts';

/** Where in the test, what is wrong, and the mend. */
export type Misfit = readonly [path: readonly (string | number)[], problem: string, mend: string];

const PERCENTAGES = ['atLeast', 'moreThan', 'reviewFrom', 'morePercent'];

/** Parameters of a test that are there without effect, or lack what gives them one: each alone is well formed. */
export function misfits(test: Test): Misfit[] {
  const found: Misfit[] = [];
  if (
    test.pattern === 'HOLDING' ||
    test.pattern === 'TENURE' ||
    test.pattern === 'HOLDERS' ||
    test.pattern === 'CROSS_HOLDINGS'
  ) {
    if ((test.atLeast === undefined) === (test.moreThan === undefined))
      found.push([[], `${test.pattern} needs one of atLeast and moreThan`, 'write exactly one of the two']);
  }
  if (test.pattern === 'FEES') found.push(...currencyOf(test, []));
  if (test.pattern === 'INTERLOCK' && (test.capital ?? test.sales) !== undefined && test.currency === undefined)
    found.push([[], 'an amount needs its currency', 'add currency: USD, or another ISO 4217 code']);
  if (test.pattern === 'HOLDING' || test.pattern === 'HOLDERS') found.push(...percentages(test, []));
  if ('at' in test) found.push(...organisation(test.at, ['at']));
  if (test.pattern === 'OFFICERS')
    test.tests.forEach((one, i) => {
      if ('at' in one) found.push(...organisation(one.at, ['tests', i, 'at']));
    });
  return found;
}

function organisation(at: Organisation, path: readonly (string | number)[]): Misfit[] {
  const found: Misfit[] = [];
  const limited = (at.atLeast ?? at.moreThan) !== undefined;
  if ((at.is === 'SHAREHOLDER') !== limited)
    found.push([
      path,
      'atLeast or moreThan belongs to SHAREHOLDER, and SHAREHOLDER needs one',
      'add it there, remove it elsewhere',
    ]);
  if (at.atLeast !== undefined && at.moreThan !== undefined)
    found.push([path, 'atLeast and moreThan are two limits for one thing', 'write exactly one of the two']);
  if (at.reviewFrom !== undefined && at.is !== 'SHAREHOLDER')
    found.push([[...path, 'reviewFrom'], 'reviewFrom belongs to SHAREHOLDER', 'remove it']);
  if (at.largestSurely !== undefined && at.is !== 'LENDER')
    found.push([[...path, 'largestSurely'], 'largestSurely belongs to LENDER', 'remove it']);
  if (at.payments !== undefined) {
    const here = [...path, 'payments'];
    const { morePercent, moreThan, of } = at.payments;
    if (at.is !== 'TRADE_PARTNER' && at.is !== 'BUSINESS_PARTNER' && at.is !== 'ADVISER')
      found.push([here, 'payments belong to TRADE_PARTNER, BUSINESS_PARTNER and ADVISER', 'remove them']);
    if (morePercent === undefined && moreThan === undefined)
      found.push([
        here,
        'payments need morePercent, moreThan or both',
        'add a limit, or leave payments out so that any dealing counts',
      ]);
    if (morePercent !== undefined && of === undefined)
      found.push([here, 'morePercent needs of: whose revenue it is a part of', 'add of: RECIPIENT, PARTNER or EITHER']);
    found.push(...currencyOf(at.payments, here), ...percentages({ morePercent }, here));
  }
  return [...found, ...percentages({ atLeast: at.atLeast, moreThan: at.moreThan, reviewFrom: at.reviewFrom }, path)];
}

/** An amount without a currency could be compared with nothing, and would leave everything unknown. */
function currencyOf(
  { moreThan, currency }: { readonly moreThan?: unknown; readonly currency?: string | undefined },
  path: readonly (string | number)[],
): Misfit[] {
  return moreThan === undefined || currency !== undefined
    ? []
    : [[path, 'an amount needs its currency', 'add currency: USD, or another ISO 4217 code']];
}

function percentages(limits: Readonly<Record<string, unknown>>, path: readonly (string | number)[]): Misfit[] {
  return datedIn(
    Object.fromEntries(PERCENTAGES.flatMap((name) => (limits[name] === undefined ? [] : [[name, limits[name]]]))),
  ).flatMap(([place, values]) =>
    values.flatMap(({ value }, i): Misfit[] =>
      Number(value) <= 100
        ? []
        : [[[...path, ...place, i], `${value} is more than all: it is a percentage`, 'write a number from 0 to 100']],
    ),
  );
}
