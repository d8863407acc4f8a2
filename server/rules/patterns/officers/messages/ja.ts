/** What this folder says, in Japanese. */
export const ja = {
  noneOnCommittee: '業務を執行しない取締役で委員会の委員である者は示されていない。',
  whoOnCommittee: '{company}の委員会の委員は誰か。',
  disclose: '開示を要する。',
  weigh: '取締役会による検討を要する。',
  nothingToDisclose: '{name}について開示すべき事項はない。{reason}',
  nothingToWeigh: '{name}について検討すべき事項はない。{reason}',
  disclosureUnknown: '{name}について開示すべき事項があるかは不明である。',
  weighingUnknown: '{name}について検討すべき事項があるかは不明である。',
} as const;
