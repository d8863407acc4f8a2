import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, firstDay, lastDay, OPEN_END, type Day, type PartialDate } from './day.ts';
import type { Citation } from '../shared/citation.ts';
import { holds, isUndated, validity, type Certainty } from './validity.ts';

const NOTICE = '2007-06-08';
const SLIDES = '2009-02-12';
const published = (source: string): Day => (source === 'notice' ? NOTICE : SLIDES);
const cited = (...days: (Day | undefined)[]): Citation[] =>
  days.map((observedOn) => ({ source: 'notice', place: '1', ...(observedOn === undefined ? {} : { observedOn }) }));
type Times = Parameters<typeof holds>[0];
const fact = (fields: Partial<Times>): Times => ({ knownFrom: NOTICE, citations: cited(undefined), ...fields });
const on = (fields: Partial<Times>, day: Day, knownOn: Day = '2020-01-01') =>
  holds(fact(fields), day, knownOn, published);

describe('worked by hand', () => {
  test('a director who retires on 28 June 2006 sits on the 27th and not on the 28th; his successor the other way round', () => {
    const inoue = { to: '2006-06-28', citations: cited('2006-04-01') };
    const hisamoto = { from: '2006-06-28', citations: cited('2007-03-31') };
    expect([on(inoue, '2006-06-27'), on(inoue, '2006-06-28')]).toEqual(['CERTAIN', 'NOT']);
    expect([on(hisamoto, '2006-06-27'), on(hisamoto, '2006-06-28')]).toEqual(['NOT', 'CERTAIN']);
  });

  test('an end in June 2005 leaves June open', () => {
    const post = { from: '2001-04', to: '2005-06' };
    const days = [
      '2001-03-31',
      '2001-04-01',
      '2001-04-30',
      '2005-05-31',
      '2005-06-01',
      '2005-06-29',
      '2005-06-30',
      '2005-07-01',
    ];
    expect(days.map((day) => on(post, day))).toEqual([
      'NOT',
      'POSSIBLE',
      'CERTAIN',
      'CERTAIN',
      'POSSIBLE',
      'POSSIBLE',
      'NOT',
      'NOT',
    ]);
  });

  test('a share that grows from 86.1 to 95.2 to 100 is one of them on each day', () => {
    const series = {
      '86.1': { citations: cited('2007-03-31'), supersededFrom: '2007-04-05', supersededKnownFrom: NOTICE },
      '95.2': { citations: cited('2007-04-05'), supersededFrom: '2007-05-11', supersededKnownFrom: NOTICE },
      '100': {
        from: '2007-05-11',
        citations: [...cited('2007-05-11'), { source: 'slides', place: '1', observedOn: SLIDES }],
      },
    };
    const held = (day: Day, knownOn?: Day) =>
      Object.entries(series).flatMap(([percent, times]) => {
        const certainty = on(times, day, knownOn);
        return certainty === 'NOT' ? [] : [`${percent} ${certainty}`];
      });
    expect(held('2007-03-30')).toEqual([]);
    expect(held('2007-03-31')).toEqual(['86.1 CERTAIN']);
    expect(held('2007-04-04')).toEqual(['86.1 POSSIBLE']);
    expect(held('2007-04-05')).toEqual(['95.2 CERTAIN']);
    expect(held('2007-05-10')).toEqual(['95.2 POSSIBLE']);
    expect(held('2007-05-11')).toEqual(['100 CERTAIN']);
    expect(held('2008-01-01')).toEqual(['100 CERTAIN']);
    // On the day the notice came out the slides were not there: nobody had seen the 100 % after 11 May 2007.
    expect(held('2008-01-01', NOTICE)).toEqual(['100 POSSIBLE']);
    expect(held('2009-02-13')).toEqual(['100 POSSIBLE']);
  });

  test('a succession that was not known yet does not end what it ends', () => {
    const old = { citations: cited('2007-03-31'), supersededFrom: '2008-04-01', supersededKnownFrom: SLIDES };
    expect(on(old, '2008-04-01', '2009-02-11')).toBe('POSSIBLE');
    expect(on(old, '2008-04-01', SLIDES)).toBe('NOT');
  });

  test('before its source came out, and after it was withdrawn, a fact is not known', () => {
    const withdrawn = { from: '2000-01-01', citations: cited('2007-03-31'), knownTo: SLIDES };
    expect(on(withdrawn, '2007-03-31', '2007-06-07')).toBe('NOT');
    expect(on(withdrawn, '2007-03-31', NOTICE)).toBe('CERTAIN');
    expect(on(withdrawn, '2007-03-31', '2009-02-11')).toBe('CERTAIN');
    expect(on(withdrawn, '2007-03-31', SLIDES)).toBe('NOT');
    expect(validity(fact(withdrawn), '2007-06-07', published)).toBeUndefined();
  });

  test('after the last day on which it was seen, a fact without an end is only possible', () => {
    const seat = { from: '2005-06', citations: cited('2006-03-31', '2007-03-31') };
    expect(['2007-03-31', '2007-04-01', '2030-01-01'].map((day) => on(seat, day))).toEqual([
      'CERTAIN',
      'POSSIBLE',
      'POSSIBLE',
    ]);
  });

  test('a start in 1997 without an end or an observation is certain on no day; on a whole day it is certain there', () => {
    expect(['1997-06-01', '1997-06-30', '1997-07-01'].map((day) => on({ from: '1997-06' }, day))).toEqual([
      'POSSIBLE',
      'POSSIBLE',
      'POSSIBLE',
    ]);
    expect(['1997-06-15', '1997-06-16'].map((day) => on({ from: '1997-06-15' }, day))).toEqual(['CERTAIN', 'POSSIBLE']);
  });

  test('what began some time in 2006 and ended on 8 May 2006 certainly held on the 7th', () => {
    const short = { from: '2006', to: '2006-05-08' };
    expect(['2005-12-31', '2006-01-01', '2006-05-06', '2006-05-07', '2006-05-08'].map((day) => on(short, day))).toEqual(
      ['NOT', 'POSSIBLE', 'POSSIBLE', 'CERTAIN', 'NOT'],
    );
    // An end in May may be any of its days: no day of May is certain.
    const month = { from: '2006', to: '2006-05' };
    expect(['2006-04-30', '2006-05-01', '2006-05-30'].map((day) => on(month, day))).toEqual([
      'POSSIBLE',
      'POSSIBLE',
      'POSSIBLE',
    ]);
  });

  test('a fact without start, end and observation possibly holds on every day, as soon as it is known', () => {
    const days = ['0000-01-01', '1900-01-01', '2007-03-31', '2100-01-01', '9999-12-30'];
    expect(days.map((day) => on({}, day))).toEqual(days.map(() => 'POSSIBLE'));
    expect(on({}, '2007-03-31', '2007-06-07')).toBe('NOT');
    expect(on({}, '2007-03-31', NOTICE)).toBe('POSSIBLE');
    expect([isUndated(fact({})), isUndated(fact({ to: '2008' })), isUndated(fact({ from: '2000' }))]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isUndated(fact({ citations: cited(undefined, '2007-03-31') }))).toBe(false);
  });

  test('one of which only the end is told may have held on any day before, and certainly did on the last', () => {
    const left = { to: '2006-06-28' };
    const days = ['1950-01-01', '2006-06-26', '2006-06-27', '2006-06-28'];
    expect(days.map((day) => on(left, day))).toEqual(['POSSIBLE', 'POSSIBLE', 'CERTAIN', 'NOT']);
    expect(['2006-06-29', '2006-06-30'].map((day) => on({ to: '2006-06' }, day))).toEqual(['POSSIBLE', 'NOT']);
  });

  test('a day that is not known yet dates nothing', () => {
    const both = { citations: [...cited(undefined), { source: 'slides', place: '1', observedOn: '2008-12-31' }] };
    expect(['2007-03-31', '2008-12-31'].map((day) => on(both, day, NOTICE))).toEqual(['POSSIBLE', 'POSSIBLE']);
    expect(['2007-03-31', '2008-12-31'].map((day) => on(both, day, SLIDES))).toEqual(['NOT', 'CERTAIN']);
  });
});

/** Days of three years, by number, for the second method. */
const DAYS: Day[] = [];
for (let day = '2005-01-01'; day <= '2007-12-31'; day = dayAfter(day)) DAYS.push(day);

/**
 * The second method: every world that fits what is known, as a first day and an exclusive last one. The fact holds
 * certainly when it does in each of them, possibly when in some.
 */
function worlds(times: Times, knownOn: Day): [start: Day, end: Day][] {
  if (knownOn < times.knownFrom || (times.knownTo !== undefined && knownOn >= times.knownTo)) return [];
  const seen = times.citations
    .flatMap((c) => (c.observedOn !== undefined && published(c.source) <= knownOn ? [c.observedOn] : []))
    .sort();
  const named = (date: PartialDate) => DAYS.filter((day) => day.startsWith(date));
  const starts = times.from !== undefined ? named(times.from) : seen.length > 0 ? seen.slice(0, 1) : DAYS;
  const ends = times.to === undefined ? [...DAYS, OPEN_END] : named(times.to);
  const cut =
    times.supersededFrom !== undefined && (times.supersededKnownFrom ?? '') <= knownOn
      ? times.supersededFrom
      : OPEN_END;
  const first = seen[0] ?? OPEN_END;
  const last = seen.at(-1) ?? '';
  return starts.flatMap((start) =>
    ends
      .filter((end) => start < end && start <= first && last < end)
      .map((end): [Day, Day] => [start, end < cut ? end : cut]),
  );
}

const day = fc.constantFrom(...DAYS.filter((one) => one < '2007'));
const partial = fc.tuple(day, fc.constantFrom(4, 7, 7, 10, 10)).map(([one, length]) => one.slice(0, length));
const citation = fc.record(
  { source: fc.constantFrom('notice', 'slides'), place: fc.constant('1'), observedOn: day },
  { requiredKeys: ['source', 'place'] },
);
/** Starts and ends close to each other, so that the one bounds the other. */
const close = fc
  .tuple(day, fc.integer({ min: -1, max: 3 }), fc.constantFrom(4, 7, 10), fc.constantFrom(7, 10))
  .map(([to, earlier, long, short]) => ({
    from: DAYS[DAYS.indexOf(to) - earlier]?.slice(0, long) ?? to,
    to: to.slice(0, short),
  }));
const ends = fc.oneof(fc.record({ from: partial, to: partial }, { requiredKeys: [] }), close);
const times = fc
  .record(
    {
      ends,
      citations: fc.array(citation, { minLength: 1, maxLength: 3 }),
      knownTo: fc.constantFrom('2008-01-01', '2010-01-01'),
      supersededFrom: day,
      supersededKnownFrom: fc.constantFrom(NOTICE, SLIDES),
    },
    { requiredKeys: ['ends', 'citations'] },
  )
  .map(({ ends: dates, ...fields }): Times => ({
    ...fields,
    ...dates,
    knownFrom: fields.citations.map(({ source }) => published(source)).sort()[0] ?? OPEN_END,
  }));
const knowing = fc.constantFrom('2007-06-07', NOTICE, '2008-06-01', SLIDES, '2020-01-01');

describe('against every world that fits', () => {
  test('certain is in all of them, possible in some, not in none', () => {
    const met = new Map<Certainty, number>();
    fc.assert(
      fc.property(times, knowing, fc.array(day, { minLength: 5, maxLength: 5 }), (one, knownOn, days) => {
        const all = worlds(one, knownOn);
        // Contradictory facts (seen after their end) have no world; the checker reports them. What is not known has
        // none either.
        fc.pre(all.length > 0);
        const edges = [...one.citations.map((c) => c.observedOn), one.from, one.to, one.supersededFrom].flatMap(
          (date) => (date === undefined ? [] : [firstDay(date), lastDay(date), dayAfter(lastDay(date))]),
        );
        for (const asked of [...days, ...edges]) {
          const holding = all.filter(([start, end]) => start <= asked && asked < end).length;
          const expected = holding === 0 ? 'NOT' : holding === all.length ? 'CERTAIN' : 'POSSIBLE';
          met.set(expected, (met.get(expected) ?? 0) + 1);
          expect([asked, holds(one, asked, knownOn, published)]).toEqual([asked, expected]);
        }
      }),
      { numRuns: 400 },
    );
    // Every answer was met often, so none was right by never being asked for.
    expect([...met.values()].every((count) => count > 100) && met.size).toBe(3);
  });

  test('what could not be known holds on no day', () => {
    fc.assert(
      fc.property(times, knowing, day, (one, knownOn, asked) => {
        fc.pre(knownOn < one.knownFrom || (one.knownTo !== undefined && knownOn >= one.knownTo));
        expect(holds(one, asked, knownOn, published)).toBe('NOT');
      }),
    );
  });

  test('a fact and its successor never both certainly hold, and where the successor may begin the earlier one is over', () => {
    fc.assert(
      fc.property(times, times, knowing, day, (one, two, knownOn, asked) => {
        const seen = two.citations.flatMap((c) => c.observedOn ?? []).sort()[0];
        const start = two.from === undefined ? seen : firstDay(two.from);
        fc.pre(start !== undefined && knownOn >= two.knownFrom);
        const earlier = { ...one, supersededFrom: start, supersededKnownFrom: two.knownFrom };
        const both = [holds(earlier, asked, knownOn, published), holds(two, asked, knownOn, published)];
        if (asked >= start) expect(both[0]).toBe('NOT');
        expect(both).not.toEqual(['CERTAIN', 'CERTAIN']);
      }),
      { numRuns: 1000 },
    );
  });
});
