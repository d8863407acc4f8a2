/** What this folder says, in Japanese. */
export const ja = {
  answers: 'govgraphの質問票への回答（JSONまたはCSV）',
  bods: 'Beneficial Ownership Data Standard 0.2～0.4（実質的支配者の標準データ）',
  'companies-house': '英国Companies House：APIの応答、重要な支配者（PSC）の一括データ、会社データ',
  edinet: 'EDINET：有価証券報告書等、大量保有報告書、EDINETコードリスト',
  ftm: 'FollowTheMoneyのエンティティ、OpenSanctionsの差分',
  gleif: 'GLEIF：LEIレコード、親子関係、報告の例外（XML、CSV、API）',
  holdings: '保有の表（CSV：holder、company、percentまたはshares）',
  govgraph: 'govgraphの記載データ（JSONの行）',
  opencorporates: 'OpenCorporates：APIの応答（会社、検索、役員）',
  sec: 'SEC：フォーム3・4・5、スケジュール13D・13G、フォーム13F（XML）、子会社一覧（別紙21）',
  table: '表（CSVまたはXLSX：記入済みのひな型、または列の対応を指定した任意の表）',
} as const;
