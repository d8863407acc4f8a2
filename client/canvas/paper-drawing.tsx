import { useLayoutEffect, useRef } from 'react';
import { usePaper } from '../lib/window/paper.ts';
import type { Instrument } from './instrument.ts';

/**
 * The whole drawing as lines and texts, in the colours of paper and as wide as it: on the screen a part of it may be
 * seen.
 */
export function PaperDrawing({ instrument }: { readonly instrument: Instrument | undefined }) {
  const paper = usePaper();
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = holder.current;
    if (!paper || !element || !instrument) return;
    instrument.recolour();
    const svg = instrument.svg(undefined);
    if (svg === undefined) return;
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    element.replaceChildren(document.importNode(drawing, true));
    return () => {
      element.replaceChildren();
    };
  }, [paper, instrument]);
  return <div className="canvas-paper" ref={holder} aria-hidden />;
}
