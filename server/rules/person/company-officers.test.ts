import { describe, expect, test } from 'vitest';
import { atHomeIn, smallWorld } from '../../../test/support/worlds/small-world.ts';
import type { World } from '../world/world.ts';
import { afterMeeting, membersOf, officeDays, officersOf, officeWords, pending } from './company-officers.ts';

type Facts = Parameters<typeof smallWorld>[0];
type Fields = Readonly<Record<string, unknown>>;

const DAY = '2020-06-30';
const seat = (subject: string, fields: Fields = {}, object = 's-directors'): Facts[number] => ({
  kind: 'SITS_ON',
  subject,
  object,
  ...fields,
});
const stands = (subject: string, meeting: string, fields: Fields = {}, object = 's-directors'): Facts[number] => ({
  kind: 'NOMINATED_TO',
  subject,
  object,
  meeting,
  ...fields,
});
const OUTSIDE = { outside: true };
const who = (world: World) => officersOf(world).map(({ person, role }) => `${person} ${role}`);
/** Besides `p`, who is an outside director in every small world. */
const others = (...facts: Facts) => who(smallWorld(facts)).filter((one) => !one.startsWith('p '));

describe('officers who are judged', () => {
  test('are outside directors, then outside auditors, then others of the audit committee, each by id', () => {
    const facts = [
      seat('e', {}, 's-audit-committee'),
      seat('c', OUTSIDE, 's-company-auditors'),
      seat('b', OUTSIDE, 's-company-auditors'),
      seat('z', OUTSIDE),
      seat('d', {}, 's-audit-committee'),
      seat('inside', { outside: false }),
      seat('unsaid'),
      seat('unsaid-auditor', {}, 's-company-auditors'),
      seat('elsewhere', OUTSIDE, 'c-directors'),
      seat('chooser', OUTSIDE, 's-nomination-committee'),
    ];
    const expected = [
      'p OUTSIDE_DIRECTOR',
      'z OUTSIDE_DIRECTOR',
      'b COMPANY_AUDITOR',
      'c COMPANY_AUDITOR',
      'd AUDIT_COMMITTEE',
      'e AUDIT_COMMITTEE',
    ];
    expect(who(smallWorld(facts))).toEqual(expected);
    expect(who(smallWorld(facts.toReversed()))).toEqual(expected);
  });

  test('are in office on the day: from its first day to the one before its end', () => {
    expect(others(seat('q', { ...OUTSIDE, from: DAY }))).toHaveLength(1);
    expect(others(seat('q', { ...OUTSIDE, from: '2020-07-01' }))).toEqual([]);
    expect(others(seat('q', { ...OUTSIDE, from: '2010-06-30', to: '2020-07-01' }))).toHaveLength(1);
    expect(others(seat('q', { ...OUTSIDE, from: '2010-06-30', to: DAY }))).toEqual([]);
  });

  test('are called outside in the seat that counts, which is kept as the claim', () => {
    const [officer] = officersOf(smallWorld([]));
    expect(officer).toMatchObject({ person: 'p', nomination: undefined, seat: { fact: { object: 's-directors' } } });
    expect(officer?.claim).toBe(officer?.seat);
  });

  test('are candidates from the day they are known to that of the meeting', () => {
    expect(others(stands('q', DAY, OUTSIDE))).toEqual(['q OUTSIDE_DIRECTOR']);
    expect(others(stands('q', '2020-07-31', { ...OUTSIDE, from: DAY }))).toHaveLength(1);
    expect(others(stands('q', '2020-07-31', { ...OUTSIDE, from: '2020-07-01' }))).toEqual([]);
    expect(others(stands('q', '2020-07-31', { ...OUTSIDE, observedOn: '2020-07-01' }))).toEqual([]);
    expect(others(stands('q', '2020-07-31', { outside: false }))).toEqual([]);
    expect(others(stands('q', '2020-07-31', OUTSIDE, 's-company-auditors'))).toEqual(['q COMPANY_AUDITOR']);
    const [, candidate] = officersOf(smallWorld([stands('q', DAY, OUTSIDE)]));
    expect(candidate).toMatchObject({ seat: undefined, nomination: { fact: { meeting: DAY } } });
    expect(candidate?.claim).toBe(candidate?.nomination);
  });

  test('who sit and stand again are one', () => {
    const [officer, ...rest] = officersOf(
      smallWorld([stands('x', DAY, OUTSIDE), stands('p', DAY, OUTSIDE), seat('p', OUTSIDE)]),
    );
    expect(rest.map(({ person }) => person)).toEqual(['x']);
    expect(officer).toMatchObject({
      person: 'p',
      seat: { fact: { kind: 'SITS_ON' } },
      nomination: { fact: { subject: 'p' } },
    });
  });

  test('of the audit committee who are outside directors as well are one, with both seats', () => {
    const [officer, ...rest] = officersOf(smallWorld([seat('p', OUTSIDE), seat('p', {}, 's-audit-committee')]));
    expect(rest).toEqual([]);
    expect(officer).toMatchObject({
      role: 'OUTSIDE_DIRECTOR',
      seat: { fact: { object: 's-directors' } },
      auditCommittee: { fact: { object: 's-audit-committee' } },
    });
    const [, alone] = officersOf(smallWorld([seat('q', {}, 's-audit-committee')]));
    expect(alone).toMatchObject({ role: 'AUDIT_COMMITTEE', claim: undefined, nomination: undefined });
    expect(alone?.auditCommittee).toBe(alone?.seat);
    expect(others(seat('q', { from: '2010-01-01', to: DAY }, 's-audit-committee'))).toEqual([]);
    expect(others(seat('q', {}, 'c-audit-committee'))).toEqual([]);
  });
});

describe('where a board has no word for outside', () => {
  const judged = (home: string | undefined, ...facts: Facts) => {
    const world = atHomeIn(home, smallWorld([seat('p', { outside: false }), ...facts]));
    return officersOf(world).map(({ person, claim }) => [person, claim]);
  };

  test('who is not shown to execute is judged, without a claim; not in Japan, where the word is the law’s', () => {
    expect(judged('US', seat('q'))).toEqual([['q', undefined]]);
    expect(judged(undefined, seat('q'))).toEqual([['q', undefined]]);
    expect(judged('JP', seat('q'))).toEqual([]);
    expect(judged('US', stands('q', DAY))).toEqual([['q', undefined]]);
    expect(judged('JP', stands('q', DAY))).toEqual([]);
    expect(judged('US', seat('q', {}, 's-company-auditors'))).toEqual([]);
  });

  test('who executes there on the day is not; who did before, or does elsewhere, is', () => {
    const post = (fields: Fields = {}, object = 's'): Facts[number] => ({
      kind: 'WORKS_FOR',
      subject: 'q',
      object,
      title: 'President',
      ...fields,
    });
    expect(judged('US', seat('q'), post())).toEqual([]);
    expect(judged('US', seat('q', { title: 'President' }))).toEqual([]);
    expect(judged('US', seat('q'), post({ title: 'Adviser' }))).toHaveLength(1);
    expect(judged('US', seat('q'), post({}, 'c'))).toHaveLength(1);
    expect(judged('US', seat('q'), post({ from: '2010-01-01', to: DAY }))).toHaveLength(1);
    expect(judged('US', seat('q'), post({ from: '2010-01-01', to: '2020-07-01' }))).toEqual([]);
  });

  test('one word for anybody on the board is the board’s word for all', () => {
    expect(judged('US', seat('q'), seat('r', OUTSIDE)).map(([person]) => person)).toEqual(['r']);
    expect(judged('US', seat('q'), seat('r', OUTSIDE, 'c-directors')).map(([person]) => person)).toEqual(['q']);
  });
});

describe('after a meeting whose result is not told', () => {
  const after = (...facts: Facts) => others(...facts);
  const stood = (meeting: string, fields: Fields = OUTSIDE) => stands('q', meeting, { observedOn: meeting, ...fields });

  test('who stood is judged for fifteen months', () => {
    expect(after(stood('2020-06-29'))).toEqual(['q OUTSIDE_DIRECTOR']);
    expect(after(stood('2019-03-30'))).toHaveLength(1);
    expect(after(stood('2019-03-29'))).toEqual([]);
    expect(after(stood('2020-06-29', { outside: false }))).toEqual([]);
    const [, officer] = officersOf(smallWorld([stood('2020-06-29')]));
    expect(officer).toMatchObject({
      seat: undefined,
      nomination: undefined,
      stood: { fact: { meeting: '2020-06-29' } },
      claim: { fact: { kind: 'NOMINATED_TO' } },
    });
  });

  test('abroad without a claim, where the board has no word', () => {
    const world = atHomeIn('US', smallWorld([seat('p', { outside: false }), stood('2020-06-29', {})]));
    expect(officersOf(world)).toMatchObject([{ person: 'q', claim: undefined }]);
  });

  test('unless a seat is told that began there or later, or was seen later', () => {
    const held = (fields: Fields) => after(stood('2020-06-20'), seat('q', { outside: false, ...fields }));
    expect(held({ from: '2020-06-20', observedOn: '2020-06-20' })).toEqual([]);
    expect(held({ from: '2020-06', observedOn: '2020-06-20' })).toEqual([]);
    expect(held({ from: '2020-05', observedOn: '2018-06-20' })).toHaveLength(1);
    expect(held({ from: '2016-06-20', observedOn: '2020-06-21' })).toEqual([]);
    // A seat of before, last seen so long ago that it is not taken to go on: it may, and the result is not told.
    expect(held({ from: '2016-06-20', observedOn: '2018-06-20' })).toHaveLength(1);
    expect(after(stood('2020-06-20'), seat('q', { outside: false }, 'c-directors'))).toHaveLength(1);
  });

  test('or it is answered that nobody else was elected', () => {
    const answer = (question: string): Facts[number] => ({
      kind: 'COVERED_BY',
      subject: 's',
      object: 'document',
      matter: 'SITS_ON',
      extent: 'COMPLETE',
      question,
      from: DAY,
    });
    expect(after(stood('2020-06-20'), answer('elected:case-0'))).toEqual([]);
    expect(after(stood('2020-06-20'), answer('elected:case-1'))).toHaveLength(1);
  });
});

describe('members of a board', () => {
  const members = (...facts: Facts) =>
    membersOf(smallWorld(facts), 'DIRECTORS')
      .filter(({ person }) => person !== 'p')
      .map(({ person, sure, seat: held, stood }) => [person, sure, held?.fact.title, stood?.fact.meeting]);

  test('sit, or may where nobody ends a seat that was told long ago', () => {
    expect(members(seat('q', { title: 'Now' }))).toEqual([['q', 'YES', 'Now', undefined]]);
    expect(members(seat('q', { title: 'Then', from: '2010-01-01', observedOn: '2012-01-01' }))).toEqual([
      ['q', 'MAYBE', 'Then', undefined],
    ]);
    expect(members(seat('q', { from: '2010-01-01', to: DAY }))).toEqual([]);
    expect(members(seat('q', {}, 's-company-auditors'), seat('q', {}, 'c-directors'))).toEqual([]);
  });

  test('are each one, by the seat that is held, else by the one told last', () => {
    const early = seat('q', { title: 'Early', from: '2010-01-01', observedOn: '2011-01-01' });
    const late = seat('q', { title: 'Late', from: '2014-01-01', observedOn: '2015-01-01' });
    const now = seat('q', { title: 'Now' });
    for (const facts of [
      [early, late],
      [late, early],
    ])
      expect(members(...facts)).toEqual([['q', 'MAYBE', 'Late', undefined]]);
    expect(members(early, now, late)).toEqual([['q', 'YES', 'Now', undefined]]);
  });

  test('may be those who stood, the last time first', () => {
    const first = stands('q', '2018-06-20', { observedOn: '2018-06-20' });
    const second = stands('q', '2019-06-20', { observedOn: '2019-06-20' });
    for (const facts of [
      [first, second],
      [second, first],
    ])
      expect(members(...facts)).toEqual([['q', 'MAYBE', undefined, '2019-06-20']]);
    expect(members(stands('q', DAY))).toEqual([]);
    expect(members(seat('q', { title: 'Now' }), first)).toEqual([['q', 'YES', 'Now', undefined]]);
  });
});

describe('an office', () => {
  test('is named by its title, and as stood for or perhaps held', () => {
    const words = (person: string, ...facts: Facts) =>
      officeWords(
        officersOf(smallWorld(facts)).find((one) => one.person === person)!,
        { language: 'en' },
      );
    expect(words('p')).toBe('Director');
    expect(words('q', seat('q', { ...OUTSIDE, title: 'Lead Director' }))).toBe('Lead Director');
    expect(words('q', seat('q', OUTSIDE, 's-company-auditors'))).toBe('Company auditor');
    expect(words('q', seat('q', {}, 's-audit-committee'))).toBe('Member of the audit committee');
    expect(words('q', stands('q', DAY, OUTSIDE))).toBe('Candidate for director');
    expect(words('q', stands('q', DAY, OUTSIDE, 's-company-auditors'))).toBe('Candidate for company auditor');
    expect(words('q', stands('q', '2020-06-26', OUTSIDE))).toBe(
      'Director (stood for election on 2020-06-26, result not known)',
    );
    expect(words('p', stands('p', DAY, OUTSIDE), seat('p', OUTSIDE))).toBe('Director');
  });

  const days = (person: string, ...facts: Facts) => {
    const world = smallWorld(facts);
    return officeDays(
      world,
      officersOf(world).find((one) => one.person === person)!,
    );
  };

  test('began with the service, under whatever title, and the one before a gap is kept', () => {
    expect(days('p')).toEqual({ office: ['2006-06-28', '2006-06-28'], seated: '2006-06-28', firstOffice: undefined });
    const earlier = seat('q', { ...OUTSIDE, from: '2001-06-28', to: '2003-06-27' });
    const before = seat('q', { ...OUTSIDE, from: '2008-06-28', to: '2012-06-27' });
    const now = seat('q', { ...OUTSIDE, from: '2012-06-27', title: 'Lead Director' });
    expect(days('q', before, now)).toEqual({
      office: ['2008-06-28', '2008-06-28'],
      seated: '2012-06-27',
      firstOffice: undefined,
    });
    expect(days('q', earlier, before, now)).toEqual({
      office: ['2008-06-28', '2008-06-28'],
      seated: '2012-06-27',
      firstOffice: ['2001-06-28', '2001-06-28'],
    });
    expect(days('q', seat('q', { ...OUTSIDE, from: '2012-06' }))).toMatchObject({
      office: ['2012-06-01', '2012-06-30'],
      seated: '2012-06-30',
    });
    // Another board is another office.
    expect(days('q', seat('q', { from: '2001-06-28', to: '2012-06-27' }, 's-company-auditors'), now)).toEqual({
      office: ['2012-06-27', '2012-06-27'],
      seated: '2012-06-27',
      firstOffice: undefined,
    });
  });

  test('of a candidate would begin with the meeting', () => {
    expect(days('q', stands('q', '2020-07-03', OUTSIDE))).toEqual({
      office: ['2020-07-03', '2020-07-03'],
      firstOffice: undefined,
    });
    expect(days('q', seat('q', { from: '2001-06-28', to: '2003-06-27' }), stands('q', '2020-07-03', OUTSIDE))).toEqual({
      office: ['2020-07-03', '2020-07-03'],
      firstOffice: ['2001-06-28', '2001-06-28'],
    });
    expect(days('q', stands('q', '2020-06-26', OUTSIDE))).toMatchObject({ office: ['2020-06-26', '2020-06-26'] });
  });

  test('after a meeting is reckoned from the day after it', () => {
    expect([afterMeeting('2020-06-26'), afterMeeting('2020-06'), afterMeeting('2019-12-31')]).toEqual([
      '2020-06-27',
      '2020-07-01',
      '2020-01-01',
    ]);
  });

  test('a candidacy that nobody dates is open since it could be known', () => {
    const world = smallWorld([stands('q', '2020-07-03')]);
    const [view] = world.from('q', 'NOMINATED_TO');
    const undated = { ...view!, fact: { ...view!.fact, citations: [{ source: 'document', place: 'p. 1' }] } };
    expect(pending(world, undated)).toBe(true);
    expect(pending(world, { ...undated, fact: { ...undated.fact, knownFrom: '2020-07-01' } })).toBe(false);
  });
});
