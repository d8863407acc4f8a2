import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBooks } from '../books/read-books.ts';
import { projectRoot } from '../../shared/project-root.ts';
import type { Day } from '../../time/day.ts';
import { contentOf } from '../world/case-world.ts';
import { makeWorld } from '../world/world.ts';
import { boundBy } from './applicability.ts';

const book = openBooks(join(projectRoot(), 'seed', 'rulebooks')).find(({ id }) => id === 'EU')!;

function reason(home: string, on: Day): string {
  const content = contentOf(
    { rule: 'EU-a', name: 'a company', on, expect: 'UNKNOWN', complete: [], facts: [] },
    { about: ['OUTSIDE_DIRECTOR'] },
  );
  const parties = content.parties.map((party) => (party.type === 'Company' ? { ...party, jurisdiction: home } : party));
  return boundBy(makeWorld({ ...content, parties }), book.addressedTo).reason;
}

test.each([
  ['GB', '2020-01-31', true],
  ['GB', '2020-02-01', false],
  ['BG', '2006-12-31', false],
  ['BG', '2007-01-01', true],
  ['HR', '2013-06-30', false],
  ['HR', '2013-07-01', true],
  ['DE', '2005-02-15', true],
  ['JP', '2005-02-15', false],
])('whether %s is a Member State on %s: %s; the recommendation binds nobody either way', (home, on, member) => {
  expect(reason(home, on)).toContain('it binds no company');
  expect(reason(home, on).includes(`this one is of ${home}`)).toBe(!member);
});
