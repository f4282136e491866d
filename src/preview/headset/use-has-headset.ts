import { useEffect, useState } from 'react';

/** Whether a headset can be entered from this page; one that is plugged in later counts too. */
export function useHasHeadset(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    const { xr } = navigator;
    if (!xr) return;
    const look = () => xr.isSessionSupported('immersive-vr').then(setHas, () => setHas(false));
    void look();
    xr.addEventListener('devicechange', look);
    return () => xr.removeEventListener('devicechange', look);
  }, []);
  return has;
}
