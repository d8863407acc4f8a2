import { writeFileSync } from 'node:fs';
import { sealedLine } from '../../server/journal/sealed-lines.ts';

/**
 * Writes a file of sealed lines with its head, as they were recorded before there was a database. Returns the lines.
 */
export function writeSealed(path: string, values: readonly Readonly<Record<string, unknown>>[]): string[] {
  let last = '';
  const lines = values.map((value) => {
    const { text, seal } = sealedLine(value, last);
    last = seal;
    return text;
  });
  writeFileSync(path, `${lines.join('\n')}\n`);
  writeFileSync(`${path}.head`, `${last}\n`);
  return lines;
}
