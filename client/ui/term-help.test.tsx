// @vitest-environment happy-dom
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { TermHelp } from './term-help.tsx';

afterEach(cleanup);

test('a word opens its line of the glossary and closes it with Escape', async () => {
  const routeTree = createRootRoute({ component: () => <TermHelp id="interlock">Ties together</TermHelp> });
  const router = createRouter({ routeTree, history: createMemoryHistory() });
  render(<RouterProvider router={router as never} />);
  const help = await screen.findByRole('button', { name: 'What “Ties together” means' });
  expect(help.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('link')).toBeNull();

  fireEvent.click(help);
  const link = await screen.findByRole('link', { name: 'In the glossary' });
  expect(link.getAttribute('href')).toBe('/help#interlock');
  expect(screen.getByRole('status').textContent).toMatch(/^interlock/);
  expect(help.getAttribute('aria-expanded')).toBe('true');

  fireEvent.keyDown(help, { key: 'Escape' });
  expect(help.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('link')).toBeNull();
});
