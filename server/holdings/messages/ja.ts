/** What this folder says, in Japanese. */
export const ja = {
  what: '{holder}による{company}の保有',
  at: '{amount}（{place}）',
  and: '、',
  twice: '2回',
  times: '{count}回',
  shares: '{number}株',
  votes: '議決権{number}個',
  ofVotes: '議決権の{percent} %',
  percent: '{percent} %',
  unknown: '割合不明',
  TWICE:
    '{what}が同じ内容で{times}記載されている：{told}。同じ行が{times}印刷されたのか、{count}件の保有なのか。株式の種類、名義またはブロックが示されるまで、1回以上{times}以下として数える。',
  ADDED:
    '{what}が{count}通りの数量で記載されている：{told}。同じ株主の別々の保有として合計する。株式の種類、名義またはブロックがあればそれと分かる。',
  RESTATED:
    '{what}について、同じ日に二つの数値が示されている：{told}。後に知り得た数値を、知り得た時から用いる。supersedesがあればそれと分かる。',
  CONTRADICTED: '{what}について、両立しない数値が示されている：{told}。',
  UNDATED:
    '{what}について、二つの数値が示されている：{told}。後者はいつ現在のものか記載がなく、どちらが新しいか分からないため、両方を含む範囲とする。',
} as const;
