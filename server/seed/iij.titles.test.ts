import { describe, expect, test } from 'vitest';
import { firstDay, lastDay } from '../time/day.ts';
import { holds } from '../time/validity.ts';
import { facts, nameOf, published, seats } from '../../test/support/seeds/iij-graph.ts';

/**
 * Who had which title on which day, written down from the careers of the candidates (lines 1097-1104 of the notice of
 * June 2007) and its table of officers (lines 274-290, as of 31 March 2007), never from the seed.
 */
const IIJ = 'Internet Initiative Japan Inc.';
const TODAY = '2020-01-01';

/** The titles of the directors who certainly sat on the day; `(no title)` where the notice does not say since when. */
function titlesOn(day: string): Record<string, string> {
  const certain = seats(IIJ, 'DIRECTORS', day).filter((seat) => holds(seat, day, TODAY, published) === 'CERTAIN');
  return Object.fromEntries(certain.map(({ subject, title }) => [nameOf(subject), title ?? '(no title)']));
}

const [SUZUKI, ASABA, HOJO] = ['Koichi Suzuki', 'Toshiya Asaba', 'Hideshi Hojo'];
const PRESIDENT = 'President and Representative Director';

describe('titles on their days (N 1097-1101)', () => {
  test.each<[string, Record<string, string>]>([
    ['1993-01-01', { [SUZUKI]: 'Director' }],
    ['1994-03-31', { [SUZUKI]: 'Director' }],
    ['1994-05-01', { [SUZUKI]: PRESIDENT }],
    ['1999-05-31', { [SUZUKI]: PRESIDENT }],
    ['2000-01-01', { [SUZUKI]: PRESIDENT, [ASABA]: 'Director' }],
    ['2001-01-01', { [SUZUKI]: PRESIDENT, [ASABA]: 'Director', [HOJO]: 'Director' }],
    ['2004-01-01', { [SUZUKI]: PRESIDENT, [ASABA]: 'Managing Director', [HOJO]: 'Managing Director' }],
    ['2004-07-01', { [SUZUKI]: PRESIDENT, [ASABA]: 'Executive Vice President', [HOJO]: 'Managing Director' }],
    [
      '2005-07-01',
      {
        [SUZUKI]: PRESIDENT,
        [ASABA]: 'Executive Vice President',
        [HOJO]: 'Managing Director',
        'Hiroyuki Hisashima': 'Director',
        'Kazuhiro Tokita': 'Director',
        'Yoshifumi Nishikawa': 'Director',
        'Junnosuke Furukawa': 'Director',
      },
    ],
  ])('on %s', (day, titles) => {
    expect(titlesOn(day)).toEqual(titles);
  });

  test('a title that is only told as of 31 March 2007 is open before (N 276, 278, 279, 296-310)', () => {
    const before = titlesOn('2007-03-30');
    const after = titlesOn('2007-03-31');
    expect(
      ['Yoshiaki Hisamoto', 'Takamichi Miyoshi', 'Akihisa Watai'].map((name) => [before[name], after[name]]),
    ).toEqual([
      ['(no title)', 'Executive Vice President'],
      ['(no title)', 'Director'],
      ['(no title)', 'Director'],
    ]);
    expect(titlesOn('2006-07-01')[HOJO]).toBe('Senior Managing Director');
  });

  test('nobody sits on a board twice on a day, and in the month of a change the seat goes on', () => {
    const days = [
      '1994-04-15',
      '2002-06-15',
      '2004-06-30',
      '2006-06-01',
      '2006-06-27',
      '2006-06-28',
      '2006-12-31',
      '2007-03-30',
      '2007-03-31',
      '2007-06-08',
      '2008-01-01',
    ];
    const people = days.map((day) => seats(IIJ, 'DIRECTORS', day).map(({ subject }) => subject));
    people.forEach((sitting) => expect(new Set(sitting).size).toBe(sitting.length));
    // Suzuki; with Asaba and Hojo; the same; twelve of the year before; with Hisamoto and Yamamoto for Inoue, thirteen.
    expect(people.map(({ length }) => length)).toEqual([1, 3, 3, 12, 12, 13, 13, 13, 13, 13, 13]);
  });

  test('between 1 April 2006 and 8 June 2007 everybody sits for certain, but in the month in which Hojo rose', () => {
    // Twelve until 27 June 2006, thirteen from the 28th (N 298-310).
    expect(
      ['2006-04-01', '2006-05-31', '2006-07-01', '2006-12-31', '2007-03-30', '2007-03-31'].map(
        (day) => Object.keys(titlesOn(day)).length,
      ),
    ).toEqual([12, 12, 13, 13, 13, 13]);
  });
});

test('no seat or post starts earlier than a line cited for it prints that start', () => {
  // The stretches of one seat follow each other without a gap: each ends as the next begins, or on the day it is first
  // told.
  const stretches = [...facts('SITS_ON'), ...facts('WORKS_FOR')];
  const followed = stretches.filter(({ supersededBy }) => supersededBy !== undefined);
  expect(followed).toHaveLength(8);
  for (const { to, supersededBy } of followed) {
    const next = stretches.find(({ id }) => id === supersededBy);
    const start = next?.from ?? next?.citations.flatMap(({ observedOn }) => observedOn ?? []).sort()[0] ?? '';
    expect([firstDay(to ?? ''), lastDay(to ?? '')]).toEqual([firstDay(start), lastDay(start)]);
  }
});
