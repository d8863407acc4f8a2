/** What this folder says, in Japanese. */
export const ja = {
  oneName: '「{a}」と「{b}」は、法人格・大文字小文字・語順を除けば同じ名称',
  alike: '「{a}」と「{b}」は{likeness} % 類似',
  bothBorn: '生年月日が一致（{day}）',
  bornOtherwise: '生年月日が相違（{day}、{other}）',
  bothOf: '国・地域が一致（{place}）',
  ofOther: '国・地域が相違（{place}、{other}）',
  otherNumber: '番号が相違（{number}、{other}）',
} as const;
