// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FactSection } from './fact-section.tsx';

afterEach(cleanup);

const headed = (more: object) => {
  render(<FactSection title="Held by" facts={[]} side="x" on="2024-03-31" {...more} />);
  return screen.getByRole('heading').textContent;
};

test('a heading counts all where it is known how many there are, and else says that there may be more', () => {
  expect(headed({ total: 700 })).toBe('Held by 700');
  expect(screen.getByText(/^700 more/)).toBeDefined();
  cleanup();
  expect(headed({ total: 300, isCut: true })).toBe('Held by at least 300');
  cleanup();
  expect(headed({})).toBe('Held by ');
});
