import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const SHOWS = resolve(import.meta.dirname, 'shows');
const MEDIA_TYPES: Record<string, string> = { json: 'application/json', svg: 'image/svg+xml', csv: 'text/csv' };

interface ShowListing {
  readonly id: string;
  readonly title: string;
  readonly files: readonly string[];
}

/** All shows under `shows/`, by folder, each with the paths of its files. */
function listShows(): ShowListing[] {
  const folders = readdirSync(SHOWS).filter((id) => existsSync(join(SHOWS, id, 'show.json')));
  return folders.sort().map((id) => {
    const files = readdirSync(join(SHOWS, id), { recursive: true, encoding: 'utf8' });
    const { title } = JSON.parse(readFileSync(join(SHOWS, id, 'show.json'), 'utf8'));
    return { id, title, files: files.filter((path) => statSync(join(SHOWS, id, path)).isFile()).sort() };
  });
}

/** Serves `shows/**` and `shows/index.json` beside the page, while developing and in the build. */
function shows(): Plugin {
  return {
    name: 'tulpar-shows',
    configureServer(server) {
      server.middlewares.use('/shows', (request, response, next) => {
        const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname).slice(1);
        const file = resolve(SHOWS, path);
        if (path === 'index.json') return void response.end(JSON.stringify(listShows()));
        if (!file.startsWith(SHOWS) || !existsSync(file) || !statSync(file).isFile()) return next();
        response.setHeader('Content-Type', MEDIA_TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
        response.end(readFileSync(file));
      });
    },
    generateBundle() {
      const listings = listShows();
      this.emitFile({ type: 'asset', fileName: 'shows/index.json', source: JSON.stringify(listings) });
      for (const { id, files } of listings) {
        for (const path of files) {
          this.emitFile({
            type: 'asset',
            fileName: `shows/${id}/${path}`,
            source: readFileSync(join(SHOWS, id, path)),
          });
        }
      }
    },
  };
}

/** The whole page, its shows and fonts are kept for visits without a network. */
const offline = VitePWA({
  registerType: 'autoUpdate',
  injectRegister: null,
  includeAssets: ['icons/*'],
  manifest: {
    name: 'Tulpar',
    short_name: 'Tulpar',
    description: 'Drone show studio',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#06080d',
    theme_color: '#11151d',
    icons: [
      { src: 'icons/tulpar-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/tulpar-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,woff2,ttf,svg,png,json,csv}'],
    globIgnores: ['show.schema.json'],
    maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
    navigateFallback: 'index.html',
  },
});

export default defineConfig({
  base: './',
  plugins: [react(), shows(), offline],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    // Modules of ours do nothing when they are loaded, so the page need not carry what only the worker uses.
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: [{ test: /src\/(core|show|jobs|formats|compile|recipes|drawing)\//, sideEffects: false }],
      },
    },
  },
});
