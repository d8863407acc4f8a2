export const ja = {
  nothingStated: '記載なし',
  changedFromBeforeToAfter: '{before}から{after}に変更。',
  nothingThatIsDrawnChanged: '図中に変更はありません',
  notStated: '記載なし',
  outside: '社外',
  fromAgainstToOn: '{against}から{on}まで',
  comparingTheTwoDays: '二つの日を比較しています',
  stopComparing: '比較をやめる',
  moreIsLinkedOnOneOf:
    'いずれかの日に、図に描かれていない関係があります。一方の日だけに描かれたものを追加・消滅とは呼びません。',
  countsSentence: '{counts}。',
  countOfWord: '{word}{count}件',
  betweenCounts: '、',
} as const;
