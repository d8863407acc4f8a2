import { TextDecoder } from 'node:util';
import type { IntakeFile } from './importer.ts';

/**
 * The beginning of a file as text, for recognising it: by its byte order mark, else as UTF-8, whatever does not fit
 * left out.
 */
export function textHead(file: Pick<IntakeFile, 'head'>): string {
  const { head } = file;
  const wide =
    head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : '';
  return new TextDecoder(wide === '' ? 'utf-8' : wide).decode(head);
}

/** The local name of the first element in the beginning of a document of XML; undefined when it is none. */
export function rootName(head: string): string | undefined {
  const start = head.replace(/^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*/, '');
  return /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(start)?.[1];
}
