import { describe, expect, test } from 'vitest';
import { askedOf, holds, isKinOf, pays, sitsOn, worksFor } from '../../../test/support/worlds/book-worlds.ts';

/** Ties told in unusual form. Each outcome is worked out from the text of the rule. */
const outcome = (...given: Parameters<typeof askedOf>) => askedOf(...given).outcome;
const US = { home: 'US' };
const atX = worksFor('p', 'x');

describe('who worked on the audit', () => {
  const audits = { kind: 'AUDITS', subject: 'audit-firm', object: 's', from: '2000-01-01' } as const;
  const wasPartner = (subject: string, to: string) =>
    worksFor(subject, 'audit-firm', { title: 'Partner', executive: false, from: '2010-01-01', to });
  const signed = (object: string, fields: object = {}) =>
    ({
      kind: 'SIGNS_AUDIT_OF',
      subject: 'p',
      object,
      firm: 'audit-firm',
      from: '2018-07-01',
      to: '2019-07-01',
      ...fields,
    }) as const;

  test('need not have signed it: whoever was at the firm in the three years may have', () => {
    expect(outcome('NQ-F', [audits, wasPartner('p', '2017-07-01')], US)).toBe('CLEAR');
    expect(askedOf('NQ-F', [audits, wasPartner('p', '2017-07-02')], US)).toMatchObject({
      outcome: 'UNKNOWN',
      questions: [{ key: 'audit-work:p' }],
    });
    expect(outcome('NQ-F', [audits, isKinOf('p', 'q', 'wife'), wasPartner('q', '2018-06-30')], US)).toBe('UNKNOWN');
    expect(outcome('NQ-F', [audits, worksFor('p', 'z')], US)).toBe('CLEAR');
    const posts = { ...US, complete: ['HOLDS', 'AUDITS', 'KIN_OF', 'SIGNS_AUDIT_OF'] as const };
    expect(outcome('NQ-F', [audits], { ...posts, complete: [...posts.complete] })).toBe('UNKNOWN');
  });

  test('may have signed that of a subsidiary, or of a company whose place was taken: to be judged', () => {
    const below = holds('s', 'y', { percent: '100', from: '2000-01-01' });
    const after = { kind: 'SUCCEEDS', subject: 's', object: 'old', from: '2019-10-01' } as const;
    for (const facts of [
      [below, signed('y')],
      [after, signed('old')],
    ])
      expect(askedOf('NQ-F', [audits, ...facts], US)).toMatchObject({ outcome: 'TRIGGERED', review: true });
    expect(askedOf('NQ-F', [audits, signed('s')], US)).toMatchObject({ outcome: 'TRIGGERED', review: false });
    expect(outcome('NQ-F', [audits, signed('z')], US)).toBe('CLEAR');
  });
});

describe('control without votes', () => {
  const power = (subject: string, interest: string, fields: object = {}) =>
    holds(subject, 's', { interest, ...fields });

  test('is a holder’s of more than half, by the directive and the Companies Act alike', () => {
    const majority = power('x', 'BOARD_APPOINTMENT', { majority: true });
    expect(outcome('EU-d', [atX, holds('x', 's', { percent: '45' }), majority], { home: 'FR' })).toBe('TRIGGERED');
    expect(outcome('EU-d', [atX, power('x', 'BOARD_APPOINTMENT', { majority: false })], { home: 'FR' })).toBe('CLEAR');
    expect(outcome('EU-d', [atX, power('x', 'BOARD_APPOINTMENT')], { home: 'FR' })).toBe('UNKNOWN');
    expect(outcome('EU-d', [atX, power('x', 'VETO')], { home: 'FR' })).toBe('CLEAR');
    const subsidiary = holds('x', 's', { percent: '45', accounting: 'CONSOLIDATED_SUBSIDIARY' });
    expect(outcome('EU-d', [atX, subsidiary], { home: 'FR' })).toBe('TRIGGERED');
    expect(askedOf('EU-d', [power('p', 'DOMINANT_INFLUENCE')], { home: 'FR' }).reason).toBe(
      'p controls s by dominant influence; the limit is more than 50 %.',
    );
    expect(outcome('CA14-D3', [power('p', 'DOMINANT_INFLUENCE')])).toBe('TRIGGERED');
    expect(outcome('CA14-D5', [isKinOf('p', 'q', '父'), power('q', 'DOMINANT_INFLUENCE')])).toBe('TRIGGERED');
  });
});

describe('a company of which the group has half or less', () => {
  const held = (percent: string, home: string, ...more: Parameters<typeof askedOf>[1]) =>
    outcome(home === 'JP' ? 'CA14-D1' : 'EU-a', [atX, holds('s', 'x', { percent }), ...more], { home });

  test('may be a subsidiary from two fifths on, anywhere', () => {
    const asked = (percent: string, home: string) => outcome('UK-1', [atX, holds('s', 'x', { percent })], { home });
    expect([asked('50', 'US'), asked('40', 'FR'), asked('39.99', 'FR')]).toEqual(['UNKNOWN', 'UNKNOWN', 'CLEAR']);
    // By EU-a it may be an associated company with a fifth.
    expect([held('20', 'FR'), held('19.99', 'FR')]).toEqual(['UNKNOWN', 'CLEAR']);
  });

  test('may be one in Japan from 15 % on, with others who consent; below, where the group is tied to it', () => {
    expect([held('39', 'JP'), held('15', 'JP'), held('14.99', 'JP')]).toEqual(['UNKNOWN', 'UNKNOWN', 'CLEAR']);
    const loan = (subject: string) =>
      ({ kind: 'LENDS_TO', subject, object: 'x', amount: '5', currency: 'JPY' }) as const;
    expect([held('1', 'JP', loan('s')), held('1', 'JP', loan('z'))]).toEqual(['UNKNOWN', 'CLEAR']);
  });

  test('is none of which another surely has more than half', () => {
    const other = (percent: string) => holds('z', 'x', { percent, from: '0001-01-01' });
    expect([held('45', 'JP', other('50')), held('45', 'JP', other('50.01'))]).toEqual(['UNKNOWN', 'CLEAR']);
  });

  test('may be controlled by a person as by a company', () => {
    const owns = (percent: string) => outcome('NQ-D', [holds('p', 'x', { percent }), pays('x', 's', '9000000')], US);
    expect([owns('40'), owns('39.99')]).toEqual(['UNKNOWN', 'CLEAR']);
  });
});

describe('a link with another officer', () => {
  const colleague = sitsOn('q', 's-directors');
  const both = (mine: string, theirs: string) =>
    outcome('UK-5', [colleague, holds('p', 'x', { percent: mine }), holds('q', 'x', { percent: theirs })]);

  test('may be a company that both own, or that the one owns and the other runs', () => {
    expect([both('50', '50'), both('3', '3'), both('2.99', '50')]).toEqual(['UNKNOWN', 'UNKNOWN', 'CLEAR']);
    const runs = [colleague, atX, holds('q', 'x', { percent: '50' })];
    expect(askedOf('UK-5', runs)).toMatchObject({
      outcome: 'UNKNOWN',
      reason: 'p has a post at x, of which q of s owns a part; whether that links them is a judgement.',
    });
    expect(outcome('UK-5', [colleague, holds('p', 's', { percent: '5' }), holds('q', 's', { percent: '5' })])).toBe(
      'CLEAR',
    );
  });

  test('may run through a company and the one that took its place', () => {
    const seats = [colleague, sitsOn('p', 'x-directors'), sitsOn('q', 'y-directors')];
    const after = { kind: 'SUCCEEDS', subject: 'y', object: 'x', from: '2020-01-01' } as const;
    expect(outcome('UK-5', [...seats, after])).toBe('UNKNOWN');
    expect(askedOf('UK-5', [...seats, after]).reason).toContain('of which one took the place of the other');
    expect(outcome('UK-5', seats)).toBe('CLEAR');
  });
});

test('a committee decides on pay by its name, whatever else it decides on', () => {
  const on = (name: string, kind: 'NOMINATION_COMMITTEE' | 'OTHER') =>
    outcome(
      'NQ-E',
      [atX, worksFor('q', 's'), sitsOn('q', 's-directors'), sitsOn('q', 'x-nomination-committee', { outside: true })],
      { ...US, boards: { 'x-nomination-committee': { name, kind } } },
    );
  expect(on('Nomination and Remuneration Committee', 'NOMINATION_COMMITTEE')).toBe('TRIGGERED');
  expect(on('指名・報酬委員会', 'OTHER')).toBe('TRIGGERED');
  expect(on('Human Resources Committee', 'OTHER')).toBe('UNKNOWN');
  expect(on('Nomination Committee', 'NOMINATION_COMMITTEE')).toBe('CLEAR');
  expect(on('Risk Committee', 'OTHER')).toBe('CLEAR');
});

describe('the list of the largest holders', () => {
  const list = {
    kind: 'COVERED_BY',
    subject: 's',
    object: 'document',
    matter: 'HOLDS',
    extent: 'LARGEST',
    count: 4,
  } as const;
  const asked = (...holders: Parameters<typeof askedOf>[1]) =>
    outcome('UK-6', [list, ...holders, worksFor('p', 'z')], { complete: ['WORKS_FOR', 'KIN_OF'] });
  const officers = ['q1', 'q2'].map((id) => holds(id, 's', { percent: '0.1' }));
  const [a, b] = [holds('a', 's', { percent: '8' }), holds('b', 's', { percent: '2.99' })];

  test('bounds others by the smallest on it, and not by what officers hold where parts are not told', () => {
    expect(asked(a, b, holds('c', 's', { percent: '2' }), holds('d', 's', { percent: '1' }))).toBe('CLEAR');
    // Two of four are not sized: nobody outside has more than the second largest.
    const [c, d] = [holds('c', 's'), holds('d', 's')];
    expect(asked(a, b, c, d, ...officers)).toBe('CLEAR');
    expect(asked(a, holds('b', 's', { percent: '3' }), c, d, ...officers)).toBe('UNKNOWN');
    expect(asked(a, b, c, d, worksFor('p', 'c'))).toBe('UNKNOWN');
  });

  test('holds what its document states as of its day, and not what that says elsewhere', () => {
    const later = { citations: [{ source: 'document', place: 'another page', observedOn: '2020-06-29' }] };
    const sized = [a, b, holds('c', 's', { percent: '2' }), holds('d', 's', { percent: '1' })];
    expect(asked(...sized, holds('e', 's', later), worksFor('p', 'e'))).toBe('CLEAR');
    expect(asked(...sized, holds('e', 's'), worksFor('p', 'e'))).toBe('UNKNOWN');
  });

  test('is that of its day: who has left it since is no room for those below', () => {
    const gone = (id: string) => holds(id, 's', { percent: '6', from: '2019-03-31', to: '2020-05-01' });
    const dated = { ...list, from: '2020-03-31', observedOn: '2020-03-31' };
    expect(
      outcome('UK-6', [dated, a, holds('b', 's', { percent: '7' }), gone('c'), gone('d'), ...officers], {
        complete: ['WORKS_FOR', 'KIN_OF'],
      }),
    ).toBe('UNKNOWN');
  });
});

test('that there is no parent today tells nothing of who was at the one of then', () => {
  const nobody = { kind: 'COVERED_BY', subject: 's', object: 'document', matter: 'HOLDS', extent: 'COMPLETE' } as const;
  const facts = [{ ...nobody, question: 'control:s', from: '0001-01-01' }];
  const around = { office: '2019-06-27', complete: ['HOLDS' as const, 'KIN_OF' as const] };
  const parent = (to: string) => holds('x', 's', { percent: '60', from: '2005-01-01', to });
  expect(outcome('TSE20-c-2', [...facts, parent('2018-03-31')], around)).toBe('UNKNOWN');
  // The ten years before 27 June 2019 begin with 27 June 2009.
  expect(outcome('TSE20-c-2', [...facts, parent('2009-06-28')], around)).toBe('UNKNOWN');
  expect(outcome('TSE20-c-2', [...facts, parent('2009-06-27')], around)).toBe('CLEAR');
});

describe('somebody who may be the person', () => {
  const held = (name: string, percent = '15', more: Parameters<typeof askedOf>[1] = []) =>
    askedOf('UK-6', [holds('q', 's', { percent }), sitsOn('q', 'z-directors'), ...more], {
      names: { p: 'John Quibble', q: name },
    });

  test('is one of the same name, and one who is not named', () => {
    expect(held('Quibble, John')).toMatchObject({ outcome: 'UNKNOWN', questions: [{ key: 'same:p:q' }] });
    expect(held('Unknown person (super-secure)').outcome).toBe('UNKNOWN');
    expect(held('John Quibbles').outcome).toBe('CLEAR');
    expect(held('John Quibble', '2.9').outcome).toBe('CLEAR');
  });

  test('is none who sits on the board beside the person, nor after a signed answer', () => {
    expect(held('John Quibble', '15', [sitsOn('q', 's-directors')]).outcome).toBe('CLEAR');
    const answer = {
      kind: 'COVERED_BY',
      subject: 's',
      object: 'document',
      matter: 'HAS_ATTRIBUTE',
      extent: 'COMPLETE',
    } as const;
    expect(held('John Quibble', '15', [{ ...answer, question: 'same:p:q' }]).outcome).toBe('CLEAR');
  });

  test('is asked about by what else is told of the two', () => {
    const executed = worksFor('q', 's', { executive: true, from: '2010-01-01', to: '2015-01-01' });
    const around = { office: '2019-06-27', names: { p: '山田太郎', q: '山田 太郎' } };
    expect(outcome('CA14-D1', [executed], around)).toBe('UNKNOWN');
    expect(outcome('CA14-D1', [executed], { ...around, names: { p: '山田太郎', q: '山田次郎' } })).toBe('CLEAR');
  });
});

test('a post of which only the day of the statement is told begins its brackets without a comma in Japanese', () => {
  const { reason } = askedOf('CA14-D1', [worksFor('p', 's', { employee: true })], { language: 'ja' });
  expect(reason).toBe('p：sの使用人（最後の記載は2020年6月30日現在）。会社自身である。');
});

test('a candidate has sat before where the company took another’s place', () => {
  const candidate = {
    kind: 'NOMINATED_TO',
    subject: 'p',
    object: 's-directors',
    outside: true,
    meeting: '2020-07-10',
  } as const;
  const before = [
    sitsOn('p', 's-directors', { outside: true, from: '2019-01-01', to: '2020-01-01' }),
    sitsOn('p', 'old-directors', { from: '2005-01-01', to: '2019-01-01' }),
  ];
  const after = { kind: 'SUCCEEDS', subject: 's', object: 'old', from: '2019-01-01' } as const;
  expect(outcome('UK-7', [candidate, ...before, after])).toBe('UNKNOWN');
  expect(outcome('UK-7', [candidate, ...before])).toBe('CLEAR');
});
