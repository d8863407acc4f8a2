import { useEffect, useMemo, useState } from 'react';
import { layCardsBeside } from '../../canvas/cards/cards-beside.ts';
import { loadFonts, measureText } from '../../canvas/fonts.ts';
import type { Laying } from '../../canvas/layout/laying.ts';
import { keepPlaces, readPlaces } from '../drawing/laid-places.ts';
import { toArrange } from './arranged.ts';
import type { FreeAnswer } from './free-answer.ts';
import type { Constellated } from './use-constellation.ts';

/** A layout that is done sooner is not told of. */
const SOON_MS = 400;
const NOTHING = { scene: undefined, failed: false, laying: undefined, stopped: false, blocked: 0 };

/**
 * A neighbourhood of cards, laid out in a worker. What stood in the same picture before keeps its place, and what is
 * drawn stays as it is until the next is laid out. `said` is what stands on lines in the place of their figures.
 */
export function useArranged(
  answer: FreeAnswer | undefined,
  focus: string,
  arrangement: 'tiers' | 'force',
  picture: string,
  began: FreeAnswer | undefined,
  said?: ReadonlyMap<string, string>,
): Constellated {
  const [state, setState] = useState<Omit<Constellated, 'settling'> & { readonly of?: unknown }>(NOTHING);
  const asked = useMemo(
    () => answer && { answer, focus, arrangement, picture, began, said },
    [answer, focus, arrangement, picture, began, said],
  );
  useEffect(() => {
    if (!asked) return;
    const { answer, focus, arrangement, picture, began, said } = asked;
    let overtaken = false;
    const isOver = () => overtaken;
    let laying: Laying<unknown> | undefined;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const arranged = async () => {
      await loadFonts(answer.nodes.map((node) => node.name));
      if (isOver()) return;
      const first = began && new Set(began.nodes.map(({ id }) => id));
      const { problem, sceneOf } = toArrange(answer, focus, arrangement, measureText, readPlaces(picture), first, said);
      let done = 0;
      const tell = () => {
        if (isOver() || soon !== undefined) return;
        setState((now) => ({ ...now, laying: { done, count: answer.nodes.length, stop: beside.stop }, of: asked }));
      };
      const beside = layCardsBeside(problem, (part) => {
        done = part;
        tell();
      });
      laying = beside;
      soon = setTimeout(() => {
        soon = undefined;
        tell();
      }, SOON_MS);
      const laid = await beside.laid;
      if (isOver()) return;
      clearTimeout(soon);
      const scene = sceneOf(laid);
      keepPlaces(picture, new Map(scene.boxes.map(({ id, x, y }) => [id, { x, y }])));
      setState({ scene, failed: false, laying: undefined, stopped: laid.stopped, blocked: 0, of: asked });
    };
    arranged().catch(() => {
      clearTimeout(soon);
      if (!overtaken) setState({ ...NOTHING, failed: true, of: asked });
    });
    return () => {
      overtaken = true;
      clearTimeout(soon);
      laying?.giveUp();
    };
  }, [asked]);
  return asked ? { ...state, settling: state.of !== asked } : { ...NOTHING, settling: false };
}
