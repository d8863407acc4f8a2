import * as generated from '../../__generated__/fact-kinds.ts';
import type { Heading } from './fact-ends.ts';
import { LANGUAGE } from '../language/language.ts';
import { say } from '../messages/words.ts';

type Kind = keyof typeof generated.FACT_HEADINGS;

/** What a fact of each kind is called, in the language of the page. */
export const FACT_KIND_WORDS: Readonly<Record<Kind, string>> = generated.FACT_KIND_WORDS[LANGUAGE];

/** The middle of a sentence about what is supposed, between two names. */
export const SUPPOSED_SENTENCES: Readonly<Record<keyof (typeof generated.SUPPOSED_SENTENCES)['en'], string>> =
  generated.SUPPOSED_SENTENCES[LANGUAGE];

const JAPANESE: ReadonlyMap<string, string> = new Map(
  (Object.keys(generated.FACT_HEADINGS) as Kind[]).flatMap((kind) => {
    const { subject, object } = generated.FACT_HEADINGS[kind];
    const ja = generated.JAPANESE_HEADINGS[kind];
    return [[subject, ja.subject] as const, [object, ja.object] as const];
  }),
);

/** The heading of a list of facts, in the language of the page. */
export function headingText(heading: Heading): string {
  if (heading === 'Names') return say('names');
  return LANGUAGE === 'ja' ? (JAPANESE.get(heading) ?? heading) : heading;
}
