const NAMES: Record<string, string> = {
  Space: 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
  Slash: '/',
  Minus: '−',
  Equal: '+',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
  Backquote: '`',
  Enter: '↵',
  Shift: '⇧',
};

/** The caps of a shortcut as they are printed on a keyboard; `$mod` is Ctrl, or ⌘ on a Mac. */
export function keyNames(keys: string, platform: string): string[] {
  if (keys === 'Shift+Slash') return ['?'];
  return keys.split('+').map((key) => {
    if (key === '$mod') return /mac|iphone|ipad/i.test(platform) ? '⌘' : 'Ctrl';
    return NAMES[key] ?? key.replace(/^(Key|Digit)/, '');
  });
}
