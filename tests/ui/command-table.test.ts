import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { segmentedFlight } from '../../src/core';
import { createSession, showFlight } from '../../src/document';
import { createFrameTicker, createPlaybackClock } from '../../src/playback';
import { CONTEXT_MENUS } from '../../src/ui/commands/context-menus';
import { COMMANDS, findCommand, runCommand } from '../../src/ui/commands/table/command-table';
import { createTranslator, LANGUAGES } from '../../src/ui/i18n/languages';
import { keyNames } from '../../src/ui/kit/key-names';
import { type EditorState, NOTHING_OPEN, type Studio, type StudioActions } from '../../src/ui/studio-context';
import { makeSyntheticShow } from '../fixtures/synthetic-show';

const ACTIONS = [
  'openListedShow',
  'openFile',
  'openFolder',
  'openDropped',
  'planAgain',
  'saveShow',
  'cancelWork',
  'findFastestOrder',
  'orderSaves',
  'readOtherShow',
  'findFixes',
  'previewFix',
  'applyFix',
  'undoFix',
  'edit',
  'undo',
  'redo',
  'createShow',
  'saveShowAs',
  'listRecent',
  'openRecent',
  'removeRecent',
  'listVersions',
  'saveVersion',
  'restoreVersion',
  'removeVersion',
  'goToStep',
  'copyScenes',
  'pasteText',
  'sayClipboardRefused',
  'exportAs',
  'share',
  'makePicture',
  'cancelPicture',
  'setLanguage',
];

function makeStudio() {
  let now = 0;
  const clock = createPlaybackClock(() => now);
  const session = createSession();
  const actions = Object.fromEntries(ACTIONS.map((name) => [name, vi.fn()])) as unknown as StudioActions;
  const studio: Studio = {
    session,
    editor: createStore<EditorState>(() => NOTHING_OPEN),
    clock,
    actions,
    shows: [],
    ticker: createFrameTicker(clock, () => () => undefined),
  };
  const open = () => {
    const { flight, report } = makeSyntheticShow(20);
    showFlight(session, 'show', segmentedFlight(flight), report);
    clock.setDuration(report.durationS * 1000);
  };
  return { studio, open, wait: (ms: number) => (now += ms) };
}

test('ids and shortcuts are unique', () => {
  const keys = COMMANDS.flatMap((command) => [command.keys, ...(command.moreKeys ?? [])]).filter(Boolean);
  expect(new Set(COMMANDS.map((command) => command.id)).size).toBe(COMMANDS.length);
  const shared = keys.filter((one, k) => keys.indexOf(one) !== k);
  expect(shared, 'figures go before scenes: bind-keymap takes the first that is possible').toEqual([
    '$mod+ArrowLeft',
    '$mod+ArrowRight',
  ]);
  const ofLeft = COMMANDS.filter(({ keys, moreKeys }) => [keys, ...(moreKeys ?? [])].includes('$mod+ArrowLeft'));
  expect(ofLeft.map(({ id }) => id)).toEqual(['nudge-left', 'move-scene-up']);
  expect(keys.length).toBeGreaterThan(20);
});

test('shortcuts name key codes, so that they work on every keyboard layout', () => {
  const codes =
    /^((\$mod|Shift)\+)*(Key[A-Z]|Digit\d|F\d+|Arrow(Left|Right|Up|Down)|Space|Home|End|Page(Up|Down)|Escape|Enter|Slash|Comma|Period|Minus|Equal|Backquote|Delete)$/;
  for (const { keys } of COMMANDS) if (keys) expect(keys).toMatch(codes);
});

test.each(LANGUAGES)('every command has a name of its own in %s', async (language) => {
  const { t } = await createTranslator(language);
  const labels = COMMANDS.map((command) => command.label(t));
  expect(new Set(labels).size).toBe(COMMANDS.length);
  for (const label of labels) expect(label).not.toContain('command.');
});

test('the habits of editors hold', () => {
  const wanted = {
    'toggle-play': 'Space',
    'shuttle-back': 'KeyJ',
    'shuttle-stop': 'KeyK',
    'shuttle-forward': 'KeyL',
    'frame-lit': 'KeyF',
    palette: '$mod+KeyK',
    keys: 'Shift+Slash',
    'camera-audience': 'Digit1',
  };
  for (const [id, keys] of Object.entries(wanted)) expect(findCommand(id).keys).toBe(keys);
  expect([keyNames('$mod+KeyK', 'Linux'), keyNames('$mod+KeyK', 'MacIntel'), keyNames('Shift+Slash', '')]).toEqual([
    ['Ctrl', 'K'],
    ['⌘', 'K'],
    ['?'],
  ]);
});

test('without a show nothing plays and nothing is exported; with one both do', () => {
  const { studio, open } = makeStudio();
  for (const id of ['toggle-play', 'export-skyc', 'frame-lit', 'go-to-closest'])
    expect(runCommand(findCommand(id), studio)).toBe(false);
  open();
  expect(runCommand(findCommand('toggle-play'), studio)).toBe(true);
  expect(studio.clock.isPlaying()).toBe(true);
  runCommand(findCommand('export-csv'), studio);
  expect(studio.actions.exportAs).toHaveBeenCalledWith('csv');
});

test('nothing is exported from an old plan', () => {
  const { studio, open } = makeStudio();
  open();
  studio.session.setState({ isStale: true });
  expect(runCommand(findCommand('export-skyc'), studio)).toBe(false);
});

test('J, K and L shuttle: faster each time, up to eight, and back', () => {
  const { studio, open } = makeStudio();
  open();
  studio.clock.seek(40_000);
  const rates = ['forward', 'forward', 'forward', 'forward', 'forward', 'back', 'back', 'stop'].map((way) => {
    runCommand(findCommand(`shuttle-${way}`), studio);
    return studio.clock.isPlaying() ? studio.clock.rate() : 0;
  });
  expect(rates).toEqual([1, 2, 4, 8, 8, -1, -2, 0]);
});

test('scenes are reached one after the other, and the closest pair at its moment', () => {
  const { studio, open } = makeStudio();
  open();
  const { scenes, report } = studio.session.getState().open!;
  for (const scene of scenes) {
    runCommand(findCommand('next-scene'), studio);
    expect(studio.clock.timeMs()).toBeCloseTo(scene.startS * 1000);
  }
  runCommand(findCommand('previous-scene'), studio);
  expect(studio.clock.timeMs()).toBeCloseTo(scenes.at(-2)!.startS * 1000);
  runCommand(findCommand('go-to-closest'), studio);
  expect(studio.clock.timeMs()).toBeCloseTo(report.minSeparation!.timeS * 1000);
});

test('everything that runs by a button or a menu is in the table', () => {
  const ui = resolve(import.meta.dirname, '../../src/ui');
  const sources = readdirSync(ui, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
  const asked = sources.flatMap((path) =>
    [...readFileSync(join(ui, path), 'utf8').matchAll(/(?:findCommand\(|CommandButton\s+id=)['"]([\w-]+)['"]/g)].map(
      (m) => m[1]!,
    ),
  );
  expect(asked.length).toBeGreaterThan(3);
  for (const id of asked) expect(() => findCommand(id)).not.toThrow();
});

test('menus at places of the page offer commands of the table, each once', () => {
  for (const menu of Object.values(CONTEXT_MENUS)) {
    const ids = menu.filter((id) => id !== '-');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(() => findCommand(id)).not.toThrow();
  }
});

test('copy, cut and paste show keys that are never bound: the browser makes events of them', () => {
  for (const id of ['copy-scenes', 'cut-scenes', 'paste']) expect(findCommand(id).isNative).toBe(true);
});
