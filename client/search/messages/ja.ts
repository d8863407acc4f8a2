export const ja = {
  pathsTypeTheSecondNameBehind: '経路：矢印の後に二つ目の名称を入力してください。',
  searchPeopleAndCompanies: '人物と会社を検索',
  searchPeopleCompanies: '人物・会社を検索',
  pathsBetweenThem: '二者を結ぶ経路',
} as const;
