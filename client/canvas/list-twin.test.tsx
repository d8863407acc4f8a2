// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ListTwin } from './list-twin.tsx';
import type { Moves } from './moves.ts';
import { box, scene } from './scene.fixture.ts';

afterEach(cleanup);

const drawn = scene([
  box('ntt', { name: 'Nippon Telegraph and Telephone', group: 'Shareholders' }),
  box('bank', { keys: ['bank'], group: 'Lenders' }),
  box('more', { press: { more: 'lenders' }, name: '12 more', group: 'Lenders' }),
]);

function show(hidden: readonly string[] = [], selected?: string, moves?: Moves) {
  const onEvent = vi.fn();
  const onFocus = vi.fn();
  render(
    <ListTwin
      scene={drawn}
      moves={moves}
      hidden={new Set(hidden)}
      selected={selected}
      onEvent={onEvent}
      onFocus={onFocus}
    />,
  );
  return { onEvent, onFocus };
}

describe('the list of what is drawn', () => {
  it('says everything under its heading, with the whole name and a sentence', () => {
    show();
    const holders = screen.getByRole('region', { name: 'Shareholders' });
    expect(within(holders).getByRole('button').textContent).toBe('Nippon Telegraph and Telephone ntt is a company');
    expect(screen.getAllByRole('button')).toHaveLength(3);
  });

  it('is one stop of the Tab key, and arrows go from entry to entry', () => {
    const { onFocus } = show();
    const buttons = screen.getAllByRole('button');
    expect(buttons.map((button) => button.tabIndex)).toEqual([0, -1, -1]);
    buttons[0]?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(buttons[1]);
    expect(onFocus).toHaveBeenLastCalledWith('bank');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'End' });
    expect(document.activeElement).toBe(buttons[2]);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(buttons[2]);
  });

  it('moves a box from where it stands with Alt and an arrow, where boxes can be moved', () => {
    const still = show();
    fireEvent.keyDown(screen.getAllByRole('button')[0] ?? document.body, { key: 'ArrowDown', altKey: true });
    expect(still.onEvent).not.toHaveBeenCalled();
    cleanup();
    const { onEvent } = show([], undefined, new Map([['ntt', { x: 300, y: 100 }]]));
    fireEvent.keyDown(screen.getAllByRole('button')[0] ?? document.body, { key: 'ArrowDown', altKey: true });
    expect(onEvent).toHaveBeenLastCalledWith({ type: 'moved', id: 'ntt', to: { x: 300, y: 120 } });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('Alt and an arrow key move the box');
  });

  it('selects, asks for more, expands and clears as the drawing does', () => {
    const { onEvent } = show();
    const [first, , more] = screen.getAllByRole('button');
    if (!first || !more) throw new Error('The list is empty.');
    fireEvent.click(first);
    expect(onEvent).toHaveBeenLastCalledWith({ type: 'select', id: 'ntt' });
    fireEvent.click(more);
    expect(onEvent).toHaveBeenLastCalledWith({ type: 'more', zone: 'lenders' });
    fireEvent.keyDown(first, { key: 'e' });
    expect(onEvent).toHaveBeenLastCalledWith({ type: 'open', id: 'ntt' });
    fireEvent.keyDown(first, { key: 'Escape' });
    expect(onEvent).toHaveBeenLastCalledWith({ type: 'background' });
  });

  it('leaves out what the legend hides, and says what is selected', () => {
    show(['bank'], 'ntt');
    expect(screen.getAllByRole('button')).toHaveLength(2);
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-pressed'))).toEqual([
      'true',
      'false',
    ]);
  });
});
