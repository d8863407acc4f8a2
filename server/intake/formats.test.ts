import { expect, test } from 'vitest';
import { GOOD_FILES } from '../../test/support/intake/good-files.ts';
import { EXPORTERS } from './export-formats.ts';
import { IMPORTERS } from './formats.ts';
import { en } from './messages/en.ts';

const formats = IMPORTERS.map(({ format }) => format);

test('every format is called by one name, and has its title among the messages, where its Japanese is too', () => {
  expect(new Set(formats).size).toBe(formats.length);
  expect(Object.fromEntries(IMPORTERS.map(({ format, title }) => [format, title]))).toEqual(en);
});

test('every format has a good file that the tests spoil, but answers: they are to questions of one graph', () => {
  const spoilt = new Set(GOOD_FILES.map(({ format }) => format));
  expect(formats.filter((format) => !spoilt.has(format))).toEqual(['answers']);
});

test('every format that goes out is called by one name', () => {
  const out = EXPORTERS.map(({ format }) => format);
  expect(new Set(out).size).toBe(out.length);
});
