import type { ResultCell } from '../page/independence-query.ts';
import { STATE_WORD, VERDICT_WORD } from './determination-words.ts';
import { say } from './messages/words.ts';

type Conclusion = ResultCell['conclusions'][number];

/** Beside a computed verdict the one that an auditor concluded last and did not withdraw, told apart by its word. */
export function ConcludedMark({ conclusions }: { readonly conclusions: readonly Conclusion[] }) {
  const text = concludedShort(conclusions);
  return text === undefined ? null : <span className="caption concluded-mark">{text}</span>;
}

/** `Concluded: Outside (signed)`; undefined where nothing that stands is concluded. */
export function concludedShort(conclusions: readonly Conclusion[]): string | undefined {
  const one = conclusions.filter(({ state, concludes }) => state !== 'WITHDRAWN' && concludes !== null).at(-1);
  if (one?.concludes == null) return undefined;
  const state = STATE_WORD[one.state].toLowerCase();
  return say('concludedConcludesStateValue', {
    concludes: VERDICT_WORD[one.concludes],
    state,
    value: one.onOtherFacts === true ? say('onOtherFacts') : '',
  });
}
