import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { importX } from 'eslint-plugin-import-x';
import { expect, test } from 'vitest';
import tseslint from 'typescript-eslint';
import { roomsOf, zones } from './rooms.js';

/** Only the walls between the rooms, on files that do not exist but stand in a room. */
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    languageOptions: { parser: tseslint.parser },
    settings: { 'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx'] })] },
    rules: { 'import-x/no-restricted-paths': ['error', { zones: zones() }] },
  },
});

async function refusals(filePath, imported) {
  // The rule passes over what it cannot find.
  if (imported.startsWith('.'))
    expect(existsSync(join(filePath, '..', imported)), `${imported} from ${filePath}`).toBe(true);
  const [result] = await eslint.lintText(`import '${imported}';\n`, { filePath });
  return result.messages.map(({ message }) => message);
}

test.each([
  ['server/graph/x.ts', '../store/store.ts'],
  ['server/graph/x.ts', './facts/fact-changes.ts'],
  ['server/graphql/x.ts', '../graph/resolvers.ts'],
  ['server/x.ts', './config.ts'],
  ['client/app/x.tsx', '../canvas/canvas.tsx'],
  ['client/canvas/x.tsx', '../lib/days.ts'],
  ['server/shared/x.ts', 'zod'],
  ['server/rules/books/x.ts', '../patterns/fees/fees-shape.ts'],
])('%s may import %s', async (file, imported) => {
  expect(await refusals(file, imported)).toEqual([]);
});

test.each([
  ['server/graph/x.ts', '../interlocks/interlocks.ts'],
  ['server/graph/x.ts', '../config.ts'],
  ['server/graph/x.ts', '../graphql/scalars.ts'],
  ['server/store/x.ts', '../seed/seed-format.ts'],
  ['server/shared/x.ts', '../store/store.ts'],
  ['server/errors.ts', './time/day.ts'],
  ['server/rules/books/x.ts', '../patterns/fees/fees.ts'],
  ['server/graph/x.ts', '../../client/lib/days.ts'],
  ['client/lib/x.ts', '../ui/tokens.css'],
  ['client/canvas/x.ts', '../app/app.tsx'],
  ['client/panel/x.tsx', '../timebar/time-bar.tsx'],
  ['client/lib/x.ts', '../../server/time/day.ts'],
])('%s may not import %s', async (file, imported) => {
  expect(await refusals(file, imported)).toHaveLength(1);
});

test.each(['server', 'client'])('every folder of %s is a room with walls', (side) => {
  const folders = readdirSync(side, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.filter((name) => !roomsOf(side).some((room) => room === name || room.startsWith(`${name}/`)))).toEqual(
    [],
  );
});
