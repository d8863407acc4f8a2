import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import IntlMessageFormat from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../project-root.ts';
import { messagesOf } from './messages-of.ts';

const SERVER = join(projectRoot(), 'server');
const paths = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const folders = paths.filter((path) => path.endsWith('messages/en.ts')).map((path) => dirname(dirname(path)));
const say = messagesOf(
  { held: '{who} held it from {from} to {to}.', none: 'Nobody held it.' },
  { held: '{who}が{from}から{to}まで保有していた。', none: '保有者はいない。' },
);

test('a message is said in the language of the speaker, days as the language writes them', () => {
  const values = { who: 'Yamano {1}', from: '2007-06', to: '2007-06-08' };
  expect(say({ language: 'en' }, 'held', values)).toBe('Yamano {1} held it from 2007-06 to 2007-06-08.');
  expect(say({ language: 'ja' }, 'held', values)).toBe('Yamano {1}が2007年6月から2007年6月8日まで保有していた。');
  expect(say({ language: 'ja' }, 'none')).toBe('保有者はいない。');
});

test('there are messages', () => expect(folders.length).toBeGreaterThan(20));

type Messages = Readonly<Record<string, string>>;
/** What the parser calls an element like {name}. */
const ARGUMENT: number = 1;
const isArgument = (type: number) => type === ARGUMENT;
const placeholders = (text: string) =>
  [
    ...new Set(
      new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true })
        .getAst()
        .flatMap((part) => ('value' in part && isArgument(part.type) ? [part.value] : [])),
    ),
  ].sort();

/** Names that are the same in every language: of bodies, laws, standards, files and their fields; and addresses. */
const ADDRESS = /[\w-]+(?:\.[\w-]+)+(?:\/[^\s）；、]*)?(?:\?[\w=]+)?/g;
const NAMES =
  /FATF|AMLR|EU|PSC|OFAC|FAQ|S\.I\.|govgraph|JSON|CSV|XML|XLSX|API|Beneficial Ownership Data Standard|Companies House|EDINET|FollowTheMoney|OpenCorporates|OpenSanctions|GLEIF|LEI|SEC|supersedes|holder、company、percentまたはshares/g;

/** Each name that the code puts together, such as `${id}-title`, as a pattern. */
const putTogether = (code: string) =>
  [...code.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)]
    .map(([, text = '']) => text.split(/\$\{[^}]*\}/))
    .filter((pieces) => /^[a-z-]{3,}$/.test(pieces.join('')))
    .map((pieces) => new RegExp(`^${pieces.join('.+')}$`));

/** Whether a file stands in a folder, or in one below it that has no messages of its own. */
const isOf = (folder: string, path: string) => {
  const nearest = folders.filter((one) => path.startsWith(`${one}/`)).sort((a, b) => b.length - a.length)[0];
  return nearest === folder && !path.startsWith(`${folder}/messages/`);
};

describe.each(folders)('the messages of %s', (folder) => {
  const read = async (language: 'en' | 'ja') =>
    ((await import(join(SERVER, folder, 'messages', `${language}.ts`))) as Record<string, Messages>)[language]!;

  test('have the same names and the same places for names, days and sums in both languages', async () => {
    const [en, ja] = [await read('en'), await read('ja')];
    expect(Object.keys(ja)).toStrictEqual(Object.keys(en));
    for (const [name, text] of Object.entries(en))
      expect(placeholders(ja[name]!), name).toStrictEqual(placeholders(text));
  });

  test('stand in Japanese wherever they have words', async () => {
    const left = Object.entries(await read('ja')).filter(([, text]) =>
      /[A-Za-z]{2,}/.test(
        text
          .replace(/\{\w+\}/g, '')
          .replace(ADDRESS, '')
          .replace(NAMES, ''),
      ),
    );
    expect(left.map(([name]) => name)).toStrictEqual([]);
  });

  test('are each said somewhere in the folder, or below it', async () => {
    const code = paths
      .filter((path) => isOf(folder, path) && path.endsWith('.ts') && !path.includes('.test.'))
      .map((path) => readFileSync(join(SERVER, path), 'utf8'))
      .join('\n');
    const made = putTogether(code);
    const isSaid = (name: string) =>
      new RegExp(`['.]?\\b${name}\\b`).test(code) || made.some((pattern) => pattern.test(name));
    expect(Object.keys(await read('en')).filter((name) => !isSaid(name))).toStrictEqual([]);
  });
});
