import { TextDecoder } from 'node:util';
import type { Day } from '../../time/day.ts';
import { Refusal } from '../refusal.ts';
import { statedDay } from '../stated-day.ts';

/** What EDGAR writes before the documents of a complete submission. */
export interface SubmissionHeader {
  readonly filed: Day | undefined;
  /** The day as of which it reports. */
  readonly period: Day | undefined;
  readonly type: string | undefined;
  /** Whose filing it is, where it is of one alone. */
  readonly filer: { readonly name: string; readonly cik: string } | undefined;
}

export interface SubmissionDocument {
  readonly type: string;
  readonly file: string;
  /** Undefined for one that was not wanted, or that is too large. */
  readonly text: string | undefined;
  readonly tooLarge: boolean;
  /** Line of the submission before its first. */
  readonly line: number;
}

const MOST = 64 * 1024 * 1024;
/** No line of a submission is longer, not even a table that stands in one. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** Whether a file is a complete submission text file: all documents of one filing, in EDGAR's own wrapping. */
export function isFullSubmission(head: string): boolean {
  return /^\uFEFF?\s*(?:-----BEGIN PRIVACY-ENHANCED MESSAGE-----[^<]*)?<(?:SEC-DOCUMENT|IMS-DOCUMENT|SEC-HEADER|IMS-HEADER|SUBMISSION)>/.test(
    head,
  );
}

/** The header first, then each document, of those that are wanted with the text: one at a time is in memory. */
export async function* submissionParts(
  stream: AsyncIterable<Uint8Array>,
  wanted: (type: string) => boolean,
): AsyncGenerator<SubmissionHeader | SubmissionDocument> {
  const reader = new Reader(wanted);
  for await (const line of linesOf(stream)) {
    const part = reader.line(line);
    if (part !== undefined) yield part;
  }
  const last = reader.end();
  if (last !== undefined) yield last;
}

class Reader {
  readonly #wanted: (type: string) => boolean;
  #header: string[] | undefined = [];
  #number = 0;
  #type = '';
  #file = '';
  #start = 0;
  #text: string[] | undefined;
  #size = 0;

  constructor(wanted: (type: string) => boolean) {
    this.#wanted = wanted;
  }

  line(line: string): SubmissionHeader | SubmissionDocument | undefined {
    this.#number += 1;
    if (/^<DOCUMENT>/.test(line)) {
      const header = this.#header === undefined ? undefined : headerOf(this.#header);
      [this.#header, this.#type, this.#file, this.#text, this.#size] = [undefined, '', '', undefined, 0];
      return header;
    }
    if (this.#header !== undefined) {
      // A header has a few hundred lines.
      if (this.#header.length < 10_000) this.#header.push(line.slice(0, 1_000));
      return undefined;
    }
    if (/^<\/DOCUMENT>/.test(line)) return this.end();
    if (this.#text === undefined) {
      const [, field, value = ''] = /^<(TYPE|FILENAME|TEXT)>(.*)$/.exec(line) ?? [];
      if (field === 'TYPE') this.#type = value.trim();
      else if (field === 'FILENAME') this.#file = value.trim();
      else if (field === 'TEXT') [this.#text, this.#start] = [value === '' ? [] : [value], this.#number];
      return undefined;
    }
    if (/^<\/TEXT>/.test(line) || !this.#wanted(this.#type)) return undefined;
    this.#size += line.length + 1;
    if (this.#size <= MOST) this.#text.push(line);
    return undefined;
  }

  /** The document that is open; one that is cut off is as far as it goes. */
  end(): SubmissionDocument | undefined {
    if (this.#header !== undefined || this.#type === '') return undefined;
    const tooLarge = this.#size > MOST;
    const text = tooLarge || !this.#wanted(this.#type) ? undefined : (this.#text ?? []).join('\n');
    const document = { type: this.#type, file: this.#file, text, tooLarge, line: this.#start };
    [this.#type, this.#text] = ['', undefined];
    return document;
  }
}

function headerOf(lines: readonly string[]): SubmissionHeader {
  // Words in the files of the archive, tags in those of the feed.
  const all = (words: string, tag: string) =>
    lines.flatMap((line) => new RegExp(`^\\s*(?:${words}:|<${tag}>)\\s*(\\S.*)$`).exec(line)?.[1]?.trim() ?? []);
  const day = (words: string, tag: string) => {
    const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(all(words, tag)[0] ?? '');
    return parts === null ? undefined : statedDay(parts.slice(1).join('-'));
  };
  const [names, ciks] = [all('COMPANY CONFORMED NAME', 'CONFORMED-NAME'), all('CENTRAL INDEX KEY', 'CIK')];
  const [name, cik] = [names[0], ciks[0]];
  const alone = new Set(ciks).size === 1 && name !== undefined && cik !== undefined;
  return {
    filed: day('FILED AS OF DATE', 'FILING-DATE'),
    period: day('CONFORMED PERIOD OF REPORT', 'PERIOD'),
    type: all('CONFORMED SUBMISSION TYPE', 'TYPE')[0],
    filer: alone ? { name, cik } : undefined,
  };
}

async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let held = '';
  for await (const piece of stream) {
    const lines = (held + decoder.decode(piece, { stream: true })).split(/\r?\n/);
    held = lines.pop() ?? '';
    yield* lines;
    if (held.length > LONGEST_LINE)
      throw new Refusal(
        'LINE_TOO_LONG',
        `a line has more than ${String(LONGEST_LINE)} characters`,
        'fetch the submission again; EDGAR has none like it',
        { place: 'the submission' },
      );
  }
  yield held + decoder.decode();
}
