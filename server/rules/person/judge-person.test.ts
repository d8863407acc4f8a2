import { describe, expect, test } from 'vitest';
import { smallBook } from '../../../test/support/worlds/small-book.ts';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import { officersOf } from './company-officers.ts';
import { judgePerson } from './judge-person.ts';

type Facts = Parameters<typeof smallWorld>[0];
type BookFields = Parameters<typeof smallBook>[0];
type Fields = Readonly<Record<string, unknown>>;

/** `p` has been in office since 28 June 2006: on 30 June 2020 that is fourteen years and two days. */
const DAY = '2020-06-30';
const TENURE = (moreThan: string) => ({ pattern: 'TENURE', moreThan }) as const;
const judged = (fields: BookFields, facts: Facts = [], on = DAY, person = 'p') => {
  const world = smallWorld(facts, on);
  const officer = officersOf(world).find((one) => one.person === person)!;
  return judgePerson(world, officer, smallBook(fields), () => undefined);
};
const rule = (moreThan: string, fields: Fields = {}) => ({ id: `R-${moreThan}`, tests: [TENURE(moreThan)], ...fields });

describe('one officer under one book', () => {
  test('is asked every rule that is about the office, in order, and judged by what they find', () => {
    const result = judged({
      rules: [rule('15'), rule('9', { about: ['COMPANY_AUDITOR'] }), rule('14'), rule('12', { about: ['COMPANY'] })],
    });
    expect(result.criteria.map(({ rule: { id }, outcome }) => [id, outcome])).toEqual([
      ['R-15', 'CLEAR'],
      ['R-14', 'TRIGGERED'],
    ]);
    expect(result).toMatchObject({ verdict: 'NOT_OUTSIDE', basis: 'DERIVED', applicability: 'APPLIES' });
    expect(judged({ rules: [rule('15')] })).toMatchObject({ verdict: 'OUTSIDE', basis: 'DERIVED' });
  });

  test('the word of the company counts, and that of nobody does not', () => {
    const open = { rules: [{ tests: [{ pattern: 'QUESTION', asks: 'Is it so of #?' } as const] }] };
    expect(judged(open)).toMatchObject({ verdict: 'OUTSIDE', basis: 'ASSERTED' });
    const member = { kind: 'SITS_ON', subject: 'q', object: 's-audit-committee' } as const;
    expect(judged({ rules: [{ ...open.rules[0]!, about: ['AUDIT_COMMITTEE'] }] }, [member], DAY, 'q')).toMatchObject({
      verdict: 'INSUFFICIENT',
    });
  });

  test('rules that nobody read are named where the verdict rests on them', () => {
    const unread = (...rules: Fields[]) => judged({ rules: rules as never }).unread.map(({ id }) => id);
    const known = { mark: 'K' };
    expect(unread(rule('15', known), rule('14', known))).toEqual(['R-14']);
    expect(unread(rule('15', known), rule('16'))).toEqual(['R-15']);
    expect(unread(rule('14'), rule('13', known), rule('12', { mark: 'D' }))).toEqual(['R-13']);
  });
});

describe('one rule', () => {
  const one = (fields: Fields, facts: Facts = [], on = DAY, book: BookFields = {}) =>
    judged({ ...book, rules: [rule('15', fields)] }, facts, on).criteria[0]!;

  test('applies from its first day to the one before its end', () => {
    expect(one({ from: DAY }).outcome).toBe('CLEAR');
    expect(one({ from: '2020-07-01' })).toMatchObject({
      outcome: 'NOT_APPLICABLE',
      basis: 'DERIVED',
      review: false,
      facts: [],
      questions: [],
      reason: 'The rule applies from 2020-07-01.',
    });
    expect(one({ to: '2020-07-01' }).outcome).toBe('CLEAR');
    expect(one({ to: DAY }).reason).toBe('The rule applies to 2020-06-30.');
    expect(one({ from: '2010-04-01', to: DAY }).reason).toBe('The rule applies from 2010-04-01 to 2020-06-30.');
  });

  test('on a day on which it may apply is open where it is met, and to be judged', () => {
    const met = { tests: [TENURE('14')], from: '2020-06' };
    const answer = one(met, [], '2020-06-29');
    expect(answer).toMatchObject({ outcome: 'UNKNOWN', review: true });
    expect(answer.reason).toMatch(/more than 14 years\. Whether the rule applied on that very day is not known\.$/);
    expect(one(met, [], '2020-06-30')).toMatchObject({ outcome: 'TRIGGERED', review: false });
    expect(one({ from: '2020-06' }, [], '2020-06-29').outcome).toBe('CLEAR');
  });

  test('is told as it is, with one full stop', () => {
    const answer = judged(
      { rules: [{ tests: [{ pattern: 'QUESTION', asks: '?' }] }] },
      [{ kind: 'SITS_ON', subject: 'Q Inc.', object: 's-directors', outside: true }],
      DAY,
      'Q Inc.',
    ).criteria[0]!;
    expect(answer.reason).toBe('No document shows whether it is so of Q Inc.');
  });
});

describe('a limb that no test asks', () => {
  const limbs = [
    { who: 'An officer', what: 'who is paid', asks: [1] },
    { who: 'A relative', what: 'of such an officer' },
  ];
  const detail = (value: string, key = 'limb:R-15:1:p', fields: Fields = {}): Facts[number] => ({
    kind: 'HAS_ATTRIBUTE',
    subject: 's',
    object: 's-answer',
    attribute: 'OTHER',
    detail: [{ key, value }],
    ...fields,
  });
  const nothingMore = (question = 'limb:R-15:1:p'): Facts[number] => ({
    kind: 'COVERED_BY',
    subject: 's',
    object: 'document',
    matter: 'SITS_ON',
    extent: 'COMPLETE',
    question,
    from: DAY,
  });
  const one = (facts: Facts = [], fields: Fields = {}, book: BookFields = {}) =>
    judged({ ...book, rules: [rule('15', { limbs, ...fields })] }, facts).criteria[0]!;

  test('keeps the rule from being clear, and is a question', () => {
    const answer = one();
    expect(answer).toMatchObject({
      outcome: 'UNKNOWN',
      basis: 'NONE',
      questions: [{ key: 'limb:R-15:1:p', text: 'Is it so of p (R-15): A relative: of such an officer?' }],
    });
    expect(answer.reason).toMatch(/ Not asked here: A relative: of such an officer\.$/);
    expect(one([], { limbs: [limbs[0]] }).outcome).toBe('CLEAR');
  });

  test('changes nothing of a rule that is met', () => {
    const answer = one([], { tests: [TENURE('14')] });
    expect(answer.outcome).toBe('TRIGGERED');
    expect(answer.reason).not.toContain('Not asked here');
  });

  test('is what the book does not check as well, of the rules it names', () => {
    const notChecked = [
      { what: 'his shadow', reason: 'not told', rules: ['R-15'] },
      { what: 'the rest', reason: 'not told', rules: ['R-16'] },
    ];
    const answer = one([], {}, { notChecked });
    expect(answer.questions.map(({ key, text }) => [key, text])).toEqual([
      ['limb:R-15:1:p', 'Is it so of p (R-15): A relative: of such an officer?'],
      ['limb:R-15:2:p', 'Is it so of p (R-15): his shadow?'],
    ]);
    expect(answer.reason).toMatch(/ Not asked here: A relative: of such an officer; his shadow\.$/);
  });

  test('is met by a signed yes, to be judged, and settled by "nothing more"', () => {
    expect(one([detail('yes')])).toMatchObject({
      outcome: 'TRIGGERED',
      review: true,
      facts: [{ fact: { kind: 'HAS_ATTRIBUTE' } }],
      reason:
        'It is answered to be so: A relative: of such an officer. To be judged: whether what is answered meets the rule.',
    });
    expect(one([detail('yes')], { judgement: 'whether it matters' }).reason).toMatch(
      /To be judged: whether it matters\./,
    );
    const settled = one([nothingMore()]);
    expect(settled).toMatchObject({ outcome: 'CLEAR', basis: 'DERIVED' });
    expect(settled.facts.map(({ fact }) => fact.kind)).toEqual(['SITS_ON', 'COVERED_BY']);
    expect(one([nothingMore('limb:R-15:2:p')]).outcome).toBe('UNKNOWN');
    expect(one([nothingMore('limb:R-15:1:q')]).outcome).toBe('UNKNOWN');
  });

  test('is not met by a no, by an answer to another question, or by one that does not hold on the day', () => {
    expect(one([detail('no')]).outcome).toBe('UNKNOWN');
    expect(one([detail('yes', 'limb:R-15:1:q')]).outcome).toBe('UNKNOWN');
    expect(one([detail('yes', 'limb:R-15:1:p', { attribute: 'STATUS' })]).outcome).toBe('UNKNOWN');
    expect(one([detail('yes', 'limb:R-15:1:p', { from: '2010-01-01', to: DAY })]).outcome).toBe('UNKNOWN');
    expect(one([detail('yes', 'limb:R-15:1:p', { detail: undefined })]).outcome).toBe('UNKNOWN');
  });

  test('of several one that is answered leaves the others open', () => {
    const two = [...limbs, { who: 'A friend', what: 'likewise' }];
    const answer = one([nothingMore()], { limbs: two });
    expect(answer.questions.map(({ key }) => key)).toEqual(['limb:R-15:2:p']);
    expect(one([nothingMore(), nothingMore('limb:R-15:2:p')], { limbs: two }).facts).toHaveLength(3);
    expect(one([nothingMore(), detail('yes', 'limb:R-15:2:p')], { limbs: two }).reason).toMatch(
      /^It is answered to be so: A friend: likewise\./,
    );
  });
});
