import { OperationTypeNode } from 'graphql';
import { notesOn } from '../../shared/kept-with.ts';
import type { Operation } from './operation.ts';

/**
 * Equal queries that wait at once: one of them is worked on, and all that were asked before its work began have its
 * answer. So nobody is told what was true before they asked.
 */
export interface SharedAnswers<T> {
  /** From now on this one is waiting. The owner and the key are those of equal ones. */
  ask(owner: object, key: string): AskedAnswer<T>;
}

export interface AskedAnswer<T> {
  /**
   * What comes of an equal one whose work began after this was asked: undefined when it was given up. No promise when
   * there is none, and this one has to be worked on itself.
   */
  other(): Promise<T | undefined> | undefined;
  /** The work on this one begins now. */
  begin(answer: Promise<T | undefined>): void;
  /** It waits no longer; what nobody waits for is not kept. */
  leave(): void;
}

interface Entry<T> {
  waiting: number;
  began: number;
  answer: Promise<T | undefined> | undefined;
}

export function sharedAnswers<T>(): SharedAnswers<T> {
  const shelves = notesOn<object, Map<string, Entry<T>>>();
  let clock = 0;
  return {
    ask: (owner, key) => {
      const shelf = shelves.get(owner) ?? new Map<string, Entry<T>>();
      shelves.set(owner, shelf);
      const entry: Entry<T> = shelf.get(key) ?? { waiting: 0, began: 0, answer: undefined };
      shelf.set(key, entry);
      entry.waiting += 1;
      const asked = (clock += 1);
      let waits = true;
      return {
        other: () => (entry.began > asked ? entry.answer : undefined),
        begin: (answer) => {
          const began = (clock += 1);
          entry.began = began;
          entry.answer = answer.then((made) => {
            // What was given up is nobody's answer: the next one works on it itself.
            if (made === undefined && entry.began === began) entry.answer = undefined;
            return made;
          });
        },
        leave: () => {
          if (!waits) return;
          waits = false;
          entry.waiting -= 1;
          if (entry.waiting === 0 && shelf.get(key) === entry) shelf.delete(key);
        },
      };
    },
  };
}

/**
 * What has to be the same for two queries to have one answer: text, variables, day, language, who asks, and the graph.
 * Undefined for what changes something, and where the text is not at hand.
 */
export async function sharedKey({
  document,
  operationName,
  operation,
  variables,
  context,
}: Operation): Promise<string | undefined> {
  const text = document.loc?.source.body;
  if (text === undefined || operation?.operation !== OperationTypeNode.QUERY) return undefined;
  const { asker, facts, store, today } = context;
  const who = asker && { ...asker, may: [...asker.may].sort() };
  return JSON.stringify([await store.graph(), today, facts.language, who, operationName, variables, text]);
}
