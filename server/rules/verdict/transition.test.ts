import { describe, expect, test } from 'vitest';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import { firstMeetingAfter, goesOn, meetingQuestion } from './transition.ts';

type Facts = Parameters<typeof smallWorld>[0];

const year = (period: string): Facts[number] => ({
  kind: 'HAS_ATTRIBUTE',
  subject: 's',
  object: 's-year',
  attribute: 'FISCAL_YEAR',
  period,
});
const TO_MARCH = year('2014-04-01/2015-03-31');
const seat = (subject: string, fields: Readonly<Record<string, unknown>>, object = 's-directors'): Facts[number] => ({
  kind: 'SITS_ON',
  subject,
  object,
  ...fields,
});
const stands = (meeting: string, object = 's-directors'): Facts[number] => ({
  kind: 'NOMINATED_TO',
  subject: 'q',
  object,
  meeting,
});

describe('the ordinary meeting for the first year that ends on or after a day', () => {
  const meeting = (since: string, ...facts: Facts) => firstMeetingAfter(smallWorld(facts), since);

  test('is within three months of the year’s end, and six weeks after it at the earliest', () => {
    // Six weeks are 42 days: 30 to the end of April, 12 of May.
    expect(meeting('2015-03-31', TO_MARCH)).toEqual(['2015-05-12', '2015-06-30']);
    expect(meeting('2015-03-30', TO_MARCH)).toEqual(['2015-05-12', '2015-06-30']);
    expect(meeting('2015-04-01', TO_MARCH)).toEqual(['2016-05-12', '2016-06-30']);
  });

  test('is reckoned from the year that was told last', () => {
    expect(meeting('2015-04-01', TO_MARCH, year('2015-01-01/2015-12-31'))).toEqual(['2016-02-11', '2016-03-31']);
    // A year without its days says nothing of its end.
    expect(meeting('2015-04-01', TO_MARCH, year('2015'))).toEqual(['2016-05-12', '2016-06-30']);
  });

  test('may be on any day of fifteen months where no year is told', () => {
    expect(meeting('2015-04-01')).toEqual(['2015-04-01', '2016-07-01']);
    const other = { ...TO_MARCH, attribute: 'CAPITAL' };
    expect(meeting('2015-04-01', other)).toEqual(['2015-04-01', '2016-07-01']);
  });

  test('is the day for which somebody stands, on which a seat begins or a term ends', () => {
    const day = ['2016-06-24', '2016-06-24'];
    expect(meeting('2015-04-01', TO_MARCH, stands('2016-06-24'))).toEqual(day);
    expect(meeting('2015-04-01', TO_MARCH, seat('q', { from: '2016-06-24' }))).toEqual(day);
    expect(meeting('2015-04-01', TO_MARCH, seat('q', { termEnds: '2016-06-24' }))).toEqual(day);
    // The first of several.
    expect(meeting('2015-04-01', TO_MARCH, stands('2016-06-28'), seat('q', { from: '2016-06-24' }))).toEqual(day);
  });

  test('of the company, after the year’s end and within three months of it', () => {
    const unknown = ['2016-05-12', '2016-06-30'];
    const of = (fact: Facts[number]) => meeting('2015-04-01', TO_MARCH, fact);
    expect(of(stands('2016-06-30'))).toEqual(['2016-06-30', '2016-06-30']);
    expect(of(stands('2016-07-01'))).toEqual(unknown);
    expect(of(stands('2016-04-01'))).toEqual(['2016-04-01', '2016-04-01']);
    expect(of(stands('2016-03-31'))).toEqual(unknown);
    expect(of(stands('2016-06-24', 'c-directors'))).toEqual(unknown);
    expect(of(seat('q', { from: '2016-06' }))).toEqual(unknown);
  });

  test('is the day that is answered, if it is one on or after that day', () => {
    const answer = (text: string, label = 'Ordinary meeting after 2015-04-01', attribute = 'OTHER') =>
      meeting('2015-04-01', TO_MARCH, { ...TO_MARCH, attribute, label, text, period: undefined });
    const unknown = ['2016-05-12', '2016-06-30'];
    expect(answer('2016-06-21')).toEqual(['2016-06-21', '2016-06-21']);
    expect(answer('2015-04-01')).toEqual(['2015-04-01', '2015-04-01']);
    expect(answer('2015-03-31')).toEqual(unknown);
    expect(answer('June 2016')).toEqual(unknown);
    expect(answer('2016-06-21', 'Ordinary meeting after 2015-05-01')).toEqual(unknown);
    expect(answer('2016-06-21', undefined, 'STATUS')).toEqual(unknown);
  });

  test('is asked for with its key', () => {
    expect(meetingQuestion(smallWorld([]), '2015-04-01')).toEqual({
      key: 'meeting:2015-04-01:s',
      text: 'On which day was the ordinary general meeting of s for the first fiscal year that ended on or after 2015-04-01?',
    });
  });
});

describe('an old text', () => {
  const still = (on: string, ...facts: Facts) =>
    goesOn(smallWorld([TO_MARCH, ...facts], on), { since: '2015-04-01', officersInOffice: false });

  test('goes on from the day on until the close of the meeting, and perhaps while its day is not known', () => {
    expect(still('2015-03-31')).toBe('NO');
    expect(still('2015-04-01')).toBe('YES');
    expect(still('2016-05-12')).toBe('YES');
    expect(still('2016-05-13')).toBe('MAYBE');
    expect(still('2016-06-30')).toBe('MAYBE');
    expect(still('2016-07-01')).toBe('NO');
    expect(still('2016-06-24', stands('2016-06-24'))).toBe('YES');
    expect(still('2016-06-25', stands('2016-06-24'))).toBe('NO');
  });

  describe('that is for those in office on the day', () => {
    const forOfficer = (fields: Readonly<Record<string, unknown>>, on = '2015-06-30', officersInOffice = true) => {
      const world = smallWorld([TO_MARCH, seat('q', fields)], on);
      const officer = {
        person: 'q',
        role: 'OUTSIDE_DIRECTOR',
        seat: world.from('q', 'SITS_ON')[0],
        nomination: undefined,
        claim: undefined,
      } as const;
      return goesOn(world, { since: '2015-04-01', officersInOffice }, officer);
    };

    test('goes on for who began by it and ended after it', () => {
      expect(forOfficer({ from: '2015-04-01' })).toBe('YES');
      expect(forOfficer({ from: '2015-04-02' })).toBe('NO');
      expect(forOfficer({ from: '2010-06-01', to: '2015-04-02' })).toBe('YES');
      expect(forOfficer({ from: '2010-06-01', to: '2015-04-01' })).toBe('NO');
    });

    test('may go on for who may have begun by it or ended after it, but no longer than for anybody', () => {
      expect(forOfficer({ from: '2015-04' })).toBe('MAYBE');
      expect(forOfficer({ from: '2015-05' })).toBe('NO');
      expect(forOfficer({ from: '2010-06-01', to: '2015-04' })).toBe('MAYBE');
      expect(forOfficer({ from: '2010-06-01', to: '2015-03' })).toBe('NO');
      expect(forOfficer({ from: '2015-04' }, '2016-07-01')).toBe('NO');
      expect(forOfficer({ from: '2015-04' }, '2016-06-01')).toBe('MAYBE');
      expect(forOfficer({ from: '2015-04-01' }, '2016-06-01')).toBe('MAYBE');
    });

    test('goes on for nobody who stands without a seat, and for everybody where it does not ask', () => {
      const world = smallWorld([TO_MARCH, stands('2015-06-26')], '2015-05-30');
      const candidate = {
        person: 'q',
        role: 'OUTSIDE_DIRECTOR',
        seat: undefined,
        nomination: world.from('q', 'NOMINATED_TO')[0],
        claim: undefined,
      } as const;
      expect(goesOn(world, { since: '2015-04-01', officersInOffice: true }, candidate)).toBe('NO');
      expect(goesOn(world, { since: '2015-04-01', officersInOffice: true })).toBe('YES');
      expect(forOfficer({ from: '2015-04-02' }, '2015-06-30', false)).toBe('YES');
    });
  });
});
