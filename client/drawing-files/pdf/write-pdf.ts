/** A picture as PDF takes it: the compressed lines of a PNG (ISO 32000-1, 7.4.4.4), or a JPEG. */
export interface PdfPicture {
  readonly width: number;
  readonly height: number;
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A text at its place on the page, in points from the lower left. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** How wide it is on the picture. */
  readonly width: number;
}

export interface PdfPage {
  /** In points of 1/72 inch. */
  readonly width: number;
  readonly height: number;
  readonly picture: PdfPicture;
  /** Where the picture stands. */
  readonly at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly texts: readonly PdfText[];
  readonly title: string;
}

/**
 * A PDF of one page: a picture, and over it the same texts, invisible, so that they can be searched, copied and read
 * aloud. The font is only named: what is invisible needs no letters, and `ToUnicode` says what each code means (ISO
 * 32000-1, 9.3.6 and 9.10.3).
 */
export function pdfOf({ width, height, picture, at, texts, title }: PdfPage): Blob {
  const lines = texts.flatMap(({ text, ...place }) => textOperators(text, place));
  const content = [
    `q ${n(at.width)} 0 0 ${n(at.height)} ${n(at.x)} ${n(at.y)} cm /Picture Do Q`,
    ...(lines.length === 0 ? [] : ['BT 3 Tr', ...lines, 'ET']),
  ].join('\n');
  const stream = (dictionary: string, body: Uint8Array<ArrayBuffer>): readonly BlobPart[] => [
    `<< ${dictionary} /Length ${String(body.length)} >>\nstream\n`,
    body,
    '\nendstream',
  ];
  const filter =
    picture.format === 'jpeg'
      ? '/Filter /DCTDecode'
      : `/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns ${String(picture.width)} >>`;
  const objects: readonly (readonly BlobPart[])[] = [
    ['<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /DisplayDocTitle true >> >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${n(width)} ${n(height)}] /Contents 4 0 R `,
      '/Resources << /XObject << /Picture 5 0 R >> /Font << /F 6 0 R >> >> >>',
    ],
    stream('', bytesOf(content)),
    stream(
      `/Type /XObject /Subtype /Image /Width ${String(picture.width)} /Height ${String(picture.height)} /ColorSpace /DeviceRGB /BitsPerComponent 8 ${filter}`,
      picture.bytes,
    ),
    [
      '<< /Type /Font /Subtype /Type0 /BaseFont /Unseen /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>',
    ],
    [
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unseen /CIDToGIDMap /Identity /DW 500 /FontDescriptor 9 0 R ',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
    ],
    stream('', bytesOf(TO_UNICODE)),
    [
      '<< /Type /FontDescriptor /FontName /Unseen /Flags 5 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 ',
      '/CapHeight 700 /StemV 80 >>',
    ],
    [`<< /Title <FEFF${hex(title)}> /Producer (govgraph) >>`],
  ];
  return assembled(objects);
}

/** Each code is the UTF-16 unit that it stands for; a letter outside the first plane is two of them. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
100 beginbfrange
${ranges(0, 100)}
endbfrange
100 beginbfrange
${ranges(100, 200)}
endbfrange
56 beginbfrange
${ranges(200, 256)}
endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`;

function ranges(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => {
    const high = (from + i).toString(16).padStart(2, '0').toUpperCase();
    return `<${high}00> <${high}FF> <${high}00>`;
  }).join('\n');
}

/** Every code is half as wide as the font is high: the line is stretched to the width that it has on the picture. */
function textOperators(text: string, { x, y, size, width }: Omit<PdfText, 'text'>): readonly string[] {
  const natural = text.length * size * 0.5;
  if (natural === 0 || width <= 0) return [];
  return [`/F ${n(size)} Tf ${n((100 * width) / natural)} Tz 1 0 0 1 ${n(x)} ${n(y)} Tm <${hex(text)}> Tj`];
}

/** The objects one after the other, and where each begins. */
function assembled(objects: readonly (readonly BlobPart[])[]): Blob {
  const parts: BlobPart[] = ['%PDF-1.7\n%', new Uint8Array([0xe2, 0xe3, 0xcf, 0xd3]), '\n'];
  const size = (part: BlobPart) => (typeof part === 'string' ? part.length : (part as Uint8Array).length);
  let offset = parts.reduce((sum, part) => sum + size(part), 0);
  const offsets = objects.map((object, i) => {
    const begins = offset;
    for (const part of [`${String(i + 1)} 0 obj\n`, ...object, '\nendobj\n']) {
      parts.push(part);
      offset += size(part);
    }
    return begins;
  });
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const count = String(objects.length + 1);
  parts.push(
    `xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${count} /Root 1 0 R /Info ${String(objects.length)} 0 R >>\nstartxref\n${String(offset)}\n%%EOF\n`,
  );
  return new Blob(parts, { type: 'application/pdf' });
}

function hex(text: string): string {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase();
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

function n(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
