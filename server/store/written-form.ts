/**
 * What one of the plain statements that write rows makes of a row: a node, or a relationship between two that are
 * there.
 */
export type WrittenForm =
  | { readonly makes: 'node'; readonly labels: readonly string[] }
  | {
      readonly makes: 'relationship';
      readonly type: string;
      readonly hasProps: boolean;
      /** Properties that are floating point numbers, whole or not. */
      readonly floats: readonly string[];
    };

const NODE = /^MERGE \(n((?::\w+)+) \{id: r\.id\}\) SET n = r\.props RETURN count\(n\) AS written$/;
const RELATIONSHIP =
  /^MATCH \(s:\w+ \{id: r\.subject\}\) MATCH \(o:\w+ \{id: r\.object\}\) CREATE \(s\)-\[e:(\w+)\]->\(o\)( SET e = r\.props)?((?: SET e\.\w+ = toFloat\(e\.\w+\))*) RETURN count\(e\) AS written$/;

/** Reads it from the text of the statement; undefined of one that does something else. */
export function writtenForm(text: string): WrittenForm | undefined {
  const plain = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^UNWIND \$rows AS r /, '');
  const node = NODE.exec(plain);
  if (node?.[1] !== undefined) return { makes: 'node', labels: node[1].slice(1).split(':') };
  const found = RELATIONSHIP.exec(plain);
  if (found?.[1] === undefined) return undefined;
  const floats = [...(found[3] ?? '').matchAll(/e\.(\w+) = toFloat\(e\.(\w+)\)/g)];
  if (floats.some(([, set, from]) => set !== from)) return undefined;
  return {
    makes: 'relationship',
    type: found[1],
    hasProps: found[2] !== undefined,
    floats: floats.map(([, name]) => name ?? ''),
  };
}
