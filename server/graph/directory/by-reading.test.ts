import { afterEach, expect, test } from 'vitest';
import { company, loadWorld, person, type WorldStore } from '../../../test/support/worlds/loaded-world.ts';
import { createFactReader } from '../../facts/fact-reader.ts';
import { partiesInOrder } from './party-order.ts';

let store: WorldStore;
afterEach(() => store.close());

/** By the dictionary: あ before か before す before ず before せ; letters before kana, kanji without a reading last. */
const EXPECTED = ['zenith', 'abe', 'kaga', 'susuda', 'suzuda', 'sera', 'unread'];

test('lists by name follow the fifty sounds in Japanese, and the letters in English', async () => {
  store = await loadWorld({
    companies: [company('zenith', { name: 'Zenith Example', names: ['Zenith Example'] })],
    persons: [
      person('sera', { name: 'Sera Ichi', nameLocal: '世良 一', names: ['Sera Ichi', 'せら いち'] }),
      person('suzuda', { name: 'Suzuda Go', nameLocal: '鈴田 六', names: ['Suzuda Go', 'すずだ ろく'] }),
      person('susuda', { name: 'Susuda Roku', nameLocal: '須々田 六', names: ['Susuda Roku', 'ススダ ロク'] }),
      person('kaga', { name: 'Kaga Ni', nameLocal: '加賀 二', names: ['Kaga Ni', 'カガ ニ'] }),
      person('abe', { name: 'Abe San', nameLocal: '阿部 三', names: ['Abe San', 'あべ さん'] }),
      person('unread', { name: 'Aida Shi', nameLocal: '間 四', names: ['Aida Shi'] }),
    ],
  });
  const reader = createFactReader(store, '2026-01-01');
  const ids = async (order: 'NAME' | 'NAME_DESC', language: 'en' | 'ja') =>
    (await partiesInOrder(order, {}, { ...reader, language })).map(({ id }) => id);
  expect(await ids('NAME', 'ja')).toEqual(EXPECTED);
  expect(await ids('NAME_DESC', 'ja')).toEqual([...EXPECTED].reverse());
  expect(await ids('NAME', 'en')).toEqual(['abe', 'unread', 'kaga', 'sera', 'susuda', 'suzuda', 'zenith']);
});
