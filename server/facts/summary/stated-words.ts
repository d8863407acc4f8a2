import type { Language } from '../../vocabulary/languages.ts';
import type { Accounting, Directness, Interest, Power } from '../../vocabulary/word-lists.ts';

/** What holdings and seats say beside their parties. */
export interface StatedWords {
  readonly direct: Readonly<Record<Directness, string | undefined>>;
  readonly accounting: Readonly<Record<Accounting, string | undefined>>;
  /** What a holding is of, where it is not of shares. */
  readonly interest: Readonly<Partial<Record<Interest, string>>>;
  readonly votes: Readonly<Record<Power, string>>;
  readonly disposal: Readonly<Record<Power, string>>;
  readonly majority: string;
  readonly block: (block: string) => string;
  readonly nominee: string;
  readonly via: (via: string) => string;
  readonly price: (sum: string) => string;
  readonly planned: string;
  readonly untitled: string;
  readonly outside: string;
  readonly representative: string;
  readonly fullTime: string;
  readonly termEnds: (date: string) => string;
  /** A number of meetings that the source leaves out is said to be left out. */
  readonly attended: (attended: number, held: number | undefined, body: string | undefined, period: string) => string;
}

export const STATED_WORDS: Readonly<Record<Language, StatedWords>> = {
  en: {
    direct: { DIRECT: 'direct', INDIRECT: 'indirect', BOTH: 'direct and indirect together', UNKNOWN: undefined },
    accounting: {
      CONSOLIDATED_SUBSIDIARY: 'consolidated subsidiary',
      EQUITY_METHOD: 'equity-method investee',
      OTHER_AFFILIATED: 'other affiliated company',
      NONE: undefined,
      UNKNOWN: undefined,
    },
    interest: {
      VOTES: 'of the votes',
      OPTIONS: 'options',
      BOARD_APPOINTMENT: 'right to appoint or remove members of the board',
      DOMINANT_INFLUENCE: 'significant influence or control',
      VETO: 'right of veto',
      PROFIT: 'right to profit',
      ASSETS_ON_DISSOLUTION: 'right to assets on dissolution',
      ARRANGEMENT_ROLE: 'role in the arrangement',
      CONTRACT: 'rights under a contract',
    },
    votes: { SOLE: 'votes alone', SHARED: 'votes with others', NONE: 'votes none' },
    disposal: { SOLE: 'disposal alone', SHARED: 'disposal with others', NONE: 'disposal none' },
    majority: 'over the majority of the board',
    block: (block) => `block ${block}, reported by several`,
    nominee: 'held as a nominee',
    via: (via) => `through ${via}`,
    price: (sum) => `price ${sum}`,
    planned: 'agreed, not yet effective when published',
    untitled: 'Member; the title is not stated',
    outside: 'outside, as the company states',
    representative: 'representative',
    fullTime: 'full-time',
    termEnds: (date) => `term ends ${date}`,
    attended: (attended, held, body, period) => {
      const count =
        held === undefined
          ? `attended ${String(attended)} meetings, how many were held is not stated`
          : `attended ${String(attended)} of ${String(held)} meetings`;
      return `${count}${body === undefined ? '' : ` of the ${body}`} (${period})`;
    },
  },
  ja: {
    direct: { DIRECT: '直接保有', INDIRECT: '間接保有', BOTH: '直接・間接の合計', UNKNOWN: undefined },
    accounting: {
      CONSOLIDATED_SUBSIDIARY: '連結子会社',
      EQUITY_METHOD: '持分法適用会社',
      OTHER_AFFILIATED: 'その他の関係会社',
      NONE: undefined,
      UNKNOWN: undefined,
    },
    interest: {
      VOTES: '議決権',
      OPTIONS: '新株予約権等',
      BOARD_APPOINTMENT: '役員の選任・解任権',
      DOMINANT_INFLUENCE: '重要な影響力または支配',
      VETO: '拒否権',
      PROFIT: '利益の分配を受ける権利',
      ASSETS_ON_DISSOLUTION: '解散時に財産を受ける権利',
      ARRANGEMENT_ROLE: '取決めにおける役割',
      CONTRACT: '契約上の権利',
    },
    votes: { SOLE: '議決権は単独', SHARED: '議決権は共同', NONE: '議決権なし' },
    disposal: { SOLE: '処分権は単独', SHARED: '処分権は共同', NONE: '処分権なし' },
    majority: '役員の過半数',
    block: (block) => `区分 ${block}（複数の者が報告）`,
    nominee: '名義人として保有',
    via: (via) => `${via}を通じて`,
    price: (sum) => `対価${sum}`,
    planned: '合意済み、公表時は未発効',
    untitled: '構成員（役職名の記載なし）',
    outside: '会社の記載による社外',
    representative: '代表',
    fullTime: '常勤',
    termEnds: (date) => `任期${date}まで`,
    attended: (attended, held, body, period) => {
      const count =
        held === undefined
          ? `${String(attended)}回出席（開催回数の記載なし）`
          : `${String(held)}回中${String(attended)}回出席`;
      return `${body === undefined ? '' : `${body}：`}${count}（${period}）`;
    },
  },
};
