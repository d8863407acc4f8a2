import { describe, expect, test } from 'vitest';
import { atHomeIn, smallWorld } from '../../../test/support/worlds/small-world.ts';
import type { TestedRole } from '../books/test-shape.ts';
import { positionsOf } from './positions.ts';

type Facts = Parameters<typeof smallWorld>[0];

/** What the one post of somebody at a company is, by its title and what is said of it. */
function post(title: string | undefined, said: Readonly<Record<string, boolean>> = {}, at = 'c') {
  const [position] = positionsOf(
    smallWorld([{ kind: 'WORKS_FOR', subject: 'q', object: at, ...(title === undefined ? {} : { title }), ...said }]),
    'q',
  );
  return position!;
}
const seat = (fields: Readonly<Record<string, unknown>>, board = 'c-directors') =>
  positionsOf(smallWorld([{ kind: 'SITS_ON', subject: 'q', object: board, ...fields }]), 'q')[0];

describe('a title tells who executes', () => {
  test.each([
    '代表取締役社長',
    '業務執行取締役',
    '執行役',
    '社長',
    '専務取締役',
    '常務',
    '最高財務責任者',
    'President',
    'Chief Executive Officer',
    'CFO',
    'COO',
    'CTO',
    'Executive Vice President',
    'Managing Director',
    'Representative Director',
  ])('%s does', (title) => {
    expect(post(title).has(['EXECUTIVE'])).toBe('YES');
    expect(post(title).inferred).toBe(true);
    expect(post(title, { executive: false }).has(['EXECUTIVE'])).toBe('NO');
  });

  test.each([
    '執行役員',
    '副社長',
    '専務執行役員',
    'Vice President',
    'Vice-President, Sales',
    'Assistant to the President',
    'Secretary of the CEO',
    'President’s Office',
    'Former President',
    '元社長',
    '社長室',
    '社長秘書',
    'Non-executive Director',
    'Treasurer',
    'Head of Sales',
  ])('%s may', (title) => {
    expect(post(title).has(['EXECUTIVE'])).toBe('MAYBE');
  });

  test('and an employee with none of these does not, nor who is told not to', () => {
    expect(post('Clerk', { employee: true }).has(['EXECUTIVE'])).toBe('NO');
    expect(post('Treasurer', { employee: true }).has(['EXECUTIVE'])).toBe('MAYBE');
    expect(post('Clerk').has(['EXECUTIVE'])).toBe('MAYBE');
    expect(post('Clerk', { executive: true }).has(['EXECUTIVE'])).toBe('YES');
    expect(post('Clerk', { representative: true }).has(['EXECUTIVE'])).toBe('YES');
    expect(post(undefined).has(['EXECUTIVE'])).toBe('MAYBE');
  });
});

const ROLES: readonly TestedRole[] = ['EMPLOYEE', 'SENIOR_EMPLOYEE', 'DIRECTOR', 'AUDITOR', 'PARTNER', 'ANY'];

describe('the other roles of a post', () => {
  test.each([
    // title, what is said, at; employee, senior employee, director, auditor, partner, any
    ['General Manager', { employee: true }, 'c', ['YES', 'YES', 'NO', 'NO', 'NO', 'YES']],
    ['Clerk', { employee: true }, 'c', ['YES', 'NO', 'NO', 'NO', 'NO', 'YES']],
    ['Specialist', { employee: true }, 'c', ['YES', 'MAYBE', 'NO', 'NO', 'NO', 'YES']],
    ['Specialist', {}, 'c', ['MAYBE', 'MAYBE', 'MAYBE', 'NO', 'NO', 'YES']],
    ['Specialist', { employee: false }, 'c', ['NO', 'NO', 'MAYBE', 'NO', 'NO', 'YES']],
    ['President', {}, 'c', ['NO', 'YES', 'MAYBE', 'NO', 'NO', 'YES']],
    ['Outside Director', {}, 'c', ['MAYBE', 'MAYBE', 'YES', 'NO', 'NO', 'YES']],
    ['取締役会事務局長', { employee: true }, 'c', ['YES', 'YES', 'NO', 'NO', 'NO', 'YES']],
    ['監査役', {}, 'c', ['MAYBE', 'MAYBE', 'MAYBE', 'YES', 'NO', 'YES']],
    ['監査役室長', { employee: true }, 'c', ['YES', 'MAYBE', 'NO', 'NO', 'NO', 'YES']],
    ['Partner', {}, 'c', ['MAYBE', 'MAYBE', 'MAYBE', 'NO', 'YES', 'YES']],
    ['社員', {}, 'audit-firm', ['MAYBE', 'MAYBE', 'MAYBE', 'NO', 'YES', 'YES']],
    ['社員', {}, 'c', ['MAYBE', 'MAYBE', 'MAYBE', 'NO', 'NO', 'YES']],
    ['Lawyer', {}, 'law-firm', ['MAYBE', 'MAYBE', 'MAYBE', 'NO', 'MAYBE', 'YES']],
    ['Lawyer', { employee: true }, 'law-firm', ['YES', 'MAYBE', 'NO', 'NO', 'NO', 'YES']],
    ['Associate', {}, 'law-firm', ['MAYBE', 'MAYBE', 'MAYBE', 'NO', 'NO', 'YES']],
    ['Trainee', {}, 'law-firm', ['MAYBE', 'NO', 'MAYBE', 'NO', 'NO', 'YES']],
  ] as const)('of %s, %o, at %s', (title, said, at, expected) => {
    expect(ROLES.map((role) => post(title, said, at).has([role]))).toEqual(expected);
  });

  test('of several that are asked for one is enough, and one that may be is not ruled out', () => {
    expect(post('Partner').has(['AUDITOR', 'PARTNER'])).toBe('YES');
    expect(post('Specialist').has(['AUDITOR', 'EMPLOYEE'])).toBe('MAYBE');
    expect(post('Specialist').has(['AUDITOR', 'PARTNER'])).toBe('NO');
  });

  test('a representative is a director, and an employee without such a title none', () => {
    expect(post('Specialist', { representative: true }).has(['DIRECTOR'])).toBe('YES');
    expect(post('Specialist', { representative: false }).has(['DIRECTOR'])).toBe('MAYBE');
    expect(post('Specialist', { employee: true }).has(['DIRECTOR'])).toBe('NO');
  });

  test('it rests on words or on what was left unsaid, unless a source says whether it executes', () => {
    const inferred = (title: string, said: Readonly<Record<string, boolean>>) => post(title, said).inferred;
    expect(inferred('President', {})).toBe(true);
    expect(inferred('President', { executive: true })).toBe(false);
    expect(inferred('Clerk', { employee: true })).toBe(true);
    expect(inferred('Clerk', { employee: true, executive: false })).toBe(false);
    expect(inferred('Clerk', { employee: false })).toBe(false);
    expect(inferred('Clerk', {})).toBe(false);
  });

  test('it is called by its title, or as what is said of it', () => {
    expect([post('Clerk').title, post(undefined, { employee: true }).title, post(undefined).title]).toEqual([
      'Clerk',
      'employee',
      'in a post not named',
    ]);
    expect(['Interim President', 'Acting CFO', '社長代行', 'President'].map((title) => post(title).interim)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('a seat', () => {
  const executes = (fields: Readonly<Record<string, unknown>>, board?: string) =>
    seat(fields, board)?.has(['EXECUTIVE']);

  test('executes by its title, its representation or its responsibility, unless it is an outside one or an auditor’s', () => {
    expect(executes({ title: 'President' })).toBe('YES');
    expect(executes({ representative: true })).toBe('YES');
    expect(executes({ responsibility: 'Sales' })).toBe('YES');
    expect(executes({ outside: true, title: 'President' })).toBe('MAYBE');
    expect(executes({ outside: true, responsibility: 'Chair of the audit committee' })).toBe('NO');
    expect(executes({ title: 'Outside Director' })).toBe('NO');
    expect(executes({ title: 'Independent Director', outside: false })).toBe('MAYBE');
    expect(executes({ title: '社外取締役' })).toBe('NO');
    expect(executes({}, 'c-company-auditors')).toBe('NO');
    expect(executes({})).toBe('MAYBE');
  });

  test('on a committee alone is a position of some kind, and on a board is one of a director or an auditor', () => {
    const alone = ROLES.map((role) => seat({}, 'c-audit-committee')?.has([role]));
    expect(alone).toEqual(['MAYBE', 'MAYBE', 'MAYBE', 'NO', 'NO', 'YES']);
    const roles = (board: string) => ROLES.map((role) => seat({ outside: true }, board)?.has([role]));
    expect(roles('c-audit-committee')).toEqual(['NO', 'NO', 'MAYBE', 'NO', 'NO', 'YES']);
    expect(roles('c-directors')).toEqual(['NO', 'NO', 'YES', 'NO', 'NO', 'YES']);
    expect(roles('c-company-auditors')).toEqual(['NO', 'NO', 'NO', 'YES', 'NO', 'YES']);
    expect([seat({})?.title, seat({}, 'c-company-auditors')?.title, seat({ title: 'Chair' })?.title]).toEqual([
      'director',
      'company auditor',
      'Chair',
    ]);
    expect(
      [seat({ title: 'President' }), seat({ title: 'President', representative: true })].map((one) => one?.inferred),
    ).toEqual([true, false]);
  });

  test('outside Japan executes nothing where every post is told from the first day of the seat, and none there', () => {
    const executesAbroad = (home: string | undefined, coveredFrom: string, ...posts: Facts) => {
      const world = smallWorld([
        { kind: 'SITS_ON', subject: 'q', object: 'c-directors', from: '2015-06-01' },
        {
          kind: 'COVERED_BY',
          subject: 's',
          object: 'document',
          matter: 'WORKS_FOR',
          extent: 'COMPLETE',
          from: coveredFrom,
          observedOn: '2020-06-30',
        },
        ...posts,
      ]);
      return positionsOf(atHomeIn(home, world), 'q')[0]?.has(['EXECUTIVE']);
    };
    expect(executesAbroad('US', '2015-06-01')).toBe('NO');
    expect(executesAbroad('US', '2015-06-02')).toBe('MAYBE');
    expect(executesAbroad('JP', '2015-06-01')).toBe('MAYBE');
    expect(executesAbroad(undefined, '2015-06-01')).toBe('MAYBE');
    expect(executesAbroad('US', '2015-06-01', { kind: 'WORKS_FOR', subject: 'q', object: 'c' })).toBe('MAYBE');
    expect(executesAbroad('US', '2015-06-01', { kind: 'WORKS_FOR', subject: 'q', object: 'd' })).toBe('NO');
  });
});

test('who signs an audit as a partner is one of the firm; in another role may be', () => {
  const signs = (role?: string) =>
    positionsOf(
      smallWorld([
        {
          kind: 'SIGNS_AUDIT_OF',
          subject: 'q',
          object: 's',
          firm: 'audit-firm',
          ...(role === undefined ? {} : { role }),
        },
      ]),
      'q',
    )[0]!;
  const roles: readonly TestedRole[] = ['PARTNER', 'ANY', 'EMPLOYEE'];
  expect(roles.map((role) => signs('Engagement Partner').has([role]))).toEqual(['YES', 'YES', 'MAYBE']);
  expect(roles.map((role) => signs('Accountant').has([role]))).toEqual(['MAYBE', 'YES', 'MAYBE']);
  expect([signs('Accountant').title, signs().title, signs().org, signs().inferred]).toEqual([
    'Accountant',
    'signer of the audit',
    'audit-firm',
    true,
  ]);
});
