import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import IntlMessageFormat from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { cutAtNames, readByStandard } from './words-of.ts';

const CLIENT = join(import.meta.dirname, '..', '..');
const paths = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const folders = paths.filter((path) => path.endsWith('messages/en.ts')).map((path) => dirname(dirname(path)));

type Messages = Readonly<Record<string, string>>;
async function messages(folder: string, language: 'en' | 'ja'): Promise<Messages> {
  const module = (await import(join(CLIENT, folder, 'messages', `${language}.ts`))) as Record<string, Messages>;
  return module[language]!;
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Names of the arguments, as the parser of the messages reads them. */
function argumentsIn(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if ('options' in element)
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => argumentsIn(value))];
    return element.type === ARGUMENT && 'value' in element ? [element.value] : [];
  });
}
const [ARGUMENT] = new IntlMessageFormat('{x}').getAst().map(({ type }) => type);
const read = (text: string) =>
  [...new Set(argumentsIn(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()))].sort();

/** The folder whose messages a file says: its own, or the nearest above it that has some. */
function saysOf(path: string): string | undefined {
  let folder = dirname(path);
  while (folder !== '.' && !folders.includes(folder)) folder = dirname(folder);
  return folders.find((one) => one === folder);
}

test('there are messages', () => expect(folders.length).toBeGreaterThan(3));

describe.each(folders)('the messages of %s', (folder) => {
  test('are read by the standard, with the same arguments in both languages', async () => {
    const [en, ja] = [await messages(folder, 'en'), await messages(folder, 'ja')];
    expect(Object.keys(ja).sort()).toStrictEqual(Object.keys(en).sort());
    for (const [name, text] of Object.entries(en)) expect(read(ja[name]!), name).toStrictEqual(read(text));
  });

  test.each(['en', 'ja'] as const)('are said in %s as the standard has it', async (language) => {
    for (const [name, text] of Object.entries(await messages(folder, language))) {
      // Texts that a message could take for something of its own.
      const values = Object.fromEntries(
        read(text).map((argument, i) => [argument, ['a', "{b}'", 3, '', '<i>'][i % 5]]),
      );
      const quick = cutAtNames(text)?.(values);
      if (quick === undefined) continue;
      expect(quick, name).toEqual(readByStandard(text, language)(values));
    }
  });

  test('are each said somewhere in the folder', async () => {
    const code = paths
      .filter((path) => saysOf(path) === folder && /\.tsx?$/.test(path) && !path.includes('.test.'))
      .map((path) => readFileSync(join(CLIENT, path), 'utf8'))
      .join('\n');
    const unsaid = Object.keys(await messages(folder, 'en')).filter(
      (name) => !new RegExp(`\\bsay\\([^)]*?'${name}'`).test(code),
    );
    expect(unsaid).toStrictEqual([]);
  });

  test('stand in Japanese wherever they have words', async () => {
    const ja = await messages(folder, 'ja');
    const left = Object.entries(ja).filter(
      ([, text]) =>
        /\p{Script=Latin}{3,} \p{Script=Latin}{2,}/u.test(text.replace(/\{\w+|plural|other/g, '')) &&
        !/[ぁ-んァ-ヶ一-龠]/.test(text),
    );
    expect(left.map(([name]) => name).filter((name) => name !== 'otherLanguage')).toStrictEqual([]);
  });
});
