// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { box, line, scene } from '../canvas/scene.fixture.ts';
import { SelectGrid } from '../ui/tables/select-grid.tsx';
import type { TwinFact } from './drawn-facts-query.ts';
import { drawnOf } from './drawn.ts';
import { certaintyText, daysText, figureOrder, figureText, relationText } from './relation-words.ts';
import { csvOf } from '../ui/table-files/save-table.ts';
import { relationsFile } from './twin-file.ts';

afterEach(cleanup);

const common: Pick<
  TwinFact,
  | 'id'
  | 'statement'
  | 'from'
  | 'to'
  | 'observedOn'
  | 'lastObservedOn'
  | 'knownFrom'
  | 'certainty'
  | 'citations'
  | 'parties'
> = {
  id: 'f',
  statement: 'says',
  from: null,
  to: null,
  observedOn: null,
  lastObservedOn: null,
  knownFrom: '2007-06-04',
  certainty: 'CERTAIN',
  citations: [{ place: 'p. 3', line: 12, source: { id: 'notice' } }],
  parties: [
    { __typename: 'Company', reading: null, id: 'acme', name: 'Acme', kind: 'COMPANY' },
    { __typename: 'Company', reading: null, id: 'beta', name: '=Beta', kind: 'BANK' },
  ],
};
const held = (more: object): TwinFact => ({
  ...common,
  __typename: 'Holding',
  kind: 'HOLDS',
  percent: null,
  shares: null,
  direct: 'DIRECT',
  range: null,
  ...more,
});
const lent = (amount: string | null, currency: string | null): TwinFact => ({
  ...common,
  __typename: 'Loan',
  kind: 'LENDS_TO',
  amount,
  currency,
});
const jointly = (percent: string | null, shares: string | null): TwinFact => ({
  ...common,
  __typename: 'JointBlock',
  kind: 'JOINT_BLOCK',
  percent,
  shares,
});
const audited = (fee: string | null, currency: string | null): TwinFact => ({
  ...common,
  __typename: 'AuditEngagement',
  kind: 'AUDITS',
  fee,
  currency,
});

describe('what is drawn', () => {
  const drawn = scene(
    [
      box('seat', { subjects: ['ann', 'sits'], press: { select: 'ann' }, name: 'Ann', look: 'person', group: 'Board' }),
      box('share', {
        subjects: ['ann', 'holds'],
        press: { select: 'ann' },
        name: 'Ann',
        look: 'person',
        keys: ['person'],
        group: 'Holders',
      }),
      box('bank', { keys: ['bank'] }),
      box('more', { press: { more: 'lenders' }, subjects: [] }),
    ],
    [line('seat', 'bank', { subjects: ['post'] }), line('seat', 'share', { subjects: ['own'], keys: ['posts'] })],
  );

  it('is each party once, with every heading, and what boxes and lines stand for', () => {
    expect(drawnOf(drawn, new Set())).toEqual({
      parties: [
        { id: 'ann', name: 'Ann', look: 'person', under: ['Board', 'Holders'] },
        { id: 'bank', name: 'bank', look: 'company', under: ['Companies'] },
      ],
      stands: ['sits', 'holds', 'post', 'own'],
    });
  });
  it('is without what a filter hides, and without the lines to it', () => {
    const seen = drawnOf(drawn, new Set(['bank', 'posts']));
    expect(seen.parties.map(({ id }) => id)).toEqual(['ann']);
    expect(seen.stands).toEqual(['sits', 'holds']);
  });
});

describe('a relation in words', () => {
  it.each<[TwinFact, string]>([
    [held({ percent: '24.706' }), '24.706 %'],
    [held({ range: { min: '50', minExclusive: true, max: null, maxExclusive: false } }), 'over 50 %'],
    [held({ shares: '50475' }), '50,475 shares'],
    // Unknown is a value of its own, never nothing and never zero.
    [held({}), 'share not stated'],
    [lent('2000000000', 'JPY'), '¥2,000 m'],
    [lent(null, null), 'amount not stated'],
    [jointly('5.01', null), '5.01 %'],
    [jointly(null, '50475'), '50,475 shares'],
    [jointly(null, null), 'share not stated'],
    [audited('0', 'JPY'), '¥0'],
    [audited(null, null), 'fee not stated'],
  ])('%# says its figure', (fact, text) => {
    expect(figureText(fact)).toBe(text);
  });
  it('tells a seat by its title, and that it is outside only where that is said', () => {
    const seat = { ...common, __typename: 'Seat', kind: 'SITS_ON', title: 'Director' } as const;
    expect(relationText({ ...seat, outside: true })).toBe('Seat: Director, outside');
    expect(relationText({ ...seat, outside: null })).toBe('Seat: Director');
    expect(relationText({ ...seat, title: null, outside: null })).toBe('Seat');
    expect(relationText(held({ direct: 'INDIRECT' }))).toBe('Holding, indirect');
  });
  it('orders shares and amounts by exact size, and different units apart', () => {
    expect(figureOrder(held({ percent: '9.99' }), held({ percent: '10' }))).toBeLessThan(0);
    expect(figureOrder(held({ percent: '10.0' }), held({ percent: '10' }))).toBe(0);
    expect(figureOrder(lent('9', 'JPY'), lent('10', 'JPY'))).toBeLessThan(0);
    expect(figureOrder(held({ percent: '1' }), lent('10', 'JPY'))).toBeGreaterThan(0);
  });
  it('says on which days, and how surely on the day', () => {
    expect(daysText(held({ from: '2005-06' }))).toBe('since June 2005');
    expect(daysText(held({ observedOn: '2006-03-31', lastObservedOn: '2007-03-31' }))).toBe('stated for 31 Mar 2007');
    expect(daysText(held({}))).toBe('day not said');
    const possible = held({ certainty: 'POSSIBLE', lastObservedOn: '2006-03-31' });
    expect(certaintyText({ fact: held({}), gone: false }, '2007-03-31')).toBe('certain');
    expect(certaintyText({ fact: possible, gone: false }, '2007-03-31')).toBe('possible, last stated 31 Mar 2006');
    expect(certaintyText({ fact: held({}), gone: true }, '2007-03-31')).toBe('no longer');
  });
  it('stands in a file with its ids and where it is stated, and no cell runs as a formula', () => {
    const [, row] = csvOf(relationsFile([{ fact: held({ percent: '5' }), gone: false }], '2007-03-31')).split('\r\n');
    expect(row).toBe(
      "f,HOLDS,Acme,Holding,'=Beta,5 %,day not said,certain,acme,beta,says,2007-06-04,notice p. 3 line 12",
    );
  });
});

describe('a grid of rows that are chosen', () => {
  const rows = ['b', 'a', 'c'];
  const columns = [
    { id: 'name', header: 'Name', cell: (row: string) => row, compare: (a: string, b: string) => (a < b ? -1 : 1) },
    { id: 'twice', header: 'Twice', cell: (row: string) => row + row },
  ];
  const show = (selected?: string) => {
    const onSelect = vi.fn();
    const onLeave = vi.fn();
    render(
      <SelectGrid
        label="Letters"
        columns={columns}
        rows={rows}
        rowKey={(row) => row}
        selected={(row) => row === selected}
        onSelect={onSelect}
        onLeave={onLeave}
      />,
    );
    return { onSelect, onLeave, grid: screen.getByRole('grid', { name: 'Letters' }) };
  };
  const press = (key: string) => document.activeElement && fireEvent.keyDown(document.activeElement, { key });

  it('is one stop of the Tab key; arrows go from cell to cell and stay inside', () => {
    const { grid } = show();
    expect([...grid.querySelectorAll('[tabindex="0"]')].map(({ textContent }) => textContent)).toEqual(['b']);
    within(grid).getByRole('gridcell', { name: 'b' }).focus();
    press('ArrowRight');
    press('ArrowRight');
    expect(document.activeElement?.textContent).toBe('bb');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('aa');
    press('Home');
    press('PageDown');
    expect(document.activeElement?.textContent).toBe('c');
    expect([...grid.querySelectorAll('[tabindex="0"]')].map(({ textContent }) => textContent)).toEqual(['c']);
  });
  it('is sorted by Enter on a heading, and again the other way', () => {
    const { grid, onSelect } = show();
    within(grid).getByRole('gridcell', { name: 'b' }).focus();
    press('ArrowUp');
    press('Enter');
    const first = () =>
      within(grid)
        .getAllByRole('gridcell')
        .filter((_, i) => i % 2 === 0)
        .map(({ textContent }) => textContent);
    expect(first()).toEqual(['a', 'b', 'c']);
    expect(within(grid).getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending');
    press('Enter');
    expect(first()).toEqual(['c', 'b', 'a']);
    expect(onSelect).not.toHaveBeenCalled();
  });
  it('says which row is chosen, chooses with Enter, and lets go with Escape', () => {
    const { grid, onSelect, onLeave } = show('a');
    expect(
      within(grid)
        .getAllByRole('row', { selected: true })
        .map(({ textContent }) => textContent),
    ).toEqual(['aaa']);
    within(grid).getByRole('gridcell', { name: 'b' }).focus();
    press('Enter');
    expect(onSelect).toHaveBeenCalledWith('b');
    press('Escape');
    expect(onLeave).toHaveBeenCalledOnce();
  });
});
