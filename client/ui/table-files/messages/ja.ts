export const ja = {
  group: '区分',
  saveTheTableAsFormat: '表を{format}で保存',
  theFileCouldNotBeMade: 'ファイルを作成できませんでした：{problem}',
  shownOfAll: '{all}件中{shown}件',
} as const;
