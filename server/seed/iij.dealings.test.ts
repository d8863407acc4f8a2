import { describe, expect, test } from 'vitest';
import { holds } from '../time/validity.ts';
import { facts, graph, idOf, nameOf, published, seats } from '../../test/support/seeds/iij-graph.ts';

/**
 * As iij.answers.test.ts: by hand from the notice of June 2007 (N) and the slides of February 2009 (S), never from the
 * seed.
 */
const IIJ = 'Internet Initiative Japan Inc.';
const YEAR_END = '2007-03-31';

describe('lenders (N 206-212)', () => {
  test('four banks with 6,290 million yen together', () => {
    const loans = facts('LENDS_TO', YEAR_END).filter(({ object }) => object === idOf(IIJ));
    expect(
      loans.map(({ subject, amount, currency, balanceOn }) => [nameOf(subject), amount, currency, balanceOn]).sort(),
    ).toEqual([
      ['Mitsubishi UFJ Trust and Banking Corporation', '700000000', 'JPY', YEAR_END],
      ['Mizuho Corporate Bank, Ltd.', '2000000000', 'JPY', YEAR_END],
      ['Sumitomo Mitsui Banking Corporation', '1590000000', 'JPY', YEAR_END],
      ['The Bank of Tokyo-Mitsubishi UFJ, Ltd.', '2000000000', 'JPY', YEAR_END],
    ]);
    expect(loans.reduce((sum, { amount }) => sum + BigInt(amount ?? 0), 0n)).toBe(6_290_000_000n);
  });

  test('the balance sheet has 6,340 million (N 466-467): a finding cites both', () => {
    const lines = graph.findings.flatMap(({ citations }) => [
      citations.map(({ line = 0, lineEnd = line }) => [line, lineEnd] as const),
    ]);
    const cites = (list: (typeof lines)[number], from: number, to: number) =>
      list.some(([line, end]) => line <= to && end >= from);
    expect(lines.some((list) => cites(list, 206, 212) && cites(list, 466, 467))).toBe(true);
  });
});

describe('related parties (N 897-919)', () => {
  const trades = () =>
    facts('TRADES_WITH').map(({ subject, object, amount, balance }) => [
      nameOf(subject),
      nameOf(object),
      amount,
      balance,
    ]);

  test('the three amounts with IIJ Technology, in the direction in which the money goes', () => {
    const amounts = trades()
      .filter(([, , amount]) => amount !== undefined)
      .map(([from, to, amount]) => [from, to, amount]);
    expect(amounts).toContainEqual([IIJ, 'IIJ Technology Inc.', '5526370000']);
    expect(amounts).toContainEqual([IIJ, 'IIJ Technology Inc.', '4304000000']);
    expect(amounts).toContainEqual(['IIJ Technology Inc.', IIJ, '85639000']);
    expect(amounts).toContainEqual([IIJ, 'NTT Communications Corporation', '4593122000']);
    expect(amounts).toHaveLength(4);
  });

  test('balances: payable 1,749,640 and receivable 30,497 with IIJ Technology, payable 546,965 to NTT Communications (thousand yen)', () => {
    const balances = trades()
      .filter(([, , , balance]) => balance !== undefined)
      .map(([from, to, , balance]) => [from, to, balance]);
    expect(balances.sort()).toEqual([
      ['IIJ Technology Inc.', IIJ, '30497000'],
      [IIJ, 'IIJ Technology Inc.', '1749640000'],
      [IIJ, 'NTT Communications Corporation', '546965000'],
    ]);
  });
});

describe('the accounting auditor (N 361-367, 941-955, 979-989)', () => {
  test('Deloitte Touche Tohmatsu, 54,644 thousand yen, 69,564 from the group', () => {
    expect(
      facts('AUDITS').map(({ subject, object, fee, totalPaid, currency }) => [
        nameOf(subject),
        nameOf(object),
        fee,
        totalPaid,
        currency,
      ]),
    ).toEqual([['Deloitte Touche Tohmatsu', IIJ, '54644000', '69564000', 'JPY']]);
  });

  test('signed by Shiino and Yamaguchi on 22 May 2007', () => {
    expect(
      facts('SIGNS_AUDIT_OF')
        .map(({ subject, signedOn, firm }) => [nameOf(subject), signedOn, nameOf(firm ?? '')])
        .sort(),
    ).toEqual([
      ['Akio Shiino', '2007-05-22', 'Deloitte Touche Tohmatsu'],
      ['Takashi Yamaguchi', '2007-05-22', 'Deloitte Touche Tohmatsu'],
    ]);
  });
});

describe('what the company says of itself', () => {
  const said = (attribute: string, company = IIJ) =>
    facts('HAS_ATTRIBUTE', YEAR_END)
      .filter((fact) => fact.attribute === attribute && fact.subject === idOf(company))
      .map(({ amount, count }) => amount ?? String(count ?? ''));

  test('5,214 shareholders, 377,600 shares authorized, 1,155 employees (N 218, 481, 200)', () => {
    expect([said('SHAREHOLDER_COUNT'), said('SHARES_AUTHORIZED')]).toEqual([['5214'], ['377600']]);
    expect(said('EMPLOYEES')).toContain('1155');
  });

  test('five subsidiaries; three investees in one place, four in another (N 177, 556, 564)', () => {
    expect(new Set(said('SUBSIDIARY_COUNT'))).toEqual(new Set(['5']));
    expect(said('INVESTEE_COUNT').sort()).toEqual(['3', '4']);
  });

  test('capital of the subsidiaries (N 161-165), in whole yen and dollars', () => {
    const names = [
      'IIJ Technology Inc.',
      'IIJ America Inc.',
      'Net Care, Inc.',
      'Net Chart Japan Inc.',
      'IIJ Financial Systems Inc.',
    ];
    expect(names.map((name) => said('CAPITAL', name))).toEqual([
      ['2358126000'],
      ['2530000'],
      ['1000000000'],
      ['55000000'],
      ['50000000'],
    ]);
  });

  test('remuneration: 200,854 thousand yen for 11 directors, 20,669 for 4 company auditors (N 320-322)', () => {
    const paid = facts('HAS_ATTRIBUTE')
      .filter((fact) => fact.attribute === 'REMUNERATION')
      .map(({ count, amount }) => [count, amount]);
    expect(paid).toContainEqual([11, '200854000']);
    expect(paid).toContainEqual([4, '20669000']);
  });

  test('stock options: 55 for 275 shares to 4 directors in 2000; 75 for 375 to 5 in 2001, read from a shifted table (N 246-263)', () => {
    const options = facts('HAS_ATTRIBUTE', YEAR_END).filter(({ attribute }) => attribute === 'STOCK_OPTIONS');
    const values = (index: number) => options.filter(({ detail }) => (detail ?? []).length > 0)[index];
    const [first, second] = [values(0), values(1)].map((fact) => ({
      basis: fact?.basis,
      values: fact?.detail?.map(({ value }) => value) ?? [],
    }));
    expect(first?.values).toEqual(expect.arrayContaining(['4', '55', '275', '2163418', '2002-04-08/2010-04-07']));
    expect(second?.values).toEqual(expect.arrayContaining(['5', '75', '375', '334448', '2003-06-28/2011-06-27']));
    // The second table's values stand one row too low; to read them is a judgement.
    expect([first?.basis, second?.basis]).toEqual(['STATED', 'INFERRED']);
    expect(options.map(({ amount }) => amount)).toContain('2575');
  });
});

describe('careers (N 1097-1104)', () => {
  const posts = (person: string) =>
    [...facts('WORKS_FOR'), ...facts('SITS_ON')].filter(({ subject }) => subject === idOf(person));
  const at = (person: string, company: string) => {
    const boards = graph.boards.filter((board) => board.company === idOf(company)).map(({ id }) => id);
    return posts(person)
      .filter(({ object }) => object === idOf(company) || boards.includes(object))
      .map(({ from, to, title }) => [from, to, title]);
  };

  test('Nishikawa was president of Sumitomo Mitsui Banking Corporation from April 2001 until June 2005 (N 1102, 1110)', () => {
    expect(at('Yoshifumi Nishikawa', 'Sumitomo Mitsui Banking Corporation')).toEqual([
      ['2001-04', '2005-06', 'President and Chief Executive Officer'],
    ]);
    const post = facts('WORKS_FOR').find(({ object }) => object === idOf('Sumitomo Mitsui Banking Corporation'));
    if (post === undefined) throw new Error('the post is missing');
    const on = (day: string) => holds(post, day, '2020-01-01', published);
    // The bank lends to IIJ; he joined IIJ's board in the month in which he left.
    expect(['2001-03-31', '2001-04-30', '2005-05-31', '2005-06-15', '2005-07-01', YEAR_END].map(on)).toEqual([
      'NOT',
      'CERTAIN',
      'CERTAIN',
      'POSSIBLE',
      'NOT',
      'NOT',
    ]);
  });

  test("Nishikawa's other posts", () => {
    const starts = (company: string) =>
      at('Yoshifumi Nishikawa', company)
        .map(([from]) => from)
        .sort();
    expect(
      [
        'The Sumitomo Bank, Limited',
        'Sumitomo Mitsui Financial Group, Inc.',
        IIJ,
        'Japan Post Corporation',
        'Japan Post',
      ].map(starts),
    ).toEqual([['1961-04', '1997-06'], ['2002-12'], ['2005-06'], ['2006-01'], ['2007-04']]);
  });

  test("Furukawa's posts", () => {
    const starts = (company: string) => new Set(at('Junnosuke Furukawa', company).map(([from]) => from));
    for (const month of ['1959-04', '1995-06', '2003-06', '2004-06'])
      expect(starts('The Furukawa Electric Co., Ltd.')).toContain(month);
    expect(starts('FURUKAWA RUBGTI CO., Ltd.')).toContain('1968-03');
    expect(starts(IIJ)).toContain('2005-06');
  });

  test('when the others joined the company, and when its board', () => {
    const joined = (person: string) =>
      facts('WORKS_FOR')
        .filter(({ subject, object }) => subject === idOf(person) && object === idOf(IIJ))
        .map(({ from }) => from)
        .sort()[0];
    expect(
      ['Toshiya Asaba', 'Hideshi Hojo', 'Hiroyuki Hisashima', 'Kazuhiro Tokita', 'Junichi Shimagami'].map(joined),
    ).toEqual(['1992-12', '1996-04', '1996-05', '1995-07', '1996-09']);
    const directorSince = (person: string) =>
      seats(IIJ, 'DIRECTORS')
        .filter(({ subject }) => subject === idOf(person))
        .map(({ from }) => from)
        .sort()[0];
    expect(
      ['Koichi Suzuki', 'Toshiya Asaba', 'Hideshi Hojo', 'Hiroyuki Hisashima', 'Kazuhiro Tokita'].map(directorSince),
    ).toEqual(['1992-12', '1999-06', '2000-06', '2005-04', '2005-04']);
    expect(at('Junichi Shimagami', 'Nomura Research Institute, Ltd.').map(([from]) => from)).toEqual(['1990-04']);
  });

  test('days of birth of the eight candidates', () => {
    const born = (name: string) => graph.persons.find(({ id }) => id === idOf(name))?.born;
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
    expect(names.map(born)).toEqual([
      '1946-09-03',
      '1962-06-12',
      '1957-12-22',
      '1959-10-11',
      '1969-04-25',
      '1938-08-03',
      '1935-12-05',
      '1967-04-17',
    ]);
  });

  test('Hiroi is employed by NTT, a shareholder (N 283, 312)', () => {
    const post = facts('WORKS_FOR', YEAR_END).find(
      ({ subject, object }) => subject === idOf('Takashi Hiroi') && object === idOf('NTT'),
    );
    expect(post?.employee).toBe(true);
  });
});

describe('names', () => {
  test.each([
    [['Internet Multifeed Co.', 'Internet Maltifeed Co.', 'Internet Mufeed Co.']],
    [['IIJ', 'Internet Initiative Japan Inc.']],
    [['IIJ-Tech', 'IIJ Technology Inc.']],
    [['Net Care, Inc.', 'Net Care']],
    [['NTT', 'Nippon Telegraph and Telephone Corporation']],
    [['Net Chart Japan, Inc.', 'Net Chart Japan Inc.']],
  ])('%j are one', (names) => {
    expect(new Set(names.map(idOf)).size).toBe(1);
  });

  test('like names of different organisations are different', () => {
    const different = [
      'The Sumitomo Bank, Limited',
      'Sumitomo Mitsui Banking Corporation',
      'Sumitomo Mitsui Financial Group, Inc.',
      'Japan Post',
      'Japan Post Corporation',
      'Net Chart Japan Inc.',
      'Net Chart Japan Corporation',
      'GDX Japan Inc.',
      'GDX Network, Inc.',
      'NTT',
      'NTT Communications Corporation',
      'Mizuho Corporate Bank, Ltd.',
      'The Bank of Tokyo-Mitsubishi UFJ, Ltd.',
      'Mitsubishi UFJ Trust and Banking Corporation',
      'The Furukawa Electric Co., Ltd.',
      'FURUKAWA RUBGTI CO., Ltd.',
    ];
    expect(new Set(different.map(idOf)).size).toBe(different.length);
  });

  test('every merge of spellings is on record as a fact with its source', () => {
    for (const { id, name, nameLocal, names } of [...graph.companies, ...graph.persons]) {
      const recorded = facts('HAS_ATTRIBUTE')
        .filter((fact) => fact.subject === id && fact.attribute === 'SPELLING')
        .map(({ text }) => text);
      expect([id, ...names.filter((spelling) => spelling !== name && spelling !== nameLocal)].sort()).toEqual(
        [id, ...recorded.filter((text) => text !== name)].sort(),
      );
    }
  });
});

describe('findings', () => {
  test('at least six contradictions, each with both places', () => {
    const contradictions = graph.findings.filter(({ kind }) => kind === 'CONTRADICTION');
    expect(contradictions.length).toBeGreaterThanOrEqual(6);
    const onePlace = contradictions.filter(
      ({ citations }) => new Set(citations.map(({ source, line }) => `${source}:${String(line)}`)).size < 2,
    );
    expect(onePlace.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['three or four investees', [177, 564]],
    ['5,025 or 1,635 and 340 million yen', [171, 651]],
    ['Multifeed, Maltifeed', [274, 1097]],
    ['Furukawa Ringyo, Rubgti', [285, 1103]],
    ['12,532 or 12,783 shares of Suzuki', [225, 1097]],
    ['nothing to report, and shares acquired', [120, 84]],
    ['eleven directors paid of thirteen, three outside of four', [320, 274, 312]],
    ['thirteen directors at most, eight elected', [1087, 1092]],
  ])('%s', (_, lines) => {
    const cites = (finding: (typeof graph.findings)[number], wanted: number) =>
      finding.citations.some(
        ({ source, line = 0, lineEnd = line }) =>
          source === graph.sources[0]?.id && line <= wanted && wanted <= lineEnd,
      );
    expect(
      graph.findings.filter((finding) => lines.every((line) => cites(finding, line))).map(({ id }) => id),
    ).not.toEqual([]);
  });
});
