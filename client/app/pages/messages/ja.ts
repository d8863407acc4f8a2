export const ja = {
  governanceGraphOnOn: '{on}現在のガバナンス関係図',
  marked: '{count}件に印',
  backToMarked: '印を付けた{count}件に戻る',
  details: '詳細',
  paths: '経路',
  changes: '変更',
  backToWhatChanged: '変更点に戻る',
  chooseACompanyInTheDirectory: '一覧から会社を選ぶ',
  chooseAPersonInTheDirectory: '一覧から人物を選ぶ',
  theAddressNamesNobody: 'アドレスに対象が指定されていません',
  chooserOrLookForOneIn: '{chooser}か、上の検索欄で探してください。',
} as const;
