import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GovernanceError } from '../../errors.ts';
import { fontFile, withJapaneseFont } from './print-fonts.ts';
import { projectRoot } from '../../shared/project-root.ts';
import type { Day } from '../../time/day.ts';

interface BrowserTool {
  readonly findBrowser: () => Promise<{ executablePath: string; args: string[] }>;
}

/**
 * A page as an A4 PDF, printed by the browser that the tests use. The browser writes the time into the file; the day of
 * the report takes its place, so that the same page gives the same bytes. Throws when no browser is there, with the
 * mend.
 */
export async function printPdf(html: string, day: Day): Promise<Buffer> {
  try {
    // Neither the tool nor the driver is part of the program: they are looked for when a PDF is asked for.
    const { findBrowser } = (await import(
      /* @vite-ignore */ pathToFileURL(join(projectRoot(), 'tools', 'browser.mjs')).href
    )) as BrowserTool;
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch(await findBrowser());
    try {
      const page = await browser.newPage({ javaScriptEnabled: false });
      // The page needs nothing besides itself and the font; nothing leaves the machine.
      await page.route('**/*', (route) => {
        const file = fontFile(route.request().url());
        return file === undefined ? route.abort() : route.fulfill({ path: file, contentType: 'font/woff2' });
      });
      await page.setContent(withJapaneseFont(html), { waitUntil: 'load' });
      await page.emulateMedia({ media: 'print' });
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true, tagged: true });
      return withFixedDates(pdf, day);
    } finally {
      await browser.close();
    }
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new GovernanceError(
      'CONFIG_INVALID',
      `A PDF needs a browser, and none could be used: ${why} Write --out report.html and print it, or set GOVGRAPH_BROWSER to a Chrome or Chromium.`,
      { cause: error },
    );
  }
}

/** Puts noon of the day in the place of the times in the file, letter for letter, so that no offset moves. */
export function withFixedDates(pdf: Uint8Array, day: Day): Buffer {
  const text = Buffer.from(pdf).toString('latin1');
  const stamp = `${day.replaceAll('-', '')}120000`;
  return Buffer.from(
    text.replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_, name: string) => `/${name} (D:${stamp}`),
    'latin1',
  );
}
