import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  board,
  company,
  fact,
  loadWorld,
  person,
  source,
  type WorldStore,
} from '../../../test/support/worlds/loaded-world.ts';
import { createFactReader, type FactReader } from '../fact-reader.ts';
import type { Fact } from '../../shared/facts.ts';
import type { Day } from '../../time/day.ts';
import { FACT_KINDS } from '../../vocabulary/kinds.ts';
import { statementOf, summaryOf } from './summary.ts';

let store: WorldStore;
let facts: FactReader;
beforeAll(async () => {
  store = await loadWorld({
    companies: [
      company('publisher'),
      company('acme', { name: 'Acme Corp.', nameLocal: 'アクメ株式会社' }),
      company('bolt', { name: '螺子工業' }),
    ],
    persons: [person('ann', { name: 'Ann Abe', nameLocal: '阿部 杏' }), person('bob', { name: 'Bob Baba' })],
    boards: [board('bolt-board', 'bolt', { name: 'Board of Directors of Bolt' })],
    sources: [source('notice', '2007-06-04', { title: '招集通知' })],
    facts: [fact('HAS_ATTRIBUTE', 'issued', 'bolt', 'issued', { attribute: 'SHARES_OUTSTANDING', amount: '1000' })],
  });
  facts = { ...createFactReader(store, '2010-01-01'), language: 'ja' };
});
afterAll(() => store.close());

const told = async (one: Fact, on?: Day) => {
  const view = await facts.view(one, on);
  return view && ([await summaryOf(view, facts), await statementOf(view, facts)] as const);
};

/** One fact of each kind, with its sentence and what it says beside its parties. */
const TOLD: readonly (readonly [Fact, string, string])[] = [
  [
    fact('HOLDS', 'f', 'acme', 'bolt', { shares: '255', direct: 'DIRECT' }),
    'アクメ株式会社は螺子工業の255株（25.500 %）を保有している',
    '1,000株中255株＝25.5 %、直接保有',
  ],
  [
    fact('HOLDS', 'f', 'acme', 'bolt', {}),
    'アクメ株式会社は螺子工業の割合不明の持分を保有している',
    '割合の記載なし、直接保有',
  ],
  [
    fact('HOLDS', 'f', 'acme', 'bolt', {
      percentMin: '25',
      percentMinExclusive: true,
      percentMax: '50',
      to: '2007-03',
    }),
    'アクメ株式会社は螺子工業の25 %超50 %以下を保有していた（2007年3月まで）',
    '25 %超50 %以下、直接保有、2007年3月まで',
  ],
  [
    fact('HOLDS', 'f', 'acme', 'bolt', {
      percentMin: '50',
      percentMinExclusive: true,
      interest: 'VOTES',
      direct: 'BOTH',
    }),
    'アクメ株式会社は螺子工業の議決権の50 %超を保有している、直接および間接保有',
    '50 %超、直接・間接の合計、議決権',
  ],
  [
    fact('JOINT_BLOCK', 'f', 'acme', 'bolt', { block: 'A', shares: '80', votingPower: 'SHARED' }),
    'アクメ株式会社は螺子工業の80株を他者と共同で報告している、議決権：共同、区分 A',
    'アクメ株式会社は螺子工業の80株を他者と共同で報告している、議決権：共同、区分 A',
  ],
  [
    fact('SITS_ON', 'f', 'ann', 'bolt-board', {
      title: 'Representative Director',
      representative: true,
      outside: true,
    }),
    '阿部 杏は螺子工業の取締役会のRepresentative Directorである、社外',
    'Representative Director、会社の記載による社外',
  ],
  [
    fact('NOMINATED_TO', 'f', 'ann', 'bolt-board', { meeting: '2007-06-26', incumbent: false }),
    '阿部 杏は2007年6月26日の選任における螺子工業の取締役会の候補者である',
    '2007年6月26日の総会における候補者、新任',
  ],
  [
    fact('WORKS_FOR', 'f', 'ann', 'acme', { from: '2001-04', to: '2005-06', executive: true }),
    '阿部 杏はアクメ株式会社の職に就いていた（2001年4月から2005年6月まで）',
    '職名の記載なし、業務執行、2001年4月～2005年6月',
  ],
  [
    fact('LENDS_TO', 'f', 'acme', 'bolt', { amount: '2000000000', currency: 'JPY', balanceOn: '2007-03-31' }),
    'アクメ株式会社は螺子工業に2,000,000,000円を融資している（2007年3月31日現在の残高）',
    '2,000,000,000円、2007年3月31日現在の残高',
  ],
  [
    fact('GUARANTEES', 'f', 'acme', 'bolt', { beneficiary: 'publisher' }),
    'アクメ株式会社は螺子工業のpublisherに対する債務（不明の額）を保証している',
    'アクメ株式会社は螺子工業のpublisherに対する債務（不明の額）を保証している',
  ],
  [
    fact('TRADES_WITH', 'f', 'acme', 'bolt', { nature: 'Royalties' }),
    'アクメ株式会社は螺子工業に不明の額を支払っている（Royalties）',
    'アクメ株式会社から螺子工業への支払、金額の記載なし、Royalties',
  ],
  [
    fact('AUDITS', 'f', 'acme', 'bolt', { fee: '7', currency: 'GBP', period: '2006-04-01/2007-03-31' }),
    'アクメ株式会社は螺子工業の会計監査人である（報酬7 GBP、2006年4月1日～2007年3月31日）',
    '会計監査人、報酬7 GBP、2006年4月1日～2007年3月31日',
  ],
  [
    fact('SIGNS_AUDIT_OF', 'f', 'ann', 'bolt', { firm: 'acme', signedOn: '2007-05-22' }),
    '阿部 杏は螺子工業の監査報告書に署名している（2007年5月22日）',
    '監査報告書に署名、アクメ株式会社所属、2007年5月22日付',
  ],
  [
    fact('NOMINEE_FOR', 'f', 'acme', 'bolt'),
    'アクメ株式会社は螺子工業の名義人である',
    'アクメ株式会社は螺子工業の名義人である',
  ],
  [
    fact('SUCCEEDS', 'f', 'acme', 'bolt', { from: '2001-04' }),
    'アクメ株式会社は螺子工業を承継した（2001年4月）',
    'アクメ株式会社は螺子工業を承継した（2001年4月）',
  ],
  [fact('KIN_OF', 'f', 'ann', 'bob', { degree: 2 }), '阿部 杏はBob Babaの親族である、2親等', '親族、2親等'],
  [
    fact('LIABILITY_LIMITED_BY', 'f', 'ann', 'bolt', { article: '427' }),
    '阿部 杏の螺子工業に対する責任は契約により限定されている：金額は不明',
    '会社に対する責任を契約により限定、第427条',
  ],
  [
    fact('TRANSFERS_BUSINESS_TO', 'f', 'acme', 'bolt', { amount: '1', currency: 'JPY' }),
    'アクメ株式会社は螺子工業に事業を1円で譲渡した：事業の名称の記載なし',
    '事業の名称の記載なし、アクメ株式会社から螺子工業へ、対価1円',
  ],
  [
    fact('HAS_ATTRIBUTE', 'f', 'bolt-board', 'f', { attribute: 'MEETINGS_HELD', count: 14, period: 'FY2006' }),
    '螺子工業の取締役会：開催回数：14（FY2006）',
    '14、FY2006',
  ],
  [
    fact('COVERED_BY', 'f', 'bolt', 'notice', { matter: 'HOLDS', extent: 'LARGEST', count: 10 }),
    '「招集通知」は螺子工業の株主・出資者の上位10件を記載している',
    '「招集通知」は螺子工業の株主・出資者の上位10件を記載している',
  ],
];

describe('a fact in Japanese', () => {
  it.each(TOLD)('%#: $kind', async (one, sentence, statement) => {
    expect(await told(one)).toStrictEqual([sentence, statement]);
  });

  it('is told of every kind', () => {
    expect(new Set(TOLD.map(([{ kind }]) => kind))).toStrictEqual(new Set(FACT_KINDS));
  });

  it('says how far the source goes when the day is later', async () => {
    const holding = fact('HOLDS', 'f', 'acme', 'bolt', { percent: '30' });
    expect((await told(holding, '2007-03-31'))?.[0]).toBe('アクメ株式会社は螺子工業の30 %を保有している');
    expect((await told(holding, '2008-01-01'))?.[0]).toBe(
      'アクメ株式会社は螺子工業の30 %を保有している（最後の記載は2007年3月31日現在）',
    );
  });
});
