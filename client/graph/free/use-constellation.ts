import { useEffect, useMemo, useState } from 'react';
import { layOutBeside, type Laying } from '../../canvas/layout/laying.ts';
import { seeds } from '../../canvas/layout/seeds.ts';
import type { Scene } from '../../canvas/scene.ts';
import { inSlices } from '../../lib/turns/in-slices.ts';
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
  /** How many lines pass behind a party, as there was no way round. */
  readonly blocked: number;
}

const NOTHING = { scene: undefined, failed: false, laying: undefined, stopped: false, blocked: 0 };

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
    let overtaken = false;
    let laying: Laying | undefined;
    const drawing = async () => {
      const { answer, focus, arrangement, picture } = asked;
      const isOver = () => overtaken;
      const whole = await inSlices(constellationOf(answer, focus), isOver);
      if (!whole || isOver()) return;
      const before = readPlaces(picture);
      // Where most are new, there is no picture yet that could be kept.
      const isNew = whole.boxes.filter(({ id }) => before.has(id)).length < whole.boxes.length / 2;
      const problem = problemOf(whole, isNew ? new Map() : before, arrangement === 'tiers');
      const beside = layOutBeside(problem, (done) => {
        if (!overtaken) setState((now) => ({ ...now, laying: { done, count: whole.boxes.length, stop: beside.stop } }));
      });
      laying = beside;
      let isLaid = false;
      const meanwhile = async () => {
        const first = isNew ? await inSlices(placedScene(whole, seeds(problem)), isOver) : undefined;
        if (isOver() || isLaid) return;
        setState((now) => ({
          scene: first ?? now.scene,
          failed: false,
          stopped: false,
          blocked: 0,
          laying: { done: 0, count: whole.boxes.length, stop: beside.stop },
          of: asked,
        }));
      };
      void meanwhile();
      const found = await beside.laid;
      if (isOver()) return;
      isLaid = true;
      const scene = await inSlices(placedScene(whole, found.places, found), isOver);
      if (!scene || isOver()) return;
      const { stopped, blocked } = found;
      setState({ scene, failed: false, laying: undefined, stopped, blocked, of: asked });
      keepPlaces(picture, new Map(scene.boxes.map(({ id, x, y }) => [id, { x, y }])));
    };
    drawing().catch(() => {
      if (!overtaken) setState({ ...NOTHING, failed: true, of: asked });
    });
    return () => {
      overtaken = true;
      laying?.giveUp();
    };
  }, [asked]);
  return asked ? { ...state, settling: state.of !== asked } : { ...NOTHING, settling: false };
}
