import { BadInput } from '../errors.ts';
import { didYouMean } from '../shared/names/nearness.ts';
import type { Importer, IntakeFile } from './importer.ts';
import { Refusal } from './refusal.ts';

/** Files that people take for another, by how they begin: each with what it is and what to do instead. */
const MISTAKEN: readonly { starts: RegExp; code: string; message: string; mend: string }[] = [
  {
    starts: /^%PDF-/,
    code: 'PDF',
    message: 'this is a PDF, a picture of the paper',
    mend: 'fetch the data file beside it (XBRL, XML, CSV or JSON)',
  },
  {
    starts: /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i,
    code: 'HTML_PAGE',
    message: 'this is a web page, not the data file: the download gave a page instead (a notice, a log-in, an error)',
    mend: 'open it in a browser to see what it says, and fetch the file again',
  },
  {
    starts: /^\xD0\xCF\x11\xE0/,
    code: 'OLD_OFFICE_FILE',
    message: 'this is an old or a protected Office file',
    mend: 'save it as .xlsx without a password, or as .csv',
  },
  {
    starts: /^(?:7z\xBC\xAF|Rar!|BZh[1-9]|\xFD7zXZ|\x28\xB5\x2F\xFD|[^]{257}ustar)/,
    code: 'OTHER_ARCHIVE',
    message: 'this is an archive of a kind that is not read',
    mend: 'pack it as .zip or .gz',
  },
  {
    starts: /^\s*\{\s*"entities"\s*:\s*\{\s*"[QP]\d+"/,
    code: 'WIKIDATA',
    message: 'this is an item of Wikidata, which is not read: its statements are often without a source',
    mend: 'fetch the document that the statement cites, or make a table of it and give a mapping of its columns with --mapping',
  },
  {
    starts: /^(?:\x89PNG|\xFF\xD8\xFF|GIF8)/,
    code: 'PICTURE',
    message: 'this is a picture',
    mend: 'fetch the data file',
  },
];

/**
 * The importer for a file: the named one, else the one that knows its content best. Throws BAD_INPUT for a name that is
 * no format, a Refusal for a file that none of them reads.
 */
export async function recognise(file: IntakeFile, importers: readonly Importer[], format?: string): Promise<Importer> {
  const at = { place: file.name };
  if (file.head.length === 0) throw new Refusal('EMPTY_FILE', 'the file is empty', 'fetch it again', at);
  const formats = importers.map((importer) => importer.format);
  if (format !== undefined) {
    const named = importers.find((importer) => importer.format === format);
    if (named !== undefined) return named;
    throw new BadInput(
      `--format ${format}: there is no such format; ${didYouMean(format, formats, `the formats are ${formats.join(', ')}.`)}`,
    );
  }
  const found: { importer: Importer; sure: number }[] = [];
  for (const importer of importers) found.push({ importer, sure: await importer.recognises(file) });
  const best = found.reduce<(typeof found)[number] | undefined>((a, b) => (b.sure > (a?.sure ?? 0) ? b : a), undefined);
  const start = Buffer.from(file.head.subarray(0, 1024))
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '');
  const mistaken = MISTAKEN.find(({ starts }) => starts.test(start));
  if (mistaken !== undefined && (best === undefined || best.sure <= 0.5))
    throw new Refusal(mistaken.code, mistaken.message, mistaken.mend, at);
  if (best !== undefined) return best.importer;
  throw new Refusal(
    'FORMAT_UNKNOWN',
    'its content is of no format that is read',
    `name the format with --format, or give a mapping of its columns with --mapping; the formats are ${formats.join(', ')}`,
    at,
  );
}
