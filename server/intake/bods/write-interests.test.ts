import { expect, test } from 'vitest';
import type { Fact } from '../../shared/facts.ts';
import { INTEREST_TYPES } from './codes.ts';
import { writtenInterest } from './write-interests.ts';

const CONTROL = 'DOMINANT_INFLUENCE';
const holding = (interest: string, right?: string) =>
  ({
    kind: 'HOLDS',
    id: 'h',
    subject: 'a',
    object: 'b',
    direct: 'DIRECT',
    nominee: false,
    interest,
    right,
    citations: [],
  }) as unknown as Extract<Fact, { kind: 'HOLDS' }>;

const readAs = (fact: ReturnType<typeof holding>) => {
  const { type } = writtenInterest(fact).interest;
  return typeof type === 'string' ? INTEREST_TYPES[type] : undefined;
};

test.each(['SHARES', 'VOTES', 'VETO', 'PROFIT', 'CONTRACT', 'OPTIONS', 'ARRANGEMENT_ROLE', 'OTHER', 'UNKNOWN'])(
  '%s is not written as something that is read as control',
  (interest) => {
    expect(readAs(holding(interest))).not.toBe(CONTROL);
  },
);

test('control is written as control, and a role by its own code', () => {
  expect(readAs(holding(CONTROL))).toBe(CONTROL);
  expect(writtenInterest(holding('ARRANGEMENT_ROLE', 'settlor')).interest['type']).toBe('settlor');
});
