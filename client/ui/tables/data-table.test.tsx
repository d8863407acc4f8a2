// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { DataTable, type Column } from './data-table.tsx';

interface Holder {
  readonly name: string;
  readonly share: number | null;
}

const holders: readonly Holder[] = [
  { name: 'Koichi Suzuki', share: 6.1 },
  { name: 'GDX Japan', share: null },
  { name: 'NTT', share: 24.7 },
  { name: 'Itochu', share: 0 },
];
const columns: readonly Column<Holder>[] = [
  { id: 'name', header: 'Holder', cell: (row) => row.name, compare: (a, b) => a.name.localeCompare(b.name) },
  {
    id: 'share',
    header: 'Share',
    numeric: true,
    cell: (row) => row.share ?? 'not known',
    known: (row) => row.share !== null,
    compare: (a, b) => (a.share ?? 0) - (b.share ?? 0),
  },
];
afterEach(cleanup);

const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent);

test('a heading sorts, again the other way, and says so; the unknown stays last both times', () => {
  render(<DataTable file="holders" caption="Holders" columns={columns} rows={holders} rowKey={(row) => row.name} />);
  expect(names()).toEqual(['Koichi Suzuki', 'GDX Japan', 'NTT', 'Itochu']);

  const share = screen.getByRole('button', { name: 'Share' });
  fireEvent.click(share);
  expect(names()).toEqual(['NTT', 'Koichi Suzuki', 'Itochu', 'GDX Japan']);
  expect(screen.getByRole('columnheader', { name: 'Share' }).getAttribute('aria-sort')).toBe('descending');

  fireEvent.click(share);
  expect(names()).toEqual(['Itochu', 'Koichi Suzuki', 'NTT', 'GDX Japan']);
  expect(screen.getByRole('columnheader', { name: 'Share' }).getAttribute('aria-sort')).toBe('ascending');
});

test('words sort from A first', () => {
  render(<DataTable file="holders" caption="Holders" columns={columns} rows={holders} rowKey={(row) => row.name} />);
  fireEvent.click(screen.getByRole('button', { name: 'Holder' }));
  expect(names()).toEqual(['GDX Japan', 'Itochu', 'Koichi Suzuki', 'NTT']);
});
