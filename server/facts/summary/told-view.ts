import { toldWords } from '../../phrases/told.ts';
import { shapeOf } from '../../vocabulary/ends.ts';
import type { Speaker } from '../../shared/language/messages-of.ts';
import type { FactView } from '../fact-view.ts';

/**
 * A fact with the words that a reader of files wrote into it in the language of the speaker: "policy holding" as
 * 「特定投資株式」. The words of the document stay as they are.
 */
export function toldView<View extends FactView>(view: View, speaker: Speaker): View {
  if (speaker.language === 'en') return view;
  const record = view.fact as unknown as Readonly<Record<string, unknown>>;
  const told = Object.entries(shapeOf(view.fact.kind).fields).flatMap(([name, { is }]) => {
    const value = record[name];
    return is === 'text' && typeof value === 'string' ? [[name, toldWords(speaker, value)] as const] : [];
  });
  const { detail } = view.fact as { readonly detail?: readonly Detail[] };
  return {
    ...view,
    fact: {
      ...view.fact,
      ...Object.fromEntries(told),
      ...(detail !== undefined && { detail: toldDetail(detail, speaker) }),
    },
  };
}

interface Detail {
  readonly key: string;
  readonly value: string;
}

/** The parts of an attribute: what each is called, and what it is. */
export function toldDetail(detail: readonly Detail[], speaker: Speaker): Detail[] {
  return detail.map(({ key, value }) => ({ key: toldWords(speaker, key), value: toldWords(speaker, value) }));
}
