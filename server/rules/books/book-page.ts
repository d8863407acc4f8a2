import type { z } from 'zod';
import type { Shaped } from '../../seed/shape-page.ts';
import type { BookFile, casesFile } from './book-format.ts';

export interface BookPage {
  readonly book: Shaped<BookFile>;
  readonly cases: Shaped<z.infer<typeof casesFile>> | undefined;
  /**
   * Rules, or cases, of the pair were left out because of their shape, so that what refers to them cannot be judged.
   */
  readonly partly: boolean;
}
