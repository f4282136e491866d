import { type RefCallback, useCallback, useRef } from 'react';

/** For an element that is replaced by another: where the one had the focus, the other has it. */
export function useKeptFocus(): RefCallback<HTMLElement> {
  const hadFocus = useRef(false);
  return useCallback((element: HTMLElement | null) => {
    if (!element) return;
    if (hadFocus.current) element.focus();
    hadFocus.current = false;
    return () => {
      hadFocus.current = element === document.activeElement;
    };
  }, []);
}
