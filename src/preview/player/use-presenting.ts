import { useEffect, useState } from 'react';

/** The sky alone, whatever the mouse does: in full screen where there is one, until Esc or the same key. */
export function usePresenting(isFull: boolean) {
  const [isPresenting, setPresenting] = useState(false);
  useEffect(() => {
    if (!isFull) setPresenting(false);
  }, [isFull]);
  useEffect(() => {
    if (!isPresenting) return;
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && setPresenting(false);
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [isPresenting]);
  const togglePresenting = () => {
    setPresenting(!isPresenting);
    if (isPresenting && document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    if (!isPresenting && document.fullscreenEnabled)
      void document.documentElement.requestFullscreen().catch(() => undefined);
  };
  return { isPresenting, togglePresenting };
}
