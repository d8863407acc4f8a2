import { describe, expect, test } from 'vitest';
import { COVER, MADE_UP, STEM } from './fixtures/made-up-filing.ts';
import { archiveFile, inlineOf, instanceOf, manifestOf, packageOf, plainFile, tableOf } from './fixtures/render.ts';
import { statedIn } from './fixtures/stated.ts';
import { edinetImporter } from './edinet-importer.ts';
import type { IntakeFile } from '../importer.ts';

const FOLDER = 'XBRL/PublicDoc/';
const pages = [...inlineOf(MADE_UP).keys()];
const [header = '', body = ''] = pages.map((name) => FOLDER + name);
const page = (path: string) => inlineOf(MADE_UP).get(path.slice(FOLDER.length)) ?? '';

/** The codes of the errors; a refused file states no fact. */
async function refused(file: IntakeFile): Promise<string[]> {
  const stated = await statedIn(file);
  expect(stated.facts).toEqual([]);
  const errors = stated.problems.filter(({ severity }) => severity === 'error');
  for (const { message, at } of errors) expect([message.length > 10, at.place.length > 0]).toEqual([true, true]);
  return errors.map(({ code }) => code);
}

describe('packages that the regulator would refuse, each by one change to one that is fine', () => {
  const changed = (more: Record<string, string | Uint8Array | undefined>) =>
    packageOf(MADE_UP, more as Record<string, string>);

  test('the one without a change is fine', async () => {
    expect((await statedIn(packageOf(MADE_UP))).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each([
    ['a file and a folder beside XBRL', { 'notes.txt': 'x', 'more/notes.txt': 'x' }, ['EC0100E', 'EC0100E']],
    ['what another program left there is no part of it', { '__MACOSX/a': 'x', 'XBRL/PublicDoc/.DS_Store': '' }, []],
    ['no manifest', { [`${FOLDER}manifest_PublicDoc.xml`]: undefined }, ['EC0132E']],
    ['no cover page', { [header]: undefined }, ['EC0132E']],
    ['a file in the folder XBRL itself', { 'XBRL/notes.txt': 'x' }, ['EC0349E']],
    ['a page whose name is no number', { [`${FOLDER}page.htm`]: '<html/>' }, ['EC0188E']],
    ['an empty file', { [`${FOLDER}images/empty.html`]: '' }, ['EC0206E']],
    ['a schema in UTF-16', { [`${FOLDER}a.xsd`]: new Uint8Array(Buffer.from('\uFEFF<a/>', 'utf16le')) }, ['EC5000E']],
    [
      'a page that says Shift_JIS',
      { [`${FOLDER}b.xml`]: '<?xml version="1.0" encoding="Shift_JIS"?><a/>' },
      ['EC5000E'],
    ],
    ['an audit folder without a manifest', { 'XBRL/AuditDoc/a.xml': '<a/>' }, ['EC0132E']],
    ['a page of the manifest that is missing', { [body]: undefined }, ['DOCUMENT_MISSING']],
    ['a page that is cut off', { [body]: page(body).slice(0, -400) }, ['XML_CUT_OFF']],
  ])('%s', async (_, more, codes) => {
    const file = changed(more);
    const errors = (await statedIn(file)).problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
    expect(errors).toEqual(codes);
    if (codes.length > 0) await refused(file);
  });

  const withCover = (change: (page: string) => string) => changed({ [header]: change(page(header)) });

  test('two documents in one filing have two covers, each beginning with its title', async () => {
    const date = /<p><ix:nonNumeric name="jpcrp_cor:FilingDateCoverPage".*?<\/p>/;
    const another = /<p><ix:nonNumeric name="jpcrp_cor:DocumentTitleCoverPage".*?<\/p>/;
    const cover = page(header);
    const second = `${another.exec(cover)?.[0].replace('DocumentTitleCoverPage', 'DocumentTitleParticularsCoverPage') ?? ''}${date.exec(cover)?.[0] ?? ''}`;
    const both = withCover((text) => text.replace('</body>', `${second}</body>`));
    expect((await statedIn(both)).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const twice = withCover((text) => text.replace('</body>', `${second}${second}</body>`));
    expect(await refused(twice)).toContain('EC1002E');
  });

  test('accounts of a fund beside the report have no filer of their own; a report alone must have one', async () => {
    const accounts = instanceOf(MADE_UP.filter(({ name }) => !name.includes('jpdei_cor:')));
    const manifest = manifestOf(pages);
    const fund = '<instance id="b" type="PublicDoc" preferredFilename="fund-001.xbrl"><ixbrl>0.htm</ixbrl></instance>';
    const more = {
      [`${FOLDER}manifest_PublicDoc.xml`]: manifest.replace('</list>', `${fund}</list>`),
      [`${FOLDER}fund-001.xbrl`]: accounts,
    };
    const [alone, beside] = [await statedIn(packageOf(MADE_UP)), await statedIn(packageOf(MADE_UP, more))];
    expect(beside.facts).toEqual(alone.facts);
    expect(await refused(plainFile('fund-001.xbrl', accounts))).toEqual(['EC5614E', 'EC5614E']);
  });

  test.each([
    [
      'an item twice on the cover page',
      (cover: string) => cover.replace(/<p><ix:nonNumeric name="jpcrp_cor:DocumentTitleCoverPage".*?<\/p>/, '$&$&'),
      ['EC1002E'],
    ],
    [
      'another company on the cover page',
      (cover: string) => cover.replace('>ひびき製鋼株式会社<', '>ひびびき製鋼株式会社<'),
      ['EC5602R'],
    ],
    [
      'no EDINET code',
      (cover: string) => cover.replace(/<p><ix:nonNumeric name="jpdei_cor:EDINETCodeDEI".*?<\/p>/, ''),
      ['EC5614E'],
    ],
    [
      'a context of a period nobody knows',
      (cover: string) => cover.replaceAll('FilingDateInstant"', 'FilingDatesInstant"'),
      ['EC8011W', 'CONTEXT_MISSING'],
    ],
    [
      'a context that is defined twice',
      (cover: string) => cover.replace(/<xbrli:context .*?<\/xbrli:context>/s, '$&$&'),
      ['CONTEXT_TWICE'],
    ],
    [
      'contexts that are not defined',
      (cover: string) => cover.replace(/<xbrli:context.*<\/xbrli:context>/s, ''),
      ['CONTEXT_MISSING'],
    ],
  ])('%s', async (_, change, codes) => {
    expect(new Set(await refused(withCover(change)))).toEqual(new Set(codes));
  });
});

describe('what is no filing', () => {
  const named = (content: string | Uint8Array) => plainFile(`${STEM}.xbrl`, content);
  const xml = instanceOf(MADE_UP);

  test.each([
    ['cut off', xml.slice(0, xml.length / 2), 'XML_CUT_OFF'],
    [
      'an entity bomb',
      xml.replace('<xbrli:xbrl', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><xbrli:xbrl'),
      'XML_DOCTYPE',
    ],
    [
      'an external entity',
      xml.replace('<xbrli:xbrl', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><xbrli:xbrl'),
      'XML_DOCTYPE',
    ],
    ['an entity nobody declared', xml.replace('有価証券報告書', '&secret;'), 'XML_NOT_WELL_FORMED'],
    ['too deep', xml.replace('</xbrli:xbrl>', '<a>'.repeat(100_000)), 'XML_TOO_DEEP'],
    ['an HTML page', '<html><body><br>busy: disclosure.edinet-fsa.go.jp', 'NOT_AN_INSTANCE'],
    ['another document', '<a xmlns="http://disclosure.edinet-fsa.go.jp"><b/></a>', 'NOT_AN_INSTANCE'],
  ])('%s', async (_, content, code) => {
    expect(await refused(named(content))).toEqual([code]);
  });

  test('one inline page alone: its contexts stand elsewhere', async () => {
    expect(new Set(await refused(plainFile('0101010_honbun.htm', page(body))))).toEqual(
      new Set(['CONTEXT_MISSING', 'EC5614E']),
    );
  });

  test('tables: without its mark, cut off inside a character, without a column, short of cells', async () => {
    const table = Buffer.from(tableOf(MADE_UP));
    const csv = (bytes: Uint8Array) => archiveFile('a.zip', { [`XBRL_TO_CSV/${STEM}.csv`]: bytes });
    expect(await refused(csv(table.subarray(2)))).toEqual(['TABLE_ENCODING']);
    expect(await refused(csv(table.subarray(0, table.length - 401)))).toEqual([expect.stringMatching(/^TABLE_/)]);
    const text = table.toString('utf16le');
    expect(await refused(csv(Buffer.from(text.replace('コンテキストID', '文脈'), 'utf16le')))).toEqual([
      'TABLE_COLUMNS',
    ]);
    expect(await refused(csv(Buffer.from(`${text}"jpcrp_cor:A"\t""\r\n`, 'utf16le')))).toEqual(['TABLE_ROW']);
    expect(await refused(csv(new Uint8Array()))).toEqual(['TABLE_ENCODING']);
  });

  test('a damaged entry of an archive is told by whoever opened it', async () => {
    const file = packageOf(MADE_UP);
    const broken = {
      ...file,
      archive: { entries: file.archive?.entries ?? [], read: () => Promise.reject(new Error('checksum')) },
    };
    await expect(statedIn(broken)).rejects.toThrow('checksum');
  });
});

describe('recognised by content', () => {
  const utf = (text: string) => plainFile('data.bin', text);
  test.each([
    ['an instance', utf(instanceOf(COVER)), 1],
    ['a table', plainFile('data.bin', tableOf(COVER)), 1],
    ['a package of type 1', packageOf(MADE_UP), 1],
    ['a package of type 5', archiveFile('a.zip', { 'XBRL_TO_CSV/jpcrp.csv': tableOf(COVER) }), 1],
    ['an inline page', utf(page(header)), 0.8],
    ['other XML', utf('<a xmlns="urn:a"/>'), 0],
    ['a report of another regulator', utf('<xbrl xmlns="http://www.xbrl.org/2003/instance"/>'), 0],
    ['another table', utf('要素ID,値\n'), 0],
    ['another archive', archiveFile('a.zip', { 'a.csv': 'x' }), 0],
    ['nothing', utf(''), 0],
    ['a PDF', utf('%PDF-1.7 disclosure.edinet-fsa.go.jp'), 0],
  ])('%s', async (_, file, sure) => {
    expect(await edinetImporter.recognises(file)).toBe(sure);
  });
});

describe('large', () => {
  test('a text block of 30 MB that nothing is read from is not kept, one that is read is cut', async () => {
    const block = (name: string) => ({
      name: `jpcrp_cor:${name}`,
      context: 'FilingDateInstant',
      value: '虚'.repeat(10_000_000),
    });
    const xml = instanceOf([...COVER, block('BusinessRisksTextBlock'), block('OverviewOfAffiliatedEntitiesTextBlock')]);
    const stated = await statedIn(plainFile(`${STEM}.xbrl`, xml, 1 << 16));
    expect(stated.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(stated.party('edinet:E90001')?.nameLocal).toBe('ひびき製鋼株式会社');
  });

  test('a contradiction is a finding: the first value is read', async () => {
    const again = MADE_UP.map((fact) =>
      fact.name === 'jpcrp_cor:NumberOfSharesHeld' && fact.context.includes('No1Major')
        ? { ...fact, value: '200001' }
        : fact,
    );
    const xml = instanceOf([...MADE_UP, ...again]);
    const stated = await statedIn(plainFile(`${STEM}.xbrl`, xml));
    const found = stated.findings.filter(({ kind }) => kind === 'CONTRADICTION');
    expect(found.map(({ title, detail }) => [title, /"200000" and "200001"/.test(detail)])).toEqual([
      ['NumberOfSharesHeld is stated twice, differently', true],
    ]);
    expect(stated.of('HOLDS')[0]?.fact.shares).toBe('200000');
  });
});
