import { fileURLToPath } from 'node:url';
import { openStudio, startStudio, waitForShow } from './support/studio-page';

/** Takes the picture of the README: the emblem of the Police-Day show in the studio. */
const studio = await startStudio();
const { page } = await openStudio(studio, '#t=74&camera=audience', { small: false, serviceWorkers: 'block' });
await waitForShow(page);
await page.waitForTimeout(2500);
await page.screenshot({ path: fileURLToPath(new URL('../../docs/studio.png', import.meta.url)) });
await studio.close();
