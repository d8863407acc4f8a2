import cytoscape, { type SingularElementArgument } from 'cytoscape';
import { eyeOf, lookAt, watchLooking } from './controllers/looking.ts';
import { drawSharply } from './controllers/drawn-sharply.ts';
import { applyFilter } from './controllers/filter.ts';
import { watchDrag } from './controllers/drag.ts';
import { watchMarquee } from './controllers/marquee.ts';
import { watchMenu } from './controllers/menu.ts';
import { watchHover } from './controllers/hover.ts';
import { watchPress } from './controllers/press.ts';
import { applySelection } from './controllers/selection.ts';
import { bringIntoView, showScene, zoomBy } from './controllers/viewport.ts';
import { loadFonts, textsOf } from './fonts.ts';
import { belongingsOf, type Moves } from './moves.ts';
import { readPalette } from './palette.ts';
import { wholePicture, type Caption, type Scale } from './picture/picture.ts';
import { svgOf } from './picture/svg.ts';
import { reconcile } from './reconcile.ts';
import type { CanvasAsk, CanvasEvent, Eye, Point, Press, Scene } from './scene.ts';
import type { Tip } from './tooltip.tsx';
import { sameEye, sameView } from './same-view.ts';
import { stylesheet } from './stylesheet.ts';

/** The drawing as it stands: scenes in, events out. One is made per mounted canvas and destroyed with it. */
export interface Instrument {
  /** Draws a scene once its fonts are there; a later call overtakes an earlier one. Resolves when it is drawn. */
  /** Boxes can be dragged where `moves` are kept; elsewhere a drag that starts on a box pans. */
  draw(scene: Scene, moves: Moves | undefined): Promise<void>;
  select(id: string | undefined): void;
  hide(keys: ReadonlySet<string>): void;
  /** Frames the boxes of these parties. */
  mark(parties: ReadonlySet<string>): void;
  /** The middle of a box, or of the canvas, in pixels of the window. */
  whereIs(boxId: string | undefined): Point;
  /** Rings a box for the keyboard and brings it into view. */
  focus(boxId: string | undefined): void;
  recolour(): void;
  /** What the reader looks at, until it is fitted; without it a scene is shown as it opens. */
  look(eye: Eye | undefined): void;
  fit(): void;
  zoom(steps: number): void;
  panBy(way: Point): void;
  resized(): void;
  /** The whole scene at twice its size as a PNG, with a caption under it. */
  picture(caption: Caption, scale: Scale): Promise<Blob>;
  /** The same as an SVG, with a caption where one is wanted; undefined from an engine that draws pixels alone. */
  svg(caption: Caption | undefined): string | undefined;
  destroy(): void;
}

/** What the pointer is on: the id of a box or line, and the rectangle it takes in pixels of the canvas. */
export interface Hovered {
  readonly id: string;
  readonly at: Tip['at'];
}

export interface Listeners {
  readonly onEvent: (event: CanvasEvent) => void;
  /** Absent where nothing can be marked and there is no menu. */
  readonly onAsk?: ((event: CanvasAsk) => void) | undefined;
  readonly onHover: (hovered: Hovered | undefined) => void;
}

export function createInstrument(container: HTMLElement, { onEvent, onAsk, onHover }: Listeners): Instrument {
  const cy = cytoscape({
    container,
    style: stylesheet(readPalette(document.documentElement)),
    layout: { name: 'preset' },
    minZoom: 0.2,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
    autoungrabify: true,
  });
  let shown: Scene | undefined;
  const belongings = () => (shown ? belongingsOf(shown) : new Map<string, readonly string[]>());
  const stop = [
    drawSharply(cy),
    watchPress(cy, onEvent),
    watchHover(cy, (element) => {
      onHover(element && hoveredOf(element));
    }),
    watchDrag(cy, belongings, onEvent),
    ...(onAsk ? [watchMarquee(cy, container, onAsk), watchMenu(cy, onAsk)] : []),
  ];
  const looking = onAsk && watchLooking(cy, onAsk);
  let eye: Eye | undefined;
  let turn = 0;
  let selected: string | undefined;
  let hidden: ReadonlySet<string> = new Set();
  let marked: ReadonlySet<string> = new Set();
  const applyMarks = () => {
    cy.nodes('.box').forEach((box) => {
      const press = box.data('press') as Press;
      box.toggleClass('marked', 'select' in press && marked.has(press.select));
    });
  };
  const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

  return {
    async draw(scene, moves) {
      turn += 1;
      const mine = turn;
      await loadFonts(textsOf(scene));
      if (mine !== turn || cy.destroyed()) return;
      const before = shown;
      shown = scene;
      const field = scene.flow === 'field';
      cy.userZoomingEnabled(field).userPanningEnabled(field);
      const movable = field && moves !== undefined;
      reconcile(cy, scene, before !== undefined && !still(), moves);
      cy.autoungrabify(!movable);
      if (movable) cy.nodes('.box').unpanify();
      else cy.nodes('.box').panify();
      cy.nodes('.box').forEach((box) => {
        box.toggleClass('pinned', moves?.has(box.id()) === true);
      });
      applyFilter(cy, hidden);
      applySelection(cy, selected);
      applyMarks();
      if (eye !== undefined && field) {
        if (before === undefined) lookAt(cy, eye);
      } else if (before === undefined || !sameView(before, scene))
        showScene(cy, scene, { animate: before !== undefined && field && !still(), whole: false });
    },
    select(id) {
      selected = id;
      applySelection(cy, id);
    },
    hide(keys) {
      hidden = keys;
      applyFilter(cy, keys);
    },
    mark(parties) {
      marked = parties;
      applyMarks();
    },
    whereIs(boxId) {
      const { left, top, width, height } = container.getBoundingClientRect();
      const box = boxId === undefined ? cy.collection() : cy.getElementById(boxId);
      const { x, y } = box.nonempty() ? box.renderedPosition() : { x: width / 2, y: height / 2 };
      // What is scrolled out of sight has its menu at the border of what is seen.
      const seen = (container.closest('.canvas')?.parentElement ?? container).getBoundingClientRect();
      return {
        x: Math.min(seen.right, Math.max(seen.left, left + x)),
        y: Math.min(seen.bottom, Math.max(seen.top, top + y)),
      };
    },
    focus(boxId) {
      cy.nodes('.focused').removeClass('focused');
      if (boxId === undefined) return;
      const box = cy.getElementById(boxId);
      if (box.empty()) return;
      box.addClass('focused');
      if (shown?.flow === 'field') bringIntoView(cy, box.position());
    },
    recolour() {
      cy.style(stylesheet(readPalette(document.documentElement)));
    },
    look(wanted) {
      const known = eye;
      eye = wanted;
      if (wanted && shown?.flow === 'field' && !sameEye(known, wanted) && !sameEye(eyeOf(cy), wanted))
        lookAt(cy, wanted);
    },
    fit() {
      onAsk?.({ type: 'looked' });
      if (shown) showScene(cy, shown, { animate: !still(), whole: true });
    },
    zoom(steps) {
      if (shown?.flow !== 'field') return;
      zoomBy(cy, steps, !still());
      looking?.now();
    },
    panBy(way) {
      cy.panBy({ ...way });
      looking?.now();
    },
    resized() {
      if (eye && shown?.flow === 'field') lookAt(cy, eye);
      else if (shown) showScene(cy, shown, { animate: false, whole: false });
    },
    picture: (caption, scale) => wholePicture(cy, caption, scale),
    svg: (caption) => svgOf(cy, caption),
    destroy() {
      turn += 1;
      for (const end of stop) end();
      looking?.stop();
      cy.destroy();
    },
  };
}

function hoveredOf(element: SingularElementArgument): Hovered {
  if (element.isNode())
    return { id: element.id(), at: element.renderedBoundingBox({ includeLabels: false, includeOverlays: false }) };
  const { x, y } = element.renderedMidpoint();
  return { id: element.id(), at: { x1: x, x2: x, y1: y, y2: y } };
}
