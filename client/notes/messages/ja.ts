export const ja = {
  notes: '自分のメモ',
  note: 'メモ',
  notesAreNoFacts: '自分で書いた言葉です。資料の記載ではなく、ここでの判断の根拠にもなりません。',
  addANote: 'メモを追加',
  edit: '編集',
  remove: '削除',
  save: '保存',
  cancel: 'キャンセル',
  noLongerThere: '「{label}」についてのメモですが、それはもうグラフにありません。',
} as const;
