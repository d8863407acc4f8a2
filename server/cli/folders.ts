import { resolve } from 'node:path';
import { readConfig, type Config } from '../config.ts';

export interface FolderOptions {
  readonly seed?: string;
  readonly documents?: string;
  readonly data?: string;
}

/** The settings, with the folders named on the command line (seen from the working folder) in place of theirs. */
export function withFolders({ seed, documents, data }: FolderOptions): Config {
  const config = readConfig();
  return {
    ...config,
    ...(seed === undefined ? {} : { seedDir: resolve(seed) }),
    ...(documents === undefined ? {} : { documentsDir: resolve(documents) }),
    ...(data === undefined ? {} : { dataDir: resolve(data) }),
  };
}
