import { parse } from 'csv-parse';
import { isDay, type Day } from '../../time/day.ts';
import type { IntakeFile, NameStated, PartyStatement, ReadOptions, Statement } from '../importer.ts';
import { fiveCharacters, securityCodeOf } from './sections/filing.ts';
import { spaced } from './words/company-name.ts';
import { kindOf } from './words/holder-name.ts';
import { japaneseDate } from '../japanese-date.ts';
import { readPersonName } from './words/japanese-name.ts';
import { Refusal } from '../refusal.ts';

const CODE = 'ＥＤＩＮＥＴコード';
const COLUMNS = {
  code: CODE,
  sort: '提出者種別',
  listed: '上場区分',
  name: '提出者名',
  english: '提出者名（英字）',
  kana: '提出者名（ヨミ）',
  security: '証券コード',
  corporate: '提出者法人番号',
} as const;
type Column = keyof typeof COLUMNS;
const FIRST_LINE = 'ダウンロード実行日';
/** Wrong rows shown one by one. */
const MOST_SHOWN = 20;

/** As it is downloaded, and as programs save it that opened it. */
const ENCODINGS = ['shift_jis', 'utf-8', 'utf-16le'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** Whether these first bytes are the list of EDINET codes: a line with the day, then the names of the columns. */
export function isCodeList(head: Uint8Array): boolean {
  return encodingOf(head) !== undefined;
}

function encodingOf(head: Uint8Array): Encoding | undefined {
  return ENCODINGS.find((encoding) => {
    const text = new TextDecoder(encoding).decode(head.subarray(0, 2048));
    return text.startsWith(FIRST_LINE) || (text.includes(CODE) && text.includes('提出者種別'));
  });
}

/** Reads the list of EDINET codes as a stream: each row is a party with its codes and its names in three scripts. */
export async function* readCodeList(
  { name: file, head, stream }: IntakeFile,
  options: ReadOptions,
): AsyncGenerator<Statement> {
  const rows = parse({ relax_column_count: true, max_record_size: 1024 * 1024 });
  const fed = feed(stream(), rows, encodingOf(head) ?? ENCODINGS[0]);
  let [line, wrong] = [0, 0];
  let columns: Record<Column, number> | undefined;
  let published: Day | undefined = options.published;
  const seen = new Map<string, number>();
  try {
    for await (const row of rows as AsyncIterable<string[]>) {
      line += 1;
      if (columns === undefined) {
        if (row[0]?.startsWith(FIRST_LINE) === true) {
          published = dayIn(row[1]) ?? published;
          continue;
        }
        columns = headerOf(row, file, line);
        yield sourceOf(published, options);
        continue;
      }
      const party = partyOf(row, columns, line);
      const key = party?.key ?? '';
      const twice = seen.get(key);
      if (party !== undefined && twice === undefined) {
        seen.set(key, line);
        yield party;
        continue;
      }
      wrong += 1;
      if (wrong > MOST_SHOWN) continue;
      const said =
        twice === undefined
          ? `the row has no EDINET code or no name`
          : `${key} stands in line ${String(twice)} already`;
      yield {
        says: 'PROBLEM',
        severity: 'warning',
        code: twice === undefined ? 'ROW_NOT_READ' : 'CODE_TWICE',
        message: `${said}; the row is left out`,
        mend: 'compare the row with the list as downloaded',
        at: { place: `${file}, line ${String(line)}`, line, pointer: `line:${String(line)}` },
      };
    }
    await fed;
  } catch (error) {
    rows.destroy();
    await fed.catch(() => undefined);
    if (error instanceof Refusal) throw error;
    const message = `the list cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    throw new Refusal('TABLE_BROKEN', message, 'download the list again', {
      place: `${file}, line ${String(line + 1)}`,
    });
  }
  if (columns === undefined) headerOf([], file, 1);
}

/** When it takes more, or is closed. */
function drained(rows: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      rows.off('drain', go).off('close', go);
      resolve();
    };
    rows.on('drain', go).on('close', go);
  });
}

async function feed(
  bytes: AsyncIterable<Uint8Array>,
  rows: ReturnType<typeof parse>,
  encoding: Encoding,
): Promise<void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const part of bytes)
      if (!rows.write(decoder.decode(part, { stream: true })) && !rows.destroyed) await drained(rows);
    rows.end(decoder.decode());
  } catch (error) {
    rows.destroy(
      error instanceof TypeError
        ? new Error(`it begins in ${encoding} and has other bytes further on`)
        : (error as Error),
    );
  }
}

function headerOf(row: readonly string[], file: string, line: number): Record<Column, number> {
  const keys = Object.keys(COLUMNS) as Column[];
  const entries = keys.map((column) => [column, row.findIndex((name) => name.trim() === COLUMNS[column])] as const);
  const missing = entries.filter(([, at]) => at < 0).map(([column]) => `"${COLUMNS[column]}"`);
  if (missing.length > 0)
    throw new Refusal('TABLE_COLUMNS', `the list has no column ${missing.join(', ')}`, 'download the list again', {
      place: `${file}, line ${String(line)}`,
      line,
    });
  return Object.fromEntries(entries) as Record<Column, number>;
}

function sourceOf(published: Day | undefined, options: ReadOptions): Statement {
  return {
    says: 'SOURCE',
    key: `edinet-code-list:${published ?? ''}`,
    title: options.sourceTitle ?? `EDINET code list${published === undefined ? '' : ` of ${published}`}`,
    publisher: 'Financial Services Agency of Japan',
    published,
    kind: 'Code list',
    language: 'ja',
  };
}

function partyOf(row: readonly string[], columns: Record<Column, number>, line: number): PartyStatement | undefined {
  const cell = (column: Column) => spaced(row[columns[column]] ?? '');
  const [code, name] = [cell('code'), cell('name')];
  if (!/^[A-Z]\d{5}$/.test(code) || name === '') return undefined;
  const [sort, english, kana] = [cell('sort'), cell('english'), cell('kana')];
  const person = sort.startsWith('個人');
  const [security, corporate] = [fiveCharacters(cell('security')), cell('corporate')];
  const names: NameStated[] = [
    { text: name, language: 'ja' },
    ...(kana === '' ? [] : [{ text: kana, language: 'ja-Kana', use: 'READING' as const }]),
    ...(english === '' ? [] : [{ text: english, language: 'en' }]),
  ];
  const local = person ? readPersonName(name).name : name;
  return {
    says: 'PARTY',
    key: `edinet:${code}`,
    type: person ? 'Person' : 'Company',
    name: english === '' ? local : english,
    nameLocal: local,
    names,
    identifiers: [
      `edinet:${code}`,
      ...(/^\d{13}$/.test(corporate) ? [`jp-corporate-number:${corporate}`] : []),
      ...(security === undefined ? [] : [securityCodeOf(security)]),
    ],
    ...(person
      ? {}
      : {
          kind: kindOf(name, false, false),
          ...listedIn(cell('listed')),
          ...(sort.startsWith('内国') ? { jurisdiction: 'JP' } : {}),
        }),
    at: { place: `Row of ${code}`, line, pointer: `line:${String(line)}` },
  };
}

function listedIn(text: string): { listed?: boolean } {
  if (text === '上場') return { listed: true };
  return text === '非上場' ? { listed: false } : {};
}

/** "2026年05月12日現在". */
function dayIn(text: string | undefined): Day | undefined {
  const date = japaneseDate(text ?? '');
  return date !== undefined && isDay(date) ? date : undefined;
}
