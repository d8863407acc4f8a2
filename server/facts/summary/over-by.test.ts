import { expect, test } from 'vitest';
import type { Fact } from '../../shared/facts.ts';
import type { FactView } from '../fact-view.ts';
import { JAPANESE_WORDING } from './japanese-wording.ts';
import { isOver, span } from './wording.ts';

const fact = {
  from: '2019-01-02',
  supersededFrom: '2024-05-01',
  supersededKnownFrom: '2024-05-01',
  citations: [],
} as unknown as Fact;
const view = (knownOn: string): FactView => ({ fact, certainty: null, on: undefined, knownOn });

test('what was over by a day is told as such, for who could know of it', () => {
  expect(span(view('2024-05-01'))).toBe(' (from 2 January 2019; over by 1 May 2024, since when is not stated)');
  expect(JAPANESE_WORDING.span(view('2024-05-01'))).toContain('2019年1月2日から');
  expect(JAPANESE_WORDING.span(view('2024-05-01'))).toContain('2024年5月1日までに終了、終了日の記載なし');
  expect(span(view('2024-04-30'))).toBe(' (from 2 January 2019; end not stated)');
  expect([isOver(view('2024-05-01')), isOver(view('2024-04-30'))]).toEqual([true, false]);
});
