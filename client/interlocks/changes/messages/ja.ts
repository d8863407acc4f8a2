export const ja = {
  whatChanged: '変化',
  fromTo: '{against}から{on}まで',
  nothingDrawnChanged: '描かれているものに変化はありません。',
  moreThanWasRead: '読み込んだ範囲を超える兼任者がいます。一方の日だけにあるものを変化とはしていません。',
  stopComparing: '比較をやめる',
  told: '{change}。',
  toldBefore: '{change}（以前：{before}）。',
} as const;
