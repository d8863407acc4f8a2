import { basename } from 'node:path';

/**
 * A message without the folders of this machine: of an absolute path only the last name stays, which is enough to know
 * the file. For those who ask over the network; the log and the command line keep the whole path.
 */
export function withoutPaths(message: string): string {
  return message.replace(
    /(^|[\s"'`(=[])((?:file:\/\/)?\/(?:[^\s"'`/:;,)\]]+\/)+[^\s"'`/:;,)\]]*|[A-Za-z]:\\[^\s"'`:;,)\]]+)/g,
    (_, before: string, path: string) => `${before}${basename(path.replaceAll('\\', '/'))}`,
  );
}
