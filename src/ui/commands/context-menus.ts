import type { Studio } from '../studio-context';

/** What the menus at places of the page offer, in the order of use; `-` is a line. */
export const CONTEXT_MENUS = {
  scene: [
    'rename-scene',
    'duplicate-scene',
    'add-text-figure',
    'add-figure',
    '-',
    'cut-scenes',
    'copy-scenes',
    'paste',
    '-',
    'face-audience',
    'move-scene-up',
    'move-scene-down',
    '-',
    'type-hold',
    'split-scene',
    'merge-scenes',
    '-',
    'remove-scene',
  ],
  outline: ['add-text', 'add-sphere', 'add-drawing', '-', 'paste', 'select-all-scenes'],
  transition: [
    'transition-planned',
    'transition-fixed',
    '-',
    'toggle-play',
    'previous-scene',
    'next-scene',
    '-',
    'next-problem',
    'go-to-closest',
    '-',
    'paste',
  ],
  figure: [
    'move-figures',
    'turn-figures',
    'scale-figures',
    '-',
    'duplicate-figures',
    'mirror-figures',
    'face-audience',
    '-',
    'align-across',
    'align-heights',
    'align-depths',
    'distribute-across',
    'distribute-heights',
    '-',
    'combine-figures',
    '-',
    'array-line',
    'array-ring',
    '-',
    'frame-lit',
    'toggle-ghosts',
    'remove-scene',
  ],
  sky: [
    'add-text',
    'add-sphere',
    'add-drawing',
    '-',
    'copy-scenes',
    'paste',
    'face-audience',
    '-',
    'frame-lit',
    'camera-audience',
    'camera-orbit',
    'camera-front',
    'camera-side',
    'camera-top',
    'toggle-fence',
    'toggle-tails',
    'toggle-long-exposure',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ContextMenuName = keyof typeof CONTEXT_MENUS;

/** How a menu was asked for: at the pointer, or by a key, for which the browser names the focused element's place. */
interface MenuEvent {
  readonly clientX: number;
  readonly clientY: number;
  readonly button: number;
  preventDefault(): void;
}

/** Opens a menu where it was asked for; by a key, at an element. */
export function openContextMenu(
  { editor }: Studio,
  menu: ContextMenuName,
  event: MenuEvent,
  at?: Element | null,
): void {
  event.preventDefault();
  const box = event.button !== RIGHT_BUTTON && at ? at.getBoundingClientRect() : null;
  const [x, y] = box ? [box.left + MENU_INSET_PX, box.bottom] : [event.clientX, event.clientY];
  editor.setState({ contextMenu: { commands: CONTEXT_MENUS[menu], x, y } });
}

const RIGHT_BUTTON = 2;
/** A menu that a key opened stands below its element, this far from its left edge. */
const MENU_INSET_PX = 16;
