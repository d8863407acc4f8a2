import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

test('a spreadsheet reads the file: mark, CRLF, quotes doubled, nothing for the unknown', () => {
  expect(
    csvText(
      ['holder', 'percent'],
      [
        ['Japan Trustee, Ltd', '3.1'],
        ['the "IIJ"', undefined],
        ['二行\n目', '-1.5'],
      ],
    ),
  ).toBe('\uFEFFholder,percent\r\n"Japan Trustee, Ltd",3.1\r\n"the ""IIJ""",\r\n"二行\n目",-1.5\r\n');
});

test('what begins with a minus and is no plain number is made inert too', () => {
  expect(csvText(['-1+HYPERLINK(A1)', '-1.5', '-1.', '--1', '-5 %'], [])).toBe(
    "\uFEFF'-1+HYPERLINK(A1),-1.5,'-1.,'--1,'-5 %\r\n",
  );
});

test('signs of full width, and a sign behind another separator, are made inert', () => {
  expect(csvText(['＝1+1', '－1', 'a;=1'], [])).toBe(`\uFEFF'＝1+1,'－1,"a;=1"\r\n`);
});

test('a sign behind spaces or what is not seen is made inert', () => {
  const cells = [' =1', '\u00A0+1', '\u3000＝1', '\u200B=1', '\uFEFF@x', '  -1+A1', '﹦1', ' -5', ' a=1', ' 5-1'];
  expect(csvText(cells, [])).toBe(
    "\uFEFF' =1,'\u00A0+1,'\u3000＝1,'\u200B=1,'\uFEFF@x,'  -1+A1,'﹦1, -5, a=1, 5-1\r\n",
  );
});

test('a cell that would run as a formula is made inert; a negative figure stays a figure', () => {
  expect(csvText(['a', 'b', 'c'], [['=1+1', '@x', '-5']])).toBe("\uFEFFa,b,c\r\n'=1+1,'@x,-5\r\n");
});
