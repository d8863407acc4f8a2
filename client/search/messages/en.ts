export const en = {
  pathsTypeTheSecondNameBehind: 'Paths: type the second name behind the arrow.',
  searchPeopleAndCompanies: 'Search people and companies',
  searchPeopleCompanies: 'Search people, companies',
  pathsBetweenThem: 'Paths between them',
} as const;
