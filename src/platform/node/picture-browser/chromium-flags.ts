/** No window, nothing fetched from anywhere, no slowing down of a hidden page; Mesa's rasteriser where there is no graphics card. */
const ALWAYS = [
  '--headless=new',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-quic',
  '--disable-renderer-backgrounding',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--mute-audio',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** How a Chromium is started that opens one page. @param profile an empty folder. */
export function chromiumFlags(profile: string, url: string): string[] {
  const onLinux = process.platform === 'linux' ? ['--use-gl=angle', '--use-angle=gl-egl'] : [];
  // Chromium refuses its sandbox to root, as programs in containers are; the page is this program's own
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...ALWAYS, ...onLinux, ...asRoot, `--user-data-dir=${profile}`, url];
}
