import type { ViewOf } from '../../../facts/fact-view.ts';
import type { Sure } from '../../world/kleene.ts';

/** Pay for the seat itself, dividends, and pensions of earlier service are no other pay; that of an executive is. */
const FOR_THE_SEAT =
  /(?<!(?<!non[- ]?)executive |managing |corporate |operating |financial |chief )\b(directors?|board|committee|seat|officers?)(['’]s?)? (fees?|remuneration|retainer)\b|\bdividends?\b|\bretirement (benefit|pay|plan)|\bdeferred compensation\b|(?<!執行)役員報酬|(?<!代表|執行|専務|常務)取締役報酬|監査役報酬|配当|退職慰労金/i;
/** Pay of a company auditor: of anybody else, that of whoever audits the accounts. */
const FOR_AN_AUDITOR = /\bauditors?(['’]s?)? (fees?|remuneration|retainer)\b/i;
/** Words that say that something else was paid for as well. */
const AND_MORE =
  /\b(legal|besides|other than|in addition|apart from|also|services?)\b|\b(consult|advi[cs])|顧問|相談|その他/i;
/** Between what is paid for and what is paid for as well. */
const BETWEEN = /\band\b|\bplus\b|[,;/&+、・]|及び|並びに/i;
/** What tells of the pay how or when, and nothing of what else it is for. */
const PLAIN =
  /^([\W\d]|\b(fees?|retainers?|remuneration|allowances?|attendance|meetings?|chair\w*|members?|directors?|board|committees?|outside|independent|non|executive|cash|base|basic|fixed|travel\w*|expenses?|reimbursements?|annual|yearly|monthly|quarterly|fiscal|year|month|half|first|second|ended|financial|fy|of|for|in|as|the|a|an|each|per|for|january|february|march|april|may|june|july|august|september|october|november|december)\b|年度|月分|年|月)*$/i;

/**
 * Whether a payment is for something other than the seat; MAYBE where its words name something beside the seat's pay.
 * An auditor's fee is a seat's where the payee sat as company auditor.
 */
export function isOther({ nature = '', account = '' }: ViewOf<'TRADES_WITH'>['fact'], satAsAuditor: boolean): Sure {
  const isSeat = (words: string) => FOR_THE_SEAT.test(words) || (satAsAuditor && FOR_AN_AUDITOR.test(words));
  const words = `${nature} ${account}`;
  if (!isSeat(words) || AND_MORE.test(words)) return 'YES';
  return nature.split(BETWEEN).every((part) => isSeat(part) || PLAIN.test(part)) ? 'NO' : 'MAYBE';
}

/** Words of a statement of remuneration that name a seat. */
const A_SEAT = /\b(directors?|auditors?|board|officers?|outside|committees?)\b|取締役|監査役|役員|社外/i;
/** Words of one that name work beside or in the place of a seat. */
const WORK = /(?<!non[- ]?)\bexecutives?\b|\b(salar|wage|employe|bonus)|給与|賃金|賞与|従業員|(?<!非)執行|使用人/i;

/**
 * Whether pay that a company states by person is for something other than the seat. That of somebody with a seat as an
 * outsider is for it unless its words say more; of a relative who may be executive it is open.
 */
export function isOtherPay(words: string, hasSeat: boolean): Sure {
  if (AND_MORE.test(words) || WORK.test(words)) return 'YES';
  return hasSeat && (A_SEAT.test(words) || PLAIN.test(words)) ? 'NO' : 'MAYBE';
}
