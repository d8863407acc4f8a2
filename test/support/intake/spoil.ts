/** How the content of a file is told apart. */
export type Content = 'json' | 'lines' | 'xml' | 'csv';

/** Where and how a file is spoilt; whole numbers from 0, each taken modulo what there is to choose from. */
export interface Spoiling {
  readonly way: number;
  readonly at: number;
  readonly value: number;
}

const ODD: readonly unknown[] = [
  null,
  '',
  ' ',
  'zzUnknown',
  '2020-02-30',
  '0000-00-00',
  '9999-12-31',
  '-1',
  '1e999',
  '１２，３４５',
  '12,5',
  '&amp;',
  '\u0000',
  '\u202Eabc',
  '=1+1',
  'constructor',
  '__proto__',
  'x'.repeat(70_000),
  '9'.repeat(100_000),
  `1.${'0'.repeat(60_000)}1`,
  `x${' '.repeat(60_000)}x`,
  '\u200B\u2060',
  -1,
  0,
  1e21,
  101,
  true,
  [],
  {},
  [null],
  [[1]],
  { toString: 1 },
];
const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)];
const asText = (value: number): string => {
  const odd = pick(ODD, value);
  return typeof odd === 'string' ? odd : JSON.stringify(odd);
};

/** The text with one thing in it that is otherwise. */
export function spoilt(text: string, content: Content, spoiling: Spoiling): string {
  if (content === 'json') return JSON.stringify(spoiltTree(JSON.parse(text), spoiling));
  if (content === 'xml') return spoiltXml(text, spoiling);
  const lines = text.split(/(?<=\n)/);
  const at = spoiling.at % lines.length;
  const line = lines[at] ?? '';
  switch (spoiling.way % 6) {
    case 0:
      return lines.toSpliced(at, 1).join('');
    case 1:
      return lines.toSpliced(at, 0, line).join('');
    case 2:
      return lines.toReversed().join('');
    default: {
      const end = /\r?\n$/.exec(line)?.[0] ?? '';
      const body = line.slice(0, line.length - end.length);
      const other = content === 'lines' ? spoiltLine(body, spoiling) : spoiltRow(body, spoiling);
      return lines.with(at, other + end).join('');
    }
  }
}

function spoiltLine(line: string, spoiling: Spoiling): string {
  return line.trim() === '' ? line : JSON.stringify(spoiltTree(JSON.parse(line), spoiling));
}

interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string;
}

function places(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    found.push({ holder: value as Place['holder'], key });
    places(inner, found);
  }
  return found;
}

function spoiltTree(tree: unknown, { way, at, value }: Spoiling): unknown {
  const place = pick(places(tree), at);
  if (place === undefined) return tree;
  const { holder, key } = place;
  const held: unknown = Reflect.get(holder, key);
  const put = (other: unknown, name = key) =>
    Object.defineProperty(holder, name, { value: other, enumerable: true, configurable: true, writable: true });
  switch (way % 7) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      break;
    case 1:
      put(pick(ODD, value));
      break;
    case 2:
      put([held]);
      break;
    case 3:
      if (Array.isArray(holder)) holder.push(structuredClone(held));
      else put(held, '__proto__');
      break;
    case 4:
      if (Array.isArray(held)) held.reverse();
      else put(JSON.stringify(held));
      break;
    case 5:
      put(pick(places(tree), value)?.key);
      break;
    default:
      put(typeof held === 'string' ? `${held}x` : held === true ? false : 7);
  }
  return tree;
}

const LEAF = /<([\w:]+)((?:\s[^<>]*)?)>([^<]*)<\/\1>/g;

function spoiltXml(text: string, { way, at, value }: Spoiling): string {
  const leaf = pick([...text.matchAll(LEAF)], at);
  if (leaf === undefined) return text;
  const [whole, name = '', attributes = '', inner = ''] = leaf;
  const odd = asText(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const other = [
    '',
    `<${name}${attributes}>${odd}</${name}>`,
    whole + whole,
    `<${name}>${inner}</${name}>`,
    `<${name}${attributes}/>`,
    `<${name}${attributes}><${name}>${inner}</${name}></${name}>`,
    `<zz${attributes}>${inner}</zz>`,
    `<${name}${attributes}><!-- --><![CDATA[${inner}]]></${name}>`,
    `<${name}${attributes.replace(/"[^"]*"/, `"${odd.replaceAll('"', '')}"`)}>${inner}</${name}>`,
    `<${name}${attributes}>${inner}`,
  ];
  return text.slice(0, leaf.index) + (pick(other, way) ?? '') + text.slice(leaf.index + whole.length);
}

function spoiltRow(row: string, { way, at, value }: Spoiling): string {
  const separator = row.includes('\t') ? '\t' : row.includes(';') ? ';' : ',';
  const cells = row.split(separator);
  const cell = at % cells.length;
  const others = [
    cells.toSpliced(cell, 1),
    cells.toSpliced(cell, 0, 'extra'),
    cells.with(cell, asText(value)),
    cells.with(cell, '"never ended'),
    cells.with(cell, '"""'),
    cells.with(cell, ''),
    cells.toReversed(),
  ];
  return (pick(others, way) ?? cells).join(separator);
}

/** The bytes with something amiss that no text has. */
export function spoiltBytes(bytes: Uint8Array, { way, at, value }: Spoiling): Uint8Array {
  const position = at % Math.max(1, bytes.length);
  const before = bytes.subarray(0, position);
  switch (way % 4) {
    case 0:
      return before;
    case 1:
      return Buffer.concat([before, Uint8Array.of(value % 256), bytes.subarray(position + 1)]);
    case 2:
      return Buffer.concat([before, Uint8Array.of(0, 0xff, 0xc0), bytes.subarray(position)]);
    default:
      return Buffer.concat([before, bytes.subarray(Math.min(bytes.length, position + 1 + (value % 500)))]);
  }
}
