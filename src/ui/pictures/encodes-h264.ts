/** Whether this browser encodes H.264 in Full HD. */
export async function encodesH264(): Promise<boolean> {
  if (!('VideoEncoder' in globalThis)) return false;
  const config = { codec: 'avc1.640028', width: 1920, height: 1080 };
  const { supported } = await VideoEncoder.isConfigSupported(config).catch(() => ({ supported: false }));
  return supported === true;
}
