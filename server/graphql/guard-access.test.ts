import { buildSchema, parse, execute, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { known, LOCAL, STRANGER, UNSIGNED, type Asker } from '../access/asker.ts';
import type { Role } from '../access/roles.ts';
import { guardAccess, MUTATION_NEEDS } from './guard-access.ts';
import { createSchema } from './schema.ts';

const schema = createSchema();
const as = (...roles: Role[]) => known('SESSION', { account: 'a', name: 'Ann Example', roles });
/** Who may what, by the table in docs/access.md. */
const KEEPS = ['watch', 'unwatch', 'keepView', 'changeView', 'removeView', 'writeNote', 'changeNote', 'removeNote'];
const RECORDS = ['recordDetermination', 'followDetermination'];
const CHANGES = [
  'stageImport',
  'stageAnswers',
  'acceptImport',
  'withdrawImport',
  'decideParties',
  'undoPartyDecision',
  'cancelWork',
];

function roots(kind: 'getQueryType' | 'getMutationType') {
  const type = schema[kind]();
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

/** The code with which a root field refuses somebody before it does anything; undefined when it lets them on. */
async function refusal(field: ReturnType<typeof roots>[number], asker: Asker | undefined): Promise<string | undefined> {
  try {
    // Nothing is there to answer with: whoever is let on meets another error.
    await field.resolve?.({}, {}, { ...(asker && { asker }) }, {} as never);
  } catch (error) {
    const code = (error as { code?: string }).code;
    return code === 'FORBIDDEN' || code === 'UNAUTHENTICATED' ? code : undefined;
  }
  return undefined;
}

test('every mutation says what it takes, and nothing else does', () => {
  expect(Object.keys(MUTATION_NEEDS).sort()).toEqual(
    roots('getMutationType')
      .map(({ name }) => name)
      .sort(),
  );
  expect([...KEEPS, ...RECORDS, ...CHANGES].sort()).toEqual(Object.keys(MUTATION_NEEDS).sort());
});

test.each<[string, Asker | undefined, readonly string[]]>([
  ['who has not signed in', UNSIGNED, []],
  ['a stranger on the network', STRANGER, []],
  ['a context without anybody', undefined, []],
  ['a reader', as('reader'), KEEPS],
  ['nobody’s role', as(), []],
  ['an auditor', as('auditor'), [...KEEPS, ...RECORDS]],
  ['a steward', as('steward'), [...KEEPS, ...CHANGES]],
  ['an admin', as('admin'), [...KEEPS, ...RECORDS, ...CHANGES]],
  ['the one person here', LOCAL, [...KEEPS, ...RECORDS, ...CHANGES]],
  ['an admin on a page of another site', { ...as('admin'), fromOtherSite: true }, []],
  ['the one person here on a page of another site', { ...LOCAL, fromOtherSite: true }, []],
])('%s may do what their role says, and no other mutation', async (_, asker, may) => {
  const let_on: string[] = [];
  for (const field of roots('getMutationType'))
    if ((await refusal(field, asker)) === undefined) let_on.push(field.name);
  expect(let_on.sort()).toEqual([...may].sort());
});

/** What looks at a file that somebody is about to bring in is for those who may bring it in. */
const OF_STEWARDS = ['uploadedTable'];

test('every question is closed to who has not signed in, or has no role', async () => {
  const fields = roots('getQueryType');
  expect(fields.length).toBeGreaterThan(20);
  for (const field of fields) {
    expect([field.name, await refusal(field, UNSIGNED)]).toEqual([field.name, 'UNAUTHENTICATED']);
    expect([field.name, await refusal(field, as())]).toEqual([field.name, 'FORBIDDEN']);
    const isOfStewards = OF_STEWARDS.includes(field.name);
    const [reader, steward] = [await refusal(field, as('reader')), await refusal(field, as('steward'))];
    expect([field.name, reader, steward]).toEqual([field.name, isOfStewards ? 'FORBIDDEN' : undefined, undefined]);
  }
});

test('a mutation that nobody thought of is not served', () => {
  expect(() => {
    guardAccess(buildSchema('type Query { a: Int } type Mutation { dropEverything: Int }'));
  }).toThrow(/Mutation.dropEverything says nowhere who may ask for it/);
});

test('the refusal of one field leaves the others of a query unanswered as well', async () => {
  const small = buildSchema('type Query { a: Int }');
  guardAccess(small);
  const { data, errors } = await execute({
    schema: small,
    document: parse('{ a b: a }'),
    rootValue: { a: 1 },
    contextValue: { asker: UNSIGNED },
  });
  expect([data, errors?.length]).toEqual([{ a: null, b: null }, 2]);
});
