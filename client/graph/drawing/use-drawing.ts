import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { GraphState, GraphStatePatch } from '../../lib/address/graph-state.ts';
import { GRAPH_SEARCH, writeGraphSearch, type Search } from '../../lib/address/url-state.ts';
import { amended, begun, done, redone, undone, type History } from './history.ts';
import type { PutBoxes } from './put-boxes.ts';
import { stepWords } from './step-words.ts';
import type { AllPutBoxes } from './use-moves.ts';

/** All that a reader has made of a drawing: what is looked at, which is in the address, and where boxes were put. */
export interface Drawing {
  readonly view: GraphState;
  readonly put: AllPutBoxes;
}

export interface DrawingKept {
  readonly put: AllPutBoxes;
  readonly onState: (patch: GraphStatePatch, replace?: boolean) => void;
  /** `said` is what was done, for "Undo: …". */
  readonly onPut: (picture: string, boxes: PutBoxes, said: string) => void;
  /** What would be undone or redone, in words; undefined where there is nothing. */
  readonly undoes: string | undefined;
  readonly redoes: string | undefined;
  readonly undo: () => void;
  readonly redo: () => void;
}

const NOTHING_PUT: AllPutBoxes = new Map();

/**
 * Keeps what was done to a drawing, so that each step can be undone and redone. The address leads: a change is written to it
 * by `go`, and when it changes by itself (a link, the browser's way back) that is a step like any other. `address` is what
 * stands in it, `view` what the page made of it; without a view nothing is kept yet.
 */
export function useDrawing(
  address: Search,
  view: GraphState | undefined,
  go: (view: GraphState, replace: boolean) => void,
): DrawingKept {
  const [history, setHistory] = useState<History<Drawing> | undefined>(
    view === undefined ? undefined : begun({ view, put: NOTHING_PUT }),
  );
  const latest = useRef(history);
  const leave = useRef(go);
  // Addresses that were asked for here and have not come yet, and the last that came.
  const awaited = useRef<string[]>([]);
  const seen = useRef<string | undefined>(undefined);
  const set = useCallback((next: History<Drawing>) => {
    latest.current = next;
    setHistory(next);
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
    if (before === undefined) set(begun({ view: now, put: NOTHING_PUT }));
    else if (itself) set(stepTo(before, now));
    else if (awaited.current.length === 0) set(amended(before, { ...before.present, view: now }));
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
      const next = { ...now.present.view, ...patch } as GraphState;
      if (same(next, now.present.view) && !replace) return;
      set(stepTo(now, next));
      goTo(next, replace);
    },
    [set, goTo],
  );
  const onPut = useCallback(
    (picture: string, boxes: PutBoxes, said: string) => {
      const now = latest.current;
      if (now === undefined) return;
      const put = new Map(now.present.put).set(picture, boxes);
      set(done(now, { ...now.present, put }, said));
    },
    [set],
  );
  const turn = useCallback(
    (way: typeof undone) => {
      const now = latest.current;
      if (now === undefined) return;
      const next = way(now);
      if (next === now) return;
      set(next);
      if (!same(next.present.view, now.present.view)) goTo(next.present.view, true);
    },
    [set, goTo],
  );
  return useMemo(
    () => ({
      put: history?.present.put ?? NOTHING_PUT,
      onState,
      onPut,
      undoes: history?.past.at(-1)?.said,
      redoes: history?.future[0]?.said,
      undo: () => {
        turn(undone);
      },
      redo: () => {
        turn(redone);
      },
    }),
    [history, onState, onPut, turn],
  );
}

/** A step, or the same step seen otherwise where only the selection changed. */
function stepTo(history: History<Drawing>, view: GraphState): History<Drawing> {
  const said = stepWords(history.present.view, view);
  const next = { ...history.present, view };
  if (said === undefined) return amended(history, next);
  return done(history, next, said, { joins: said === 'another day' });
}

function keyOf(search: Search): string {
  return JSON.stringify(Object.keys(GRAPH_SEARCH).map((field) => search[field] ?? ''));
}

function same(a: GraphState, b: GraphState): boolean {
  return keyOf(writeGraphSearch(a)) === keyOf(writeGraphSearch(b));
}
