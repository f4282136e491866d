/** Once the page has loaded, a service worker keeps all of it for later visits without a network. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () => {
    // Offline is a comfort: where it cannot be had (private windows, plain http), the page works all the same.
    navigator.serviceWorker.register(new URL('sw.js', document.baseURI)).catch(() => undefined);
  };
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}
