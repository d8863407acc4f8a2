import { expect, test } from 'vitest';
import { entity, person, relationship } from '../../../test/support/intake/bods-statements.ts';
import { outcomeOf } from '../../../test/support/intake/import-outcome.ts';

const chairs = relationship('r', { subject: 'weir', interests: [{ type: 'boardChair' }] });

test('a company that a file only names has its board, and is told as one of which nothing is known', async () => {
  const { errors, warnings, facts } = await outcomeOf('a.json', JSON.stringify([person('igraine'), chairs]));
  expect(errors).toEqual([]);
  expect(warnings.flatMap(({ code, message }) => (code === 'DANGLING_PARTY' ? [message] : []))).toEqual([
    '"weir" is the company of the Board of directors and is described nowhere in the file; it is loaded as a party of which nothing else is known',
  ]);
  expect(facts.filter((fact) => fact.includes('"SITS_ON"'))).toHaveLength(1);
});

test('one that it describes has it without a word; a person has none', async () => {
  const whole = await outcomeOf('a.json', JSON.stringify([person('igraine'), entity('weir'), chairs]));
  expect([whole.errors, whole.warnings.filter(({ code }) => code === 'DANGLING_PARTY')]).toEqual([[], []]);
  const wrong = await outcomeOf('a.json', JSON.stringify([person('igraine'), person('weir'), chairs]));
  expect(wrong.errors.map(({ code }) => code)).toEqual(['SUBJECT_CAN_ONLY_REFER_TO_ENTITY']);
});
