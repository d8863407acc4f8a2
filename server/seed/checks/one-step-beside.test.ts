import { afterAll, describe, expect, test } from 'vitest';
import { CITED, company, problemsOf, removeTemporaryFolders } from '../../../test/support/seeds/temporary-seed.ts';

afterAll(removeTemporaryFolders);

/** Day of publication of the one document: 2007-06-08. */
const seen = (day: string) => `observedOn: "${day}", ${CITED}`;
const MARCH = seen('2007-03-31');

/** What is told of Acme with these lines: each problem in words, warnings marked. */
function told(lines: string): string[] {
  return problemsOf({ 'companies/acme.yaml': company('acme', lines) }).map(
    ({ severity, problem }) => `${severity === 'warning' ? 'perhaps: ' : ''}${problem}`,
  );
}
const holder = (fields: string) => told(`holders:\n  - { holder: bolt, ${fields} }`);
const SOUND: string[] = [];

describe('days', () => {
  test('the last day on which something held, and the first, are days on which it may be seen', () => {
    expect(holder(`from: "2007-03-31", ${MARCH}`)).toEqual(SOUND);
    expect(holder(`from: "2007-04-01", ${MARCH}`)).toHaveLength(1);
    expect(holder(`to: "2007-04-01", ${MARCH}`)).toEqual(SOUND);
    expect(holder(`to: "2007-03-31", ${MARCH}`)).toHaveLength(1);
    // An end of which only the month is told may be on its last day.
    expect(holder(`to: "2007-03", ${seen('2007-03-30')}`)).toEqual(SOUND);
    expect(holder(`to: "2007-03", ${MARCH}`)).toHaveLength(1);
    expect(holder(`from: "2007-03", ${seen('2007-03-01')}`)).toEqual(SOUND);
    expect(holder(`from: "2007-03", ${seen('2007-02-28')}`)).toHaveLength(1);
  });

  test('what held for a single day is sound, and so is what may have', () => {
    const held = (from: string, to: string) => holder(`from: "${from}", to: "${to}", ${CITED}`);
    expect(held('2006-06-28', '2006-06-29')).toEqual(SOUND);
    expect(held('2006-06', '2006-06')).toEqual(SOUND);
    expect(held('2006-06-28', '2006-06')).toEqual(SOUND);
    expect(held('2006-06-30', '2006-06')).toEqual(['it starts and ends on 2006-06-30, so it holds on no day']);
    expect(held('2006-06-28', '2006-06-27')).toEqual(['it ends (2006-06-27) before it starts (2006-06-28)']);
  });

  test('a source tells of its own day, and of none after it', () => {
    expect(holder(seen('2007-06-08'))).toEqual(SOUND);
    expect(holder(seen('2007-06-09'))).toEqual([
      'it is stated as of 2007-06-09, after its source was published (2007-06-08)',
    ]);
  });

  test('what is withdrawn the day after it came out was known for a day', () => {
    expect(holder(`knownTo: "2007-06-09", ${MARCH}`)).toEqual(SOUND);
    expect(holder(`knownTo: "2007-06-07", ${MARCH}`)).toHaveLength(1);
  });

  test('what nobody says goes on is asked about, unless it ends, was seen, is followed or is told to be current', () => {
    const post = (fields: string) => told(`posts:\n  - { person: ann, title: Manager, ${fields} }`);
    expect(post(`from: "1999-04", ${CITED}`)).toHaveLength(1);
    for (const known of ['to: "2001-04"', 'current: true', 'current: false'])
      expect(post(`from: "1999-04", ${known}, ${CITED}`)).toEqual(SOUND);
    expect(post(`from: "1999-04", ${MARCH}`)).toEqual(SOUND);
    expect(
      told(
        `holders:\n  - { id: old, holder: bolt, from: "1999-04", ${CITED} }\n  - { holder: bolt, supersedes: old, ${MARCH} }`,
      ),
    ).toEqual(SOUND);
    // A payment is over when it is made.
    expect(told(`trades:\n  - { payer: acme, payee: bolt, from: "1999-04", ${CITED} }`)).toEqual(SOUND);
  });

  test('the year of a payment may be a single day, and does not end before it begins', () => {
    const period = (from: string, to: string) =>
      told(`trades:\n  - { payer: acme, payee: bolt, periodFrom: "${from}", periodTo: "${to}", ${MARCH} }`);
    expect(period('2006-04-01', '2006-04-01')).toEqual(SOUND);
    expect(period('2006-04-02', '2006-04-01')).toEqual(['the period ends (2006-04-01) before it starts (2006-04-02)']);
  });
});

describe('figures', () => {
  test('from nothing to all are sound, and a range of one figure is', () => {
    for (const fields of [
      'percent: "100"',
      'percent: "0"',
      'percentMin: "0", percentMax: "100"',
      'percentMin: "25", percentMax: "25"',
      'shares: "0"',
    ])
      expect(holder(`${fields}, ${MARCH}`), fields).toEqual(SOUND);
    expect(holder(`percentMax: "100.01", ${MARCH}`)).toEqual(['100.01 % is more than all']);
    expect(holder(`percentMin: "-0.01", ${MARCH}`)).toEqual(['-0.01 % is less than nothing']);
    expect(holder(`percentMin: "25.01", percentMax: "25", ${MARCH}`)).toEqual([
      'the range begins (25.01) above its end (25)',
    ]);
    expect(holder(`shares: "-1", ${MARCH}`)).toEqual(['-1 shares are less than nothing']);
  });

  test('of all shares all may be held, and one more only while another number was outstanding', () => {
    const issued = (shares: string, when: string, of = MARCH, fields = '') =>
      told(
        `attributes:\n  - { id: all, attribute: SHARES_OUTSTANDING, amount: "100", ${of} }\nholders:\n  - { holder: bolt, ${fields}shares: "${shares}", ${when} }`,
      );
    expect(issued('100', MARCH)).toEqual(SOUND);
    expect(issued('101', MARCH)).toEqual(['101 shares are held of 100 outstanding at the same time (all)']);
    expect(issued('101', seen('2007-03-30'))).toEqual(SOUND);
    expect(issued('101', MARCH, MARCH, 'interest: VOTES, ')).toEqual(SOUND);
    // Held from April on, outstanding until the last of March, or until the first of April.
    const held = `from: "2006-04-01", to: "2007-01-01", ${CITED}`;
    expect(issued('101', held, `from: "2005-04-01", to: "2006-04-01", ${CITED}`)).toEqual(SOUND);
    expect(issued('101', held, `from: "2005-04-01", to: "2006-04-02", ${CITED}`)).toHaveLength(1);
    expect(issued('101', held, `from: "2006-12-31", to: "2008-04-02", ${CITED}`)).toHaveLength(1);
    expect(issued('101', held, `from: "2007-01-01", to: "2008-04-02", ${CITED}`)).toEqual(SOUND);
  });

  test('meetings may be attended of which nobody says how many were held', () => {
    expect(
      told(
        `seats:\n  - { person: ann, board: acme-directors, attendance: [{ body: acme-directors, period: "x", attended: 15 }], ${MARCH} }`,
      ),
    ).toEqual(SOUND);
  });
});

describe('seats of one person on one board', () => {
  const seats = (first: string, second: string) =>
    told(
      `seats:\n  - { id: one, person: ann, board: acme-directors, ${first} }\n  - { id: two, person: ann, board: acme-directors, ${second} }`,
    );

  test('may follow one another on the day, and not overlap by one', () => {
    expect(
      seats(`from: "2003-06-01", to: "2006-06-28", ${CITED}`, `from: "2006-06-28", to: "2007-01-01", ${CITED}`),
    ).toEqual(SOUND);
    const twice = ['ann sits on acme-directors twice on 2006-06-28: here and in one (companies/acme.yaml:8)'];
    const [early, late] = [
      `from: "2003-06-01", to: "2006-06-29", ${CITED}`,
      `from: "2006-06-28", to: "2007-01-01", ${CITED}`,
    ];
    expect(seats(early, late)).toEqual(twice);
    expect(seats(late, early)).toEqual([
      'ann sits on acme-directors twice on 2006-06-28: here and in two (companies/acme.yaml:9)',
    ]);
  });

  test('of which the first has no end are asked about, unless the later takes its place', () => {
    const [early, late] = [`from: "2003-06-01", ${CITED}`, `from: "2006-06-28", to: "2007-01-01", ${CITED}`];
    expect(seats(early, late)).toEqual([
      'perhaps: ann may sit on acme-directors twice: here and in one (companies/acme.yaml:8), which has no end',
    ]);
    expect(seats(early, `supersedes: one, ${late}`)).toEqual(SOUND);
  });
});

describe('a party and itself', () => {
  const own = (fields: string) => told(`holders:\n  - { holder: acme, ${fields}${MARCH} }`);
  test('it may hold some of its own shares, or of an unknown part, but not all', () => {
    for (const fields of ['', 'percent: "99.9", ', 'percentMin: "99.9", percentMax: "100", '])
      expect(own(fields), fields).toEqual(SOUND);
    for (const fields of ['percent: "100", ', 'percentMin: "100", '])
      expect(own(fields), fields).toEqual(['acme cannot hold all of itself']);
  });

  test('whatever else joins it to itself is asked about', () => {
    expect(told(`lenders:\n  - { lender: acme, ${MARCH} }`)).toEqual(['perhaps: both of its parties are acme']);
    expect(told(`lenders:\n  - { lender: bolt, ${MARCH} }`)).toEqual(SOUND);
    expect(told(`attributes:\n  - { attribute: OTHER, label: x, text: y, ${MARCH} }`)).toEqual(SOUND);
  });
});

describe('reports of one block', () => {
  const reports = (...lines: readonly string[]) =>
    told(`jointBlocks:\n${lines.map((line) => `  - { ${line} }`).join('\n')}`);
  const report = (party: string, shares: string, fields = '', when = MARCH) =>
    `party: ${party}, block: joint, ${shares === '' ? '' : `shares: "${shares}", `}${fields}${when}`;

  test('are of the same number of shares on one day', () => {
    expect(reports(report('ann', '100'), report('bob', '100.0'))).toEqual(SOUND);
    expect(reports(report('ann', '100'), report('bob', '101'))).toEqual([
      'perhaps: bob reports 101 shares of the block joint, ann 100, for the same day',
    ]);
    expect(reports(report('ann', '100'), report('bolt', '100'), report('bob', '101'))).toHaveLength(1);
  });

  test.each([
    ['of another block', report('bob', '101').replace('joint', 'other')],
    ['of another class', report('bob', '101', 'shareClass: "B", ')],
    ['of another day', report('bob', '101', '', seen('2007-03-30'))],
    ['without a number', report('bob', '')],
    ['of the same party', report('ann', '101', 'id: other, ')],
  ])('%s is none that contradicts', (_, other) => {
    expect(reports(report('ann', '100'), other)).toEqual(SOUND);
    expect(reports(other, report('ann', '100', 'id: last, '))).toEqual(SOUND);
  });

  test('that held together on a day contradict, whichever began first', () => {
    const [early, late] = [`from: "2005-01-01", to: "2006-01-01", ${CITED}`, `from: "2005-12-31", ${CITED}`];
    expect(reports(report('ann', '100', '', early), report('bob', '101', '', late))).toHaveLength(1);
    expect(reports(report('ann', '101', '', late), report('bob', '100', '', early))).toHaveLength(1);
    expect(reports(report('ann', '100', '', early), report('bob', '101', '', `from: "2006-01-01", ${CITED}`))).toEqual(
      SOUND,
    );
  });
});

describe('a trade', () => {
  test('stands with the payer or the payee', () => {
    expect(told(`trades:\n  - { payer: acme, payee: bolt, ${MARCH} }`)).toEqual(SOUND);
    expect(told(`trades:\n  - { payer: bolt, payee: acme, ${MARCH} }`)).toEqual(SOUND);
    expect(told(`trades:\n  - { payer: bolt, payee: ann, ${MARCH} }`)).toEqual(['neither payer nor payee is acme']);
  });
});
