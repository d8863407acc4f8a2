import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { cutAtNames, readByStandard, wordsOf } from './words-of.ts';

const en = {
  plain: 'Held by',
  found: '{count, plural, one {# party} other {# parties}} of {place}',
  linked: 'Or browse {link}, <as> it stands',
  braces: "a '{' b",
} as const;
const ja = {
  plain: '株主',
  found: '{place}の{count, plural, other {#者}}',
  linked: '{link}を見る',
  braces: "甲'{'乙",
} as const;

describe('in English', () => {
  const say = wordsOf(en, ja, 'en');
  test('a message is said as it stands', () => expect(say('plain')).toBe('Held by'));
  test.each([
    [0, '0 parties of Tokyo'],
    [1, '1 party of Tokyo'],
    [2, '2 parties of Tokyo'],
    [1234567, '1,234,567 parties of Tokyo'],
  ])('%d of them', (count, text) => expect(say('found', { count, place: 'Tokyo' })).toBe(text));
  test('what React draws stands where its name stands, and a name in angles is text', () => {
    expect(renderToStaticMarkup(<p>{say('linked', { link: <a href="/x">lists</a> })}</p>)).toBe(
      '<p>Or browse <a href="/x">lists</a>, &lt;as&gt; it stands</p>',
    );
  });
});

describe('in Japanese', () => {
  const say = wordsOf(en, ja, 'ja');
  test('the order is that of the language', () => {
    expect(say('plain')).toBe('株主');
    expect(say('found', { count: 1, place: '東京' })).toBe('東京の1者');
    expect(say('found', { count: 12345, place: '東京' })).toBe('東京の12,345者');
    expect(renderToStaticMarkup(<p>{say('linked', { link: <b>一覧</b> })}</p>)).toBe('<p><b>一覧</b>を見る</p>');
  });
});

/** Never run: the type checker is asked, and an error that is not there is one. */
export function refusedByTheTypes(): void {
  const one = { many: 'of {count}' } as const;
  // @ts-expect-error: it is missing.
  wordsOf(one, {});
  // @ts-expect-error: the argument is another.
  wordsOf(one, { many: '{total}の' } as const);
  // @ts-expect-error: the argument is left out.
  wordsOf(one, { many: 'の' } as const);
  // @ts-expect-error: English has no such message.
  wordsOf(one, { many: '{count}の', more: 'まだ' } as const);
  const say = wordsOf(en, ja, 'en');
  // @ts-expect-error: a count is a number.
  say('found', { count: '1', place: '' });
  // @ts-expect-error: it needs a place.
  say('found', { count: 1 });
  // @ts-expect-error: it cannot be said without them.
  say('found');
  // @ts-expect-error: it takes none.
  say('plain', { place: '' });
}

test('braces that are text stand in single quotes, as the standard has it', () => {
  expect(wordsOf(en, ja, 'en')('braces')).toBe('a { b');
});

test.each(['{a}', '{a}{b}', 'x{a}', '{a}x', "it's {a}", "''{a}", "'<{a}", "x '# {a}", 'x'])(
  '%s is cut into what the standard makes of it, for whatever stands for its names',
  (text) => {
    const drawn = <b>drawn</b>;
    for (const a of ['one', '', 2, drawn, null])
      for (const b of ['two', drawn]) {
        const said = (cutAtNames(text) ?? readByStandard(text, 'en'))({ a, b });
        const standard = readByStandard(text, 'en')({ a, b });
        const paragraph = (parts: readonly ReactNode[]) => renderToStaticMarkup(createElement('p', null, ...parts));
        expect(paragraph(said)).toBe(paragraph(standard));
      }
  },
);

test('a message with a plural, or with a brace that is text, is left to the standard', () => {
  expect([en.found, ja.found, en.braces, ja.braces, 'a {b', 'a }'].map((text) => cutAtNames(text))).toEqual(
    Array(6).fill(undefined),
  );
  expect(cutAtNames(en.linked)?.({ link: 'lists' })).toEqual(['Or browse lists, <as> it stands']);
});
