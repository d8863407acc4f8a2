export const ja = {
  whatIsLoaded: '収録内容と使いはじめ',
  pages: 'ページ',
  graph: '関係図',
  backTo: '{name}に戻る',
  companies: '会社',
  sources: '資料',
  api: 'API',
  close: '閉じる',
  schema: 'スキーマ',
  noJson: 'サーバーの応答はJSONではありません（状態コード{status}）。',
} as const;
