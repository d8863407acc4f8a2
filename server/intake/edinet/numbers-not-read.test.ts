import { expect, test } from 'vitest';
import type { IntakeFile } from '../importer.ts';
import { MADE_UP, STEM, type MadeUpFact } from './fixtures/made-up-filing.ts';
import { archiveFile, instanceOf, plainFile, tableOf } from './fixtures/render.ts';
import { statedIn } from './fixtures/stated.ts';

const changed = (value: string) =>
  MADE_UP.map((fact) =>
    fact.name.endsWith('NumberOfSharesHeld') && fact.value === '90000' ? { ...fact, value } : fact,
  );
const files: readonly (readonly [string, (facts: readonly MadeUpFact[]) => IntakeFile])[] = [
  ['an instance', (facts) => plainFile(`${STEM}.xbrl`, instanceOf(facts))],
  ['a table', (facts) => archiveFile('a.zip', { [`XBRL_TO_CSV/${STEM}.csv`]: tableOf(facts) })],
];
const shares = async (file: IntakeFile) => {
  const one = await statedIn(file);
  const told = one.problems.filter(({ code }) => code === 'VALUE_NOT_READ').map(({ message }) => message);
  const [held] = one.of('HOLDS').filter(({ fact }) => fact.account === '505999');
  return [held?.fact.shares, told];
};

test.each(files)(
  'of %s a number that is none, or a count below nothing, is told and not taken for none',
  async (_, of) => {
    for (const value of ['90,000', '9E4', '90000（注）１', '約90000', '-90000', '9万'])
      expect(await shares(of(changed(value)))).toEqual([
        undefined,
        [`NumberOfSharesHeld is "${value}", which cannot be read as a number; it is left out`],
      ]);
    for (const value of ['９００００', '+90000', '90000', '90000.0'])
      expect(await shares(of(changed(value)))).toEqual(['90000', []]);
  },
);

test('a row whose figure of today cannot be read has not ended', async () => {
  const sold = 'NumberOfSharesHeldDetailsOfSpecifiedInvestment';
  const facts = MADE_UP.map((fact) =>
    fact.name.includes(sold) && fact.value === '7000' ? { ...fact, value: '7,000' } : fact,
  );
  const one = await statedIn(plainFile(`${STEM}.xbrl`, instanceOf(facts)));
  const held = one
    .of('HOLDS')
    .filter(({ fact }) => fact.account === 'policy holding' && one.named(fact.object) === '㈱架空銀行');
  expect(held.map(({ fact, observedOn }) => [fact.shares, fact.to, observedOn])).toEqual([
    ['8000', undefined, '2024-03-31'],
  ]);
});

test('a table whose columns changed places is refused: its contexts name no period', async () => {
  const facts = MADE_UP.map((fact) => ({ ...fact, context: fact.value ?? '', value: fact.context }));
  const one = await statedIn(archiveFile('a.zip', { [`XBRL_TO_CSV/${STEM}.csv`]: tableOf(facts) }));
  expect(one.facts).toEqual([]);
  expect(one.problems.some(({ code, severity }) => code === 'EC8011W' && severity === 'error')).toBe(true);
});

test('Japanese that was read as Latin letters and written again is refused', async () => {
  const garbled = Buffer.from(instanceOf(MADE_UP)).toString('latin1');
  const one = await statedIn(plainFile(`${STEM}.xbrl`, garbled));
  expect(one.facts).toEqual([]);
  expect(one.problems.map(({ code }) => code)).toContain('TEXT_GARBLED');
});

test('numbers of men and women that are no numbers count nobody', async () => {
  const facts = MADE_UP.map((fact) =>
    fact.name.endsWith('NumberOfMaleDirectorsAndOtherOfficers') ? { ...fact, unit: undefined, value: '二' } : fact,
  ).map(({ unit, ...fact }) => (unit === undefined ? fact : { ...fact, unit }));
  const one = await statedIn(plainFile(`${STEM}.xbrl`, instanceOf(facts)));
  expect(
    one.findings
      .filter(({ kind }) => kind === 'COUNT')
      .map(({ detail }) => detail)
      .join(),
  ).not.toContain('NaN');
  const [counted] = one.of('HAS_ATTRIBUTE').filter(({ fact }) => fact.label === 'Officers by sex');
  expect(counted?.fact.count).toBeUndefined();
});
