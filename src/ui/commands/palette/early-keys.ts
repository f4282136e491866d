/** What was typed before the palette had its field, and whether Enter followed. */
export interface EarlyTyping {
  readonly text: string;
  readonly isEntered: boolean;
}

/** Keeps keys from the page until somebody takes what was typed; Esc gives up. */
export function createEarlyKeys(target: EventTarget, onEscape: () => void) {
  let text = '';
  let isEntered = false;
  const onKey = (event: Event) => {
    const { key, ctrlKey, metaKey } = event as KeyboardEvent;
    if (ctrlKey || metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (key === 'Escape') onEscape();
    else if (key === 'Enter') isEntered = true;
    else if (key === 'Backspace') text = text.slice(0, -1);
    else if (key.length === 1) text += key;
  };
  const stop = () => target.removeEventListener('keydown', onKey, { capture: true });
  return {
    /** @returns how to stop listening. */
    listen: (): (() => void) => {
      target.addEventListener('keydown', onKey, { capture: true });
      return stop;
    },
    /** From now on keys go where the focus is. */
    take: (): EarlyTyping => {
      stop();
      return { text, isEntered };
    },
  };
}
