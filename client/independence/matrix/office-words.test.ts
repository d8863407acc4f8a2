import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from './messages/en.ts';
import { ja } from './messages/ja.ts';
import { electionText, officeText } from './office-words.ts';

test('who stood for an election whose result is not known may be in office, and the office is told without it', () => {
  const stood = {
    role: 'Director (stood for election on 2007-06-26, result not known)',
    resultUnknownOf: '2007-06-26',
    candidate: false,
  };
  expect(officeText(stood)).toBe('Director');
  expect(electionText(stood)).toBe('may be in office: stood for election on 26 June 2007, result not known');
});

test.each(['en', 'ja'] as const)('in %s what the server says of the election is what is taken away', (language) => {
  const server = join(import.meta.dirname, '../../../server/rules/person/messages', `${language}.ts`);
  expect(readFileSync(server, 'utf8')).toContain(`stoodFor: '{title}${{ en, ja }[language].stoodForAside}'`);
});

test('words of the office that say something else stay as they are', () => {
  const other = {
    role: 'Director (stood for election on 2006-06-28, result not known)',
    resultUnknownOf: '2007-06-26',
  };
  expect(officeText(other)).toBe(other.role);
  expect(officeText({ role: 'Full-time company auditor', resultUnknownOf: null })).toBe('Full-time company auditor');
});

test('a candidate stands for election; whoever is in office without one needs no words', () => {
  expect(electionText({ candidate: true, resultUnknownOf: null })).toBe('stands for election');
  expect(electionText({ candidate: false, resultUnknownOf: null })).toBeUndefined();
});
