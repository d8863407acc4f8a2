// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Role } from './interlocks-query.ts';
import { Roles } from './shared-people-table.tsx';

const seat = (id: string, title: string, kind: 'DIRECTORS' | 'AUDIT_COMMITTEE' | 'OTHER', name = 'Board') =>
  ({
    __typename: 'Seat',
    id,
    summary: title,
    title,
    outside: null,
    board: { kind, name },
    from: '2024-06',
    to: null,
    observedOn: '2024-06-28',
    lastObservedOn: '2024-06-28',
    certainty: 'CERTAIN',
    basis: 'STATED',
    note: null,
    citations: [],
  }) as unknown as Role;

const captions = () => [...document.querySelectorAll('.caption')].map(({ textContent }) => textContent);

test('one title on two boards names each board; other titles name none', () => {
  const { unmount } = render(
    <Roles on="2024-06-28" facts={[seat('a', 'Director', 'DIRECTORS'), seat('b', 'Director', 'AUDIT_COMMITTEE')]} />,
  );
  expect(screen.getAllByText('Director, since June 2024')).toHaveLength(2);
  expect(captions()).toEqual(['Board of directors', 'Audit committee']);
  unmount();
  render(<Roles on="2024-06-28" facts={[seat('a', 'Director', 'DIRECTORS'), seat('b', 'Chair', 'DIRECTORS')]} />);
  expect(captions()).toEqual([]);
});

test('a board whose kind says nothing is called by its name', () => {
  const advisers = seat('b', 'Director', 'OTHER', 'Board of advisers');
  render(<Roles on="2024-06-28" facts={[seat('a', 'Director', 'DIRECTORS'), advisers]} />);
  expect(captions()).toEqual(['Board of directors', 'Board of advisers']);
});
