/** What this folder says, in Japanese. */
export const ja = {
  notUp: '今回の選任議案の候補者ではない',
  stands: '{day}の選任議案の候補者',
  notYet: '{name}はまだ就任していない。',
  untold: '{name}の出席回数は記載がない。{standing}。',
  howMany: '{name}は何回中何回の会議に出席したか。',
  firstYear: '就任1年目である。',
  nomineesOnly: 'この基準は候補者のみを対象とする。',
  rows: '{name}：{rows}。{excused}',
  heldInTerm: '{name}の在任中に会議は何回開催されたか。',
  attended: 'この1年間、在任中に開催された{body}のうち、{person}は何回に出席したか。',
  heldUntold: '{body}に{attended}回出席（開催回数の記載なし）',
  ofHeld: '{body}{held}回中{attended}回出席＝{percent}',
  ofAtMost: '{body}（多くとも{held}回）中{attended}回出席、{percent}以上',
} as const;
