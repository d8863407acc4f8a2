import { useEffect, useMemo, useState } from 'react';
import { layOutBeside } from '../../canvas/layout/laying.ts';
import { seeds } from '../../canvas/layout/seeds.ts';
import type { Scene } from '../../canvas/scene.ts';
import { keepPlaces, readPlaces } from '../drawing/laid-places.ts';
import type { FreeAnswer } from './free-answer.ts';
import { constellationOf, placedScene, problemOf } from './constellation.ts';

/** A layout that is under way. */
export interface LayingOut {
  /** From 0 to 1. */
  readonly done: number;
  /** How many parties it is about. */
  readonly count: number;
  readonly stop: () => void;
}

export interface Constellated {
  readonly scene: Scene | undefined;
  readonly failed: boolean;
  /** Whether nothing of the newest answer is drawn yet, and no layout of it said to be under way. */
  readonly settling: boolean;
  readonly laying: LayingOut | undefined;
  /** Whether the reader ended the layout before it came to rest. */
  readonly stopped: boolean;
}

const NOTHING = { scene: undefined, failed: false, laying: undefined, stopped: false };

/**
 * A neighbourhood of many: drawn at once on rings round its middle, laid out in a worker meanwhile, and drawn anew when
 * that is done. What stood in the same picture before keeps its place.
 */
export function useConstellation(
  answer: FreeAnswer | undefined,
  focus: string,
  arrangement: 'tiers' | 'force',
  picture: string,
): Constellated {
  const [state, setState] = useState<Omit<Constellated, 'settling'> & { readonly of?: unknown }>(NOTHING);
  const asked = useMemo(() => answer && { answer, focus, arrangement, picture }, [answer, focus, arrangement, picture]);
  useEffect(() => {
    if (!asked) return;
    const { answer, focus, arrangement, picture } = asked;
    let overtaken = false;
    const whole = constellationOf(answer, focus);
    const before = readPlaces(picture);
    // Where most are new, there is no picture yet that could be kept.
    const isNew = whole.boxes.filter(({ id }) => before.has(id)).length < whole.boxes.length / 2;
    const problem = problemOf(whole, isNew ? new Map() : before, arrangement === 'tiers');
    const laying = layOutBeside(problem, (done) => {
      if (!overtaken) setState((now) => ({ ...now, laying: { done, count: whole.boxes.length, stop: laying.stop } }));
    });
    const begin = requestAnimationFrame(() => {
      setState((now) => ({
        scene: isNew ? placedScene(whole, seeds(problem)) : now.scene,
        failed: false,
        stopped: false,
        laying: { done: 0, count: whole.boxes.length, stop: laying.stop },
        of: asked,
      }));
    });
    laying.laid.then(
      (found) => {
        if (overtaken) return;
        cancelAnimationFrame(begin);
        const scene = placedScene(whole, found.places, found);
        setState({ scene, failed: false, laying: undefined, stopped: found.stopped, of: asked });
        keepPlaces(picture, new Map(scene.boxes.map(({ id, x, y }) => [id, { x, y }])));
      },
      () => {
        if (!overtaken) setState({ ...NOTHING, failed: true, of: asked });
      },
    );
    return () => {
      overtaken = true;
      cancelAnimationFrame(begin);
      laying.giveUp();
    };
  }, [asked]);
  return asked ? { ...state, settling: state.of !== asked } : { ...NOTHING, settling: false };
}
