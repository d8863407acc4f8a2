import { describe, expect, test } from 'vitest';
import { askedOf, holds, isKinOf, pays, sitsOn, worksFor } from '../../../test/support/worlds/book-worlds.ts';

/** Posts, offices and holdings in Japan as careers and reports tell them. Each outcome is worked out from the law. */
const asked = (...given: Parameters<typeof askedOf>) => {
  const { outcome, review } = askedOf(...given);
  return review && outcome === 'TRIGGERED' ? 'FOR REVIEW' : outcome;
};
const SINCE_2016 = { office: '2016-06-28' };
const parent = holds('x', 's', { percent: '60', from: '2000-01-01' });
const subsidiary = holds('s', 'y', { percent: '100', from: '2000-01-01' });
const employedThen = worksFor('p', 's', { employee: true, from: '1995-04-01', to: '2005-03-31' });

describe('an earlier office (Art. 2(xv)(b), (xvi)(b))', () => {
  // The ten years before the office of 2006 begin in 1996.
  const asPost = (title: string, at = 'y') =>
    worksFor('p', at, { title, executive: false, employee: false, from: '2006-06-01', to: '2015-06-01' });

  test('is one told as a post as well as a seat', () => {
    for (const title of [
      '監査役',
      '非常勤監査役',
      'Audit & Supervisory Board Member',
      'Member of the Board of Auditors',
    ])
      for (const rule of ['CA14-D2', 'CA14-A2'])
        expect(asked(rule, [subsidiary, employedThen, asPost(title)], SINCE_2016), title).toBe('TRIGGERED');
    expect(asked('CA14-D2', [subsidiary, employedThen, asPost('社外取締役')], SINCE_2016)).toBe('TRIGGERED');
    expect(asked('CA14-A2', [subsidiary, employedThen, asPost('社外取締役')], SINCE_2016)).toBe('CLEAR');
    for (const title of ['監査役付', '監査役会事務局'])
      expect(asked('CA14-A2', [subsidiary, employedThen, asPost(title)], SINCE_2016), title).toBe('CLEAR');
  });

  test('may be one where the title leaves it open', () => {
    expect(asked('CA14-D2', [subsidiary, employedThen, asPost('会計参与')], SINCE_2016)).toBe('UNKNOWN');
    expect(asked('CA14-A2', [subsidiary, employedThen, asPost('非常勤役員')], SINCE_2016)).toBe('UNKNOWN');
  });

  test('counts with what was in the ten years before it, and not with what was earlier', () => {
    const left = (to: string) => worksFor('p', 's', { employee: true, from: '1980-04-01', to });
    expect(asked('CA14-D2', [subsidiary, left('1996-06-02'), asPost('監査役')], SINCE_2016)).toBe('TRIGGERED');
    expect(asked('CA14-D2', [subsidiary, left('1996-06-01'), asPost('監査役')], SINCE_2016)).toBe('CLEAR');
  });

  test('is one of a company that may be a subsidiary, unless all holdings are told', () => {
    const facts = [employedThen, asPost('監査役', 'z')];
    expect(asked('CA14-D2', facts, SINCE_2016)).toBe('CLEAR');
    const posts = { ...SINCE_2016, complete: ['WORKS_FOR' as const] };
    expect(askedOf('CA14-D2', facts, posts)).toMatchObject({ outcome: 'UNKNOWN', questions: [{ key: 'group:z' }] });
    expect(asked('CA14-D2', [asPost('監査役', 'z')], posts)).not.toBe('TRIGGERED');
  });

  test('is none at a company of which another has more than half all the time', () => {
    const seat = sitsOn('p', 'z-company-auditors', { from: '2008-01-01', to: '2015-01-01' });
    const held = (percent: string) => [
      holds('s', 'z', { percent: '45', from: '1990-01-01' }),
      holds('w', 'z', { percent, from: '1990-01-01' }),
    ];
    expect(asked('CA14-D2', [employedThen, seat, ...held('50.01')], SINCE_2016)).toBe('CLEAR');
    expect(asked('CA14-D2', [employedThen, seat, ...held('50')], SINCE_2016)).toBe('UNKNOWN');
    const formerly = worksFor('p', 'z', { executive: true, from: '2008-01-01', to: '2015-01-01' });
    expect(asked('CA14-D1', [formerly, ...held('50.01')], SINCE_2016)).toBe('CLEAR');
    expect(asked('CA14-D1', [formerly, ...held('50')], SINCE_2016)).toBe('UNKNOWN');
  });

  test('was that of an outside director who came back', () => {
    const first = sitsOn('p', 's-directors', { outside: true, from: '2008-06-01', to: '2012-06-01' });
    const employed = worksFor('p', 's', { employee: true, from: '1990-04-01', to: '1999-03-31' });
    expect(asked('CA14-D2', [first, employed], SINCE_2016)).toBe('TRIGGERED');
  });
});

describe('business executed while in office', () => {
  const chief = (to?: string) =>
    worksFor('p', 's', { title: 'Interim president', executive: true, from: '2018-10-01', ...(to ? { to } : {}) });

  test('ends being outside, and is to be judged once it is over', () => {
    expect(asked('CA14-D1', [chief()], SINCE_2016)).toBe('TRIGGERED');
    expect(asked('CA14-D1', [chief('2019-02-01')], SINCE_2016)).toBe('FOR REVIEW');
  });

  test('is barred to an auditor, as is a seat on the board (Art. 335(2))', () => {
    const now = worksFor('p', 'y', { executive: true, from: '2018-01-01' });
    expect(asked('CA14-A1', [subsidiary, now], SINCE_2016)).toBe('TRIGGERED');
    expect(asked('CA14-A1', [sitsOn('p', 's-directors', { from: '2018-06-01' })], SINCE_2016)).toBe('TRIGGERED');
    expect(asked('CA14-A1', [subsidiary, sitsOn('p', 'y-company-auditors')], SINCE_2016)).toBe('CLEAR');
  });

  test('is told by the words of the seat that the company calls outside', () => {
    const seat = (fields: object) =>
      asked('CA14-D1', [sitsOn('p', 's-directors', { outside: true, from: '2016-06-28', ...fields })], SINCE_2016);
    expect(seat({ responsibility: '経営企画担当' })).toBe('UNKNOWN');
    expect(seat({ title: '代表取締役社長' })).toBe('UNKNOWN');
    expect(seat({ representative: true })).toBe('UNKNOWN');
    expect(seat({ title: '社外取締役' })).toBe('CLEAR');
    expect(seat({ title: '取締役会議長' })).toBe('CLEAR');
    expect(seat({ responsibility: '監査委員会委員長' })).toBe('CLEAR');
  });
});

describe('control of a natural person (OECA Art. 3(3), 3-2)', () => {
  const wife = isKinOf('p', 'q', '妻');

  test('may be had with relatives who hold more than half together', () => {
    const both = (p: string, q: string) =>
      asked('CA14-D3', [wife, holds('p', 's', { percent: p }), holds('q', 's', { percent: q })]);
    expect([both('14', '36.01'), both('14', '36')]).toEqual(['UNKNOWN', 'CLEAR']);
    // Who holds nothing controls nothing: of the wife it is asked as of a relative.
    expect(asked('CA14-D3', [wife, holds('q', 's', { percent: '60' })])).toBe('CLEAR');
    const parents = [isKinOf('p', 'q', '父'), isKinOf('p', 'r', '母')];
    const each = [holds('q', 's', { percent: '30' }), holds('r', 's', { percent: '30' })];
    expect(asked('CA14-D5', [...parents, ...each])).toBe('UNKNOWN');
    expect(asked('CA14-D5', each)).toBe('CLEAR');
  });

  test('may run through a company of which the person has 15 %, or half of it with a relative', () => {
    const of = (percent: string) => asked('CA14-D3', [parent, holds('p', 'x', { percent })]);
    expect([of('40'), of('15'), of('14.99')]).toEqual(['UNKNOWN', 'UNKNOWN', 'CLEAR']);
    const half = [holds('p', 'x', { percent: '14' }), holds('q', 'x', { percent: '36.01' })];
    expect([asked('CA14-D3', [parent, wife, ...half]), asked('CA14-D3', [parent, ...half])]).toEqual([
      'UNKNOWN',
      'CLEAR',
    ]);
  });

  test('is none of whom another has more than half', () => {
    expect(asked('CA14-D3', [holds('p', 's', { percent: '45' }), holds('z', 's', { percent: '51' })])).not.toBe(
      'TRIGGERED',
    );
  });

  test('leaves the limit of 10 % open where a company of the person may hold too', () => {
    const around = { complete: ['WORKS_FOR' as const] };
    const own = holds('p', 's', { percent: '5' });
    expect(asked('GLJ-2', [own], around)).toBe('CLEAR');
    expect(asked('GLJ-2', [own, holds('p', 'x', { percent: '80' })], around)).toBe('UNKNOWN');
  });
});

test('what a company that may be a subsidiary controls may be one', () => {
  const at = worksFor('p', 'x');
  const chain = (percent: string) => [holds('s', 'z', { percent }), holds('z', 'x', { percent: '100' }), at];
  expect(asked('CA14-D1', chain('45'))).toBe('UNKNOWN');
  expect(asked('CA14-D1', chain('14.99'))).toBe('CLEAR');
  const both = [
    holds('s', 'z', { percent: '45' }),
    holds('s', 'x', { percent: '45' }),
    holds('z', 'x', { percent: '55' }),
  ];
  expect(asked('CA14-D1', [...both, at])).toBe('UNKNOWN');
});

describe('dealings', () => {
  const inYen = { currency: 'JPY', periodFrom: '2019-04-01', periodTo: '2020-03-31' };
  const audits = { kind: 'AUDITS', subject: 'audit-firm', object: 's', from: '2010-01-01' } as const;
  const partner = worksFor('p', 'audit-firm', { title: 'Partner', executive: false });

  test('are those of a firm that audits, of which no payment is told', () => {
    for (const rule of ['TSE15-b', 'TSE15-a', 'GLJ-4', 'ISSJ-6'])
      expect(asked(rule, [audits, partner]), rule).toBe('UNKNOWN');
    expect(asked('TSE15-b', [partner])).toBe('CLEAR');
  });

  test('are those of whoever belongs to a firm that is paid, without being partner or employed', () => {
    const counsel = worksFor('p', 'law-firm', { title: 'Of counsel', executive: false, employee: false });
    expect(asked('TSE15-b', [pays('s', 'law-firm', '20000000', inYen), counsel])).toBe('FOR REVIEW');
  });

  test('are those of a company that the person or a relative controls', () => {
    const sold = pays('x', 's', '20000000000', inYen);
    const mine = (percent: string) => asked('TSE15-a', [holds('p', 'x', { percent }), sold]);
    expect([mine('100'), mine('15'), mine('14.99')]).toEqual(['UNKNOWN', 'UNKNOWN', 'CLEAR']);
    expect(asked('TSE15-d', [isKinOf('p', 'q', '妻'), holds('q', 'x', { percent: '100' }), sold])).toBe('UNKNOWN');
    const halves = [isKinOf('p', 'q', '妻'), holds('p', 'x', { percent: '30' }), holds('q', 'x', { percent: '70' })];
    const fee = pays('s', 'x', '20000000', { ...inYen, nature: '顧問料' });
    expect([asked('TSE15-b', [...halves, fee]), asked('TSE15-b', [...halves.slice(1), fee])]).toEqual([
      'UNKNOWN',
      'CLEAR',
    ]);
  });

  test('are loans of the company too', () => {
    const lends = (subject: string) =>
      ({ kind: 'LENDS_TO', subject, object: 'x', amount: '9000000000', currency: 'JPY' }) as const;
    const at = worksFor('p', 'x');
    expect([asked('TSE15-a', [at, lends('s')]), asked('TSE15-a', [at, lends('z')])]).toEqual(['UNKNOWN', 'CLEAR']);
  });

  test('of a lender are those of the lender itself: whose group it is of is asked where it is told', () => {
    const loan = { kind: 'LENDS_TO', subject: 'big-bank', object: 's', amount: '9', currency: 'JPY' } as const;
    const at = worksFor('p', 'x');
    expect(asked('TSE15-a', [loan, at])).toBe('CLEAR');
    expect(asked('TSE15-a', [loan, at, holds('x', 'big-bank', { percent: '100' })])).toBe('FOR REVIEW');
    expect(asked('TSE15-a', [loan, at], { complete: ['WORKS_FOR', 'TRADES_WITH', 'HOLDS'] })).toBe('UNKNOWN');
  });
});

describe('relatives', () => {
  const executes = worksFor('q', 's');

  test('are children of somebody once married, who may be the own, and nobody else of that family', () => {
    const of = (relation: string) => asked('CA14-D5', [isKinOf('p', 'q', relation), executes]);
    for (const relation of ['前妻との長女', '元夫の子', 'ex-wife’s son'])
      expect(of(relation), relation).toBe('UNKNOWN');
    for (const relation of ['前妻', '前妻の兄', 'ex-wife’s brother']) expect(of(relation), relation).toBe('CLEAR');
  });

  test('who are company auditors of the company work there', () => {
    const auditor = [isKinOf('p', 'q', '兄'), sitsOn('q', 's-company-auditors')];
    expect([asked('ISSJ-7', auditor), asked('GLJ-7', auditor), asked('CA14-D5', auditor)]).toEqual([
      'TRIGGERED',
      'TRIGGERED',
      'CLEAR',
    ]);
  });
});

test('an independent officer is an outside one: the exchange asks what the Act asks', () => {
  const employed = worksFor('p', 's', { employee: true, from: '2012-01-01', to: '2018-01-01' });
  const since = { office: '2019-06-27' };
  for (const book of ['TSE15', 'TSE20']) expect(asked('CA14-D1', [employed], { ...since, book })).toBe('TRIGGERED');
  const atParent = worksFor('p', 'x', { executive: true, from: '2020-01-01' });
  expect(asked('CA14-D3', [parent, atParent], { ...since, book: 'TSE20' })).toBe('TRIGGERED');
  expect(
    asked('CA06-D2', [worksFor('p', 's', { employee: true, from: '1970-04-01', to: '1972-03-31' })], {
      on: '2012-06-30',
      book: 'TSE09',
    }),
  ).toBe('TRIGGERED');
});

test('what is clear by a document of some time ago is so by inference, and after fifteen months not clear', () => {
  const told = (toldOn: string) => {
    const { outcome, basis } = askedOf('CA14-D1', [worksFor('p', 'z')], { ...SINCE_2016, toldOn });
    return [outcome, basis];
  };
  expect(told('2020-06-30')).toEqual(['CLEAR', 'DERIVED']);
  expect(told('2020-06-29')).toEqual(['CLEAR', 'INFERRED']);
  expect(told('2019-04-01')[0]).toBe('CLEAR');
  expect(told('2019-03-31')[0]).toBe('UNKNOWN');
});
