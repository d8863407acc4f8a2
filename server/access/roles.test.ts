import { expect, test } from 'vitest';
import { known, LOCAL, mustMay, signerOf, STRANGER, UNSIGNED } from './asker.ts';
import { permissionsOf, roleMapping, rolesOf, type Permission, type Role } from './roles.ts';

const ann = (...roles: Role[]) => known('SESSION', { account: 'oidc:x#1', name: 'Ann Example', roles });

test.each<[Role, Permission[]]>([
  ['reader', ['READ', 'KEEP']],
  ['auditor', ['READ', 'KEEP', 'RECORD']],
  ['steward', ['READ', 'KEEP', 'CHANGE']],
  ['admin', ['READ', 'KEEP', 'RECORD', 'CHANGE', 'ADMINISTER']],
])('%s may %j', (role, may) => {
  expect([...permissionsOf([role])]).toEqual(may);
});

test('groups give roles, letter by letter; the star is everybody who is signed in', () => {
  const mapping = roleMapping('Audit=auditor, data team=steward,*=reader, a=b=admin');
  expect(mapping).toEqual([
    ['Audit', 'auditor'],
    ['data team', 'steward'],
    ['*', 'reader'],
    ['a=b', 'admin'],
  ]);
  expect(rolesOf([], mapping ?? [])).toEqual(['reader']);
  expect(rolesOf(['audit'], mapping ?? [])).toEqual(['reader']);
  expect(rolesOf(['data team', 'Audit'], mapping ?? [])).toEqual(['reader', 'auditor', 'steward']);
  // A group that is called like the star is no more than any.
  expect(rolesOf(['*'], roleMapping('staff=admin') ?? [])).toEqual([]);
  for (const bad of ['a', 'a=', '=reader', 'a=root', 'a=Reader']) expect(roleMapping(bad)).toBeUndefined();
});

test.each([
  [LOCAL, 'RECORD', undefined],
  [STRANGER, 'READ', undefined],
  [STRANGER, 'CHANGE', ['FORBIDDEN', /cannot tell who asks.*OIDC_ISSUER/]],
  [UNSIGNED, 'READ', ['UNAUTHENTICATED', /^Sign in to read here\.$/]],
  [
    ann('reader'),
    'RECORD',
    ['FORBIDDEN', /^Ann Example has the role reader and may not record.*takes the role auditor or admin/],
  ],
  [ann('auditor'), 'CHANGE', ['FORBIDDEN', /takes the role steward or admin/]],
  [ann(), 'READ', ['FORBIDDEN', /has no role and may not read/]],
  [ann('steward'), 'CHANGE', undefined],
  [{ ...ann('admin'), fromOtherSite: true }, 'CHANGE', ['FORBIDDEN', /not from other sites/]],
  [{ ...LOCAL, fromOtherSite: true }, 'RECORD', ['FORBIDDEN', /not from other sites/]],
  [{ ...LOCAL, fromOtherSite: true }, 'READ', undefined],
] as const)('who may what: %#', (asker, permission, refused) => {
  const ask = () => {
    mustMay(asker, permission);
  };
  if (refused === undefined) expect(ask).not.toThrow();
  else
    expect(ask).toThrow(
      expect.objectContaining({ code: refused[0], message: expect.stringMatching(refused[1]) as string }),
    );
});

test('who is signed in signs, and nobody else; who is not says who they are', () => {
  expect(signerOf(ann('auditor'), undefined)).toEqual({ by: 'Ann Example', account: 'oidc:x#1' });
  expect(signerOf(ann('auditor'), ' Ann Example ')).toEqual({ by: 'Ann Example', account: 'oidc:x#1' });
  expect(() => signerOf(ann('auditor'), 'Ben Example')).toThrow(/signed in as Ann Example; leave "by" out/);
  expect(signerOf(LOCAL, 'Ben Example')).toEqual({ by: 'Ben Example' });
  for (const nobody of [undefined, null, '', ' ']) expect(() => signerOf(LOCAL, nobody)).toThrow(/"by" is empty/);
});
