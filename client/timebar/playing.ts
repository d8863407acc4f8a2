import { useCallback, useEffect, useRef, useState } from 'react';

const STEP_MS = 1600;
const LITTLE_MOTION = '(prefers-reduced-motion: reduce)';

export interface Playing {
  readonly running: boolean;
  /** False when the reader's system asks for little motion. */
  readonly allowed: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Calls `step` at once and then at an even pace until stopped. */
export function usePlaying(step: () => void): Playing {
  const [running, setRunning] = useState(false);
  const [allowed, setAllowed] = useState(() => !matchMedia(LITTLE_MOTION).matches);
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  const stop = useCallback(() => {
    setRunning(false);
  }, []);
  const start = useCallback(() => {
    setRunning(true);
  }, []);
  useEffect(() => {
    const media = matchMedia(LITTLE_MOTION);
    const follow = () => {
      setAllowed(!media.matches);
      if (media.matches) setRunning(false);
    };
    media.addEventListener('change', follow);
    return () => {
      media.removeEventListener('change', follow);
    };
  }, []);
  useEffect(() => {
    if (!running) return;
    latest.current();
    const timer = setInterval(() => {
      latest.current();
    }, STEP_MS);
    return () => {
      clearInterval(timer);
    };
  }, [running]);
  return { running, allowed, start, stop };
}
