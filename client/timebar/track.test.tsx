// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { neighbour } from './steps.ts';
import type { TimelineMark } from './timeline.ts';
import { Track } from './track.tsx';

const mark = (day: string, count: number): TimelineMark => ({ day, count, kinds: ['HOLDS'], summaries: [] });
const marks = [mark('2006-06-28', 6), mark('2007-03-31', 56), mark('2007-04-05', 3), mark('2009-02-12', 13)];
afterEach(cleanup);

function press(on: string, key: string, shiftKey = false): string | undefined {
  const onMove = vi.fn<(day: string, settled: boolean) => void>();
  render(<Track marks={marks} on={on} onMove={onMove} />);
  fireEvent.keyDown(screen.getByRole('slider', { name: 'Day shown' }), { key, shiftKey });
  cleanup();
  return onMove.mock.calls[0]?.[0];
}

test('arrows go to the next and the last marked day, from a marked day and from one between', () => {
  expect(press('2007-03-31', 'ArrowRight')).toBe('2007-04-05');
  expect(press('2007-03-31', 'ArrowLeft')).toBe('2006-06-28');
  expect(press('2007-04-01', 'ArrowRight')).toBe('2007-04-05');
  expect(press('2007-04-01', 'ArrowLeft')).toBe('2007-03-31');
});

test('with Shift they go one day, over the end of a month', () => {
  expect(press('2007-03-31', 'ArrowRight', true)).toBe('2007-04-01');
  expect(press('2007-03-01', 'ArrowLeft', true)).toBe('2007-02-28');
});

test('Home and End go to the first and the last mark; at the end there is nowhere to go', () => {
  expect(press('2007-03-31', 'Home')).toBe('2006-06-28');
  expect(press('2007-03-31', 'End')).toBe('2009-02-12');
  expect(press('2009-02-12', 'ArrowRight')).toBeUndefined();
  expect(press('2006-06-28', 'ArrowLeft')).toBeUndefined();
});

test('keys with Ctrl or Meta belong to the browser', () => {
  const onMove = vi.fn();
  render(<Track marks={marks} on="2007-03-31" onMove={onMove} />);
  fireEvent.keyDown(screen.getByRole('slider'), { key: 'ArrowRight', altKey: true });
  expect(onMove).not.toHaveBeenCalled();
});

test('the handle says the day in words and how many facts it carries', () => {
  render(<Track marks={marks} on="2007-03-31" onMove={() => undefined} />);
  const handle = screen.getByRole('slider');
  expect(handle.getAttribute('aria-valuetext')).toBe('31 March 2007, 56 facts begin, end or are stated');
  const [least, now, most] = ['min', 'now', 'max'].map((end) => Number(handle.getAttribute(`aria-value${end}`)));
  // 28 June 2006 to 31 March 2007 are 276 days, to 12 February 2009 are 960.
  expect([now! - least!, most! - least!]).toEqual([276, 960]);
});

test('a day outside the marks is on the bar all the same', () => {
  render(<Track marks={marks} on="1999-01-01" onMove={() => undefined} />);
  const handle = screen.getByRole('slider');
  expect(handle.getAttribute('aria-valuenow')).toBe(handle.getAttribute('aria-valuemin'));
});

test('without marks there is no neighbour', () => {
  expect(neighbour([], '2007-03-31', 1)).toBeUndefined();
  expect(neighbour([], '2007-03-31', -1)).toBeUndefined();
});
