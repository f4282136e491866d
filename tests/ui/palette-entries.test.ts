import { expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createSession, selectScenes } from '../../src/document';
import { ShowDocument } from '../../src/editing';
import { createPlaybackClock } from '../../src/playback';
import { parseShow } from '../../src/show';
import { paletteEntries } from '../../src/ui/commands/palette/palette-entries';
import { createTranslator } from '../../src/ui/i18n/languages';
import { NOTHING_OPEN, type Studio } from '../../src/ui/studio-context';
import { SMALL_SHOW } from '../fixtures/small-show';

const { t } = await createTranslator('en');

function makeStudio() {
  const show = parseShow(JSON.stringify(SMALL_SHOW), 'show.json');
  const document = new ShowDocument({ show, assets: new Map() }, null);
  const session = createSession();
  session.setState({ selection: selectScenes(0, [0, 1]) });
  const editor = createStore(() => ({ ...NOTHING_OPEN, document }));
  const edit: Studio['actions']['edit'] = (name, edits) => {
    document.edit(name, edits, null);
    return true;
  };
  const actions = { edit: vi.fn(edit) } as unknown as Studio['actions'];
  const clock = createPlaybackClock(() => 0);
  return { studio: { session, editor, actions, clock } as unknown as Studio, document };
}

/** Types into the palette and takes the first line. */
function choose(typed: string) {
  const { studio, document } = makeStudio();
  const [first] = paletteEntries(typed, studio, t);
  first?.run?.(studio);
  return {
    label: first?.label,
    scenes: document.value.show.storyboards[0]!.scenes,
    before: document.store.getState().entries[0]!.value,
  };
}

test.each<[string, string, (scene: ReturnType<typeof choose>['scenes'][number]) => unknown, unknown]>([
  ['hold 12', 'Hold 12', ({ holdS }) => holdS, 12],
  ['ho 4+3,5', 'Hold 4+3,5', ({ holdS }) => holdS, 7.5],
  ['hold +=2', 'Hold +=2', ({ holdS }) => holdS, SMALL_SHOW.storyboard.scenes[0]!.holdS + 2],
  ['move up 5', 'Move up 5', ({ figures }) => figures[0]!.placement.positionM[2], 50],
  ['up 5', 'Move up 5', ({ figures }) => figures[0]!.placement.positionM[2], 50],
  ['move left 2.5', 'Move left 2.5', ({ figures }) => figures[0]!.placement.positionM[0], -2.5],
  ['turn -30', 'Turn by -30', ({ figures }) => figures[0]!.placement.headingDeg, -30],
  ['scale 1.2', 'Scale by 1.2', ({ figures }) => figures[0]!.placement.scale, 1.2],
  ['brightness .5', 'Brightness .5', ({ figures }) => figures[0]!.light.brightness, 0.5],
  [
    'transition time 15',
    'Transition time 15',
    ({ transition }) => transition,
    { kind: 'fixed', durationS: 15, flow: 'stop', keepsPoints: false },
  ],
])('%s', (typed, label, read, expected) => {
  const chosen = choose(typed);
  expect(chosen.label).toBe(label);
  expect(read(chosen.scenes[0]!)).toEqual(expected);
});

test('all selected scenes change in one step', () => {
  const { scenes } = choose('hold 9');
  expect(scenes.map(({ holdS }) => holdS)).toEqual([9, 9]);
});

test('without a value the line waits for one, and says for what', () => {
  const { studio } = makeStudio();
  const [hold] = paletteEntries('hold', studio, t);
  expect(hold).toMatchObject({ label: 'Hold', hint: '… seconds' });
  expect(hold!.run).toBeUndefined();
});

test('what is no value finds no command that takes one', () => {
  const { studio } = makeStudio();
  expect(paletteEntries('scale 1e', studio, t)).toEqual([]);
  expect(paletteEntries('hold (', studio, t).map(({ value }) => value)).not.toContain('hold');
});

test('words are found whatever stands between them', () => {
  const { studio } = makeStudio();
  expect(paletteEntries('Theme: dark', studio, t).map(({ value }) => value)).toEqual(['theme-dark']);
  expect(paletteEntries('dark the', studio, t).map(({ value }) => value)).toEqual(['theme-dark']);
});

test('nothing selected: nothing to hold', () => {
  const { studio } = makeStudio();
  studio.session.setState({ selection: null });
  expect(paletteEntries('hold 12', studio, t)).toEqual([]);
});
