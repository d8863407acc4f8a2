import { inSlices } from '../../lib/turns/in-slices.ts';
import { fittingView, openingView } from '../controllers/viewport.ts';
import { loadFonts, textsOf } from '../fonts.ts';
import type { Instrument, Listeners } from '../instrument.ts';
import { readPalette } from '../palette.ts';
import { sameEye, sameView } from '../same-view.ts';
import type { Eye, Point, Scene } from '../scene.ts';
import { leaveTrace, takeTrace } from './drawn-trace.ts';
import { drawingOf, type DrawnScene } from './many-drawn.ts';
import { createPainter } from './in-frames.ts';
import { paint } from './paint.ts';
import { paintOver, type Over } from './paint-over.ts';
import { watchHands } from './pointing.ts';
import { partyOf, standingOf, type SceneStanding } from './standing.ts';
import { pictureOfMany } from './many-picture.ts';
import { createSurface } from './surface.ts';
import { hoveredOf, inWindow, withInView } from './where.ts';
import { bounded, eyeOf, LEAST_ZOOM, sceneAt, viewOf, zoomedAt, type View } from './view.ts';
import { say } from './messages/words.ts';

const STEP = 1.25;
const LOOKED_MS = 250;
const REACH = 5;
const NOTHING_OVER: Over = {
  hovered: undefined,
  focused: undefined,
  marked: [],
  pinned: [],
  dragged: undefined,
  frame: undefined,
};

/**
 * The engine for many boxes, behind the same door as the one for few: it draws on a plain canvas, what is seen and a
 * little more, and moves what it drew while the reader pans. Names and figures appear as there is room for them.
 */
export function createManyInstrument(container: HTMLElement, { onEvent, onAsk, onHover }: Listeners): Instrument {
  const surface = createSurface(container);
  let palette = readPalette(document.documentElement);
  let drawn: DrawnScene | undefined;
  let standing: SceneStanding | undefined;
  let view: View = { zoom: 1, x: 0, y: 0 };
  let eye: Eye | undefined;
  let selected: string | undefined;
  let hidden: ReadonlySet<string> = new Set();
  let marked: ReadonlySet<string> = new Set();
  let movable = false;
  let over: Over = NOTHING_OVER;
  let turn = 0;
  let frame: number | undefined;
  let moving = false;
  let dirty = false;
  let focusedId: string | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined;

  const painter = createPainter(() => {
    surface.finish();
  });
  const paintAnew = () => {
    const sheet = drawn && standing && surface.begin(view);
    if (drawn && standing && sheet) painter.begin(paint(sheet.ctx, drawn, standing, sheet.view, sheet.size, palette));
    else painter.giveUp();
  };
  const paintGlass = () => {
    const now = drawn;
    if (!now) return;
    surface.over((ctx) => {
      paintOver(ctx, now, view, palette, over);
    });
  };
  const render = () => {
    frame = undefined;
    // While the hand zooms, what is drawn is scaled; it is drawn anew when the hand rests.
    if (dirty || (surface.isStale(view) && !(moving && drawn))) paintAnew();
    dirty = false;
    surface.show(view);
    if (!painter.paint()) ask(false);
    paintGlass();
  };
  const ask = (anew: boolean) => {
    dirty ||= anew;
    frame ??= requestAnimationFrame(render);
  };
  const restand = () => {
    standing = drawn && standingOf(drawn, hidden, selected);
    ask(true);
  };
  const remark = () => {
    const boxes = drawn?.boxes ?? [];
    over = { ...over, marked: boxes.flatMap((box, i) => (marked.has(partyOf(box.press) ?? '') ? [i] : [])) };
    ask(false);
  };
  const looked = () => {
    clearTimeout(looking);
    looking = setTimeout(() => onAsk?.({ type: 'looked', eye: eyeOf(view, surface.size()) }), LOOKED_MS);
  };
  const turnTo = (next: View, { settles = true } = {}) => {
    view = next;
    moving = !settles;
    ask(false);
  };
  const found = (at: Point) => standing && drawn?.hit(sceneAt(view, at), REACH / view.zoom, standing);
  const boxAt = (at: Point) => {
    const box = found(at)?.box;
    return box === undefined ? undefined : drawn?.boxes[box];
  };
  const hover = (at: Point | undefined) => {
    const now = at && found(at);
    if (now?.box === over.hovered?.box && now?.line === over.hovered?.line) return;
    over = { ...over, hovered: now };
    container.style.cursor = now ? 'pointer' : '';
    onHover(now && drawn && hoveredOf(drawn, now, view));
    ask(false);
  };
  const windowAt = (at: Point): Point => inWindow(container, at);

  const unwatch = watchHands(container, {
    grab(at) {
      const box = movable ? found(at)?.box : undefined;
      if (box === undefined) return false;
      over = { ...over, dragged: { box, to: sceneAt(view, at) } };
      return true;
    },
    drag(at) {
      if (over.dragged) over = { ...over, dragged: { box: over.dragged.box, to: sceneAt(view, at) } };
      ask(false);
    },
    drop() {
      const { dragged } = over;
      over = { ...over, dragged: undefined };
      const box = drawn?.boxes[dragged?.box ?? -1];
      if (box && dragged) onEvent({ type: 'moved', id: box.id, to: dragged.to });
      ask(false);
    },
    pan(by) {
      hover(undefined);
      // What was drawn beside what is seen is soon used up: then the rest is drawn at once.
      view = { ...view, x: view.x + by.x, y: view.y + by.y };
      moving = false;
      ask(false);
    },
    zoom(factor, at) {
      hover(undefined);
      turnTo(zoomedAt(view, view.zoom * factor, at), { settles: false });
    },
    settled() {
      turnTo(view);
      looked();
    },
    press(at) {
      const hit = found(at);
      const box = drawn?.boxes[hit?.box ?? -1];
      const line = drawn?.lines[hit?.line ?? -1]?.line;
      if (box)
        onEvent(
          'select' in box.press ? { type: 'select', id: box.press.select } : { type: 'more', zone: box.press.more },
        );
      else if (line?.subjects[0] !== undefined) onEvent({ type: 'select', id: line.subjects[0] });
      else if (!line) onEvent({ type: 'background' });
    },
    open(at) {
      const box = boxAt(at);
      if (box && 'select' in box.press) onEvent({ type: 'open', id: box.press.select });
    },
    hover,
    menu(at, onlyOn) {
      const box = boxAt(at);
      if (!onAsk || (onlyOn && !box)) return;
      onAsk({ type: 'menu', at: windowAt(at), ...(box && { box: box.id }) });
    },
    frame(from, to) {
      over = { ...over, frame: to && onAsk ? { from, to } : undefined };
      ask(false);
    },
    mark(from, to) {
      if (!onAsk || !drawn) return;
      const [a, b] = [sceneAt(view, from), sceneAt(view, to)];
      const toggles = Math.hypot(from.x - to.x, from.y - to.y) < 4;
      const rect = {
        left: Math.min(a.x, b.x),
        top: Math.min(a.y, b.y),
        right: Math.max(a.x, b.x),
        bottom: Math.max(a.y, b.y),
      };
      const one = found(to)?.box;
      const boxes = toggles
        ? one === undefined
          ? []
          : [one]
        : drawn.boxesIn(rect).filter((i) => standing?.box(i) === true);
      const ids = boxes.flatMap((i) => partyOf(drawn?.boxes[i]?.press ?? { more: '' }) ?? []);
      if (ids.length > 0) onAsk({ type: 'mark', ids: [...new Set(ids)], toggles });
    },
  });

  const instrument: Instrument = {
    async draw(scene, moves) {
      turn += 1;
      const mine = turn;
      await loadFonts([...textsOf(scene), ...scene.boxes.flatMap((box) => box.caption ?? [])]);
      if (mine !== turn) return;
      const next = await inSlices(drawingOf(scene, moves), () => mine !== turn);
      if (!next || mine !== turn) return;
      const before = drawn?.scene;
      movable = moves !== undefined;
      drawn = next;
      const pinned = [...(moves?.keys() ?? [])].flatMap((id) => drawn?.at.get(id) ?? []);
      over = { ...NOTHING_OVER, pinned, focused: drawn.at.get(focusedId ?? '') };
      if (before === undefined && eye) view = viewOf(eye, surface.size());
      else if (!eye && (before === undefined || !sameView(before, scene))) view = openingOf(scene);
      leaveTrace(container, drawn, () => view);
      restand();
      remark();
      await painter.done();
    },
    select(id) {
      if (selected === id) return;
      selected = id;
      restand();
    },
    hide(keys) {
      hidden = keys;
      restand();
    },
    mark(parties) {
      marked = parties;
      remark();
    },
    whereIs(boxId) {
      const { width, height } = surface.size();
      const place = boxId === undefined ? undefined : drawn?.places[drawn.at.get(boxId) ?? -1];
      const at = place
        ? { x: place.x * view.zoom + view.x, y: place.y * view.zoom + view.y }
        : { x: width / 2, y: height / 2 };
      return windowAt({ x: Math.min(width, Math.max(0, at.x)), y: Math.min(height, Math.max(0, at.y)) });
    },
    focus(boxId) {
      focusedId = boxId;
      const i = boxId === undefined ? undefined : drawn?.at.get(boxId);
      over = { ...over, focused: i };
      const place = drawn?.places[i ?? -1];
      if (place) view = withInView(view, place, surface.size());
      ask(false);
    },
    recolour() {
      palette = readPalette(document.documentElement);
      ask(true);
    },
    look(wanted) {
      const known = eye;
      eye = wanted;
      if (wanted && drawn && !sameEye(known, wanted) && !sameEye(eyeOf(view, surface.size()), wanted))
        turnTo(viewOf(wanted, surface.size()));
    },
    fit() {
      onAsk?.({ type: 'looked' });
      if (!drawn) return;
      const { zoom, pan } = fittingView(drawn.scene, surface.size(), LEAST_ZOOM);
      turnTo({ zoom, ...pan });
    },
    zoom(steps) {
      const { width, height } = surface.size();
      turnTo(zoomedAt(view, view.zoom * STEP ** steps, { x: width / 2, y: height / 2 }));
      looked();
    },
    panBy(way) {
      turnTo({ ...view, x: view.x + way.x, y: view.y + way.y });
      looked();
    },
    resized() {
      if (!surface.resize()) return;
      if (eye) view = viewOf(eye, surface.size());
      else if (drawn) view = openingOf(drawn.scene);
      ask(true);
    },
    svg: () => undefined,
    picture(caption, scale) {
      if (!drawn || !standing) return Promise.reject(new Error(say('nothingDrawn')));
      return pictureOfMany(drawn, standing, palette, caption, scale);
    },
    destroy() {
      turn += 1;
      if (frame !== undefined) cancelAnimationFrame(frame);
      painter.giveUp();
      clearTimeout(looking);
      unwatch();
      container.style.cursor = '';
      takeTrace(container);
      surface.destroy();
    },
  };
  function openingOf(scene: Scene): View {
    const { zoom, pan } = openingView(scene, surface.size());
    return { zoom: bounded(zoom), ...pan };
  }
  return instrument;
}
