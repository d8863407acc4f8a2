import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../shared/project-root.ts';

/** Where the browser asks for the font; nothing is fetched from it, the answer comes from the package. */
const ORIGIN = 'https://fonts.invalid/';
const FAMILY = 'Noto Sans JP Variable';

/** The package of the font that the page serves, too. */
export function fontFolder(): string {
  return join(projectRoot(), 'node_modules', '@fontsource-variable', 'noto-sans-jp');
}

/**
 * The page with a Japanese font beside the one it has, in pieces that are loaded where their characters stand: a
 * machine may have none, and would print nothing. As it is where the page has no Japanese, or the package is not
 * installed.
 */
export function withJapaneseFont(html: string, folder = fontFolder()): string {
  const sheet = join(folder, 'index.css');
  if (!/[\u3040-\u30ff\u4e00-\u9fff]/.test(html) || !existsSync(sheet)) return html;
  const faces = readFileSync(sheet, 'utf8').replaceAll('url(./', `url(${ORIGIN}`);
  return html.replace(
    '</head>',
    `<style>${faces}\nbody { font-family: system-ui, '${FAMILY}', sans-serif; }</style>\n</head>`,
  );
}

/** The file of the package that an address names; undefined for any other address. */
export function fontFile(url: string, folder = fontFolder()): string | undefined {
  const name = /^https:\/\/fonts\.invalid\/files\/([\w[\]-]+\.woff2)$/.exec(decodeURI(url))?.[1];
  const file = name === undefined ? undefined : join(folder, 'files', name);
  return file !== undefined && existsSync(file) ? file : undefined;
}
