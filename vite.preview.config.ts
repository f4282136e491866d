import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const INPUT = resolve(import.meta.dirname, 'preview.html');

/** Modules of ours do nothing when they are loaded. */
const treeshake = { moduleSideEffects: [{ test: /src\/(core|share|playback)\//, sideEffects: false }] };

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** All inline scripts and styles of a page, for its policy. */
function hashesOf(html: string, element: 'script' | 'style'): string {
  const found = html.matchAll(new RegExp(`<${element}(?: type="module")?>(.*?)</${element}>`, 'gs'));
  return [...found].map(([, text]) => hashSource(text!)).join(' ');
}

/** Only what was built runs, whatever is put into the page later; it fetches, and draws, and no more. */
function policyFor(html: string): string {
  const rules = [
    "default-src 'none'",
    `script-src ${hashesOf(html, 'script')}`,
    `style-src ${hashesOf(html, 'style')}`,
    'img-src data: blob:',
    'media-src blob:',
    "connect-src 'self' https:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}" />`;
}

/** Code that may stand in a page. What it loads later is in it already: nothing is to be fetched before. */
function inlineCode(code: string): string {
  return code
    .replaceAll('__VITE_PRELOAD__', 'void 0')
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '<\\!--');
}

/** Puts script and style into the page, so that it works from a mail attachment, and a policy before them. */
function oneFile(): Plugin {
  return {
    name: 'tulpar-one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['preview.html'];
      if (page?.type !== 'asset') throw new Error('the build has no preview.html');
      let html = String(page.source).replace(
        /<script type="module"[^>]*src=[^>]*><\/script>|<link rel="stylesheet"[^>]*>/g,
        '',
      );
      for (const [name, part] of Object.entries(bundle)) {
        if (part === page) continue;
        const inline =
          part.type === 'chunk'
            ? `<script type="module">${inlineCode(part.code)}</script>`
            : `<style>${part.source}</style>`;
        html = html.replace('</head>', () => `${inline}</head>`);
        delete bundle[name];
      }
      page.source = html.replace(/<meta charset="utf-8" ?\/?>/, (charset) => `${charset}\n    ${policyFor(html)}`);
    },
  };
}

/** The page that an organiser opens, as one HTML file. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [react(), oneFile()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    outDir: 'dist-preview',
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: INPUT, output: { codeSplitting: false }, treeshake },
  },
});
