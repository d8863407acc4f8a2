import { useEffect, useMemo, useState } from 'react';
import { loadFonts, measureText } from '../../canvas/fonts.ts';
import { arrange } from '../../canvas/placing/arrange.ts';
import type { Scene, Size } from '../../canvas/scene.ts';
import { kindsOf, USUAL_STEPS } from '../../lib/address/asked-ways.ts';
import type { GraphState } from '../../lib/address/graph-state.ts';
import { useAnswer } from '../../lib/answer.ts';
import { numbered, type Numbered } from './numbered.ts';
import { waysScene } from './ways-scene.ts';
import { waysQuery } from './ways-query.ts';

/** What the address asks: the ways between its parties, numbered. Asked once, wherever it is used on a page. */
export function useWays(state: GraphState) {
  const { data, ...asking } = useAnswer(waysQuery, {
    between: [...state.between],
    on: state.moment === 'on' ? state.on : null,
    known: state.known ?? null,
    kinds: kindsOf(state.by),
    maxLength: state.upto ?? USUAL_STEPS,
  });
  const answer = data?.ways;
  const ways = useMemo(() => answer && numbered(answer), [answer]);
  return { ways, ...asking };
}

/** Narrower than this, ways run down the screen. */
const NARROW = 700;

/** The ways as a drawing, once its fonts are there; `settling` until it is that of these ways. */
export function useWaysScene(ways: Numbered | undefined, ends: readonly string[], size: Size | undefined) {
  const [made, setMade] = useState<{ readonly scene: Scene; readonly of: unknown }>();
  const narrow = size !== undefined && size.width < NARROW;
  const known = size !== undefined;
  const asked = useMemo(() => (known && ways ? { ways, ends, narrow } : undefined), [known, ways, ends, narrow]);
  useEffect(() => {
    if (!asked) return;
    const { ways, ends, narrow } = asked;
    let overtaken = false;
    void loadFonts(ways.parties.map(({ name }) => name))
      .then(() => waysScene(ways, ends, narrow ? 'down' : 'across', measureText, arrange))
      .then((scene) => {
        if (!overtaken) setMade({ scene, of: asked });
      });
    return () => {
      overtaken = true;
    };
  }, [asked]);
  return { scene: made?.scene, settling: asked !== undefined && made?.of !== asked };
}
