import type { Session, Theme } from '../document';

const KEY = 'tulpar.theme';
const THEMES: readonly Theme[] = ['dark', 'light', 'system'];

/** Gives the page the theme that was chosen before, and follows what is chosen from now on, here and in the system. */
export function followTheme(session: Session): void {
  const prefersLight = window.matchMedia('(prefers-color-scheme: light)');
  const show = () => {
    const { theme } = session.getState();
    const isLight = theme === 'light' || (theme === 'system' && prefersLight.matches);
    document.documentElement.dataset.theme = isLight ? 'light' : 'dark';
  };
  session.setState({ theme: remembered() });
  session.subscribe((state, before) => {
    if (state.theme === before.theme) return;
    remember(state.theme);
    show();
  });
  prefersLight.addEventListener('change', show);
  show();
}

function remembered(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'dark';
  } catch {
    return 'dark';
  }
}

/** Storage may be forbidden; then the choice holds until the page closes. */
function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    return;
  }
}
