import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const SHOWS = resolve(import.meta.dirname, 'shows');
const MEDIA_TYPES: Record<string, string> = { json: 'application/json', svg: 'image/svg+xml', csv: 'text/csv' };

const SOURCE = resolve(import.meta.dirname, 'src');
const POINTS = resolve(import.meta.dirname, 'node_modules/.cache/tulpar-points');
/** What lays points out; when any of it changes, points are laid out anew. */
const LAYOUT_SOURCES = ['core', 'drawing', 'recipes', 'compile', 'show'];

/** A hash of files by their paths and bytes, in order. */
function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(path)).update('\n');
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  return paths.filter((path) => statSync(path).isFile()).sort();
}

/** Stands for the program in the keys of laid-out points: points of another build are not used. */
function layoutHash(): string {
  const sources = LAYOUT_SOURCES.flatMap((part) => filesBelow(join(SOURCE, part)));
  return hashOf([...sources, resolve(import.meta.dirname, 'package-lock.json')]);
}

/** The points of a show, laid out by the program itself; kept until the program or the show changes. */
function pointsOf(id: string, layout: string): string {
  const folder = join(SHOWS, id);
  const kept = join(
    POINTS,
    `${createHash('sha256')
      .update(`${layout} ${hashOf(filesBelow(folder))}`)
      .digest('hex')}.json`,
  );
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const script = join(SOURCE, 'cli/lay-out-shipped.ts');
  const points = execFileSync(process.execPath, ['--import', 'tsx', script, folder, layout], {
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  mkdirSync(POINTS, { recursive: true });
  writeFileSync(`${kept}.${process.pid}`, points);
  renameSync(`${kept}.${process.pid}`, kept);
  return points;
}

interface ShowListing {
  readonly id: string;
  readonly title: string;
  readonly files: readonly string[];
  readonly drones: number;
  readonly scenes: number;
  /** A picture of it beside the page, where there is one. */
  readonly picture?: string;
}

interface Storyboards {
  readonly storyboard?: { readonly scenes: readonly unknown[] };
  readonly storyboards?: readonly { readonly scenes: readonly unknown[] }[];
}

/** Scenes of the main storyboard, in any version of the file. */
function scenesOf({ storyboard, storyboards }: Storyboards): number {
  return (storyboard ?? storyboards?.[0])?.scenes.length ?? 0;
}

/** All shows under `shows/`, by folder, each with the paths of its files. */
function listShows(): ShowListing[] {
  const folders = readdirSync(SHOWS).filter((id) => existsSync(join(SHOWS, id, 'show.json')));
  return folders.sort().map((id) => {
    const files = readdirSync(join(SHOWS, id), { recursive: true, encoding: 'utf8' });
    const show = JSON.parse(readFileSync(join(SHOWS, id, 'show.json'), 'utf8'));
    const picture = `pictures/${id}.webp`;
    return {
      id,
      title: show.title,
      files: files.filter((path) => statSync(join(SHOWS, id, path)).isFile()).sort(),
      drones: show.fleet.count,
      scenes: scenesOf(show),
      ...(existsSync(resolve(import.meta.dirname, 'public', picture)) && { picture }),
    };
  });
}

/** Serves `shows/**` and `shows/index.json` beside the page, while developing and in the build; there with their points. */
function shows(layout: string): Plugin {
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
      this.emitFile({
        type: 'asset',
        fileName: 'shows/index.json',
        source: JSON.stringify(listings.map((listing) => ({ ...listing, isLaidOut: true }))),
      });
      for (const { id, files } of listings) {
        this.emitFile({ type: 'asset', fileName: `shows/${id}/points.json`, source: pointsOf(id, layout) });
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

const JSON_SCHEMA = /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/;

/**
 * zod ties its writer of JSON Schemas to every schema, so it would come along. The page reads shows and writes no schema:
 * there the writer's functions are ones that say so.
 */
function withoutJsonSchema(): Plugin {
  return {
    name: 'tulpar-without-json-schema',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      if (!JSON_SCHEMA.test(id)) return null;
      const names = readFileSync(id, 'utf8').matchAll(/^export (?:function|const) (\w+)/gm);
      const refuse = "() => () => { throw new Error('the page writes no JSON Schema'); }";
      return [...names].map(([, name]) => `export const ${name} = ${refuse};`).join('\n');
    },
  };
}

const PREVIEW_PAGE = resolve(import.meta.dirname, 'node_modules/.cache/tulpar-preview-page');

/** Builds the page of previews, one HTML file, in a process of its own: while developing it is the finished one too. */
function buildPreviewPage(): string {
  const vite = resolve(import.meta.dirname, 'node_modules/vite/bin/vite.js');
  const out = join(PREVIEW_PAGE, String(process.pid));
  const args = [
    vite,
    'build',
    '--config',
    'vite.preview.config.ts',
    '--outDir',
    out,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ];
  execFileSync(process.execPath, args, {
    cwd: import.meta.dirname,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const page = readFileSync(join(out, 'preview.html'), 'utf8');
  rmSync(out, { recursive: true });
  return page;
}

/** `preview.html` beside the studio's page: what an organiser opens, and what the studio puts shows into. */
function previewPage(): Plugin {
  let built: string | null = null;
  return {
    name: 'tulpar-preview-page',
    configureServer(server) {
      server.middlewares.use('/preview.html', (_, response) => {
        built ??= buildPreviewPage();
        response.setHeader('Content-Type', 'text/html; charset=utf-8').end(built);
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'preview.html', source: buildPreviewPage() });
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
    globPatterns: ['**/*.{js,css,html,woff2,ttf,svg,png,webp,json,csv,wasm}'],
    globIgnores: ['show.schema.json'],
    maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
    navigateFallback: 'index.html',
  },
});

const layout = layoutHash();

/**
 * Parts of the page that are there from its first picture on, and with them what they use. What is loaded later shares much
 * with them; cut into a file for each way of sharing, they would be 30 small ones that compress worse.
 */
const IN_FIRST_PICTURE =
  /src\/(app\/output\/flight-to|ui\/((workbench|studio-context)\.|top-bar\/(?!document-history)|commands\/(?!palette\/(?!palette-door)|key-help|clipboard|context-menu\.|actions\/)|i18n\/((index|en|languages|use-format)\.|(commands|problems)\/en\.)))/;

/** Modules of ours do nothing when they are loaded, so no file need carry what only others use. */
const treeshake = {
  moduleSideEffects: [{ test: /src\/(core|show|jobs|formats|compile|recipes|drawing|viewport)\//, sideEffects: false }],
};

export default defineConfig({
  define: { TULPAR_LAYOUT: JSON.stringify(layout) },
  base: './',
  plugins: [react(), shows(layout), previewPage(), withoutJsonSchema(), offline],
  worker: { format: 'es', plugins: () => [withoutJsonSchema()], rolldownOptions: { treeshake } },
  build: {
    target: 'es2022',
    // Browsers of that age preload modules by themselves.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'page', test: IN_FIRST_PICTURE }] } },
      treeshake,
    },
  },
});
