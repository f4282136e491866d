/**
 * Resolves in a later turn of the event loop, after messages that were already sent have been heard. A message
 * channel, for timers are held back to 4 ms in browsers.
 */
export function yieldToMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
