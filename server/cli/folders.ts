import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig, type Config } from '../config.ts';
import { BadInput } from '../errors.ts';

export interface FolderOptions {
  readonly seed?: string;
  readonly documents?: string;
  readonly data?: string;
}

/**
 * The settings, with the folders named on the command line (seen from the working folder) in place of theirs. Texts of
 * documents are used where they are at hand; a folder of them that is named has to be there.
 * @throws BadInput when it is not.
 */
export function withFolders({ seed, documents, data }: FolderOptions): Config {
  const config = readConfig();
  if (documents !== undefined && !isFolder(resolve(documents))) {
    throw new BadInput(
      `--documents ${documents}: there is no such folder; name the one with the texts of the documents, or leave the option out.`,
    );
  }
  return {
    ...config,
    ...(seed === undefined ? {} : { seedDir: resolve(seed) }),
    ...(documents === undefined ? {} : { documentsDir: resolve(documents) }),
    ...(data === undefined ? {} : { dataDir: resolve(data) }),
  };
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
