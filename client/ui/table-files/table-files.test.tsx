// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { PairMatrix } from '../../interlocks/pairs/pair-matrix.tsx';
import { readTable } from './read-table.ts';
import { csvOf } from './save-table.ts';

afterEach(cleanup);

function read(table: ReactNode) {
  const { container } = render(table);
  const [found] = container.getElementsByTagName('table');
  if (!found) throw new Error('There is no table.');
  return readTable(found, 'Group');
}

test('a cell over rows is said in each, figures are figures, what is empty is empty, presses are left out', () => {
  const { header, rows } = read(
    <table>
      <thead>
        <tr>
          <th className="screen-only">Choose</th>
          <th>Company</th>
          <th>Person</th>
          <th aria-label="Days together">1</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td className="screen-only">x</td>
          <th rowSpan={2}>
            <svg>
              <title>company</title>
            </svg>
            Acme
          </th>
          <td>
            <div>Doe</div>
            <div>chair</div>
          </td>
          <td>1,234</td>
        </tr>
        <tr>
          <td className="screen-only">x</td>
          <td>
            Roe
            <span className="citation-mark">notice +1</span>
            <div className="citation-print">notice, line 3</div>
          </td>
          <td />
        </tr>
      </tbody>
    </table>,
  );
  expect(header).toEqual(['Company', 'Person', 'Days together']);
  expect(rows).toEqual([
    ['Acme', 'Doe; chair', 1234],
    ['Acme', 'Roe; notice, line 3', null],
  ]);
});

test('a heading over a whole row becomes the first column of those below it', () => {
  const { header, rows } = read(
    <table>
      <thead>
        <tr>
          <th>Person</th>
          <th>Role</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th colSpan={2}>Acme and Beta</th>
        </tr>
        <tr>
          <td>Doe</td>
          <td>chair</td>
        </tr>
      </tbody>
    </table>,
  );
  expect(header).toEqual(['Group', 'Person', 'Role']);
  expect(rows).toEqual([['Acme and Beta', 'Doe', 'chair']]);
});

test.each([
  ['0', 0],
  ['-5', -5],
  ['12,345.5', 12345.5],
  ['24.70', '24.70'],
  ['24.7 %', '24.7 %'],
  ['007', '007'],
  ['1,23', '1,23'],
  ['123456789012345', 123456789012345],
  ['1234567890123456', '1234567890123456'],
])('%s is read as %s', (text, value) => {
  const { rows } = read(
    <table>
      <tbody>
        <tr>
          <td>{text}</td>
        </tr>
      </tbody>
    </table>,
  );
  expect(rows).toEqual([[value]]);
});

test('the matrix of interlocks goes out by the gate: a hostile name is shown, not run', () => {
  const company = (id: string, name: string) => ({
    __typename: 'Company' as const,
    reading: null,
    id,
    name,
    kind: 'COMPANY' as const,
  });
  const pair = { of: company('a', '=Alpha()'), company: company('b', '=Beta()'), people: [] };
  const table = read(<PairMatrix pairs={[pair]} on="2007-03-31" chosen={undefined} onChoose={() => undefined} />);
  const [head, first] = csvOf(table).split('\r\n');
  // The number of a row stands before its name, so the name begins no cell there; at the head of a column it would.
  expect(head).toBe("\uFEFF,'=Alpha(),'=Beta()");
  expect(first).toBe('1 =Alpha(),,0');
});

/** Tables without files by this folder, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'directory/directory-table.tsx': 'saved by export-files.tsx: all pages of it, or the chosen rows',
  'imports/table/table-grid.tsx': 'a form: the columns of a file somebody just chose',
  'independence/matrix/matrix.tsx': 'saved by report-files.tsx: a line for each criterion and person, from the server',
  'ui/tables/select-grid.tsx': 'saved by twin-table.tsx, with ids and sources',
};

test('every table of the pages has files, or a reason not to', () => {
  const client = join(import.meta.dirname, '..', '..');
  const tables = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(client, path), 'utf8') }))
    .filter(({ text }) => /<table\b/.test(text));
  expect(tables.length).toBeGreaterThan(8);
  const without = tables.filter(({ text }) => !text.includes('<TableFiles')).map(({ path }) => path);
  expect(without.sort()).toEqual(Object.keys(OTHERWISE).sort());
});
