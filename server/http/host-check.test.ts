import type { Request, Response } from 'express';
import { describe, expect, test } from 'vitest';
import { hostCheck, isLoopback, isLoopbackHost } from './host-check.ts';

/** What the check does with a request: lets it on, or answers with a status. */
function outcome(host: string | undefined, allowed?: readonly string[], path = '/'): string | number {
  let done: string | number = 'nothing';
  const request = { headers: { host }, path, query: {}, acceptsLanguages: () => false };
  const response = {
    req: request,
    locals: {},
    status: (status: number) => {
      done = status;
      return response;
    },
    type: () => response,
    send: () => response,
    json: () => response,
  };
  void hostCheck(allowed)(request as unknown as Request, response as unknown as Response, () => {
    done = 'on';
  });
  return done;
}

describe('without names of its own', () => {
  test.each(['localhost', 'localhost:4000', 'LOCALHOST', '127.0.0.1', '127.8.9.1:80', '[::1]', '[::1]:4000'])(
    '%s is let on',
    (host) => {
      expect(outcome(host)).toBe('on');
      expect(outcome(host, [], '/graphql')).toBe('on');
    },
  );
  test.each([
    undefined,
    '',
    'govgraph.example',
    'localhost.example',
    'xlocalhost',
    '127.0.0.1.example',
    '128.0.0.1',
    '0.0.0.0',
    '[::2]',
    '::1',
    'localhost:',
    'localhost:123456',
    'user@localhost',
    'localhost/x',
  ])('%s is refused', (host) => {
    expect(outcome(host)).toBe(421);
    expect(outcome(host, [], '/graphql')).toBe(421);
  });
});

describe('with names of its own', () => {
  const names = ['govgraph.example', 'Other.Example'];
  test.each(['govgraph.example', 'GOVGRAPH.example:8443', 'other.example', 'localhost', '127.0.0.1:80'])(
    '%s is let on',
    (host) => {
      expect(outcome(host, names)).toBe('on');
    },
  );
  test.each(['evil.example', 'a.govgraph.example', 'govgraph.example.evil', 'xgovgraph.example'])(
    '%s is refused',
    (host) => {
      expect(outcome(host, names)).toBe(421);
    },
  );
});

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.255.255.255', true],
  ['::1', true],
  ['128.0.0.1', false],
  ['0.0.0.0', false],
  ['::', false],
  ['localhost.', false],
  ['example.org', false],
])('%s is reached from this machine alone: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

test.each([
  ['localhost:4000', true],
  ['127.0.0.1', true],
  ['[::1]:80', true],
  ['localhost.example', false],
  ['127.0.0.1.example', false],
  ['128.0.0.1', false],
  ['local host', false],
  ['', false],
  [undefined, false],
])('a header %s names this machine: %s', (header, is) => {
  expect(isLoopbackHost(header)).toBe(is);
});
