import { useEffect } from 'react';
import type { PanelName } from './panel-name';

export interface KeyActions {
  toggle(): void;
  step(byMs: number): void;
  chapter(by: 1 | -1): void;
  toggleFull(): void;
  toggleSound(): void;
  nextTrail(): void;
  home(): void;
  panel(name: PanelName): void;
  present(): void;
  wake(): void;
}

const STEP_MS = 5000;

const ACTIONS: Readonly<Record<string, (actions: KeyActions) => void>> = {
  Space: (actions) => actions.toggle(),
  KeyK: (actions) => actions.toggle(),
  ArrowLeft: (actions) => actions.step(-STEP_MS),
  ArrowRight: (actions) => actions.step(STEP_MS),
  ArrowUp: (actions) => actions.chapter(-1),
  ArrowDown: (actions) => actions.chapter(1),
  KeyF: (actions) => actions.toggleFull(),
  KeyM: (actions) => actions.toggleSound(),
  KeyP: (actions) => actions.present(),
  Slash: (actions) => actions.panel('keys'),
  KeyN: (actions) => actions.panel('notes'),
  KeyS: (actions) => actions.panel('seats'),
  KeyT: (actions) => actions.nextTrail(),
  Digit0: (actions) => actions.home(),
};

/** The keys of the page; what has the focus and uses a key itself keeps it. */
export function useKeys(actions: KeyActions): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      actions.wake();
      const act = ACTIONS[event.code];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || takesKey(event)) return;
      event.preventDefault();
      act(actions);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}

function takesKey({ target, code }: KeyboardEvent): boolean {
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof Element && target.closest('[data-takes-keys]')) return code.startsWith('Arrow');
  if (target instanceof HTMLInputElement) return code.startsWith('Arrow') || code === 'Digit0';
  return target instanceof HTMLButtonElement && code === 'Space';
}
