// Written by `npm run codegen` from server/vocabulary/kinds/. Edit those, not this file.

/** What a fact of each kind is called. */
export const FACT_KIND_WORDS = {
  "en": {
    "HOLDS": "Holding",
    "JOINT_BLOCK": "Joint block",
    "SITS_ON": "Seat",
    "NOMINATED_TO": "Candidacy",
    "WORKS_FOR": "Post",
    "LENDS_TO": "Loan",
    "GUARANTEES": "Guarantee",
    "TRADES_WITH": "Trade",
    "AUDITS": "Audit",
    "SIGNS_AUDIT_OF": "Audit signature",
    "NOMINEE_FOR": "Nominee",
    "SUCCEEDS": "Succession",
    "KIN_OF": "Kinship",
    "LIABILITY_LIMITED_BY": "Liability contract",
    "TRANSFERS_BUSINESS_TO": "Business transfer",
    "HAS_ATTRIBUTE": "Figure",
    "COVERED_BY": "Coverage"
  },
  "ja": {
    "HOLDS": "保有",
    "JOINT_BLOCK": "共同保有",
    "SITS_ON": "役職",
    "NOMINATED_TO": "候補",
    "WORKS_FOR": "職",
    "LENDS_TO": "融資",
    "GUARANTEES": "保証",
    "TRADES_WITH": "取引",
    "AUDITS": "監査",
    "SIGNS_AUDIT_OF": "監査報告書の署名",
    "NOMINEE_FOR": "名義人",
    "SUCCEEDS": "承継",
    "KIN_OF": "親族関係",
    "LIABILITY_LIMITED_BY": "責任限定契約",
    "TRANSFERS_BUSINESS_TO": "事業譲渡",
    "HAS_ATTRIBUTE": "数値・記載事項",
    "COVERED_BY": "資料の範囲"
  }
} as const;

/** The line it is drawn with between two parties; none for a fact about one alone. */
export const FACT_LINES = {
  "HOLDS": "holding",
  "JOINT_BLOCK": "other",
  "SITS_ON": "seat",
  "NOMINATED_TO": "seat",
  "WORKS_FOR": "post",
  "LENDS_TO": "loan",
  "GUARANTEES": "other",
  "TRADES_WITH": "trade",
  "AUDITS": "audit",
  "SIGNS_AUDIT_OF": "audit",
  "NOMINEE_FOR": "other",
  "SUCCEEDS": "other",
  "KIN_OF": "other",
  "LIABILITY_LIMITED_BY": "other",
  "TRANSFERS_BUSINESS_TO": "other",
  "HAS_ATTRIBUTE": "none",
  "COVERED_BY": "none"
} as const;

/** Headings under which facts about one party are listed, in the order in which they are read. */
export const HEADINGS = [
  "Seats",
  "Members",
  "Posts",
  "People who work for it",
  "Holdings",
  "Held by",
  "Reported with others",
  "Reported together",
  "Lenders",
  "Loans given",
  "Guarantors",
  "Guarantees given",
  "Trades",
  "Audit",
  "Candidacy",
  "Candidates",
  "Liability contract",
  "Nominee",
  "Family",
  "Business transfers",
  "Succession",
  "Figures",
  "Names",
  "What the sources cover"
] as const;

/** The heading for the party that is the subject of a fact, and for the one that is its object. */
export const FACT_HEADINGS = {
  "HOLDS": {
    "subject": "Holdings",
    "object": "Held by"
  },
  "JOINT_BLOCK": {
    "subject": "Reported with others",
    "object": "Reported together"
  },
  "SITS_ON": {
    "subject": "Seats",
    "object": "Members"
  },
  "NOMINATED_TO": {
    "subject": "Candidacy",
    "object": "Candidates"
  },
  "WORKS_FOR": {
    "subject": "Posts",
    "object": "People who work for it"
  },
  "LENDS_TO": {
    "subject": "Loans given",
    "object": "Lenders"
  },
  "GUARANTEES": {
    "subject": "Guarantees given",
    "object": "Guarantors"
  },
  "TRADES_WITH": {
    "subject": "Trades",
    "object": "Trades"
  },
  "AUDITS": {
    "subject": "Audit",
    "object": "Audit"
  },
  "SIGNS_AUDIT_OF": {
    "subject": "Audit",
    "object": "Audit"
  },
  "NOMINEE_FOR": {
    "subject": "Nominee",
    "object": "Nominee"
  },
  "SUCCEEDS": {
    "subject": "Succession",
    "object": "Succession"
  },
  "KIN_OF": {
    "subject": "Family",
    "object": "Family"
  },
  "LIABILITY_LIMITED_BY": {
    "subject": "Liability contract",
    "object": "Liability contract"
  },
  "TRANSFERS_BUSINESS_TO": {
    "subject": "Business transfers",
    "object": "Business transfers"
  },
  "HAS_ATTRIBUTE": {
    "subject": "Figures",
    "object": "Figures"
  },
  "COVERED_BY": {
    "subject": "What the sources cover",
    "object": "What the sources cover"
  }
} as const;

/** The headings in Japanese: of the subject of a fact, and of its object. */
export const JAPANESE_HEADINGS = {
  "HOLDS": {
    "subject": "保有先",
    "object": "株主・出資者"
  },
  "JOINT_BLOCK": {
    "subject": "共同で報告した保有",
    "object": "共同で報告された保有"
  },
  "SITS_ON": {
    "subject": "役職",
    "object": "構成員"
  },
  "NOMINATED_TO": {
    "subject": "候補",
    "object": "候補者"
  },
  "WORKS_FOR": {
    "subject": "職",
    "object": "従事者"
  },
  "LENDS_TO": {
    "subject": "融資先",
    "object": "借入先"
  },
  "GUARANTEES": {
    "subject": "保証している相手",
    "object": "保証人"
  },
  "TRADES_WITH": {
    "subject": "取引",
    "object": "取引"
  },
  "AUDITS": {
    "subject": "監査",
    "object": "監査"
  },
  "SIGNS_AUDIT_OF": {
    "subject": "監査",
    "object": "監査"
  },
  "NOMINEE_FOR": {
    "subject": "名義人",
    "object": "名義人"
  },
  "SUCCEEDS": {
    "subject": "承継",
    "object": "承継"
  },
  "KIN_OF": {
    "subject": "親族",
    "object": "親族"
  },
  "LIABILITY_LIMITED_BY": {
    "subject": "責任限定契約",
    "object": "責任限定契約"
  },
  "TRANSFERS_BUSINESS_TO": {
    "subject": "事業譲渡",
    "object": "事業譲渡"
  },
  "HAS_ATTRIBUTE": {
    "subject": "数値・記載事項",
    "object": "数値・記載事項"
  },
  "COVERED_BY": {
    "subject": "資料の範囲",
    "object": "資料の範囲"
  }
} as const;

/** Fields of what can be supposed anew, and what each holds. */
export const SUPPOSABLE = {
  "WORKS_FOR": {
    "from": "date",
    "to": "date",
    "title": "text",
    "executive": "flag",
    "employee": "flag",
    "representative": "flag"
  },
  "SITS_ON": {
    "from": "date",
    "to": "date",
    "title": "text",
    "outside": "flag",
    "representative": "flag",
    "fullTime": "flag"
  },
  "NOMINATED_TO": {
    "from": "date",
    "to": "date",
    "meeting": "day",
    "outside": "flag"
  },
  "HOLDS": {
    "from": "date",
    "to": "date",
    "shares": "decimal",
    "percent": "decimal"
  },
  "TRADES_WITH": {
    "from": "date",
    "to": "date",
    "amount": "decimal",
    "currency": "currency",
    "periodFrom": "day",
    "periodTo": "day"
  },
  "LENDS_TO": {
    "from": "date",
    "to": "date",
    "amount": "decimal",
    "currency": "currency"
  },
  "AUDITS": {
    "from": "date",
    "to": "date"
  },
  "KIN_OF": {
    "from": "date",
    "to": "date",
    "degree": "count"
  },
  "LIABILITY_LIMITED_BY": {
    "from": "date",
    "to": "date"
  }
} as const;

/** Its sentence, as the middle between two names. */
export const SUPPOSED_SENTENCES = {
  "en": {
    "WORKS_FOR": "holds a post at",
    "SITS_ON": "sits on a board of",
    "NOMINATED_TO": "stands for election to a board of",
    "HOLDS": "holds shares of",
    "TRADES_WITH": "pays",
    "LENDS_TO": "has lent to",
    "AUDITS": "audits",
    "KIN_OF": "is a relative of",
    "LIABILITY_LIMITED_BY": "has a contract that limits the liability to"
  },
  "ja": {
    "WORKS_FOR": "が職に就く会社：",
    "SITS_ON": "が役員に就く会社：",
    "NOMINATED_TO": "が役員候補となる会社：",
    "HOLDS": "が株式を保有する会社：",
    "TRADES_WITH": "が支払う相手：",
    "LENDS_TO": "が融資する相手：",
    "AUDITS": "が監査する会社：",
    "KIN_OF": "の親族：",
    "LIABILITY_LIMITED_BY": "が責任限定契約を結ぶ会社："
  }
} as const;

/** What a figure is called where the source gives it no label. */
export const ATTRIBUTE_WORDS = {
  "en": {
    "SHARES_OUTSTANDING": "Shares outstanding",
    "SHARES_ISSUED": "Shares issued",
    "SHARES_AUTHORIZED": "Shares authorised",
    "SHAREHOLDER_COUNT": "Number of shareholders",
    "CAPITAL": "Capital",
    "BUSINESS": "Business",
    "LISTING": "Listing",
    "ADDRESS": "Address",
    "EMPLOYEES": "Employees",
    "FISCAL_YEAR": "Fiscal year",
    "MEETINGS_HELD": "Meetings held",
    "BOARD_SIZE_LIMIT": "Limit on the size of the board",
    "REMUNERATION": "Remuneration",
    "STOCK_OPTIONS": "Stock options",
    "SUBSIDIARY_COUNT": "Number of subsidiaries",
    "INVESTEE_COUNT": "Number of investees",
    "SPELLING": "Spelling",
    "TREASURY_SHARES": "Treasury shares",
    "VOTES_TOTAL": "Votes in all",
    "VOTES_PER_SHARE": "Votes per share",
    "FILED_TOTAL": "Total as printed",
    "OTHERS_NOT_NAMED": "Others, not named",
    "UNKNOWN_REASON": "Why nobody is named",
    "STATUS": "Status",
    "FORM": "Form",
    "MARKET": "Market",
    "IDENTIFIER": "Identifier",
    "RESPONSIBILITY": "Responsibility",
    "POLICY": "Policy",
    "OTHER": "Other"
  },
  "ja": {
    "SHARES_OUTSTANDING": "発行済株式数（自己株式を除く）",
    "SHARES_ISSUED": "発行済株式総数",
    "SHARES_AUTHORIZED": "発行可能株式総数",
    "SHAREHOLDER_COUNT": "株主数",
    "CAPITAL": "資本金",
    "BUSINESS": "事業内容",
    "LISTING": "上場",
    "ADDRESS": "所在地",
    "EMPLOYEES": "従業員数",
    "FISCAL_YEAR": "事業年度",
    "MEETINGS_HELD": "開催回数",
    "BOARD_SIZE_LIMIT": "員数の上限",
    "REMUNERATION": "報酬",
    "STOCK_OPTIONS": "ストック・オプション",
    "SUBSIDIARY_COUNT": "子会社の数",
    "INVESTEE_COUNT": "出資先の数",
    "SPELLING": "表記",
    "TREASURY_SHARES": "自己株式",
    "VOTES_TOTAL": "総議決権数",
    "VOTES_PER_SHARE": "一株当たりの議決権数",
    "FILED_TOTAL": "記載された合計",
    "OTHERS_NOT_NAMED": "氏名のないその他の者",
    "UNKNOWN_REASON": "氏名がない理由",
    "STATUS": "状態",
    "FORM": "会社形態",
    "MARKET": "市場",
    "IDENTIFIER": "識別番号",
    "RESPONSIBILITY": "担当",
    "POLICY": "方針",
    "OTHER": "その他"
  }
} as const;

/** What a board of each kind is called. */
export const BOARD_WORDS = {
  "en": {
    "DIRECTORS": "Board of directors",
    "COMPANY_AUDITORS": "Board of company auditors",
    "AUDIT_COMMITTEE": "Audit committee",
    "NOMINATION_COMMITTEE": "Nomination committee",
    "COMPENSATION_COMMITTEE": "Compensation committee"
  },
  "ja": {
    "DIRECTORS": "取締役会",
    "COMPANY_AUDITORS": "監査役会",
    "AUDIT_COMMITTEE": "監査委員会",
    "NOMINATION_COMMITTEE": "指名委員会",
    "COMPENSATION_COMMITTEE": "報酬委員会"
  }
} as const;

/** What can stand at its ends; a board is chosen by its company. */
export const SUPPOSED_ENDS = {
  "WORKS_FOR": {
    "subject": "PERSON",
    "object": "COMPANY"
  },
  "SITS_ON": {
    "subject": "PERSON",
    "object": "BOARD"
  },
  "NOMINATED_TO": {
    "subject": "PERSON",
    "object": "BOARD"
  },
  "HOLDS": {
    "subject": "ANY",
    "object": "COMPANY"
  },
  "TRADES_WITH": {
    "subject": "ANY",
    "object": "ANY"
  },
  "LENDS_TO": {
    "subject": "ANY",
    "object": "COMPANY"
  },
  "AUDITS": {
    "subject": "COMPANY",
    "object": "COMPANY"
  },
  "KIN_OF": {
    "subject": "PERSON",
    "object": "PERSON"
  },
  "LIABILITY_LIMITED_BY": {
    "subject": "PERSON",
    "object": "COMPANY"
  }
} as const;
