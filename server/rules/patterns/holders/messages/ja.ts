/** What this folder says, in Japanese. */
export const ja = {
  holder: '{title}：{holder}は{note}。',
  holderToJudge: '{title}：{holder}は{note}。判断を要する点：{judgement}。',
  nobodyByVotes: '{title}：議決権による者はいない。{open}',
  nobodyByShares:
    '{title}：株式または議決権による者はいない。取締役の過半数の選任権など他の手段で決定する者、または保有者の背後にいる者の有無は記載がない。',
  nobodyElseByShares:
    '{title}：株式または議決権によるほかの者はいない。取締役の過半数の選任権など他の手段で決定する者、または保有者の背後にいる者の有無は記載がない。',
  otherMeans: '株式および議決権以外の手段で、または保有者を通じて、{company}を支配する者はいるか。',
  nobody: '{title}：該当者なし。',
  nobodyElse: '{title}：ほかに該当者なし。',
  others: '{title}：ほかにもいる可能性がある。',
  whoHolds: '{company}の株主は誰か。',
} as const;
