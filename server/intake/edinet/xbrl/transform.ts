import { japaneseDate } from '../../japanese-date.ts';

/** Signs for "no value", in the scripts that filings use. Zero is not among them. */
const NO_VALUE = /^[-－‐―–—─−ー]$/;

/** The text without the space around it; undefined when it says that there is no value. */
export function valueOf(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' || NO_VALUE.test(trimmed) ? undefined : trimmed;
}

/**
 * A number of an inline document as its format, scale and sign say (Inline XBRL 1.1, section 10): "16.15" with scale -2
 * is "0.1615", exactly and with every digit kept. Undefined when the text is no number in that format.
 */
export function inlineNumber(
  text: string,
  format: string,
  scale: number,
  sign: string | undefined,
): string | undefined {
  const name = format.replace(/^.*:/, '').replaceAll('-', '').toLowerCase();
  if (/^(zerodash|numdash|fixedzero)$/.test(name)) return '0';
  const plain = text.normalize('NFKC').replace(/[\s\u00a0]/g, '');
  const comma = name.includes('commadecimal');
  const digits = comma ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', '');
  if (!/^\d+(\.\d+)?$/.test(digits)) return undefined;
  const shifted = shiftPoint(digits, scale);
  return sign === '-' && /[1-9]/.test(shifted) ? `-${shifted}` : shifted;
}

/** A text of an inline document: a date where its format says that it is one; undefined when it cannot be read so. */
export function inlineText(text: string, format: string): string | undefined {
  const name = format.replace(/^.*:/, '').replaceAll('-', '').toLowerCase();
  if (/true$/.test(name) && name.includes('boolean')) return 'true';
  if (/false$/.test(name) && name.includes('boolean')) return 'false';
  if (name === 'nocontent' || name === 'fixedempty') return '';
  return name.startsWith('date') ? japaneseDate(text) : text;
}

/** Moves the decimal point: ("0.0990", 2) is "9.90", ("5", -2) is "0.05", ("12", 3) is "12000". */
export function shiftPoint(decimal: string, places: number): string {
  const negative = decimal.startsWith('-');
  const [whole = '', part = ''] = decimal.replace('-', '').split('.');
  const digits = whole + part;
  const at = whole.length + places;
  const padded = at < 1 ? '0'.repeat(1 - at) + digits : digits.padEnd(at, '0');
  const point = Math.max(at, 1);
  const front = padded.slice(0, point).replace(/^0+(?=\d)/, '');
  const back = padded.slice(point);
  return `${negative ? '-' : ''}${front}${back === '' ? '' : `.${back}`}`;
}
