/** What this folder says, in Japanese. */
export const ja = {
  beforeSuccession: '承継した会社の役員であった年数を算入するか',
  manyTerms: '#は{most}期を超えて在任しているか。',
  howManyTerms: '{reason}その期数：{terms}',
  notYet: 'まだ就任していない。',
  before: '以前：{earlier}',
  atLeastYears: '基準は{years}年以上である。',
  moreThanYears: '基準は{years}年超である。',
  whenFirst: '{person}が{company}の役員に最初に就任したのはいつか。',
  gaps: '中断前または会社の別の機関における年数を算入するか',
  askGap: '{person}の{company}における以前の在任年数は、現在の在任年数に算入されるか。',
  unknownDay: '{day}より前の不明の日',
  served: '{since}から{until}まで在任。',
  serves: '{since}から在任。',
} as const;
