// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Provider } from 'urql';
import { afterEach, expect, test, vi } from 'vitest';
import { currentClient } from '../../lib/graphql-client.ts';
import { BookList } from './book-list.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const HEAD = { id: 'HOUSE', title: 'House rules', ja: null, rules: [{ id: 'H-1' }, { id: 'H-2' }] };
const RULE = {
  about: ['OUTSIDE_DIRECTOR'],
  title: 'No director of the parent',
  ja: null,
  text: 'A director of the parent is not independent.',
  from: null,
  to: null,
  mark: 'S',
  citation: 'section 1',
  exceptions: [],
  judgement: null,
  parameters: [],
};
const TEXTS = {
  ...HEAD,
  terms: [],
  publisher: 'Example Association',
  kind: 'INDEPENDENCE',
  about: 'What the house asks of its directors.',
  versions: [{ title: 'First edition', from: '2001-04-01', to: null, mark: 'S', citation: 'page 1' }],
  rules: [
    { ...RULE, id: 'H-1' },
    { ...RULE, id: 'H-2', title: 'No auditor' },
  ],
  notChecked: [{ what: 'Time for the board', reason: 'no source tells it' }],
};

test('the texts of the books are asked for when one is opened, once', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (_: unknown, { body }: { readonly body: string }) => {
    const name = /query (\w+)/.exec(body)?.[1] ?? '';
    asked.push(name);
    const rulebooks = name === 'RulebookHeads' ? [{ ...HEAD, notChecked: [{ what: 'Time for the board' }] }] : [TEXTS];
    return Promise.resolve(
      new Response(JSON.stringify({ data: { rulebooks } }), {
        headers: { 'content-type': 'application/json', 'x-graph': 'g' },
      }),
    );
  });
  render(
    <Provider value={currentClient()}>
      <BookList on="2007-03-31" onDay={() => undefined} />
    </Provider>,
  );
  const summary = await screen.findByText(/House rules/);
  expect(summary.textContent).toMatch(/2 rules.*1 not checked/);
  expect(asked).toEqual(['RulebookHeads']);
  const book = summary.closest('details')!;
  for (const open of [true, false, true]) {
    book.open = open;
    fireEvent(book, new Event('toggle'));
    if (open) await screen.findByText('What the house asks of its directors.');
    else expect(screen.queryByText('What the house asks of its directors.')).toBeNull();
  }
  expect(screen.getByText('No auditor')).toBeDefined();
  expect(screen.getByText('no source tells it')).toBeDefined();
  expect(asked).toEqual(['RulebookHeads', 'RulebookTexts']);
});
