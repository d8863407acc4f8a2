import { expect, test } from 'vitest';
import { BadInput, GovernanceError, StoreError, withoutTrace } from './errors.ts';

const FRAME = /\n\s+at /;

test('what tells of the asker has no trace, what tells of a fault of ours or of the store has one', () => {
  const refused = [
    new BadInput('no day'),
    new StoreError('TIMEOUT', 'over'),
    new GovernanceError('TOO_BUSY', 'later'),
    withoutTrace(() => new Error('told')),
  ];
  const faults = [new GovernanceError('INTERNAL', 'odd'), new StoreError('STORE_FAILED', 'gone'), new Error('after')];
  expect(refused.map(({ stack = '' }) => FRAME.test(stack))).toEqual([false, false, false, false]);
  expect(faults.map(({ stack = '' }) => FRAME.test(stack))).toEqual([true, true, true]);
});

test('an error thrown meanwhile leaves later ones their trace', () => {
  const thrown = (): unknown => withoutTrace(() => JSON.parse('{') as unknown);
  expect(thrown).toThrow(SyntaxError);
  expect(new Error('after').stack).toMatch(FRAME);
});
