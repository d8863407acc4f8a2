/** What this folder says, in Japanese. */
export const ja = {
  fromFirstTime: '年数を最初の就任時から数えるか',
  isRecent: 'それが「最近」に当たるか',
  companyAuditor: '監査役',
  director: '取締役',
  employee: '使用人',
  unnamedPost: '名称の記載のない役職',
  signer: '監査報告書の署名者',
} as const;
