import { useEffect, useState } from 'react';

/** Full screen, where the browser has it; phones of Apple do not. */
export function useFullScreen() {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  return { canBeFull: document.fullscreenEnabled === true, isFull, toggleFull };
}

function toggleFull(): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}
