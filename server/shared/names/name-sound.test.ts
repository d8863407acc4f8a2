import { describe, expect, test } from 'vitest';
import { soundOf, soundOfKana, soundWanted } from './name-sound.ts';

// Worked out by hand from the tables of Hepburn and Kunrei.
describe('names that are read alike sound alike', () => {
  test.each([
    ['ハットリ', 'hattori', 'Hattori'],
    ['マッチダ', 'mattida', 'Matchida', 'Macchida', 'Mattida'],
    ['ジュンイチ', 'zyuniti', "Jun'ichi", 'Junichi', 'Zyun’iti'],
    ['オオノ', 'ono', 'Ōno', 'Ohno', 'Oono', 'Ono', 'Ôno'],
    ['サトウ', 'sato', 'Satō', 'Satou', 'Satoh', 'SATO', 'さとう', 'ｻﾄｳ'],
    ['コウイチ', 'koiti', 'Kōichi', 'Kouichi', 'Koiti'],
    ['シンバシ', 'sinbasi', 'Shimbashi', 'Shinbashi', 'Sinbasi'],
    ['フジツカ', 'huzituka', 'Fujitsuka', 'Huzituka'],
    ['チュウショウ', 'tyusyo', 'Chūshō', 'Chuushou', 'Tyûsyô'],
    ['ミナヅキ', 'minazuki', 'Minaduki', 'Minadzuki', 'ミナズキ'],
    ['ユウキ', 'yuki', 'Yūki', 'Yuuki'],
    ['シェフ', 'syehu', 'Shefu'],
    ['ファイン', 'fain', 'Fain'],
    ['コーヒー', 'kohi', 'Kōhī', 'koohii'],
    ['キョウト ハッピャク', 'kyoto happyaku', 'Kyōto Happyaku'],
  ])('%s: %s', (kana, sound, ...others) => {
    expect(soundOfKana(kana)).toBe(sound);
    for (const other of others) expect(soundOf(other)?.words.join(' '), other).toBe(sound);
  });

  test.each([
    ['ハトリ', 'ハットリ'],
    ['アニ', 'アンニ'],
    ['ガク', 'カク'],
    ['ユキ', 'ユカ'],
  ])('%s is not %s', (a, b) => {
    expect(soundOfKana(a)).not.toBe(soundOfKana(b));
  });
});

test('kanji have no sound, and words of other languages stay', () => {
  expect(soundOfKana('鈴木 サトル')).toBeUndefined();
  expect(soundOfKana('Suzuki')).toBeUndefined();
  expect(soundOf('鈴木')).toBeUndefined();
  expect(soundOf('Satou Holdings Inc.')?.words).toEqual(['sato', 'holdings']);
  expect(soundOfKana('株式会社ハットリ')).toBe('hattori');
  expect(soundWanted('internet bank')).toBeUndefined();
  expect(soundWanted('鈴木')).toBeUndefined();
  expect(soundWanted('n')).toBeUndefined();
});

test('what is asked for is looked up as Kunrei and as Hepburn write it', () => {
  expect(soundWanted('マッチダ フジツカ')?.texts).toEqual(['mattida huzituka', 'matchida fujitsuka']);
  expect(soundWanted('suzuki')?.texts).toEqual(['suzuki']);
});

/** One word for each way of writing that has a shorter one, with no other such way in it. */
test.each([
  ['chiba', 'tiba'],
  ['chano', 'tyano'],
  ['shiga', 'siga'],
  ['shuri', 'syuri'],
  ['tsuda', 'tuda'],
  ['kadu', 'kazu'],
  ['kadzu', 'kazu'],
  ['jima', 'zima'],
  ['jano', 'zyano'],
  ['fuku', 'huku'],
  ['wota', 'ota'],
  ['kampai', 'kanpai'],
  ['kambara', 'kanbara'],
  ['kamma', 'kanma'],
  ['ohno', 'ono'],
  ['ouno', 'ono'],
  ['oono', 'ono'],
  ['kaato', 'kato'],
  ['niigata', 'nigata'],
  ['yuuki', 'yuki'],
  ['keeta', 'keta'],
  ['saeki', 'saeki'],
])('%s sounds as %s', (written, sounds) => {
  expect(soundOf(written)?.joined).toBe(sounds);
});
