import { visibleText } from './visible-text.ts';

/** What an auditor wrote, isolated: words from right to left turn around nothing beside them. */
export function OwnWords({ text }: { readonly text: string }) {
  return <bdi className="own-words">{visibleText(text)}</bdi>;
}
