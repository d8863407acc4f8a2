import type { Speaker } from '../../shared/language/messages-of.ts';

/**
 * Exchanges, segments and statuses in Japanese, by the words by which books and filings know them. What is not among
 * them is told as it is written.
 */
const JAPANESE: Readonly<Record<string, string>> = {
  Tokyo: '東京証券取引所',
  Nagoya: '名古屋証券取引所',
  Sapporo: '札幌証券取引所',
  Fukuoka: '福岡証券取引所',
  'New York': 'ニューヨーク証券取引所',
  'New York Stock Exchange': 'ニューヨーク証券取引所',
  'Australian Securities Exchange': 'オーストラリア証券取引所',
  Australia: 'オーストラリア',
  Sydney: 'シドニー',
  'National Stock Exchange of India': 'インド国立証券取引所',
  Bombay: 'ボンベイ',
  Mumbai: 'ムンバイ',
  Frankfurt: 'フランクフルト',
  Stuttgart: 'シュトゥットガルト',
  Munich: 'ミュンヘン',
  Hamburg: 'ハンブルク',
  Hanover: 'ハノーファー',
  Berlin: 'ベルリン',
  Dusseldorf: 'デュッセルドルフ',
  'Regulated Market': '規制市場',
  'Hong Kong': '香港証券取引所',
  Korea: '韓国取引所',
  London: 'ロンドン証券取引所',
  Paris: 'パリ',
  Euronext: 'ユーロネクスト',
  Swiss: 'スイス',
  Zurich: 'チューリッヒ',
  Singapore: 'シンガポール取引所',
  Prime: 'プライム',
  Standard: 'スタンダード',
  Growth: 'グロース',
  Mothers: 'マザーズ',
  Transition: '移行区分',
  'First Section': '市場第一部',
  'Second Section': '市場第二部',
  'controlled company': '被支配会社',
  'smaller company': '小規模会社',
};

/** A word by which a book or a filing knows an exchange, a segment or a status. */
export function printedTerm({ language }: Speaker, word: string): string {
  return (language === 'ja' ? JAPANESE[word] : undefined) ?? word;
}
