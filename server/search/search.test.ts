import { afterEach, describe, expect, test } from 'vitest';
import { createFactReader } from '../facts/fact-reader.ts';
import { company, loadWorld, person, type WorldStore } from '../../test/support/worlds/loaded-world.ts';
import { searchParties, type PartyKind } from './search.ts';

let store: WorldStore;
afterEach(() => store.close());

const COMPANIES = [
  company('iij', {
    name: 'Internet Initiative Japan Inc.',
    names: ['Internet Initiative Japan Inc.', 'IIJ'],
    nameLocal: '株式会社インターネットイニシアティブ',
  }),
  company('iij-technology', { name: 'IIJ Technology Inc.', names: ['IIJ Technology Inc.', 'IIJ-Tech'] }),
  company('internet-multifeed', {
    name: 'Internet Multifeed Co.',
    names: ['Internet Multifeed Co.', 'Internet Maltifeed Co.'],
  }),
  company('net-care', { name: 'Net Care, Inc.', names: ['Net Care, Inc.'] }),
  company('cafe-net', { name: 'Café Net', names: ['Café Net'] }),
];
const PERSONS = [
  person('koichi-suzuki', { name: 'Koichi Suzuki', names: ['Koichi Suzuki'], nameLocal: '鈴木 幸一' }),
  person('net-tanaka', { name: 'Net Tanaka', names: ['Net Tanaka'] }),
];

async function found(text: string, kinds: PartyKind[] = ['PERSON', 'COMPANY']) {
  store = await loadWorld({ companies: COMPANIES, persons: PERSONS });
  return (await searchParties(store, createFactReader(store, '2026-01-01'), text, kinds)).map(({ party, match }) => [
    party.id,
    match.how,
    match.spelling,
  ]);
}

describe('an identifier', () => {
  const identified = async (text: string, kinds: PartyKind[] = ['PERSON', 'COMPANY']) => {
    store = await loadWorld({
      companies: [
        company('acme', { name: 'Acme', names: ['Acme'], identifiers: ['lei:549300ABCDEF12345678', 'cik:0001234567'] }),
        company('other', { name: '54930 Inc.', names: ['54930 Inc.'] }),
      ],
    });
    const answer = await searchParties(store, createFactReader(store, '2026-01-01'), text, kinds);
    return answer.map(({ party, match }) => [party.id, match.how, match.spelling]);
  };
  test.each([
    ['549300ABCDEF12345678', 'lei:549300ABCDEF12345678'],
    ['lei:549300abcdef12345678', 'lei:549300ABCDEF12345678'],
    ['5493-00AB CDEF-1234 5678', 'lei:549300ABCDEF12345678'],
    ['0001234567', 'cik:0001234567'],
  ])('%s finds the company that has it', async (text, spelling) => {
    expect(await identified(text)).toStrictEqual([['acme', 'EXACT', spelling]]);
  });
  test.each([
    [
      'jp-corporate-number:1010001087668',
      '1010001087668',
      '1010 0010 8766 8',
      '１０１０００１０８７６６８',
      '1010-0010-87668',
    ],
    ['edinet:E05480', 'e05480', 'Ｅ０５４８０', 'EDINET E05480', 'E5480'],
    ['gb-coh:00012345', '00012345', '12345', 'GB-COH-00012345', 'gb-coh:12345', '00 012 345', '１２３４５'],
    ['gb-coh:SC012345', 'sc012345', 'SC 012345', 'SC12345', 'ＳＣ０１２３４５'],
    ['cik:0001234567', '1234567', 'CIK 1234567', 'cik：0001234567', '000-1234567'],
    ['lei:529900T8BM49AURSDO55', '529900 t8bm 49au rsdo 55', 'LEI 529900T8BM49AURSDO55', '529900T8BM49AURSDO55'],
    ['isin:JP3152820001', 'jp3152820001', 'JP 315282000-1'],
    ['che-uid:CHE-109.322.551', 'CHE109322551', 'che 109 322 551', 'CHE‑109–322.551'],
    ['de-hr:HRB 12345/7', 'hrb123457', 'HRB 12345 / 7'],
  ])('%s is found however it is written', async (identifier, ...written) => {
    store = await loadWorld({
      companies: [company('acme', { name: 'Acme', names: ['Acme'], identifiers: [identifier] })],
    });
    for (const text of written) {
      const answer = await searchParties(store, createFactReader(store, '2026-01-01'), text, ['COMPANY']);
      expect([text, answer.map(({ party, match }) => [party.id, match.spelling])]).toStrictEqual([
        text,
        [['acme', identifier]],
      ]);
    }
  });
  test('without its zeros stands before names, and whoever is written so to the zero stands alone', async () => {
    store = await loadWorld({
      companies: [
        company('filled', { name: 'Filled', names: ['Filled'], identifiers: ['gb-coh:00012345'] }),
        company('named', { name: '12345 Inc.', names: ['12345 Inc.'] }),
        company('plain', { name: 'Plain', names: ['Plain'], identifiers: ['cik:0000054321', 'table:54321'] }),
        company('other', { name: 'Other', names: ['Other'], identifiers: ['gb-coh:00054321'] }),
      ],
    });
    const ids = async (text: string) =>
      (await searchParties(store, createFactReader(store, '2026-01-01'), text, ['COMPANY'])).map(
        ({ party }) => party.id,
      );
    expect(await ids('12345')).toStrictEqual(['filled', 'named']);
    expect(await ids('54321')).toStrictEqual(['plain']);
    expect(await ids('00054321')).toStrictEqual(['other']);
    // Another number of zeros is another number.
    expect(await ids('012345')).not.toContain('filled');
    // So short a text is a year or a part of a name.
    expect(await ids('2345')).not.toContain('filled');
  });
  test.each(['549300ABCDEF1234567', 'cik:', '123456', '234567', '12345'])(
    'a part of one, %s, does not find it as one',
    async (text) => {
      expect((await identified(text)).filter(([id]) => id === 'acme')).toStrictEqual([]);
    },
  );
  test('is of no person, and a short text is a name', async () => {
    expect(await identified('0001234567', ['PERSON'])).toStrictEqual([]);
    await store.close();
    expect(await identified('54930')).toStrictEqual([['other', 'EXACT', '54930 Inc.']]);
  });
});

describe('search', () => {
  test('the better kind of match comes first', async () => {
    expect(await found('iij')).toStrictEqual([
      ['iij', 'EXACT', 'IIJ'],
      ['iij-technology', 'PREFIX', 'IIJ-Tech'],
    ]);
  });

  test('one or two letters find what begins with them', async () => {
    expect((await found('n')).map(([id]) => id)).toStrictEqual(['net-care', 'net-tanaka', 'cafe-net']);
    await store.close();
    expect((await found('ko')).map(([id]) => id)).toStrictEqual(['koichi-suzuki']);
  });

  test('near names only when there is nothing better', async () => {
    expect(await found('multifeed')).toStrictEqual([['internet-multifeed', 'WORD', 'Internet Multifeed Co.']]);
    await store.close();
    expect(await found('suzky')).toStrictEqual([['koichi-suzuki', 'NEAR', 'Koichi Suzuki']]);
  });

  test('accents, kana and names in their own script', async () => {
    expect((await found('cafe')).map(([id]) => id)).toStrictEqual(['cafe-net']);
    await store.close();
    expect(await found('鈴木')).toStrictEqual([['koichi-suzuki', 'PREFIX', '鈴木 幸一']]);
    await store.close();
    expect((await found('いんたーねっと'))[0]?.[0]).toBe('iij');
    await store.close();
    expect((await found('インターネット'))[0]).toStrictEqual(['iij', 'PREFIX', '株式会社インターネットイニシアティブ']);
  });

  test('an id, also one that no spelling shows', async () => {
    expect((await found('internet-multifeed'))[0]?.[0]).toBe('internet-multifeed');
  });

  test('only the kinds asked for', async () => {
    expect((await found('net', ['PERSON'])).map(([id]) => id)).toStrictEqual(['net-tanaka']);
  });

  test('punctuation alone finds nothing, and characters of a pattern are characters', async () => {
    expect(await found('---')).toStrictEqual([]);
    await store.close();
    expect(await found('.*')).toStrictEqual([]);
  });

  test('empty and overlong texts are refused', async () => {
    await expect(found('  ')).rejects.toThrow(/empty/);
    await store.close();
    await expect(found('x'.repeat(201))).rejects.toThrow(/at most 200/);
  });
});

describe('by how a name is read', () => {
  const read = async (text: string) => {
    store = await loadWorld({
      companies: [
        company('hibiki', { name: '響精工株式会社', names: ['響精工株式会社', 'ヒビキセイコウカブシキガイシャ'] }),
        company('hatto', { name: 'Hatto Ri', names: ['Hatto Ri'] }),
      ],
      persons: [
        person('p-1', { name: '大野 純一', names: ['大野 純一', 'オオノ ジュンイチ'] }),
        person('p-2', { name: 'Ohno Masao', names: ['Ohno Masao'] }),
        person('p-3', { name: 'Ono', names: ['Ono'] }),
        person('p-huzi', { name: 'Huzituka Mitiko', names: ['Huzituka Mitiko'] }),
        person('p-fuji', { name: 'Fujitsuka Shinji', names: ['Fujitsuka Shinji'] }),
        person('p-4', { name: '服部', names: ['服部', 'はっとり'] }),
        person('p-5', { name: '鈴木 一恵', names: ['鈴木 一恵', 'すずき かずえ'] }),
      ],
    });
    const answer = await searchParties(store, createFactReader(store, '2026-01-01'), text, ['PERSON', 'COMPANY']);
    return answer.map(({ party, match }) => `${party.id} ${match.how}`);
  };
  test.each([
    // The name itself first, then what is only read so: three letters of eight before three of ten.
    ['Ono', ['p-3 EXACT', 'p-2 SOUND', 'p-1 SOUND']],
    ['Ōno Jun’ichi', ['p-1 SOUND']],
    ['oono zyuniti', ['p-1 SOUND']],
    ['junichi', ['p-1 SOUND']],
    ['hibiki seikō', ['hibiki SOUND']],
    ['seikou', ['hibiki SOUND']],
    ['hattori', ['hatto WORD', 'p-4 SOUND']],
    ['ハットリ', ['p-4 EXACT', 'hatto SOUND']],
    ['ふじつか', ['p-fuji SOUND', 'p-huzi SOUND']],
    ['Fujitsuka', ['p-fuji PREFIX', 'p-huzi SOUND']],
    ['Huzituka', ['p-huzi PREFIX', 'p-fuji SOUND']],
    ['大野', ['p-1 PREFIX']],
    ['まさお', ['p-2 SOUND']],
    ['suzuki', ['p-5 SOUND']],
    ['スズキ', ['p-5 PREFIX']],
    ['鈴木', ['p-5 PREFIX']],
  ])('%s', async (text, expected) => {
    expect(await read(text)).toStrictEqual(expected);
  });
});
