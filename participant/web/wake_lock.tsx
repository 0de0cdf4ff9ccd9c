/** Keeps the screen lit while there is something to answer, where the phone and the address allow it. */
import { useEffect } from 'preact/hooks';

export function WakeLock(): null {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const take = (): void => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        (taken) => (isOver ? void taken.release() : (lock = taken)),
        () => {}, // a low battery, say: the phone knows better
      );
    };
    take();
    document.addEventListener('visibilitychange', take);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', take);
      void lock?.release();
    };
  }, []);
  return null;
}
