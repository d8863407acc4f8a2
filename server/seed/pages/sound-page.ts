import type { z } from 'zod';
import { digestOf, readOne } from '../seed-files.ts';
import { companyFile } from '../seed-format.ts';
import { quickYaml } from '../yaml/quick-yaml.ts';

/** A file of a company in which nothing is wrong by itself, as one thread hands it to another. */
export interface SoundPage {
  readonly file: string;
  readonly text: string;
  /** SHA-256 of its bytes in base64. */
  readonly digest: string;
  readonly value: z.infer<typeof companyFile>;
}

/** What the file of a company says, by the quicker parser; undefined where that is not sure, or something is wrong. */
export function soundPage(root: string, file: string): SoundPage | undefined {
  let digest = '';
  const text = readOne(root, file, (bytes) => {
    digest = digestOf(bytes);
  });
  if (typeof text !== 'string') return undefined;
  const { data: value } = companyFile.safeParse(quickYaml(text));
  return value === undefined ? undefined : { file, text, digest, value };
}
