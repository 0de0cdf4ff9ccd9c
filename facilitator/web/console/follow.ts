/** The live picture follows the room: a stop starts at its top, and the item on the wall is in sight. */
import type { Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A phone is a remote: it keeps the picture of the wall in sight, and the rows are below it. */
const REMOTE = matchMedia('(max-width: 40rem)');

/**
 * For the element that scrolls. `onWall`: the item that the wall is about, if it is one of this stop; `isShown`: whether
 * the element is there, or behind a tab.
 */
export function useFollow(stop: string, onWall: string | null, isShown: boolean): Ref<HTMLElement> {
  const place = useRef<HTMLElement>(null);
  const stopBefore = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (!isShown) return;
    const isNewStop = stopBefore.current !== stop;
    stopBefore.current = stop;
    const item = onWall === null ? null : place.current?.querySelector(`[data-item="${CSS.escape(onWall)}"]`);
    if (item && !REMOTE.matches) {
      item.scrollIntoView({ block: 'nearest' });
    } else if (isNewStop) {
      for (const scroller of [place.current, place.current?.querySelector('.live-body')]) scroller?.scrollTo({ top: 0 });
      // On a phone it is the page that scrolls.
      scrollTo({ top: 0 });
    }
  }, [stop, onWall, isShown]);
  return place;
}
