import { useEffect, type RefObject } from 'react';
import type { Scene } from './scene.ts';

const MARGIN = 12;

/** In a scene that is scrolled with the page, keeps what is selected in view, also when the room for it shrinks. */
export function useScrollTo(root: RefObject<HTMLElement | null>, scene: Scene, selected: string | undefined): void {
  useEffect(() => {
    const scroller = root.current?.parentElement;
    const box =
      selected === undefined
        ? undefined
        : scene.boxes.find((one) => one.look !== 'focus' && one.subjects.includes(selected));
    if (!scroller || !box || scene.flow !== 'page') return;
    const reveal = () => {
      const [top, bottom] = [box.y - box.height / 2 - MARGIN, box.y + box.height / 2 + MARGIN];
      if (top < scroller.scrollTop) scroller.scrollTo({ top });
      else if (bottom > scroller.scrollTop + scroller.clientHeight)
        scroller.scrollTo({ top: bottom - scroller.clientHeight });
    };
    const observer = new ResizeObserver(reveal);
    observer.observe(scroller);
    return () => {
      observer.disconnect();
    };
  }, [root, scene, selected]);
}
