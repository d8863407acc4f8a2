import type { NameStated } from '../../importer.ts';
import { spaced, withoutMarks } from './company-name.ts';

export interface PersonName {
  readonly name: string;
  /** Names in brackets: before marriage, in the register, of use. */
  readonly others: readonly NameStated[];
  readonly marks: readonly string[];
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ヶー]/u;
const BRACKET = /[（(［[〔]\s*([^（）()［］[\]〔〕]*)[）)］\]〕]/g;
const USES: readonly (readonly [RegExp, NonNullable<NameStated['use']>])[] = [
  [/^旧[姓氏]/, 'MAIDEN'],
  [/^(戸籍上?の?氏?名|戸籍名|本名|登記上?の?氏?名|通称名?|通称|芸名|ペンネーム|筆名|現姓|婚姻後の氏)/, 'ALIAS'],
];

/**
 * A person's name as it is compared and shown: letter spacing inside a Japanese name is how it is set, not part of it;
 * a Latin name keeps single spaces. "山 田 太郎（旧姓：川上）（注）１" is 山田太郎, before marriage 川上, mark (注)１.
 */
export function readPersonName(printed: string): PersonName {
  const { text, marks } = withoutMarks(printed);
  const others: NameStated[] = [];
  const bare = text.replace(BRACKET, (whole, inner: string) => {
    const use = USES.find(([said]) => said.test(inner.trim()));
    if (use === undefined) {
      if (!CJK.test(inner) && /\p{L}{2}/u.test(inner))
        others.push({ text: spaced(inner), language: 'en', use: 'TRANSLATION' });
      else if (/^[\p{Script=Hiragana}\p{Script=Katakana}ー・･＝\s]+$/u.test(inner))
        others.push({ text: closed(inner), language: 'ja-Kana', use: 'READING' });
      else return whole;
      return ' ';
    }
    const said = spaced(
      inner
        .trim()
        .replace(use[0], '')
        .replace(/^[\s\u3000:：、]+/, ''),
    );
    if (said !== '') others.push({ text: closed(said), language: 'ja', use: use[1] });
    return ' ';
  });
  return { name: closed(bare), others, marks };
}

/** Without the spaces between Japanese characters. */
function closed(text: string): string {
  const single = spaced(text);
  const between =
    /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ヶー・]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ヶー・])/gu;
  return CJK.test(single) ? single.replace(between, '$1') : single;
}

/**
 * The name that the filer made in Latin letters for the member of the officer: `KawakamiHanakoMember` is "Kawakami
 * Hanako".
 */
export function romanOf(member: string): string | undefined {
  const words = member.replace(/Member$/, '').match(/[A-Z][a-z'-]+|[A-Z](?![a-z])/g);
  return words === null || words.length < 2 || words.join('').length !== member.length - 'Member'.length
    ? undefined
    : words.join(' ');
}
