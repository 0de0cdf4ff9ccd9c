/**
 * Motion on the wall: what is drawn at another place goes there. Only transforms and opacity are animated, which cost
 * the page no layout. With reduced motion everything is at its place at once.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { EASE } from '@shared/tokens.gen';
import { asPixels, type Rect } from './canvas';

const REDUCED = matchMedia('(prefers-reduced-motion: reduce)');

export function isMotionReduced(): boolean {
  return REDUCED.matches;
}

export interface Timing {
  duration_ms: number;
  delay_ms?: number;
}

/** Plays frames on an element; before their delay it is as in the first. */
export function animate(element: Element | null, frames: Keyframe[], { duration_ms, delay_ms = 0 }: Timing, easing = EASE): void {
  // A test's document cannot animate.
  if (!element || isMotionReduced() || !('animate' in element)) return;
  element.animate(frames, { duration: duration_ms, delay: delay_ms, easing, fill: 'backwards' });
}

/**
 * Makes an element glide from where it was drawn last to where it is drawn now. Its `.face` changes its size on the
 * way, its `.words` only their place, so that no letter is stretched.
 */
export function useGlide(rect: Rect, timing: Timing) {
  const element = useRef<HTMLDivElement>(null);
  const last = useRef(rect);
  useLayoutEffect(() => {
    const from = last.current;
    last.current = rect;
    if (from.x === rect.x && from.y === rect.y && from.width === rect.width && from.height === rect.height) return;
    const dx = asPixels(from.x - rect.x);
    const dy = asPixels(from.y - rect.y);
    const face = `translate(${dx}px, ${dy}px) scale(${from.width / rect.width}, ${from.height / rect.height})`;
    const words = `translate(${dx + asPixels(from.width - rect.width) / 2}px, ${dy + asPixels(from.height - rect.height) / 2}px)`;
    for (const one of element.current?.querySelectorAll(':scope > .face') ?? []) {
      animate(one, [{ transform: face }, { transform: 'none' }], timing);
    }
    for (const one of element.current?.querySelectorAll(':scope > .words') ?? []) {
      animate(one, [{ transform: words }, { transform: 'none' }], timing);
    }
  }, [rect.x, rect.y, rect.width, rect.height]);
  return element;
}

/** Plays an entrance when the element is first drawn. */
export function useEntrance(frames: Keyframe[], timing: Timing, easing?: string) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    animate(element.current, frames, timing, easing);
  }, []);
  return element;
}
