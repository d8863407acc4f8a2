import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { openIntake } from '../files/open-intake.ts';
import { standardFile } from '../../../test/support/intake/statements-of.ts';
import { statedIn, type StatedByFile } from './fixtures/stated.ts';

/** Figures that stand beside the files, of rows and people that the other suite does not look at one by one. */
const { path: folder, there, why } = standardFile('edinet');
const given = describe.skipIf(!there);
const close: (() => void)[] = [];
afterAll(() => {
  for (const one of close) one();
});

async function stated(name: string): Promise<StatedByFile> {
  const opened = await openIntake(`${folder}/${name}`);
  close.push(opened.close);
  return statedIn(opened.file);
}

const rows = (one: StatedByFile) => one.of('HOLDS').filter(({ record }) => record?.endsWith(':holders') === true);
const held = (one: StatedByFile, holder: string) =>
  rows(one).flatMap(({ fact }) => (one.named(fact.subject) === holder ? [[fact.shares, fact.percent]] : []));
const sumOf = (one: StatedByFile) => rows(one).reduce((sum, { fact }) => sum + BigInt(fact.shares ?? 0), 0n);
const total = (one: StatedByFile) =>
  one.of('HAS_ATTRIBUTE').find(({ fact }) => fact.label === 'Major shareholders')?.fact.detail?.[0]?.value;
/** People are not named here: the start of the SHA-256 of their names. */
const digest = (names: readonly string[]) =>
  createHash('sha256')
    .update(
      [...names]
        .map((name) => name.replace(/\s/g, ''))
        .sort()
        .join(','),
    )
    .digest('hex')
    .slice(0, 12);
const partners = (one: StatedByFile) => one.of('SIGNS_AUDIT_OF').map(({ fact }) => one.named(fact.subject));

given(`figures of filings, row by row${why}`, () => {
  test('Nintendo: the ten rows are 300 shares less than the filed total, which is a finding; nine men, four women, 30.8 %; who signed the audit', async () => {
    const one = await stated('S100TMMG_type1.zip');
    expect([sumOf(one), total(one)]).toEqual([548_209_300n, '47.09']);
    const [finding, ...more] = one.findings.filter(({ kind }) => kind === 'ARITHMETIC');
    expect(more).toEqual([]);
    expect(finding?.detail).toMatch(/548209300 shares and the total row says 548209600/);
    const sexes = one.of('HAS_ATTRIBUTE').find(({ fact }) => fact.label === 'Officers by sex')?.fact;
    expect([sexes?.count, ...(sexes?.detail ?? []).map(({ key, value }) => `${key} ${value}`)]).toEqual([
      13,
      'men 9',
      'women 4',
      'women, percent 30.8',
    ]);
    expect([partners(one).length, digest(partners(one))]).toEqual([2, '8544750f3f2f']);
    expect(one.of('SIGNS_AUDIT_OF').map(({ fact }) => one.named(fact.firm ?? ''))).toEqual(
      Array(2).fill('PwC Japan有限責任監査法人'),
    );
  });

  test('Toyota: three holders that it holds as well, and who audits', async () => {
    const one = await stated('S100VWVY_type5.zip');
    expect(held(one, '㈱豊田自動織機')[0]?.[1]).toBe('9.14');
    expect(held(one, '㈱デンソー')[0]?.[1]).toBe('3.45');
    expect(held(one, 'トヨタ不動産㈱')[0]?.[1]).toBe('1.91');
    expect(one.of('AUDITS').map(({ fact }) => one.named(fact.subject))).toEqual(['PwC Japan有限責任監査法人']);
    expect(new Set(partners(one)).size).toBe(4);
  });

  test('Raccoon: the first holder is the president; three from outside', async () => {
    const one = await stated('E05563_raccoon_2024-04-30.xbrl.gz');
    const first = rows(one)[0]?.fact;
    const seat = one.of('SITS_ON').find(({ fact }) => fact.subject === first?.subject)?.fact;
    expect([seat?.title, seat?.representative]).toEqual(['代表取締役社長', true]);
    const names = one
      .of('SITS_ON')
      .filter(({ fact }) => fact.outside === true)
      .map(({ fact }) => one.named(fact.subject));
    expect(new Set(names).size).toBe(3);
    expect(
      one
        .of('HOLDS')
        .filter(({ fact }) => fact.interest === 'VOTES')
        .every(({ fact }) => /債務/.test(fact.note ?? '')),
    ).toBe(true);
  });

  test("the regulator's report and its amendment: eleven rows, 43.42 %, and the second submission of it", async () => {
    const [report, amended] = [
      await stated('FSA_S002XXXX_asr_type1.zip'),
      await stated('FSA_S021XXXX_amended_asr_type1.zip'),
    ];
    expect([sumOf(report), total(report)]).toEqual([140_043_000n, '43.42']);
    expect([sumOf(amended), total(amended)]).toEqual([140_043_000n, '43.42']);
    expect(amended.source?.title).toMatch(/^Amendment of S002XXXX/);
  });

  test("the regulator's large holding report: two holders of issuer 8888, and no third party but it", async () => {
    const one = await stated('FSA_S019XXXX_lvh_type1.zip');
    const parties = one.all.flatMap((said) => (said.says === 'PARTY' ? [said.key] : []));
    expect(parties.filter((key) => key.startsWith('edinet:'))).toEqual(['edinet:X99015', 'edinet:X99016']);
    expect(parties).toHaveLength(3);
  });
});
