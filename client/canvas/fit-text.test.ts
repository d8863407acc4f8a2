import { describe, expect, it } from 'vitest';
import { fewestLines, fitLine, fitLines } from './fit-text.ts';

/** Every letter is 10 px wide. */
const letters = (width: number) => ({
  width: width * 10,
  size: 10,
  strong: false,
  measure: (text: string) => [...text].length * 10,
});

describe('fitLines', () => {
  it('takes the first text that fits', () => {
    expect(fitLines(['Nippon Telegraph', 'NTT'], 1, letters(8))).toEqual(['NTT']);
    expect(fitLines(['Nippon Telegraph', 'NTT'], 2, letters(9))).toEqual(['Nippon', 'Telegraph']);
  });

  it('breaks after hyphens, and Japanese anywhere', () => {
    expect(fitLines(['Bank of Tokyo-Mitsubishi'], 3, letters(10))).toEqual(['Bank of', 'Tokyo-', 'Mitsubishi']);
    expect(fitLines(['日本電信電話'], 2, letters(3))).toEqual(['日本電', '信電話']);
  });

  it('begins no line of Japanese with what belongs to the letter before, and ends none with an opening bracket', () => {
    expect(fitLines(['デイーサービス'], 2, letters(4))).toEqual(['デイー', 'サービス']);
    expect(fitLines(['信託銀行（信託口）'], 3, letters(5))).toEqual(['信託銀行', '（信託口）']);
    expect(fitLines(['信託銀行(信託口)'], 3, letters(5))).toEqual(['信託銀行', '(信託口)']);
    expect(fitLines(['あいうえ・お'], 2, letters(4))).toEqual(['あいう', 'え・お']);
  });

  it('breaks full-width Latin, half-width kana and signs anywhere, and never inside a letter of two code units', () => {
    expect(fitLines(['ＡＢＣＤＥ㈱'], 2, letters(3))).toEqual(['ＡＢＣ', 'ＤＥ㈱']);
    expect(fitLines(['ｶﾌﾞｼｷ'], 2, letters(3))).toEqual(['ｶﾌﾞ', 'ｼｷ']);
    expect(fitLine(['𠮷𠮷𠮷𠮷'], letters(3))).toBe('𠮷𠮷…');
  });

  it.each(['ーーーーーーーー', '（（（（（（（（', 'ＡＢＣ・・・・・・'])('keeps %s within its lines', (text) => {
    for (const line of fitLines([text], 2, letters(4))) expect([...line].length).toBeLessThanOrEqual(4);
  });

  it('cuts with an ellipsis where nothing fits, at the end of the last line', () => {
    expect(fitLine(['Communications'], letters(6))).toBe('Commu…');
    expect(fitLines(['Nippon Telegraph and Telephone'], 2, letters(10))).toEqual(['Nippon', 'Telegraph…']);
  });

  it('never cuts what fits', () => {
    expect(fitLine(['NTT'], letters(3))).toBe('NTT');
  });
});

describe('fewestLines', () => {
  it('counts the lines on which every entry has a text that fits', () => {
    expect(fewestLines([['Itochu'], ['Net Care']], 3, letters(8))).toBe(1);
    expect(fewestLines([['Itochu'], ['Net Chart Japan']], 3, letters(9))).toBe(2);
    expect(fewestLines([['Communications']], 3, letters(5))).toBe(3);
  });
});
