// Written by `npm run codegen` from server/vocabulary/kinds/. Edit those, not this file.

/** What a fact of each kind is called. */
export const FACT_KIND_WORDS = {
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
  "WORKS_FOR": "holds a post at",
  "SITS_ON": "sits on a board of",
  "NOMINATED_TO": "stands for election to a board of",
  "HOLDS": "holds shares of",
  "TRADES_WITH": "pays",
  "LENDS_TO": "has lent to",
  "AUDITS": "audits",
  "KIN_OF": "is a relative of",
  "LIABILITY_LIMITED_BY": "has a contract that limits the liability to"
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
