import type { CompanyKind } from '../../../vocabulary/parties.ts';
import { isPersonName, spaced, withoutMarks } from './company-name.ts';

/** The parts of what stands in the column "name" of a table of shareholders. */
export interface HolderName {
  /** Without standing proxy, footnote marks and account number; a trust account keeps its bracket, it is what holds. */
  readonly name: string;
  readonly type: 'Company' | 'Person';
  readonly kind?: CompanyKind;
  /** Holds for others: a trust account, a custodian, a depositary. */
  readonly nominee: boolean;
  /** Which account of the holder: 信託口, 505224. */
  readonly account?: string;
  /** 常任代理人: acts for the holder in Japan, owns nothing. */
  readonly standingProxy?: string;
  readonly marks: readonly string[];
}

/** In brackets, with one level of brackets inside (a proxy's name may have its own). */
const PROXY = /[（(]\s*(?:常任代理人|standing proxy)[\s\u3000:：、,]*((?:[^（）()]|[（(][^（）()]*[）)])*)[）)]/i;
const PROXY_OPEN = /\s*(?:常任代理人|standing proxy)[\s\u3000:：]*(.+)$/i;
const TRUST_ACCOUNT =
  /[（(]([^（）()]*(?:信託口|信託E口|投信口|年金口|ESOP|ＥＳＯＰ|退職給付信託)(?:[^（）()]|[（(][^（）()]*[）)])*)[）)]/;
const ACCOUNT_NUMBER = /[\s\u3000]*[-－―]?[\s\u3000]*([0-9０-９]{5,8})$/;
/** Names of those whose trade it is to hold for others. */
const CUSTODIAN =
  /マスタートラスト信託|カストディ|資産管理サービス信託|トラスティ・?サービス信託|STATE STREET|ステート[\s\u3000]*ストリート|J\.?P\.? ?MORGAN|ＪＰ[\s\u3000]*ＭＯＲＧＡＮ|ジェー[・]?ピー[\s\u3000・]*モルガン|JPモルガン[\s\u3000・]*チェース|BANK OF NEW YORK|BNYM|BNY |オブ[\s\u3000・]*ニューヨーク|NORTHERN TRUST|ノーザン[\s\u3000・]*トラスト|CITIBANK|シティバンク|CLEARSTREAM|EUROCLEAR|DEPOSITA?RY|デポジタリ|NOMINEES?\b|ノミニー|\bCLIENTS?\b|クライアント|OMNIBUS|SECURITIES SERVICES|BROWN BROTHERS|ブラウン[\s\u3000・]*ブラザーズ|CUSTODY|CUSTODIAN|\bAS (AGENT|AGT|TRUSTEE)\b|\bFBO\b|\bA\/C\b|\bPBG\b/i;

/** Takes apart what a report writes in one cell. */
export function readHolderName(printed: string, address?: string): HolderName {
  let rest = spaced(printed);
  const proxy = PROXY.exec(rest) ?? PROXY_OPEN.exec(rest);
  if (proxy) rest = spaced(rest.replace(proxy[0], ' '));
  const unmarked = withoutMarks(rest);
  rest = unmarked.text;
  const trust = TRUST_ACCOUNT.exec(rest);
  const number = ACCOUNT_NUMBER.exec(rest);
  const numbered = number !== null && trust === null && rest.length > number[0].length;
  if (numbered) rest = spaced(rest.slice(0, number.index));
  const account = trust?.[1] ?? (numbered ? number[1]?.normalize('NFKC') : undefined);
  const nominee = trust !== null || CUSTODIAN.test(rest.normalize('NFKC')) || CUSTODIAN.test(rest);
  const type = !nominee && isPersonName(rest, addressOfHolder(address)) ? 'Person' : 'Company';
  const standingProxy = proxy?.[1] === undefined ? undefined : spaced(proxy[1]);
  return {
    name: rest,
    type,
    nominee,
    marks: unmarked.marks,
    ...(type === 'Company' ? { kind: kindOf(rest, trust !== null, nominee) } : {}),
    ...(account === undefined ? {} : { account: spaced(account) }),
    ...(standingProxy === undefined ? {} : { standingProxy }),
  };
}

/** The address of the holder without that of the proxy, which follows in brackets. */
function addressOfHolder(address: string | undefined): string | undefined {
  return address === undefined ? undefined : spaced(address.replace(/[（(].*$/s, ''));
}

/** What a name says that its bearer is; a plain company when it says nothing. */
export function kindOf(name: string, trustAccount: boolean, nominee: boolean): CompanyKind {
  if (trustAccount) return 'TRUST_ACCOUNT';
  if (nominee) return 'NOMINEE';
  if (/監査法人|\bAUDIT\b.*\bLLC\b/i.test(name)) return 'AUDIT_FIRM';
  if (/法律事務所|弁護士法人|LAW (FIRM|OFFICE)/i.test(name)) return 'LAW_FIRM';
  if (/持株会|組合|協会|財団|社団|共済/.test(name)) return 'ASSOCIATION';
  if (/財務大臣|日本国政府|GOVERNMENT OF/i.test(name)) return 'STATE';
  if (/^(.{1,8}[都道府県市区町村]|.*(公社|公団|独立行政法人.*|省|庁))$/.test(name)) return 'PUBLIC_BODY';
  if (/銀行|信用金庫|\bBANK\b/i.test(name)) return 'BANK';
  if (/ファンド|投資事業有限責任|\bFUND\b|\bL\.?P\.?$/i.test(name)) return 'FUND';
  return 'COMPANY';
}
