// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { WarningList } from './warning-list.tsx';

afterEach(cleanup);

const some = (count: number) => Array.from({ length: count }, (_, i) => `Warning ${String(i + 1)}`);
const folded = () => document.querySelectorAll('details li').length;

test.each([
  [1, 0, undefined],
  [4, 0, undefined],
  [5, 0, undefined],
  [6, 2, '2 more to know of these figures'],
  [600, 596, '596 more to know of these figures'],
])('of %i warnings %i are folded, and none is left out', (count, others, words) => {
  render(<WarningList warnings={some(count)} />);
  expect(document.querySelectorAll('li')).toHaveLength(count);
  expect(folded()).toBe(others);
  if (words !== undefined) screen.getByText(words);
});

test('without warnings there is nothing', () => {
  expect(render(<WarningList warnings={[]} />).container.innerHTML).toBe('');
});
