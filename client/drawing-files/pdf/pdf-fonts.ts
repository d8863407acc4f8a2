import interRanges from '@fontsource/inter/unicode.json' with { type: 'json' };
import japaneseRanges from '@fontsource/noto-sans-jp/unicode.json' with { type: 'json' };

/** Letters that stand side by side and are in one piece of a font. */
export interface FontRun {
  readonly text: string;
  /** Where the piece is: some of the letters of a font in one weight. */
  readonly address: string;
}

/** In WOFF: the writer of PDFs cannot take a part of a WOFF2. */
const FILES = import.meta.glob<string>(
  [
    '../../../node_modules/@fontsource/inter/files/inter-*-{400,600}-normal.woff',
    '../../../node_modules/@fontsource/noto-sans-jp/files/noto-sans-jp-*-{400,600}-normal.woff',
  ],
  { query: '?url', import: 'default', eager: true, exhaustive: true },
);

interface Family {
  readonly name: string;
  readonly ranges: readonly { readonly piece: string; readonly from: number; readonly to: number }[];
}

const INTER = familyOf('inter', interRanges);
const JAPANESE = familyOf('noto-sans-jp', japaneseRanges);

function familyOf(name: string, pieces: Readonly<Record<string, string>>): Family {
  return {
    name,
    ranges: Object.entries(pieces).flatMap(([piece, ranges]) =>
      ranges.split(',').map((range) => {
        const [from = '', to = from] = range.replace('U+', '').split('-');
        return { piece: piece.replace(/[[\]]/g, ''), from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
      }),
    ),
  };
}

/**
 * The text in runs of one piece of a font each, in the family of the drawing and where that lacks a letter in the
 * other. Undefined where neither has one of its letters.
 */
export function fontRuns(text: string, japanese: boolean, strong: boolean): readonly FontRun[] | undefined {
  const families = japanese ? [JAPANESE, INTER] : [INTER, JAPANESE];
  const runs: { text: string; readonly address: string }[] = [];
  for (const letter of text) {
    const address = addressOf(letter.codePointAt(0) ?? 0, families, strong ? 600 : 400);
    if (address === undefined) return undefined;
    const last = runs.at(-1);
    if (last?.address === address) last.text += letter;
    else runs.push({ text: letter, address });
  }
  return runs;
}

function addressOf(letter: number, families: readonly Family[], weight: 400 | 600): string | undefined {
  for (const { name, ranges } of families) {
    const range = ranges.find(({ from, to }) => from <= letter && letter <= to);
    const file = range && `${name}-${range.piece}-${String(weight)}-normal.woff`;
    const address = file && FILES[`../../../node_modules/@fontsource/${name}/files/${file}`];
    if (address !== undefined) return address;
  }
  return undefined;
}
