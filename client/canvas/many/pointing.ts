import type { Point } from '../scene.ts';

/** A press that goes no further than this is no drag. */
const STILL = 4;
const HOLD_MS = 500;
const DOUBLE_MS = 350;

/** What hands do on the canvas, in pixels of the canvas. */
export interface Hands {
  /** Whether a drag that begins here takes something along; else it pans. */
  grab(at: Point): boolean;
  drag(at: Point): void;
  drop(at: Point): void;
  pan(by: Point): void;
  zoom(factor: number, at: Point): void;
  /** Panning and zooming came to an end. */
  settled(): void;
  press(at: Point): void;
  open(at: Point): void;
  hover(at: Point | undefined): void;
  /** `on`: only where something is under the hand. */
  menu(at: Point, onlyOn: boolean): void;
  /** A press, or a frame from one point to another, with the keys held that mark. */
  mark(from: Point, to: Point): void;
  /** The frame that is being drawn; undefined when it is done. */
  frame(from: Point, to: Point | undefined): void;
}

/** Reads mouse, pen and fingers; gives what ends it. */
export function watchHands(element: HTMLElement, hands: Hands): () => void {
  const held = new Map<number, Point>();
  let began: Point | undefined;
  let doing: 'press' | 'pan' | 'drag' | 'mark' | 'pinch' | undefined;
  let framed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastPress = { time: 0, at: { x: -99, y: -99 } };
  let settling: ReturnType<typeof setTimeout> | undefined;
  const placeOf = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) >= STILL;
  const spread = () => {
    const [a, b] = [...held.values()];
    return a && b
      ? { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, wide: Math.hypot(a.x - b.x, a.y - b.y) }
      : undefined;
  };

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const at = placeOf(event);
    held.set(event.pointerId, at);
    element.setPointerCapture(event.pointerId);
    clearTimeout(timer);
    hands.hover(undefined);
    if (held.size === 2) {
      if (doing === 'drag') hands.drop(at);
      doing = 'pinch';
      return;
    }
    began = at;
    framed = event.shiftKey;
    doing = event.shiftKey || event.ctrlKey || event.metaKey ? 'mark' : 'press';
    if (event.pointerType === 'touch')
      timer = setTimeout(() => {
        if (doing !== 'press') return;
        doing = undefined;
        hands.menu(at, true);
      }, HOLD_MS);
  };
  const move = (event: PointerEvent) => {
    const at = placeOf(event);
    const before = held.get(event.pointerId);
    if (before === undefined || began === undefined) {
      if (event.pointerType !== 'touch') hands.hover(at);
      return;
    }
    if (doing === 'pinch') {
      const was = spread();
      held.set(event.pointerId, at);
      const now = spread();
      if (!was || !now || was.wide === 0) return;
      hands.pan({ x: now.middle.x - was.middle.x, y: now.middle.y - was.middle.y });
      hands.zoom(now.wide / was.wide, now.middle);
      return;
    }
    if (doing === 'press' && far(began, at)) {
      clearTimeout(timer);
      doing = hands.grab(began) ? 'drag' : 'pan';
      held.set(event.pointerId, began);
    }
    if (doing === 'drag') hands.drag(at);
    else if (doing === 'pan') {
      const from = held.get(event.pointerId) ?? at;
      hands.pan({ x: at.x - from.x, y: at.y - from.y });
    } else if (doing === 'mark' && framed) hands.frame(began, at);
    if (doing !== 'press') held.set(event.pointerId, at);
  };
  const up = (event: PointerEvent) => {
    if (!held.delete(event.pointerId) || began === undefined) return;
    clearTimeout(timer);
    const at = placeOf(event);
    const was = doing;
    if (held.size === 0) doing = undefined;
    if (was === 'drag') hands.drop(at);
    else if (was === 'pan' || was === 'pinch') hands.settled();
    else if (was === 'mark') {
      hands.frame(began, undefined);
      if (framed || !far(began, at)) hands.mark(began, at);
    } else if (was === 'press' && event.type !== 'pointercancel') {
      const again = event.timeStamp - lastPress.time < DOUBLE_MS && !far(lastPress.at, at);
      lastPress = { time: again ? 0 : event.timeStamp, at };
      if (again) hands.open(at);
      else hands.press(at);
    }
  };
  const leave = () => {
    hands.hover(undefined);
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    // A line is about sixteen pixels; a pinch on a trackpad comes with the control key and small steps.
    const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : 1) * (event.ctrlKey ? 4 : 1);
    hands.zoom(Math.exp(-Math.max(-240, Math.min(240, pixels)) / 480), placeOf(event));
    clearTimeout(settling);
    settling = setTimeout(() => {
      hands.settled();
    }, 120);
  };
  const menu = (event: MouseEvent) => {
    event.preventDefault();
    hands.menu(placeOf(event), false);
  };
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('wheel', wheel, { passive: false });
  element.addEventListener('contextmenu', menu);
  return () => {
    clearTimeout(timer);
    clearTimeout(settling);
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('wheel', wheel);
    element.removeEventListener('contextmenu', menu);
  };
}
