import { describe, expect, test } from 'vitest';
import { childAt, childrenNamed, descendantsNamed, textAt } from './xml-element.ts';
import { readXml, xmlRoot, type XmlLimits } from './read-xml.ts';
import { XmlFault } from './xml-fault.ts';

/** The bytes in pieces of a few, so that marks and characters are cut anywhere. */
async function* pieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield await Promise.resolve(bytes.subarray(i, i + size));
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const root = (text: string, limits?: XmlLimits) => xmlRoot(pieces(utf8(text)), limits);
const faultOf = async (text: string, limits?: XmlLimits) => {
  const error: unknown = await root(text, limits).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(XmlFault);
  return error as XmlFault;
};

describe('what an element is', () => {
  test('local names, attributes, text in order, an XPath that selects it, the line it starts on', async () => {
    const a = await root(
      '<?xml version="1.0"?>\n<x:a xmlns:x="urn:x">\n<b xml:lang="ja">一&amp;<![CDATA[<2>]]></b><b/>\n<x:c n="1"/></x:a>',
    );
    expect([a.name, a.namespace, a.path, a.line]).toEqual(['a', 'urn:x', '/x:a[1]', 2]);
    expect(childrenNamed(a, 'b').map((b) => [b.path, b.text, b.line])).toEqual([
      ['/x:a[1]/b[1]', '一&<2>', 3],
      ['/x:a[1]/b[2]', '', 3],
    ]);
    expect(childAt(a, 'b')?.attributes.get('lang')).toBe('ja');
    expect([childAt(a, 'c')?.path, childAt(a, 'c')?.attributes.get('n')]).toEqual(['/x:a[1]/x:c[1]', '1']);
    expect([textAt(a, 'b'), textAt(a, 'c'), textAt(a, 'none', 'b')]).toEqual(['一&<2>', undefined, undefined]);
  });

  test('descendants in the order of the document', async () => {
    const a = await root('<a><i>1</i><b><i>2</i><c><i>3</i></c></b><i>4</i></a>');
    expect(descendantsNamed(a, 'i').map((i) => i.text)).toEqual(['1', '2', '3', '4']);
  });
});

describe('reading as it comes', () => {
  test('wanted elements one by one, the others never kept, places counted over all', async () => {
    const many = `<l><h>x</h>${Array.from({ length: 5000 }, (_, i) => `<r><v>${i}</v></r>`).join('')}</l>`;
    const seen: string[] = [];
    for await (const r of readXml(pieces(utf8(many), 4096), (p) => p.length === 2 && p[1] === 'r', { elements: 2 })) {
      seen.push(`${r.path}=${r.text}`);
    }
    expect([seen.length, seen[0], seen[4999]]).toEqual([5000, '/l[1]/r[1]=0', '/l[1]/r[5000]=4999']);
  });

  test.each([
    ['a newline before the declaration', utf8('\n\n<?xml version="1.0"?><a>é</a>')],
    ['a byte order mark', utf8('\uFEFF<a>é</a>')],
    [
      'UTF-16 with its mark',
      new Uint8Array(Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a>é</a>', 'utf16le')),
    ],
    [
      'Latin-1 as declared',
      new Uint8Array(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1')),
    ],
  ])('%s', async (_, bytes) => {
    expect((await xmlRoot(pieces(bytes, 3))).text).toBe('é');
  });
});

describe('refused, with the line', () => {
  test.each([
    ['an external entity', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<a>&e;</a>', 'XML_DOCTYPE'],
    ['a document type elsewhere', '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>', 'XML_DOCTYPE'],
    ['an entity nobody declared', '<a>&e;</a>', 'XML_NOT_WELL_FORMED'],
    ['an attribute twice', '<a n="1" n="2"/>', 'XML_NOT_WELL_FORMED'],
    ['a page of HTML', '<html><body><br><p>busy</body></html>', 'XML_NOT_WELL_FORMED'],
    ['a document that is cut off', '<a>\n<b>text', 'XML_CUT_OFF'],
    ['nothing', '', 'XML_NOT_WELL_FORMED'],
    ['text alone', 'one,two', 'XML_NOT_WELL_FORMED'],
    ['a prefix without a namespace', '<x:a/>', 'XML_NOT_WELL_FORMED'],
    ['an encoding nobody knows', '<?xml version="1.0" encoding="ebcdic-moon"?><a/>', 'XML_ENCODING'],
  ])('%s', async (_, text, fault) => {
    expect((await faultOf(text)).fault).toBe(fault);
  });

  test('bytes that are not UTF-8', async () => {
    const error: unknown = await xmlRoot(pieces(new Uint8Array([0x3c, 0x61, 0x3e, 0xe9, 0x3c]))).catch(
      (e: unknown) => e,
    );
    expect((error as XmlFault).fault).toBe('XML_ENCODING');
  });

  test('one element more than the depth, not at it', async () => {
    const nested = (n: number) => '<a>'.repeat(n) + '</a>'.repeat(n);
    expect((await root(nested(10), { depth: 10 })).name).toBe('a');
    expect((await faultOf(nested(11), { depth: 10 })).fault).toBe('XML_TOO_DEEP');
    expect((await faultOf('<a>'.repeat(100_000))).fault).toBe('XML_TOO_DEEP');
  });

  test('one character or element more than may be kept, not at the limit', async () => {
    expect((await root(`<a>${'x'.repeat(50)}</a>`, { characters: 50 })).text).toHaveLength(50);
    expect((await faultOf(`<a>${'x'.repeat(51)}</a>`, { characters: 50 })).fault).toBe('XML_TOO_LARGE');
    expect((await root('<a><b/><b/></a>', { elements: 3 })).children).toHaveLength(2);
    expect((await faultOf('<a><b/><b/><b/></a>', { elements: 3 })).fault).toBe('XML_TOO_LARGE');
  });

  test('a line without an end stops soon after the limit, however long it would be', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(utf8('<a>'));
      for (;;) {
        given += 1000;
        yield utf8('x'.repeat(1000));
      }
    }
    const error: unknown = await xmlRoot(endless(), { characters: 10_000 }).catch((e: unknown) => e);
    expect((error as XmlFault).fault).toBe('XML_TOO_LARGE');
    expect(given).toBeLessThan(20_000);
  });

  test('the line at which it stopped', async () => {
    expect((await faultOf('<a>\n<b>\n</c></a>')).line).toBe(3);
  });
});
