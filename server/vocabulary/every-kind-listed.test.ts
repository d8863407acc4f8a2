import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KINDS } from './kinds.ts';

test('every file of kinds is listed under the name of its kind, and no other is', async () => {
  const folder = join(import.meta.dirname, 'kinds');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const described = await Promise.all(
    files.map(async (name) => Object.values((await import(join(folder, name))) as Record<string, unknown>)),
  );
  const kinds = described.flat().flatMap((one) => {
    const isKind = typeof one === 'object' && one !== null && 'kind' in one && 'subject' in one;
    return isKind ? [String(one.kind)] : [];
  });
  expect(kinds.sort()).toEqual(Object.keys(KINDS).sort());
  for (const [name, { kind }] of Object.entries(KINDS)) expect(kind).toBe(name);
});
