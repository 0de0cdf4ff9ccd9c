/** Keeps the machine's screen on while a workshop runs; where the browser refuses, nothing else changes. */

/** Holds the screen awake until the returned function is called. The browser lets go when the page is hidden. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let isReleased = false;
  const hold = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      const held = await navigator.wakeLock.request('screen');
      if (isReleased) void held.release();
      else lock = held;
    } catch {
      // Low battery or plain HTTP: the screen may go dark, as it would without us.
    }
  };
  const onVisible = (): void => void hold();
  document.addEventListener('visibilitychange', onVisible);
  void hold();
  return () => {
    isReleased = true;
    document.removeEventListener('visibilitychange', onVisible);
    void lock?.release();
  };
}
