import { describe, expect, test } from 'vitest';
import { smallWorld } from '../../../test/support/worlds/small-world.ts';
import type { FactView } from '../../facts/fact-view.ts';
import {
  anyAnswer,
  answeredNone,
  clear,
  complete,
  concerns,
  tidy,
  triggered,
  uniqueQuestions,
  unknown,
  untold,
  weakest,
  withinLife,
  type Answer,
  type Outcome,
} from './inquiry.ts';

type Facts = Parameters<typeof smallWorld>[0];
const DAY = '2020-06-30';

const [one, two, three] = smallWorld([
  { kind: 'WORKS_FOR', subject: 'q', object: 's' },
  { kind: 'WORKS_FOR', subject: 'r', object: 's' },
]).views as [FactView, FactView, FactView];
const EN = { language: 'en' } as const;
const question = (topic: 'since' | 'gap') => ({ key: `${topic}:p`, text: `${topic}?` }) as const;
const not: Answer = { ...clear([], 'none'), outcome: 'NOT_APPLICABLE', basis: 'NONE' };

describe('several tests of one rule', () => {
  test('met is more than open, open more than clear, and what does not apply is left out', () => {
    const outcome = (...answers: Answer[]) => anyAnswer(answers).outcome;
    const [hit, open, free] = [triggered(EN, [], 'hit'), unknown([], 'open', []), clear([], 'clear')];
    expect(outcome(free, open, hit, not)).toBe('TRIGGERED');
    expect(outcome(not, free, open)).toBe('UNKNOWN');
    expect(outcome(not, free, free)).toBe('CLEAR');
    expect(anyAnswer([not, { ...not, reason: 'second' }])).toBe(not);
    expect(() => anyAnswer([])).toThrow(RangeError);
  });

  test('of those met one without a judgement speaks, then the one with the better basis', () => {
    const judged = triggered(EN, [one], 'judged', { judgement: 'a matter' });
    const inferred = triggered(EN, [two], 'inferred', { inferred: true });
    const firm = triggered(EN, [three], 'firm');
    expect(anyAnswer([judged, inferred, firm])).toEqual(firm);
    expect(anyAnswer([judged, inferred])).toEqual(inferred);
    expect(anyAnswer([triggered(EN, [one], 'j', { inferred: true, judgement: 'm' }), judged])).toEqual(judged);
  });

  test('those open are told together, each thing once, on the weakest basis', () => {
    expect(
      anyAnswer([
        clear([three], 'clear'),
        unknown([one], 'first', [question('since')]),
        unknown([one, two], 'second', [question('since'), question('gap')], { basis: 'ASSERTED', review: true }),
        unknown([], 'first', []),
      ]),
    ).toEqual({
      outcome: 'UNKNOWN',
      basis: 'NONE',
      review: true,
      facts: [one, two],
      reason: 'first second',
      questions: [question('since'), question('gap')],
    });
    expect(anyAnswer([unknown([one], 'first', [])]).review).toBe(false);
  });

  test('those clear likewise, and nothing is asked', () => {
    expect(
      anyAnswer([clear([one], 'a'), clear([one, two], 'b', true), clear([], 'a'), { ...not, basis: 'NONE' }]),
    ).toEqual({ outcome: 'CLEAR', basis: 'INFERRED', review: false, facts: [one, two], reason: 'a b', questions: [] });
  });

  test('what was found of the organisation and of its group is joined apart', () => {
    const of = (...found: readonly (readonly [Outcome | undefined, Outcome | undefined])[]) => {
      const { entity, group } = anyAnswer(found.map(([e, g]) => ({ ...clear([], 'c'), entity: e, group: g })));
      return [entity, group];
    };
    expect(of(['CLEAR', 'UNKNOWN'], ['UNKNOWN', 'TRIGGERED'], [undefined, undefined])).toEqual([
      'UNKNOWN',
      'TRIGGERED',
    ]);
    expect(of(['TRIGGERED', 'CLEAR'], ['UNKNOWN', 'CLEAR'])).toEqual(['TRIGGERED', 'CLEAR']);
    const alone = anyAnswer([clear([], 'c')]);
    expect('entity' in alone || 'group' in alone).toBe(false);
    expect(
      anyAnswer([
        { ...triggered(EN, [], 'hit'), entity: 'CLEAR' },
        { ...clear([], 'c'), entity: 'UNKNOWN' },
      ]),
    ).toEqual({
      ...triggered(EN, [], 'hit'),
      entity: 'UNKNOWN',
    });
    expect(anyAnswer([{ ...unknown([], 'o', []), group: 'UNKNOWN' }])).toMatchObject({ group: 'UNKNOWN' });
  });
});

describe('an answer', () => {
  test('is derived, or inferred where it says so, and to be judged where it turns on a judgement', () => {
    expect(triggered(EN, [one], 'So.', { inferred: true, judgement: 'whether' })).toEqual({
      outcome: 'TRIGGERED',
      basis: 'INFERRED',
      review: true,
      facts: [one],
      questions: [],
      reason: 'So. To be judged: whether.',
    });
    expect(triggered(EN, [], 'So.')).toMatchObject({ basis: 'DERIVED', review: false, reason: 'So.' });
    expect(clear([one], 'c')).toEqual({
      outcome: 'CLEAR',
      basis: 'DERIVED',
      review: false,
      facts: [one],
      reason: 'c',
      questions: [],
    });
    expect(clear([], 'c', true).basis).toBe('INFERRED');
  });

  test('that is open rests on the facts it has, else on nothing, unless it says on what', () => {
    expect(unknown([one], 'o', [question('gap')])).toEqual({
      outcome: 'UNKNOWN',
      basis: 'DERIVED',
      review: false,
      facts: [one],
      reason: 'o',
      questions: [question('gap')],
    });
    expect(unknown([], 'o', []).basis).toBe('NONE');
    expect(unknown([one], 'o', [], { basis: 'ASSERTED', review: true })).toMatchObject({
      basis: 'ASSERTED',
      review: true,
    });
  });

  test('rests weakly on the silence of a document that had to speak, which is named', () => {
    expect(untold(EN, 'Nothing is told.', [question('gap')], { duty: 'D-1, Notice', facts: [two] }, [one])).toEqual({
      outcome: 'UNKNOWN',
      basis: 'WEAK_NEGATIVE',
      review: false,
      facts: [one, two],
      reason: 'Nothing is told. A document that had to tell of it is silent (D-1, Notice); that is weak evidence only.',
      questions: [question('gap')],
    });
    expect(untold(EN, 'Nothing.', [question('gap')], undefined, [one])).toEqual(
      unknown([one], 'Nothing.', [question('gap')]),
    );
  });

  test('is no better than its weakest basis, and derived where it needs none', () => {
    expect(weakest(['DERIVED', 'WEAK_NEGATIVE', 'ASSERTED'])).toBe('WEAK_NEGATIVE');
    expect(weakest(['ASSERTED', 'NONE'])).toBe('NONE');
    expect(weakest([])).toBe('DERIVED');
  });

  test('ends with one full stop, whatever name it ends with', () => {
    expect(tidy('Paid by Alder Inc.. It is so.. ')).toBe('Paid by Alder Inc. It is so. ');
    expect(tidy('From 1..2 or so...')).toBe('From 1..2 or so..');
    expect(tidy('As Inc..')).toBe('As Inc.');
  });

  test('asks each question once', () => {
    const again = { ...question('gap'), text: 'the same again?' };
    expect(uniqueQuestions([question('gap'), question('since'), again])).toEqual([again, question('since')]);
  });
});

test('a rule concerns an officer by the office, or by the seat on the audit committee', () => {
  const officer = { person: 'p', role: 'OUTSIDE_DIRECTOR', seat: undefined, nomination: undefined, claim: undefined };
  const member = { ...officer, auditCommittee: one };
  const rule = (about: string) => ({ about: [about] }) as Parameters<typeof concerns>[0];
  const asked = (about: string, who: object) => concerns(rule(about), who as Parameters<typeof concerns>[1]);
  expect(asked('OUTSIDE_DIRECTOR', officer)).toBe(true);
  expect(asked('AUDIT_COMMITTEE', officer)).toBe(false);
  expect(asked('AUDIT_COMMITTEE', member)).toBe(true);
  expect(asked('COMPANY_AUDITOR', member)).toBe(false);
});

describe('sources that tell everything', () => {
  const coverage = (fields: Readonly<Record<string, string>>): Facts[number] => ({
    kind: 'COVERED_BY',
    subject: 's',
    object: 'document',
    matter: 'WORKS_FOR',
    extent: 'COMPLETE',
    from: '2010-01-01',
    observedOn: DAY,
    ...fields,
  });
  const told = (fields: Readonly<Record<string, string>>, from = '2010-01-01', key?: 'career:p') =>
    complete(smallWorld([coverage(fields)]), 'WORKS_FOR', { from, until: DAY }, key).length > 0;

  test('of a kind, for every day that is asked about', () => {
    expect(told({})).toBe(true);
    expect(told({}, '2009-12-31')).toBe(false);
    expect(told({ extent: 'PARTIAL' })).toBe(false);
    expect(told({ matter: 'HOLDS' })).toBe(false);
    expect(told({ subject: 'c' })).toBe(false);
    // Since ever is since the first day that can be written.
    expect(told({ from: '0001-01-01' }, '0000-01-01')).toBe(true);
    expect(told({ from: '0001-01-02' }, '0000-01-01')).toBe(false);
  });

  test('or that a questionnaire answers for the one question', () => {
    expect(told({ question: 'career:p' })).toBe(false);
    expect(told({ question: 'career:p' }, '2010-01-01', 'career:p')).toBe(true);
    expect(told({ question: 'career:q' }, '2010-01-01', 'career:p')).toBe(false);
    expect(told({ question: 'career:p', matter: 'HOLDS' }, '2010-01-01', 'career:p')).toBe(true);
    const none = (question?: string) =>
      answeredNone(
        smallWorld([coverage(question === undefined ? {} : { question })]),
        { from: DAY, until: DAY },
        'career:p',
      ).length;
    expect([none('career:p'), none('career:q'), none()]).toEqual([1, 0, 0]);
  });
});

test('nobody held a post before being born', () => {
  const world = smallWorld([]);
  const bornIn = (born: string | undefined, from: string) => {
    const parties = new Map(world.parties);
    parties.set('p', { ...parties.get('p'), ...(born === undefined ? {} : { born }) } as never);
    return withinLife({ ...world, parties }, 'p', { from, until: DAY });
  };
  expect(bornIn('1950-04-05', '1950-04-04')).toEqual({ from: '1950-04-05', until: DAY });
  expect(bornIn('1950-04-05', '1950-04-06')).toEqual({ from: '1950-04-06', until: DAY });
  expect(bornIn('1950-04', '1900-01-01').from).toBe('1950-04-01');
  expect(bornIn('1950', '1900-01-01').from).toBe('1950-01-01');
  expect(bornIn(undefined, '1900-01-01').from).toBe('1900-01-01');
  expect(withinLife(world, 's', { from: '1900-01-01', until: DAY }).from).toBe('1900-01-01');
});
