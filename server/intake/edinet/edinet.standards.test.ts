import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { openIntake, type OpenIntake } from '../files/open-intake.ts';
import { standardFile } from '../../../test/support/intake/statements-of.ts';
import { archiveFile } from './fixtures/render.ts';
import { statedIn, type StatedByFile } from './fixtures/stated.ts';
import { readFlatCsv } from './xbrl/flat-csv.ts';

/** The regulator's and companies' own files, against the figures that were worked out by hand beside them. */
const { path: folder, there, why } = standardFile('edinet');
const given = describe.skipIf(!there);
const open: OpenIntake[] = [];
const cache = new Map<string, Promise<StatedByFile>>();

async function readIn(name: string): Promise<StatedByFile> {
  const opened = await openIntake(`${folder}/${name}`);
  open.push(opened);
  return statedIn(opened.file);
}
function stated(name: string): Promise<StatedByFile> {
  const read = cache.get(name) ?? readIn(name);
  cache.set(name, read);
  return read;
}
afterAll(() => {
  for (const one of open) one.close();
});

const sum = (figures: readonly (string | undefined)[]) =>
  figures.reduce((total, figure) => total + BigInt(figure ?? 0), 0n);
const into = (one: StatedByFile, company: string) => one.of('HOLDS').filter(({ fact }) => fact.object === company);
const table = (one: StatedByFile) => one.of('HOLDS').filter(({ record }) => record?.endsWith(':holders') === true);
const officers = (one: StatedByFile) =>
  one.of('SITS_ON').filter(({ fact }) => !fact.object.endsWith('AUDIT_COMMITTEE'));
const outside = (one: StatedByFile) =>
  officers(one)
    .filter(({ fact }) => fact.outside === true)
    .map(({ fact }) => fact.subject.replace(/^.*:/, '').replace('Member', ''));
/** People are not named here: how many, and the start of the SHA-256 of their member names. */
const digest = (members: readonly string[]) => [
  members.length,
  createHash('sha256')
    .update([...members].sort().join(','))
    .digest('hex')
    .slice(0, 12),
];
const attribute = (one: StatedByFile, kind: string, label?: RegExp) =>
  one.of('HAS_ATTRIBUTE').filter(({ fact }) => fact.attribute === kind && (label?.test(fact.label ?? '') ?? true));
const policy = (one: StatedByFile) =>
  one.of('HOLDS').filter(({ fact }) => fact.account === 'policy holding' && fact.subject.startsWith('edinet:'));

given(`the package of Nintendo, type 1${why}`, () => {
  const name = 'S100TMMG_type1.zip';
  const filer = 'edinet:E02367';

  test('ten holders, and the total of the filing', async () => {
    const one = await stated(name);
    expect(one.source?.published).toBe('2024-06-28');
    expect(table(one)).toHaveLength(10);
    expect(table(one)[0]?.fact).toMatchObject({
      shares: '188004200',
      percent: '16.15',
      nominee: true,
      account: '信託口',
    });
    expect(one.named(table(one)[0]?.fact.subject ?? '')).toBe('日本マスタートラスト信託銀行㈱(信託口)');
    const total = attribute(one, 'FILED_TOTAL', /Major/)[0];
    expect([total?.fact.amount, total?.fact.detail?.[0]?.value, total?.observedOn]).toEqual([
      '548209600',
      '47.09',
      '2024-03-31',
    ]);
  });

  test('13 directors, 9 men and 4 women, six outside, their shares and terms', async () => {
    const one = await stated(name);
    expect(officers(one)).toHaveLength(13);
    expect(digest(outside(one))).toEqual([6, '29ca95f01464']);
    const sex = attribute(one, 'OTHER', /by sex/)[0]?.fact.detail?.map(({ value }) => value);
    expect(sex).toEqual(['9', '4', '30.8']);
    const own = into(one, filer).filter(({ record }) => record?.endsWith(':officers') === true);
    expect(sum(own.map(({ fact }) => fact.shares))).toBe(24500n);
    const ends = officers(one).map(({ fact }) => fact.termEnds);
    // Eight by the first mark, until the meeting about the year to 2025-03, five by the second.
    expect([ends.filter((end) => end === '2025').length, ends.filter((end) => end === '2026').length]).toEqual([8, 5]);
    expect(officers(one).filter(({ fact }) => one.party(fact.subject)?.type === 'Person')).toHaveLength(13);
  });

  test('affiliates: 21 named and five not, one by the equity method and three not', async () => {
    const one = await stated(name);
    const votes = one.of('HOLDS').filter(({ fact }) => fact.interest === 'VOTES');
    const of = (accounting: string) => votes.filter(({ fact }) => fact.accounting === accounting);
    expect([of('CONSOLIDATED_SUBSIDIARY').length, of('EQUITY_METHOD').length]).toEqual([21, 1]);
    expect(attribute(one, 'OTHERS_NOT_NAMED').map(({ fact }) => fact.count)).toEqual([5, 3]);
    expect(attribute(one, 'SUBSIDIARY_COUNT')[0]?.fact.count).toBe(26);
    const share = (company: string) => votes.find(({ fact }) => one.named(fact.object) === company)?.fact;
    expect(
      ['ニンテンドーシステムズ㈱', '㈱モノリスソフト', 'エヌディーキューブ㈱', '㈱ポケモン'].map(
        (company) => share(company)?.percent,
      ),
    ).toEqual(['80', '97', '99', '32']);
    expect(share('Nintendo of Canada Ltd.')).toMatchObject({ percent: '100', direct: 'INDIRECT' });
    expect(share('Nintendo of America Inc.')).toMatchObject({ percent: '100', direct: 'DIRECT' });
    expect(one.findings.filter(({ kind }) => kind === 'COUNT')).toEqual([]);
  });

  test('13 policy holdings in two years; the auditor and two partners, who signed two days before', async () => {
    const one = await stated(name);
    const rows = new Set(policy(one).map(({ fact }) => fact.object));
    expect(rows.size).toBe(13);
    expect(policy(one).filter(({ observedOn }) => observedOn === '2024-03-31')).toHaveLength(12);
    expect(policy(one).filter(({ observedOn }) => observedOn === '2023-03-31')).toHaveLength(13);
    expect(one.of('AUDITS').map(({ fact }) => one.named(fact.subject))).toEqual(['PwC Japan有限責任監査法人']);
    expect(one.of('SIGNS_AUDIT_OF').map(({ fact }) => fact.signedOn)).toEqual(['2024-06-26', '2024-06-26']);
  });

  test('its inline documents state what its instance does', async () => {
    const opened = await openIntake(`${folder}/${name}`);
    open.push(opened);
    const { archive } = opened.file;
    if (archive === undefined) throw new Error('no archive');
    const inline = {
      ...opened.file,
      archive: { ...archive, entries: archive.entries.filter(({ path }) => !path.endsWith('.xbrl')) },
    };
    const plain = (one: StatedByFile) => one.facts.map(({ fact, observedOn }) => ({ fact, observedOn }));
    expect(plain(await statedIn(inline))).toEqual(plain(await stated(name)));
  });
});

given(`the package of Toyota, type 5${why}`, () => {
  const name = 'S100VWVY_type5.zip';
  const filer = 'edinet:E02144';

  test('every row of its table, contexts, elements, and rows without a value', async () => {
    const opened = await openIntake(`${folder}/${name}`);
    open.push(opened);
    const path = opened.file.archive?.entries.find((entry) => entry.path.includes('jpcrp'))?.path ?? '';
    const book = await readFlatCsv([(await opened.file.archive?.read(path)) ?? new Uint8Array()], path);
    expect([book.tally.facts, book.used.size, book.elementCount, book.tally.empty]).toEqual([2173, 278, 561, 245]);
  });

  test('the sum of ten holders is 1,000 less than the filed total: a finding, not a failure', async () => {
    const one = await stated(name);
    expect(table(one)).toHaveLength(10);
    expect(sum(table(one).map(({ fact }) => fact.shares))).toBe(6_803_341_000n);
    const total = attribute(one, 'FILED_TOTAL', /Major/)[0]?.fact;
    expect([total?.amount, ...(total?.detail ?? []).map(({ value }) => value)]).toEqual([
      '6803342000',
      '52.14',
      '6803341000',
      '52.13',
    ]);
    expect(one.findings.map(({ kind }) => kind)).toEqual(['ARITHMETIC', 'ARITHMETIC']);
    const industries = table(one).find(({ fact }) => one.named(fact.subject) === '㈱豊田自動織機');
    expect([industries?.fact.percent, industries?.fact.nominee]).toEqual(['9.14', false]);
  });

  test('ten directors, zero and no figure apart, five outside and one who is not', async () => {
    const one = await stated(name);
    expect(officers(one)).toHaveLength(10);
    expect(attribute(one, 'OTHER', /by sex/)[0]?.fact.detail?.map(({ value }) => value)).toEqual(['8', '2', '20']);
    const own = into(one, filer).filter(({ record }) => record?.endsWith(':officers') === true);
    expect(sum(own.map(({ fact }) => fact.shares))).toBe(24_109_000n);
    expect(attribute(one, 'FILED_TOTAL', /officers/)[0]?.fact.amount).toBe('24108000');
    // Of the ten, two have no figure, and one has zero.
    expect([own.length, own.filter(({ fact }) => fact.shares === '0').length]).toEqual([8, 1]);
    expect(digest(outside(one))).toEqual([5, '9eb1a3888f7b']);
  });

  test('43 policy holdings, nine sold, 22 issuers hold the company back; four partners', async () => {
    const one = await stated(name);
    expect(new Set(policy(one).map(({ fact }) => fact.object)).size).toBe(43);
    const sold = policy(one).filter(
      ({ fact, observedOn }) =>
        observedOn === '2024-03-31' &&
        !policy(one).some((now) => now.observedOn === '2025-03-31' && now.fact.object === fact.object),
    );
    expect([sold.length, sold.every(({ fact }) => fact.to === '2025-03-31')]).toEqual([9, true]);
    const back = new Set(
      policy(one)
        .filter(({ fact }) => fact.note?.startsWith('The issuer holds') === true)
        .map(({ fact }) => fact.object),
    );
    expect(back.size).toBe(22);
    expect([...back].every((issuer) => into(one, filer).some(({ fact }) => fact.subject === issuer))).toBe(true);
    // The least of the ten has 1.56 %: those that are not among them have less than the next hundredth.
    const bounds = into(one, filer).flatMap(({ fact }) => fact.percentMax ?? []);
    expect(new Set(bounds)).toEqual(new Set(['1.57']));
    expect(one.of('SIGNS_AUDIT_OF')).toHaveLength(4);
  });

  test('the table of affiliates is lost: said, nothing guessed, and where it is', async () => {
    const one = await stated(name);
    expect(one.facts.filter(({ record }) => record?.endsWith(':affiliates') === true)).toEqual([]);
    const lost = one.problems.find(({ code }) => code === 'AFFILIATES_TABLE_LOST');
    expect([lost?.severity, lost?.mend]).toEqual(['warning', expect.stringMatching(/type 1.*E02144/)]);
    expect(one.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

given(`the bare instance of Raccoon${why}`, () => {
  test('holders, directors, subsidiaries, and a balance without a lender', async () => {
    const one = await stated('E05563_raccoon_2024-04-30.xbrl.gz');
    expect([table(one).length, sum(table(one).map(({ fact }) => fact.shares))]).toEqual([10, 13_486_100n]);
    expect(attribute(one, 'FILED_TOTAL', /Major/)[0]?.fact.detail?.[0]?.value).toBe('62.63');
    expect(officers(one)).toHaveLength(9);
    expect(digest(outside(one))).toEqual([3, '9bc1a7c3e439']);
    const people = new Set(officers(one).map(({ fact }) => fact.subject));
    const own = into(one, 'edinet:E05563').filter(({ fact }) => people.has(fact.subject));
    expect(sum(own.map(({ fact }) => fact.shares))).toBe(5_254_453n);
    const first = table(one)[0]?.fact;
    expect([first?.shares, first?.percent, people.has(first?.subject ?? '')]).toEqual(['4563700', '21.19', true]);
    const votes = one.of('HOLDS').filter(({ fact }) => fact.interest === 'VOTES');
    expect(votes.map(({ fact }) => [fact.percent, fact.accounting])).toEqual(
      Array(3).fill(['100', 'CONSOLIDATED_SUBSIDIARY']),
    );
    expect(votes.every(({ fact }) => fact.note?.includes('債務被保証'))).toBe(true);
    expect(attribute(one, 'OTHER', /Borrowings: 計/)[0]?.fact.amount).toBe('1009735000');
    expect(one.of('LENDS_TO')).toEqual([]);
  });
});

given(`the regulator's samples${why}`, () => {
  test('eleven holder rows, one bank in two of them; candidates; names in brackets', async () => {
    const one = await stated('FSA_S002XXXX_asr_type1.zip');
    expect([table(one).length, sum(table(one).map(({ fact }) => fact.shares))]).toEqual([11, 140_043_000n]);
    const bank = table(one).filter(({ fact }) => one.named(fact.subject) === '株式会社○○銀行');
    expect(bank.map(({ fact }) => fact.account)).toEqual(['No 3', 'No 11']);
    expect(one.of('NOMINATED_TO').map(({ fact }) => [fact.incumbent, fact.meeting > '2026-06-12'])).toEqual([
      [true, true],
      [true, true],
    ]);
    const names = (member: string) =>
      one.party(`X99001:officer:${member}Member`)?.names?.map(({ text, use }) => [text, use]);
    expect(names('YakuinKazuo')?.[0]).toEqual(['財務', 'MAIDEN']);
    expect(names('YakuHanako')?.[0]).toEqual(['金融花子', 'ALIAS']);
  });

  test('its amendment: known later, and of the same records', async () => {
    const [first, second] = [
      await stated('FSA_S002XXXX_asr_type1.zip'),
      await stated('FSA_S021XXXX_amended_asr_type1.zip'),
    ];
    expect([first.source?.published, second.source?.published]).toEqual(['2026-06-12', '2026-07-02']);
    expect(second.source?.title).toContain('Amendment of S002XXXX');
    expect(second.source?.key).not.toBe(first.source?.key);
    const records = (one: StatedByFile) => [...new Set(one.facts.map(({ record }) => record))];
    expect(records(second)).toEqual(records(first));
  });

  test('two joint holders with separate shares, and their total; who submits is none of them', async () => {
    const one = await stated('FSA_S019XXXX_lvh_type1.zip');
    expect(
      one.of('HOLDS').map(({ fact, observedOn }) => [fact.subject, fact.shares, fact.percent, observedOn]),
    ).toEqual([
      ['edinet:X99015', '980000', '4.26', '2026-08-07'],
      ['edinet:X99016', '200000', '0.87', '2026-08-07'],
    ]);
    expect(attribute(one, 'FILED_TOTAL')[0]?.fact).toMatchObject({
      amount: '1180000',
      count: 2,
      detail: [{ value: '5.13' }, { value: '1180000' }],
    });
    expect(attribute(one, 'SHARES_ISSUED')[0]?.fact.amount).toBe('23000000');
    expect(one.source?.published).toBe('2026-08-10');
    expect(one.party(one.of('HOLDS')[0]?.fact.object ?? '')?.identifiers).toEqual(['jp-securities-code:88880']);
  });

  test('a manager with discretion over shares of others, from the facts of the table that it was taken from', async () => {
    const parsed = JSON.parse(readFileSync(`${folder}/S100YMTO_lvh_facts_parsed.json`, 'utf8')) as {
      all_facts?: unknown;
      facts?: unknown;
    };
    const text = JSON.stringify(parsed);
    const facts = [
      ...text.matchAll(
        /Fact\(element_id='([^']*)', context_id='([^']*)', value='((?:[^'\\]|\\.)*)', unit_id='([^']*)'\)/g,
      ),
    ];
    const rows = facts.map(([, element, context, value, unit]) => [element, '', context, '', '', '', unit, '', value]);
    expect(rows).toHaveLength(127);
    const head = [
      '要素ID',
      '項目名',
      'コンテキストID',
      '相対年度',
      '連結・個別',
      '期間・時点',
      'ユニットID',
      '単位',
      '値',
    ];
    const lines = [head, ...rows].map((row) => row.map((cell) => `"${cell ?? ''}"`).join('\t'));
    const bytes = Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf16le');
    const one = await statedIn(
      archiveFile('a.zip', { 'XBRL_TO_CSV/jplvh010000-lvh-001_E31883-000_2026-06-25_01_2026-07-02.csv': bytes }),
    );
    const [holding, ...more] = one.of('HOLDS');
    expect(more).toEqual([]);
    expect(holding?.fact).toMatchObject({
      subject: 'edinet:E31883',
      shares: '13568100',
      percent: '5.07',
      disposalPower: 'SOLE',
    });
    expect(holding?.fact.right).toContain('item 2');
    expect([holding?.observedOn, one.source?.published]).toEqual(['2026-06-25', '2026-07-02']);
    const issued = attribute(one, 'SHARES_ISSUED')[0];
    expect([issued?.fact.amount, issued?.observedOn]).toEqual(['267507864', '2026-03-31']);
    expect(one.party(holding?.fact.object ?? '')).toMatchObject({
      name: '株式会社インフォマート',
      identifiers: ['jp-securities-code:24920'],
    });
  });
});

given(`the list of codes${why}`, () => {
  test('241 companies, with codes kept as they are', async () => {
    const one = await stated('EdinetcodeDlInfo_slice.csv');
    expect(one.all.filter(({ says }) => says === 'PARTY')).toHaveLength(241);
    expect(one.source?.published).toBe('2026-05-12');
    expect(one.party('edinet:E05480')?.identifiers).toEqual([
      'edinet:E05480',
      'jp-corporate-number:6010001011147',
      'jp-securities-code:37740',
    ]);
    expect(one.party('edinet:E04430')?.nameLocal).toBe('ＮＴＴ株式会社');
  });
});

given(`packages with one fault each${why}`, () => {
  const names = there ? readdirSync(`${folder}/malformed`).filter((name) => name.endsWith('.zip')) : [];
  test.each(names)('%s is refused with its code', async (name) => {
    const one = await readIn(`malformed/${name}`);
    expect(one.facts).toEqual([]);
    const errors = one.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(new Set(errors)).toEqual(new Set([name.slice(0, 7)]));
  });
});
