import { expect, test } from 'vitest';
import { beforeGarbling } from './garbled.ts';

test.each([
  ['MÃ¼ller & SÃ¶hne', 'Müller & Söhne'],
  ['Å’uvre â€“ Ltd', 'Œuvre – Ltd'],
  ['å±±ç”°', '山田'],
  ['Müller & Söhne', undefined],
  ['Ångström Â AB', undefined],
  ['ÃO PAULO', undefined],
  ['São João – Œuvre', undefined],
  ['山田 MÃ¼ller', undefined],
  ['Plain', undefined],
])('%s was %s', (text, before) => {
  expect(beforeGarbling(text)).toBe(before);
});
