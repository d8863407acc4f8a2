import { describe, expect, test } from 'vitest';
import { smallBook, smallRule } from '../../../test/support/worlds/small-book.ts';
import { atHomeIn, smallWorld } from '../../../test/support/worlds/small-world.ts';
import { officersOf } from '../person/company-officers.ts';
import { applicabilityOf, boundBy } from './applicability.ts';

type Facts = Parameters<typeof smallWorld>[0];
type Addressees = Parameters<typeof boundBy>[1];
type BookFields = Parameters<typeof smallBook>[0];

const DAY = '2020-06-30';
const says = (attribute: string, fields: Readonly<Record<string, unknown>>): Facts[number] => ({
  kind: 'HAS_ATTRIBUTE',
  subject: 's',
  object: 's-says',
  attribute,
  ...fields,
});
const bound = (addressedTo: Addressees, facts: Facts = [], home: string | undefined = 'JP') =>
  boundBy(atHomeIn(home, smallWorld(facts)), addressedTo);

describe('a company is bound', () => {
  test('where nothing else is asked', () => {
    expect(bound({})).toEqual({ bound: 'YES', reason: '', open: [] });
  });

  test('in its country, of which the part before the hyphen counts', () => {
    expect(bound({ jurisdictions: ['GB', 'US'] }, [], 'US-DE').bound).toBe('YES');
    expect(bound({ jurisdictions: ['GB', 'US'] })).toEqual({
      bound: 'NO',
      reason: 'It binds companies of GB, US; this one is of JP.',
      open: [],
    });
    const nowhere = smallWorld([]);
    expect(boundBy({ ...nowhere, company: 'p' }, { jurisdictions: ['GB'] }).reason).toBe(
      'It binds companies of GB; this one is of a jurisdiction not told.',
    );
  });

  test('by nothing that binds nobody, whatever its country', () => {
    expect(bound({ undecided: 'It binds nobody.' }).reason).toBe('It binds nobody.');
    expect(bound({ undecided: 'It binds nobody.', jurisdictions: ['GB'] }).reason).toBe(
      'It binds nobody. It binds companies of GB; this one is of JP.',
    );
  });

  test('by a listing in which one of the words stands, which is named', () => {
    const listed = (text: string | undefined) =>
      bound({ listedOn: ['New York', 'NASDAQ'] }, [says('LISTING', text === undefined ? {} : { text })]);
    expect(listed('The Nasdaq Stock Market')).toMatchObject({
      bound: 'YES',
      reason: '; listing: The Nasdaq Stock Market',
    });
    expect(listed('Tokyo').reason).toBe(
      'It binds companies listed on New York or NASDAQ; no such listing is known on the day.',
    );
    expect(listed(undefined).bound).toBe('NO');
  });

  test('of a foreign issuer, not where it may follow the practice of its home', () => {
    const foreign = (facts: Facts, home?: string) => bound({ homeJurisdictions: ['US'] }, facts, home);
    expect(foreign([], 'US').bound).toBe('YES');
    expect(foreign([], 'JP').reason).toBe(
      'A foreign issuer may follow the practice of its home (JP) instead; whether this one does is not told.',
    );
    expect(foreign([says('STATUS', { text: 'domestic issuer' })], 'JP').bound).toBe('YES');
    expect(foreign([says('STATUS', { text: 'foreign private issuer' })], 'US').reason).toBe(
      'A foreign private issuer may follow the practice of its home instead; whether this one does is not told.',
    );
    expect(bound({}, [says('STATUS', { text: 'foreign private issuer' })]).bound).toBe('YES');
    expect(boundBy({ ...smallWorld([]), company: 'p' }, { homeJurisdictions: ['US'] }).reason).toContain('(not told)');
  });

  test('by its form, which is asked for where it is not told', () => {
    const formed = (forms: NonNullable<Addressees['forms']>, text?: string) =>
      bound({ forms }, text === undefined ? [] : [says('FORM', { text })]);
    expect(formed(['COMPANY_AUDITORS'], '監査役会設置会社')).toMatchObject({ bound: 'YES', open: [] });
    expect(formed(['THREE_COMMITTEES', 'AUDIT_AND_SUPERVISORY_COMMITTEE'], '監査役会設置会社').reason).toBe(
      'It binds companies with three committees or an audit and supervisory committee; this one has a board of company auditors.',
    );
    expect(formed(['THREE_COMMITTEES'])).toEqual({
      bound: 'YES',
      reason: '',
      open: [
        {
          key: 'form:s',
          text: 'Has s a board of company auditors, an audit and supervisory committee, or three committees on 2020-06-30?',
        },
      ],
    });
    expect(formed(['THREE_COMMITTEES', 'AUDIT_AND_SUPERVISORY_COMMITTEE', 'COMPANY_AUDITORS']).open).toEqual([]);
  });

  test('by its segment, which is asked for where none is told', () => {
    const on = (addressedTo: Addressees, text?: string) =>
      bound(addressedTo, text === undefined ? [] : [says('MARKET', { text })]);
    expect(on({ markets: ['Mothers', 'JASDAQ'] }, 'JASDAQ')).toMatchObject({ bound: 'YES', open: [] });
    expect(on({ markets: ['Mothers', 'First Section'] }, 'JASDAQ Standard').reason).toBe(
      'It binds companies of the segment Mothers or First Section; this one is on JASDAQ and Standard.',
    );
    expect(on({ notMarkets: ['Mothers', 'JASDAQ'] }, 'JASDAQ').reason).toBe(
      'It does not bind companies of the segment JASDAQ.',
    );
    expect(on({ notMarkets: ['Mothers'] }, 'JASDAQ')).toMatchObject({ bound: 'YES', open: [] });
    const asked = [{ key: 'segment:s', text: 'On which segment of the exchange is s listed on 2020-06-30?' }];
    expect(on({ markets: ['JASDAQ'] })).toEqual({ bound: 'YES', reason: '', open: asked });
    expect(on({ notMarkets: ['JASDAQ'] }).open).toEqual(asked);
  });

  test('by its size, which is asked for where it is not told', () => {
    const small = [
      says('CAPITAL', { amount: '1', unit: 'JPY' }),
      says('OTHER', { label: 'Total liabilities', amount: '1', unit: 'JPY' }),
    ];
    expect(bound({ large: true }, small).reason).toBe('It binds large companies; this one is none.');
    expect(bound({ large: false }, small)).toEqual({ bound: 'YES', reason: '', open: [] });
    expect(bound({ large: true }).open).toEqual([{ key: 'large:s', text: 'Is s a large company on 2020-06-30?' }]);
    expect(bound({ large: true }, [says('CAPITAL', { amount: '500000000', unit: 'JPY' })]).open).toEqual([]);
    expect(bound({ large: false }).open).toEqual([]);
  });

  test('not where its status takes it out', () => {
    const mutual = [says('STATUS', { text: 'A mutual company' })];
    expect(bound({ notStatus: ['fund', 'mutual company'] }, mutual).reason).toBe('It does not bind a mutual company.');
    expect(bound({ notStatus: ['fund'] }, mutual).bound).toBe('YES');
  });

  test('by whether somebody controls it, which is asked for where it is not told', () => {
    const yes = [says('STATUS', { text: 'controlled company' })];
    const no = [says('STATUS', { text: 'no controlling shareholder' })];
    expect(bound({ controlled: true }, yes)).toEqual({ bound: 'YES', reason: '', open: [] });
    expect(bound({ controlled: true }, no).reason).toBe(
      'It binds companies that somebody controls; nobody controls this one.',
    );
    expect(bound({ notControlled: true }, no)).toEqual({ bound: 'YES', reason: '', open: [] });
    expect(bound({ notControlled: true }, yes).reason).toBe(
      'It binds companies that nobody controls; somebody controls this one.',
    );
    const asked = [{ key: 'controlled:s', text: 'Does anybody control s on 2020-06-30?' }];
    expect(bound({ controlled: true }).open).toEqual(asked);
    expect(bound({ notControlled: true }).open).toEqual(asked);
    for (const facts of [yes, no, []])
      expect(bound({ controlled: false, notControlled: false }, facts)).toEqual({ bound: 'YES', reason: '', open: [] });
  });
});

/** The year ends in March: the meeting for the first that ends on or after 1 April 2020 is in May or June 2021. */
describe('a book', () => {
  const TO_MARCH = says('FISCAL_YEAR', { period: '2019-04-01/2020-03-31' });
  const until = (to: string) => [
    { title: 'The old text', from: '2000-01-01', to, mark: 'S' as const, citation: 'a page' },
  ];
  const since = { since: '2020-04-01', officersInOffice: true };
  const seat = (from: string): Facts[number] => ({
    kind: 'SITS_ON',
    subject: 'p',
    object: 's-directors',
    outside: true,
    from,
  });
  const apply = (book: BookFields, on = DAY, facts: Facts = [], rule?: Parameters<typeof smallRule>[0]) => {
    const world = smallWorld(facts, on);
    const [officer] = officersOf(world);
    return applicabilityOf(world, smallBook(book), rule && smallRule(rule), officer);
  };

  test('in force applies, and says what shows that it binds', () => {
    expect(apply({})).toEqual({ applicability: 'APPLIES', reason: 'A book of 2000 was in force.' });
    expect(apply({ addressedTo: { listedOn: ['Tokyo'] } }, DAY, [says('LISTING', { text: 'Tokyo' })]).reason).toBe(
      'A book of 2000 was in force; listing: Tokyo.',
    );
    expect(apply({ addressedTo: { jurisdictions: ['GB'] } })).toEqual({
      applicability: 'IN_FORCE_NOT_ADDRESSED',
      reason: 'It binds companies of GB; this one is of JP.',
    });
  });

  test('binds whom a rule binds, where the rule has addressees of its own', () => {
    const rule = { tests: [{ pattern: 'QUESTION', asks: '?' } as const], addressedTo: { jurisdictions: ['JP'] } };
    expect(apply({ addressedTo: { jurisdictions: ['GB'] } }, DAY, [], rule).applicability).toBe('APPLIES');
    const { addressedTo: _, ...plain } = rule;
    expect(apply({ addressedTo: { jurisdictions: ['GB'] } }, DAY, [], plain).applicability).toBe(
      'IN_FORCE_NOT_ADDRESSED',
    );
  });

  test('not in force is a hypothesis, with the days on which it was', () => {
    const versions = [...until('2010-04-01'), { ...until('2015-04-01')[0]!, from: '2010-04-01' }];
    expect(apply({ versions })).toEqual({
      applicability: 'NOT_IN_FORCE',
      reason: 'In force 2000-01-01 to 2010-04-01, 2010-04-01 to 2015-04-01; on 2020-06-30 it is a hypothesis.',
    });
    expect(apply({}, '1999-12-31').reason).toBe('In force 2000-01-01 to today; on 1999-12-31 it is a hypothesis.');
    expect(apply({ versions, addressedTo: { jurisdictions: ['GB'] } }).applicability).toBe('NOT_IN_FORCE');
  });

  describe('that has ended goes on for officers who were in office', () => {
    const old = { versions: until('2020-04-01'), goesOn: since };

    test('until the close of the meeting', () => {
      expect(apply(old, '2021-05-12', [TO_MARCH])).toEqual({
        applicability: 'APPLIES',
        reason:
          'In force 2000-01-01 to 2020-04-01; for officers in office on 2020-04-01 it goes on until the close of the first ordinary meeting for a year that ends later.',
      });
      expect(apply(old, '2021-07-01', [TO_MARCH]).applicability).toBe('NOT_IN_FORCE');
    });

    test('perhaps, where the day of the meeting or of taking office is not told', () => {
      const perhaps = {
        applicability: 'IN_FORCE_NOT_ADDRESSED',
        reason:
          'In force 2000-01-01 to 2020-04-01; whether it goes on for this officer turns on the day of a meeting, or of taking office, that is not told.',
      };
      expect(apply(old, '2021-05-13', [TO_MARCH])).toEqual(perhaps);
      expect(apply(old, '2021-05-12', [TO_MARCH, seat('2020-04')])).toEqual(perhaps);
    });

    test('and for nobody else, nor for a company that it does not bind', () => {
      expect(apply(old, '2021-05-12', [TO_MARCH, seat('2020-04-02')]).applicability).toBe('NOT_IN_FORCE');
      expect(apply({ ...old, addressedTo: { jurisdictions: ['GB'] } }, '2021-05-12', [TO_MARCH]).applicability).toBe(
        'NOT_IN_FORCE',
      );
    });
  });

  describe('that has begun waits for officers who were in office', () => {
    const next = { notBefore: since };

    test('until the close of the meeting', () => {
      expect(apply(next, '2021-05-12', [TO_MARCH])).toEqual({
        applicability: 'IN_FORCE_NOT_ADDRESSED',
        reason:
          'For officers in office on 2020-04-01 the earlier text goes on until the close of the first ordinary meeting for a year that ends later.',
      });
      expect(apply(next, '2021-07-01', [TO_MARCH]).applicability).toBe('APPLIES');
      expect(apply(next, '2020-03-31', [TO_MARCH]).applicability).toBe('APPLIES');
    });

    test('perhaps, where a day is not told, and for nobody else', () => {
      expect(apply(next, '2021-05-13', [TO_MARCH])).toEqual({
        applicability: 'IN_FORCE_NOT_ADDRESSED',
        reason:
          'Whether the earlier text still goes on for this officer turns on the day of a meeting, or of taking office, that is not told.',
      });
      expect(apply(next, '2021-05-12', [TO_MARCH, seat('2020-04-02')]).applicability).toBe('APPLIES');
    });
  });
});
