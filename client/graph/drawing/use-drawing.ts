import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { GraphState, GraphStatePatch } from '../../lib/address/graph-state.ts';
import { MOST_PUT, type PutBoxes } from '../../lib/address/put-boxes.ts';
import { writeGraphSearch, type Search } from '../../lib/address/url-state.ts';
import { amended, begun, done, redone, undone, type History } from './history.ts';
import { keepBoxes, pictureOf, readKeptBoxes } from './kept-boxes.ts';
import { keepHistory, keptHistory, keyOf, type KeptDrawing } from './kept-history.ts';
import { forgetPlaces, layoutKey } from './laid-places.ts';
import { stepWords } from './step-words.ts';
import { say } from './messages/words.ts';

export interface DrawingKept {
  /** Boxes that were put elsewhere. */
  readonly put: PutBoxes | undefined;
  /** How often the layout was made anew. */
  readonly turn: number;
  readonly onState: (patch: GraphStatePatch, replace?: boolean) => void;
  /** Lays everything out anew, with nothing held in its place. */
  readonly arrange: () => void;
  /** What would be undone or redone, in words; undefined where there is nothing. */
  readonly undoes: string | undefined;
  readonly redoes: string | undefined;
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * Keeps what was done to a drawing, so that each step can be undone and redone, also after a reload. The address leads:
 * a change is written to it by `go`, and when it changes by itself (a link, the browser's way back) that is a step like
 * any other. `address` is what stands in it, `view` what the page made of it; without a view nothing is kept yet.
 */
export function useDrawing(
  address: Search,
  view: GraphState | undefined,
  go: (view: GraphState, replace: boolean) => void,
): DrawingKept {
  const [history, setHistory] = useState<History<KeptDrawing> | undefined>(() =>
    view === undefined ? undefined : beginning(view),
  );
  const latest = useRef(history);
  const leave = useRef(go);
  // Addresses that were asked for here and have not come yet, and the last that came.
  const awaited = useRef<string[]>([]);
  const seen = useRef<string | undefined>(undefined);
  const set = useCallback((next: History<KeptDrawing>) => {
    latest.current = next;
    setHistory(next);
    keepHistory(next);
    const { view: now } = next.present;
    keepBoxes(pictureOf(now), now.put ?? { width: undefined, moves: new Map() });
  }, []);
  const goTo = useCallback((next: GraphState, replace: boolean) => {
    awaited.current.push(keyOf(writeGraphSearch(next)));
    leave.current(next, replace);
  }, []);

  const here = keyOf(address);
  const follow = useEffectEvent((now: GraphState) => {
    const before = latest.current;
    const expected = awaited.current.indexOf(here);
    const itself = expected === -1 && seen.current !== undefined && seen.current !== here;
    seen.current = here;
    awaited.current = itself ? [] : awaited.current.slice(expected + 1);
    if (before === undefined) set(beginning(now));
    else if (itself) set(stepTo(before, held(now)));
    else if (awaited.current.length === 0) {
      const { put } = before.present.view;
      const tooMany = put !== undefined && put.moves.size > MOST_PUT;
      // What no address says is still so.
      const same = now.put !== undefined || put === undefined || !(tooMany || expected === -1);
      set(amended(before, { ...before.present, view: same ? now : { ...now, put } }));
    }
  });
  useEffect(() => {
    leave.current = go;
  }, [go]);
  useEffect(() => {
    if (view !== undefined) follow(view);
  }, [here, view]);

  const onState = useCallback(
    (patch: GraphStatePatch, replace = false) => {
      const now = latest.current;
      if (now === undefined) return;
      const before = now.present.view;
      let next = { ...before, ...patch } as GraphState;
      // Another picture has its own places, and opens as it opens.
      if (pictureOf(next) !== pictureOf(before)) next = held(without(next, ['put', 'eye']));
      if (same(next, before) && stepWords(before, next) === undefined && !replace) return;
      set(stepTo(now, next));
      goTo(next, replace);
    },
    [set, goTo],
  );
  const arrange = useCallback(() => {
    const now = latest.current;
    if (now === undefined) return;
    const turn = 1 + Math.max(now.present.turn, ...[...now.past, ...now.future].map(({ drawing }) => drawing.turn));
    const next = without(now.present.view, ['put', 'eye']);
    // A step that was forgotten may have left places under the same number.
    forgetPlaces(layoutKey(next, turn));
    set(done(now, { view: next, turn }, say('arrangeAnew')));
    goTo(next, true);
  }, [set, goTo]);
  const turn = useCallback(
    (way: typeof undone) => {
      const now = latest.current;
      if (now === undefined) return;
      const found = way(now);
      if (found === now) return;
      // Going back changes what is drawn, not where one looks.
      const next = amended(found, { ...found.present, view: seenAs(found.present.view, now.present.view) });
      set(next);
      if (!same(next.present.view, now.present.view)) goTo(next.present.view, true);
    },
    [set, goTo],
  );
  return useMemo(
    () => ({
      put: history?.present.view.put,
      turn: history?.present.turn ?? 0,
      onState,
      arrange,
      undoes: history?.past.at(-1)?.said,
      redoes: history?.future[0]?.said,
      undo: () => {
        turn(undone);
      },
      redo: () => {
        turn(redone);
      },
    }),
    [history, onState, arrange, turn],
  );
}

/** What was done before a reload goes on; else a drawing begins with what the tab keeps of its boxes. */
function beginning(view: GraphState): History<KeptDrawing> {
  const whole = held(view);
  return keptHistory(whole) ?? begun({ view: whole, turn: 0 });
}

/** With the boxes that the tab keeps of this picture, where the address names none. */
function held(view: GraphState): GraphState {
  if (view.put !== undefined) return view;
  const put = readKeptBoxes(pictureOf(view));
  return put === undefined ? view : { ...view, put };
}

function seenAs(view: GraphState, before: GraphState): GraphState {
  const plain = without(view, ['eye']);
  return before.eye === undefined || pictureOf(view) !== pictureOf(before) ? plain : { ...plain, eye: before.eye };
}

function without(view: GraphState, fields: readonly (keyof GraphState)[]): GraphState {
  return Object.fromEntries(
    Object.entries(view).filter(([field]) => !fields.includes(field as keyof GraphState)),
  ) as unknown as GraphState;
}

/** A step, or the same step seen otherwise where only the selection changed. */
function stepTo(history: History<KeptDrawing>, view: GraphState): History<KeptDrawing> {
  const said = stepWords(history.present.view, view);
  const next = { ...history.present, view };
  if (said === undefined) return amended(history, next);
  return done(history, next, said, { joins: said === say('anotherDay') });
}

function same(a: GraphState, b: GraphState): boolean {
  return keyOf(writeGraphSearch(a)) === keyOf(writeGraphSearch(b));
}
