import { describe, expect, test } from 'vitest';
import { MADE_UP, STEM, type MadeUpFact } from './fixtures/made-up-filing.ts';
import { instanceOf, plainFile, tableOf } from './fixtures/render.ts';
import { statedIn, type StatedByFile } from './fixtures/stated.ts';

/** A company with three committees: its executive officers (執行役) stand in a list of their own. */
const LIST = 'InformationAboutExecutiveDirectors';
const FILER = 'edinet:E90001';
const HANAKO = 'E90001:officer:KawakamiHanakoMember';
const ICHIRO = 'E90001:holder:青木一郎';
const fact = (name: string, context: string, value: string): MadeUpFact => ({
  name: `jpcrp_cor:${name}`,
  context,
  value,
});
const shares = (name: string, context: string, value: string): MadeUpFact => ({
  ...fact(name, context, value),
  unit: 'shares',
  decimals: 0,
});
const CAREERS: Readonly<Record<string, string>> = {
  TaniSaburo:
    '<table><tr><td>2001年４月</td><td>当社入社</td></tr><tr><td>2023年６月</td><td>㈱夢監査役（現任）</td></tr></table>',
};
const executive = (member: string, title: string, name: string, born: string, held?: string, list = LIST) => {
  const context = `FilingDateInstant_jpcrp030000-asr_E90001-000${member}Member`;
  return [
    fact(`OfficialTitleOrPosition${list}`, context, title),
    fact(`Name${list}`, context, name),
    fact(`DateOfBirth${list}`, context, born),
    fact(`CareerSummary${list}TextBlock`, context, CAREERS[member] ?? '<p>（１）取締役の状況参照</p>'),
    fact(`TermOfOffice${list}`, context, '（注）１'),
    ...(held === undefined ? [] : [shares(`NumberOfSharesHeldOrdinaryShares${list}`, context, held)]),
  ];
};
const EXECUTIVES = [
  ...executive('AokiIchiro', '代表執行役社長', '青 木 一 郎', '1960-02-29', '45000'),
  // Another element for the same director: by name and birthday.
  ...executive('HanakoKawakami', '執行役', '川上　花子', '1971-12-31'),
  ...executive('TaniSaburo', '執行役営業部長', '谷　三郎', '1976-11-16', '1200'),
  shares(`NumberOfSharesHeldOrdinaryShares${LIST}`, 'FilingDateInstant', '46200'),
  fact(
    'FootnotesExecutiveOfficersTextBlock',
    'FilingDateInstant_Row1Member',
    '<p>（注）１．執行役の任期は、2026年３月期に係る定時株主総会終結後最初に招集される取締役会の終結の時までであります。</p>',
  ),
];
const read = (facts: readonly MadeUpFact[]) => statedIn(plainFile(`${STEM}.xbrl`, instanceOf(facts)));
const posts = (one: StatedByFile) =>
  one
    .of('WORKS_FOR')
    .filter(({ record }) => record?.endsWith(':officers') === true)
    .map(({ fact: { subject, object, title, representative, executive: runs }, observedOn }) => [
      subject,
      object,
      title,
      representative,
      runs,
      observedOn,
    ]);
const held = (one: StatedByFile, person: string) =>
  one
    .of('HOLDS')
    .filter(({ fact: { subject } }) => subject === person)
    .map(({ fact: { shares: count, shareClass } }) => [count, shareClass]);

describe('executive officers', () => {
  test('have posts beside the seats of those who are directors too, as one person each', async () => {
    const one = await read([...MADE_UP, ...EXECUTIVES]);
    expect(posts(one)).toEqual([
      [ICHIRO, FILER, '代表執行役社長', true, true, '2025-06-27'],
      [HANAKO, FILER, '執行役', undefined, true, '2025-06-27'],
      ['E90001:officer:TaniSaburoMember', FILER, '執行役営業部長', undefined, true, '2025-06-27'],
    ]);
    expect(one.party('E90001:officer:HanakoKawakamiMember')).toBeUndefined();
    expect(one.party('E90001:officer:TaniSaburoMember')).toMatchObject({ nameLocal: '谷三郎', born: '1976-11-16' });
    expect(one.of('SITS_ON').map(({ fact: { subject } }) => subject)).toEqual([
      ICHIRO,
      HANAKO,
      'E90001:officer:MoriJiroMember',
    ]);
    expect(posts(await statedIn(plainFile(`${STEM}.csv`, tableOf([...MADE_UP, ...EXECUTIVES]))))).toEqual(posts(one));
  });

  test('hold their shares once: those of directors stand in both lists', async () => {
    const one = await read([...MADE_UP, ...EXECUTIVES]);
    expect(held(one, ICHIRO)).toEqual([['45000', undefined]]);
    expect(held(one, HANAKO)).toEqual([['0', undefined]]);
    expect(held(one, 'E90001:officer:TaniSaburoMember')).toEqual([['1200', undefined]]);
    const total = one.of('HAS_ATTRIBUTE').find(({ fact: { label } }) => label === 'Shares held by executive officers');
    expect(total?.fact).toMatchObject({ amount: '46200', detail: [{ key: 'sum of the rows', value: '46200' }] });
    expect(one.findings.map(({ kind }) => kind)).not.toContain('CONTRADICTION');
    const other = EXECUTIVES.map((each) => (each.value === '45000' ? { ...each, value: '44000' } : each));
    const differs = (await read([...MADE_UP, ...other])).findings.filter(({ kind }) => kind === 'CONTRADICTION');
    expect(differs.map(({ detail, about }) => [detail, about])).toEqual([
      ['The list of directors states 45000 shares and that of executive officers 44000; the first is read.', [ICHIRO]],
    ]);
  });

  test('have careers and terms of their own', async () => {
    const one = await read([...MADE_UP, ...EXECUTIVES]);
    const tani = one.of('WORKS_FOR').filter(({ fact: { subject } }) => subject === 'E90001:officer:TaniSaburoMember');
    expect(tani.map(({ fact: { object, title, from, note } }) => [one.named(object), title, from, note])).toEqual([
      [
        'ひびき製鋼株式会社',
        '執行役営業部長',
        undefined,
        '執行役の任期は、2026年３月期に係る定時株主総会終結後最初に招集される取締役会の終結の時までであります。',
      ],
      ['ひびき製鋼株式会社', '入社', '2001-04', undefined],
      ['㈱夢', '監査役', '2023-06', 'Held when the report was filed.'],
    ]);
  });

  test('their term ends with the meeting of the board behind that of shareholders', async () => {
    const facts = MADE_UP.map((each) =>
      each.name.includes('FootnotesDirectors') && each.context.includes('Row2')
        ? {
            ...each,
            value: '<p>２．2026年３月期に係る定時株主総会終結後最初に招集される取締役会の終結の時まで</p>',
          }
        : each,
    );
    const one = await read(facts);
    expect(one.of('SITS_ON').map(({ fact: { termEnds } }) => termEnds)).toEqual(['2026', '2026', '2028']);
  });

  test('are counted among the officers, each once', async () => {
    const count = (men: string) => (each: MadeUpFact) =>
      each.name.endsWith('NumberOfMaleDirectorsAndOtherOfficers') ? { ...each, value: men } : each;
    const counted = async (men: string) =>
      (await read([...MADE_UP, ...EXECUTIVES].map(count(men)))).findings.filter(({ kind }) => kind === 'COUNT');
    // Three directors and auditors, one of whom is a woman, and one executive officer who is neither.
    expect((await counted('3')).filter(({ title }) => title.includes('officers'))).toEqual([]);
    expect((await counted('4')).map(({ detail }) => detail)).toContain('The filing counts 5 officers and lists 4.');
  });

  test('who are to be appointed after the meeting are told, and have no post yet', async () => {
    const one = await read([
      ...MADE_UP,
      ...executive('TaniSaburo', '執行役', '谷　三郎', '1976-11-16', '1', `${LIST}Proposal`),
    ]);
    expect(posts(one)).toEqual([]);
    expect(one.problems.map(({ code }) => code)).toContain('EXECUTIVES_TO_COME_NOT_READ');
    expect(one.of('NOMINATED_TO')).toEqual([]);
  });
});

describe('the notes below the list', () => {
  const note = (value: string): MadeUpFact =>
    fact('FootnotesDirectorsAndCorporateAuditorsTextBlock', 'FilingDateInstant_Row4Member', value);
  const COMMITTEES =
    '<p>４．委員会体制は次のとおりであります。</p><p>指名委員会　委員長　川上　花子、委員　青木　一郎</p><p>監査委員会　委員　川上　花子</p>';

  test('tell who is whose relative', async () => {
    const one = await read([...MADE_UP, note('<p>４．取締役川上花子は、代表取締役青木一郎の長女であります。</p>')]);
    expect(
      one.of('KIN_OF').map(({ fact: kin, observedOn }) => [kin.subject, kin.object, kin.relation, observedOn]),
    ).toEqual([[HANAKO, ICHIRO, '長女', '2025-06-27']]);
    const unread = await read([...MADE_UP, note('<p>４．川上花子と青木一郎は親子であります。</p>')]);
    expect(unread.problems.filter(({ code }) => code === 'KINSHIP_NOT_READ').map(({ message }) => message)).toEqual([
      'notes speak of relatives of officers in words that are not read: “川上花子と青木一郎は親子であります”',
    ]);
  });

  test('seat the members of the three committees, and of no other', async () => {
    const three = fact('CorporateGovernanceCompanyWithNominatingAndOtherCommitteesTextBlock', 'FilingDateInstant', 'a');
    const one = await read([...MADE_UP.filter(({ name }) => !name.includes('CompanyWith')), three, note(COMMITTEES)]);
    const seats = one.of('SITS_ON').filter(({ fact: { object } }) => object.endsWith('COMMITTEE'));
    expect(seats.map(({ fact: { subject, object, title, outside } }) => [subject, object, title, outside])).toEqual([
      [HANAKO, `${FILER}:board:NOMINATION_COMMITTEE`, '指名委員会委員長', true],
      [ICHIRO, `${FILER}:board:NOMINATION_COMMITTEE`, '指名委員会委員', undefined],
      [HANAKO, `${FILER}:board:AUDIT_COMMITTEE`, '監査委員会委員', true],
    ]);
    const other = await read([...MADE_UP, note(COMMITTEES)]);
    expect(other.of('SITS_ON').filter(({ fact: { object } }) => object.endsWith('COMMITTEE'))).toEqual([]);
    expect(other.problems.map(({ code }) => code)).toContain('COMMITTEES_NOT_READ');
  });
});

test('shares of other classes than ordinary ones are a holding of their own; none is no holding', async () => {
  const other = (value: string) =>
    shares(
      'NumberOfSharesHeldOtherThanOrdinarySharesInformationAboutDirectorsAndCorporateAuditors',
      'FilingDateInstant_jpcrp030000-asr_E90001-000KawakamiHanakoMember',
      value,
    );
  expect(held(await read([...MADE_UP, other('700')]), HANAKO)).toEqual([
    ['700', 'Other than ordinary shares'],
    ['0', undefined],
  ]);
  expect(held(await read([...MADE_UP, other('0')]), HANAKO)).toEqual([['0', undefined]]);
});

test('one proposed to the board who is an executive officer alone is no incumbent there', async () => {
  const list = 'InformationAboutDirectorsAndCorporateAuditorsProposal';
  const one = await read([
    ...MADE_UP,
    ...EXECUTIVES,
    ...executive('TaniSaburo', '取締役', '谷　三郎', '1976-11-16', '1300', list),
  ]);
  expect(one.of('NOMINATED_TO').map(({ fact: { subject, incumbent } }) => [subject, incumbent])).toEqual([
    ['E90001:officer:TaniSaburoMember', false],
  ]);
  expect(held(one, 'E90001:officer:TaniSaburoMember')).toEqual([['1200', undefined]]);
});
