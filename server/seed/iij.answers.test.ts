import { describe, expect, test } from 'vitest';
import { holds } from '../time/validity.ts';
import {
  facts,
  graph,
  holdings,
  idOf,
  nameOf,
  percents,
  published,
  seats,
  subjects,
} from '../../test/support/seeds/iij-graph.ts';

/**
 * Answers about Internet Initiative Japan, worked out by hand from the notice of June 2007 (N, with the line of its
 * text) and the slides of February 2009 (S), never from the seed. Names are as the documents print them.
 */
const IIJ = 'Internet Initiative Japan Inc.';
const YEAR_END = '2007-03-31';
const SLIDES = '2009-02-12';

describe('the boards (N 271-316)', () => {
  const DIRECTORS = [
    'Akihisa Watai',
    'Hideshi Hojo',
    'Hiroyuki Hisashima',
    'Junnosuke Furukawa',
    'Kazuhiro Tokita',
    'Koichi Suzuki',
    'Senji Yamamoto',
    'Takamichi Miyoshi',
    'Takashi Hiroi',
    'Toshiya Asaba',
    'Yasurou Tanahashi',
    'Yoshiaki Hisamoto',
    'Yoshifumi Nishikawa',
  ];

  test('thirteen directors on 31 March 2007, four of them outside', () => {
    const board = seats(IIJ, 'DIRECTORS', YEAR_END);
    expect(subjects(board)).toEqual(DIRECTORS);
    expect(subjects(board.filter(({ outside }) => outside === true))).toEqual([
      'Junnosuke Furukawa',
      'Takashi Hiroi',
      'Yasurou Tanahashi',
      'Yoshifumi Nishikawa',
    ]);
    expect(board.every((seat) => holds(seat, YEAR_END, '2020-01-01', published) === 'CERTAIN')).toBe(true);
  });

  test('four company auditors, three outside, one full-time', () => {
    const board = seats(IIJ, 'COMPANY_AUDITORS', YEAR_END);
    expect(subjects(board)).toEqual(['Hirofumi Takahashi', 'Junichi Tate', 'Masaaki Koizumi', 'Masaki Okada']);
    expect(subjects(board.filter(({ outside }) => outside === true))).toEqual([
      'Junichi Tate',
      'Masaaki Koizumi',
      'Masaki Okada',
    ]);
    expect(subjects(board.filter(({ fullTime }) => fullTime === true))).toEqual(['Junichi Tate']);
  });

  test('on 28 June 2006 Hisamoto, Yamamoto and Tate come, Inoue and Matsushita are gone (N 298-310)', () => {
    const [before, after] = ['2006-06-27', '2006-06-28'].map((day) => ({
      directors: subjects(seats(IIJ, 'DIRECTORS', day)),
      auditors: subjects(seats(IIJ, 'COMPANY_AUDITORS', day)),
    }));
    const old = DIRECTORS.filter((name) => name !== 'Yoshiaki Hisamoto' && name !== 'Senji Yamamoto');
    // Twelve: nobody else came in the year, so the other eleven were there before.
    expect(before?.directors).toEqual([...old, 'Fukuzo Inoue'].sort());
    expect(after?.directors).toEqual(DIRECTORS);
    expect(before?.auditors).toEqual(['Hideki Matsushita', 'Hirofumi Takahashi', 'Masaaki Koizumi', 'Masaki Okada']);
    expect(after?.auditors).toEqual(['Hirofumi Takahashi', 'Junichi Tate', 'Masaaki Koizumi', 'Masaki Okada']);
  });

  test('titles (N 274-287); only of Suzuki it is printed that he represents the company (N 22-23, 1097)', () => {
    const titles = new Map(seats(IIJ, 'DIRECTORS', YEAR_END).map(({ subject, title }) => [nameOf(subject), title]));
    expect(titles.get('Koichi Suzuki')).toMatch(/^President/);
    expect([titles.get('Toshiya Asaba'), titles.get('Yoshiaki Hisamoto'), titles.get('Hideshi Hojo')]).toEqual([
      'Executive Vice President',
      'Executive Vice President',
      'Senior Managing Director',
    ]);
    const rest = DIRECTORS.filter(
      (name) => !['Koichi Suzuki', 'Toshiya Asaba', 'Yoshiaki Hisamoto', 'Hideshi Hojo'].includes(name),
    );
    expect(rest.map((name) => titles.get(name))).toEqual(rest.map(() => 'Director'));
    const represents = seats(IIJ, 'DIRECTORS', YEAR_END).filter(({ representative }) => representative !== undefined);
    expect(represents.map(({ subject, representative }) => [nameOf(subject), representative])).toEqual([
      ['Koichi Suzuki', true],
    ]);
  });

  test('attendance, with the denominator that is missing (N 337-343)', () => {
    const [directors, auditors] = ['DIRECTORS', 'COMPANY_AUDITORS'].map(
      (kind) => graph.boards.find((board) => board.company === idOf(IIJ) && board.kind === kind)?.id,
    );
    const rows = [...seats(IIJ, 'DIRECTORS', YEAR_END), ...seats(IIJ, 'COMPANY_AUDITORS', YEAR_END)].flatMap(
      ({ subject, attendance }) =>
        attendance.map(
          ({ body, attended, held }) =>
            `${nameOf(subject)}: ${body === directors ? 'directors' : body === auditors ? 'auditors' : body} ${String(attended)}/${String(held ?? '?')}`,
        ),
    );
    expect(rows.sort()).toEqual([
      'Junichi Tate: auditors 12/?',
      'Junichi Tate: directors 11/11',
      'Junnosuke Furukawa: directors 10/14',
      'Masaaki Koizumi: auditors 15/15',
      'Masaaki Koizumi: directors 14/14',
      'Masaki Okada: auditors 15/15',
      'Masaki Okada: directors 14/14',
      'Takashi Hiroi: directors 14/14',
      'Yasurou Tanahashi: directors 10/14',
      'Yoshifumi Nishikawa: directors 11/14',
    ]);
  });

  test('eight candidates for 26 June 2007: seven again, Shimagami anew; two for outside (N 1092-1112)', () => {
    const candidates = facts('NOMINATED_TO').filter(({ meeting }) => meeting === '2007-06-26');
    expect(subjects(candidates)).toEqual([
      'Hideshi Hojo',
      'Hiroyuki Hisashima',
      'Junichi Shimagami',
      'Junnosuke Furukawa',
      'Kazuhiro Tokita',
      'Koichi Suzuki',
      'Toshiya Asaba',
      'Yoshifumi Nishikawa',
    ]);
    expect(subjects(candidates.filter(({ incumbent }) => incumbent !== true))).toEqual(['Junichi Shimagami']);
    expect(subjects(candidates.filter(({ outside }) => outside === true))).toEqual([
      'Junnosuke Furukawa',
      'Yoshifumi Nishikawa',
    ]);
  });

  test('liability contracts: the outside directors and the company auditors without Tate, 10 million yen (N 353)', () => {
    const contracts = facts('LIABILITY_LIMITED_BY');
    expect(subjects(contracts)).toEqual([
      'Hirofumi Takahashi',
      'Junnosuke Furukawa',
      'Masaaki Koizumi',
      'Masaki Okada',
      'Takashi Hiroi',
      'Yasurou Tanahashi',
      'Yoshifumi Nishikawa',
    ]);
    expect(new Set(contracts.map(({ cap, currency }) => `${cap ?? ''} ${currency ?? ''}`))).toEqual(
      new Set(['10000000 JPY']),
    );
  });

  test('the board is limited to thirteen, fourteen are proposed (N 1087); fourteen meetings were held (N 337)', () => {
    const counts = (attribute: string) =>
      facts('HAS_ATTRIBUTE')
        .filter((fact) => fact.attribute === attribute)
        .map(({ count }) => count)
        .sort();
    expect(counts('BOARD_SIZE_LIMIT')).toEqual([13, 14]);
    expect(counts('MEETINGS_HELD')).toContain(14);
  });

  test('before the notice came out nobody could know any of it', () => {
    expect(seats(IIJ, 'DIRECTORS', YEAR_END, '2007-06-07')).toEqual([]);
    expect(seats(IIJ, 'DIRECTORS', YEAR_END, '2007-06-08')).toHaveLength(13);
  });
});

describe('interlocks with IIJ Technology (N 274, 286, 290)', () => {
  test('Suzuki and Yamamoto sit on its board, Takahashi is its auditor', () => {
    const there = (kind: 'DIRECTORS' | 'COMPANY_AUDITORS') =>
      seats('IIJ Technology Inc.', kind, YEAR_END).map(({ subject, title, representative }) => [
        nameOf(subject),
        title,
        representative,
      ]);
    expect(there('DIRECTORS').sort()).toEqual([
      ['Koichi Suzuki', expect.stringMatching(/^Chairman/), true],
      ['Senji Yamamoto', expect.stringMatching(/^Vice chairman/i), true],
    ]);
    expect(there('COMPANY_AUDITORS')).toEqual([['Hirofumi Takahashi', 'Full-time company auditor', undefined]]);
  });

  test('Suzuki also leads Net Care and Internet Multifeed, and chairs IIJ America', () => {
    expect(
      ['Net Care, Inc.', 'Internet Multifeed Co.', 'IIJ America Inc.'].map((company) =>
        subjects(seats(company, 'DIRECTORS', YEAR_END)),
      ),
    ).toEqual([['Koichi Suzuki'], ['Koichi Suzuki'], ['Koichi Suzuki']]);
  });
});

describe('the shareholders on 31 March 2007 (N 216-236)', () => {
  const TEN: [string, number][] = [
    ['Nippon Telegraph and Telephone Corporation', 50_475],
    ['Hero and Company', 27_409],
    ['Koichi Suzuki', 12_532],
    ['Itochu Corporation', 10_430],
    ['NTT Communications Corporation', 10_200],
    ['The Dai-ichi Mutual Life Insurance Company', 6_365],
    ['Japan Trustee Services Bank, Ltd(Trust account)', 6_261],
    ['Mizuho Corporate Bank, Ltd.', 3_560],
    ['The Bank of Tokyo-Mitsubishi UFJ, Ltd.', 3_430],
    ['Sumitomo Mitsui Banking Corporation', 3_030],
  ];
  const held = () =>
    facts('HOLDS', YEAR_END).filter(({ object, shares }) => object === idOf(IIJ) && shares !== undefined);

  test('ten, with 133,692 of 204,300 shares together', () => {
    expect(
      held()
        .map(({ subject, shares }) => [subject, Number(shares)])
        .sort(),
    ).toEqual(TEN.map(([name, shares]) => [idOf(name), shares]).sort());
    expect(held().reduce((sum, { shares }) => sum + Number(shares), 0)).toBe(133_692);
    const outstanding = facts('HAS_ATTRIBUTE', YEAR_END).filter(
      (fact) => fact.attribute === 'SHARES_OUTSTANDING' && fact.subject === idOf(IIJ),
    );
    expect(outstanding.map(({ amount }) => amount)).toEqual(['204300']);
  });

  test('NTT has 24.706 %, NTT Communications 4.993 %, printed as 5.0 % (N 905)', () => {
    const percentOf = (name: string) => ((100 * Number(holdings(name, IIJ, YEAR_END)[0]?.shares)) / 204_300).toFixed(3);
    expect([
      percentOf('Nippon Telegraph and Telephone Corporation'),
      percentOf('NTT Communications Corporation'),
    ]).toEqual(['24.706', '4.993']);
    expect(percents('NTT Communications Corporation', IIJ, YEAR_END)).toEqual(['5.0']);
  });

  test('Hero and Company is a nominee (of The Bank of New York, N 236), and a trust account is told as such', () => {
    expect(holdings('Hero and Company', IIJ, YEAR_END).map(({ nominee }) => nominee)).toEqual([true]);
    expect(facts('NOMINEE_FOR').map(({ subject, object }) => [nameOf(subject), nameOf(object)])).toContainEqual([
      'Hero and Company',
      'The Bank of New York',
    ]);
    const kind = (name: string) => graph.companies.find(({ id }) => id === idOf(name))?.kind;
    expect([kind('Hero and Company'), kind('Japan Trustee Services Bank, Ltd(Trust account)')]).toEqual([
      'NOMINEE',
      'TRUST_ACCOUNT',
    ]);
    expect(facts('NOMINEE_FOR')).toHaveLength(1);
  });

  test('after the share exchanges of 11 May 2007 there are 2,178 shares more (N 170): 206,478', () => {
    const after = facts('HAS_ATTRIBUTE', '2007-05-11').filter(
      (fact) => fact.attribute === 'SHARES_OUTSTANDING' && fact.subject === idOf(IIJ),
    );
    expect(after.map(({ amount, basis }) => [amount, basis])).toEqual([['206478', 'DERIVED']]);
  });

  test("the candidates' own shares on 25 May 2007 (N 1097-1104, 1114)", () => {
    const own = (name: string) => holdings(name, IIJ, '2007-05-25').map(({ shares }) => shares);
    const names = [
      'Koichi Suzuki',
      'Toshiya Asaba',
      'Hideshi Hojo',
      'Hiroyuki Hisashima',
      'Kazuhiro Tokita',
      'Yoshifumi Nishikawa',
      'Junnosuke Furukawa',
      'Junichi Shimagami',
    ];
    expect(names.flatMap(own)).toEqual(['12783', '260', '100', '57', '109', '0', '0', '14.4']);
    expect(holdings('Junichi Shimagami', IIJ, '2007-05-25')[0]).toMatchObject({
      via: expect.stringMatching(/stock holding association/i) as string,
    });
  });
});

describe('the group', () => {
  const held = (company: string, on: string, knownOn?: string) => percents(IIJ, company, on, knownOn);

  test('IIJ Technology: 86.1, 95.2, 100 (N 161, 171, 169; S 551)', () => {
    expect(['2007-03-31', '2007-04-05', '2007-05-11', SLIDES].map((day) => held('IIJ Technology Inc.', day))).toEqual([
      ['86.1'],
      ['95.2'],
      ['100'],
      ['100'],
    ]);
  });

  test('Net Care: 75.5, 92.5, 100, then a blank cell (N 163, 171, 169; S 553)', () => {
    expect(['2007-03-31', '2007-04-05', '2007-05-11', SLIDES].map((day) => held('Net Care, Inc.', day))).toEqual([
      ['75.5'],
      ['92.5'],
      ['100'],
      ['unknown'],
    ]);
  });

  test('IIJ America: 98.8, indirectly held shares included; 100 from 11 May 2007 (N 162, 172, 169)', () => {
    expect(holdings(IIJ, 'IIJ America Inc.', YEAR_END).map(({ percent, direct }) => [percent, direct])).toEqual([
      ['98.8', 'BOTH'],
    ]);
    expect([held('IIJ America Inc.', '2007-05-11'), held('IIJ America Inc.', SLIDES)]).toEqual([['100'], ['unknown']]);
  });

  test('IIJ Financial Systems: 100 % by IIJ Technology, 86.1 % by IIJ through it (N 165, 169, 172)', () => {
    expect(
      holdings('IIJ Technology Inc.', 'IIJ Financial Systems Inc.', YEAR_END).map(({ percent, direct }) => [
        percent,
        direct,
      ]),
    ).toEqual([['100', 'DIRECT']]);
    expect(
      holdings(IIJ, 'IIJ Financial Systems Inc.', YEAR_END).map(({ percent, direct }) => [percent, direct]),
    ).toEqual([['86.1', 'INDIRECT']]);
  });

  test('Net Chart Japan: 100.0 as printed (N 164)', () => {
    expect(held('Net Chart Japan Inc.', YEAR_END)).toEqual(['100.0']);
  });

  test('GDX Japan: 51 in April 2007, unknown in February 2009, and the 51 stays beside it (N 173; S 560)', () => {
    expect([held('GDX Japan Inc.', '2007-04-30'), held('GDX Japan Inc.', SLIDES)]).toEqual([['51'], ['unknown']]);
    expect(held('GDX Japan Inc.', SLIDES, '2009-02-11')).toEqual(['51']);
    expect(
      holdings(IIJ, 'GDX Japan Inc.').map(({ percent, supersededBy }) => [percent, supersededBy === undefined]),
    ).toEqual([
      ['51', false],
      [undefined, true],
    ]);
    expect(held('GDX Japan Inc.', '2007-03-31')).toEqual([]);
  });

  test('February 2009: what is printed and what is blank (S 551-563)', () => {
    const table = [
      'IIJ Technology Inc.',
      'IIJ Financial Systems Inc.',
      'Net Care, Inc.',
      'Net Chart Japan Inc.',
      'IIJ America Inc.',
      'hi-ho, Inc.',
      'On-Demand Solutions Inc.',
      'IIJ Innovation Institute Inc.',
      'Trust Networks Inc.',
      'GDX Japan Inc.',
      'Internet Mufeed Co.',
      'Internet Revolution, Inc.',
      'Taihei Computer Co., Ltd.',
    ];
    expect(table.flatMap((company) => held(company, SLIDES))).toEqual([
      '100',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      '67.4',
      'unknown',
      '55.5',
      'unknown',
      '31',
      '30',
      '45',
    ]);
    const accounting = (company: string) => holdings(IIJ, company, SLIDES).map((holding) => holding.accounting);
    expect(table.slice(0, 10).flatMap(accounting)).toEqual(Array(10).fill('CONSOLIDATED_SUBSIDIARY'));
    expect(table.slice(10).flatMap(accounting)).toEqual(Array(3).fill('EQUITY_METHOD'));
  });

  test('hi-ho: agreed, 100 % from 1 June 2007 (N 175, 645)', () => {
    expect(holdings(IIJ, 'hi-ho, Inc.', '2007-06-01').map(({ percent, planned }) => [percent, planned])).toEqual([
      ['100', true],
    ]);
    expect(held('hi-ho, Inc.', '2007-05-31')).toEqual([]);
  });

  test('atom: an equity-method investee until all shares were sold on 28 March 2007 (N 565-566)', () => {
    expect(holdings(IIJ, 'atom Co., Ltd.', '2007-03-27').map(({ accounting }) => accounting)).toEqual([
      'EQUITY_METHOD',
    ]);
    expect(held('atom Co., Ltd.', '2007-03-28')).toEqual([]);
    expect(
      ['Internet Multifeed Co.', 'Internet Revolution Inc.'].flatMap((company) => held(company, YEAR_END)),
    ).toEqual(['unknown', 'unknown']);
  });

  test('who transferred what to whom (N 110, 112)', () => {
    const transfers = facts('TRANSFERS_BUSINESS_TO').map(({ subject, object, from, amount }) => [
      subject,
      object,
      from,
      amount,
    ]);
    expect(transfers).toContainEqual([
      idOf('Net Chart Japan Corporation'),
      idOf('Net Chart Japan Inc.'),
      '2006-10-01',
      '110000000',
    ]);
    expect(transfers.map(([from, to, day]) => [from, to, day])).toContainEqual([
      idOf('Panasonic Network Services, Inc.'),
      idOf('hi-ho, Inc.'),
      '2007-06-01',
    ]);
  });
});
