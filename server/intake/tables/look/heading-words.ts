import type { TableKind } from '../table-kinds.ts';

const COMPANY =
  /^(?:company|issuer|entity|firm|subsidiary|investee|gesellschaft|firma|société|会社|発行者|発行会社|銘柄|法人名)/;
const PERSON = /^(?:name|fullname|person|director|officer|member|氏名|役員|取締役|監査役)/;
const AMOUNT = /amount|balance|principal|outstanding|betrag|montant|金額|残高|借入額|保証額/;
const CURRENCY = /^(?:currency|ccy|währung|devise|通貨)/;
const BALANCE_ON = /^(?:balanceon|asof|asat|date|stand|基準日|時点|年月日)|現在$/;
const FROM = /^(?:from|since|start|appointed|acquired|validfrom|von|seit|開始|取得|就任|自)/;
const TO = /^(?:to|until|end|resigned|ceased|validto|bis|終了|退任|至)/;
const NOTE = /^(?:note|remark|comment|bemerkung|備考|注記|摘要)/;

/**
 * Words that head a column in tables of English, Japanese and a few other makes, by field, as `plainHeading` writes
 * them.
 */
export const HEADING_WORDS: Readonly<Record<TableKind, Readonly<Record<string, RegExp>>>> = {
  shareholders: {
    holder:
      /^(?:share|stock|unit)?holder|^(?:owner|investor|aktionär|actionnaire)|^(?:氏名又は名称|株主|所有者|大株主|氏名|名称)/,
    company: COMPANY,
    percent: /percent|%|％|ratio|stake|^(?:share|holding|ownership|anteil|quote)$|割合|比率|持分/,
    shares: /shares|numberof|aktien|株式数|株数|持株数/,
    shareClass: /class|株式の種類|種類/,
    from: FROM,
    to: TO,
    note: NOTE,
  },
  seats: {
    person: PERSON,
    company: COMPANY,
    title: /title|position|role|役職|役名|職名|地位/,
    outside: /outside|independent|nonexecutive|社外/,
    personBorn: /born|birth|dob|生年月日/,
    termEnds: /term|任期/,
    from: FROM,
    to: TO,
    note: NOTE,
  },
  posts: {
    person: PERSON,
    company: /^(?:employer|organi[sz]ation|勤務先)/,
    title: /job|post|title|position|職名|職位/,
    employee: /employee|従業員/,
    personBorn: /born|birth|生年月日/,
    from: FROM,
    to: TO,
    note: NOTE,
  },
  loans: {
    lender: /^(?:lender|bank|creditor|kreditgeber|借入先|貸主|貸付人|金融機関)/,
    borrower: /^(?:borrower|debtor|schuldner|借主|借入人|債務者)|^(?:company|会社)/,
    amount: AMOUNT,
    currency: CURRENCY,
    balanceOn: BALANCE_ON,
    from: FROM,
    to: TO,
    note: NOTE,
  },
  guarantees: {
    guarantor: /^(?:guarantor|surety|bürge|保証人|保証者)/,
    debtor: /^(?:debtor|borrower|principaldebtor|schuldner|被保証|主債務者|債務者)/,
    beneficiary: /^(?:beneficiary|creditor|lender|gläubiger|債権者|保証先)/,
    amount: AMOUNT,
    currency: CURRENCY,
    balanceOn: BALANCE_ON,
    from: FROM,
    to: TO,
    note: NOTE,
  },
  payments: {
    payer: /^(?:payer|donor|customer|buyer|支払者|支払人|寄附者|寄付者)/,
    payee: /^(?:payee|recipient|supplier|seller|party|受取|支払先)/,
    amount: AMOUNT,
    currency: CURRENCY,
    nature: /nature|purpose|内容|目的/,
    periodFrom: /^(?:date|period|年月日|支払日)/,
    note: NOTE,
  },
};
