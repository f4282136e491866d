import { lazy, Suspense, useSyncExternalStore } from 'react';
import { hadNews, onNews } from './good-news';

const ToastShelf = lazy(async () => ({ default: (await import('./toast-shelf')).ToastShelf }));

/** Shows the good news, once there is some. */
export function Toasts({ closeLabel }: { readonly closeLabel: string }) {
  const isNeeded = useSyncExternalStore(onNews, hadNews);
  return <Suspense>{isNeeded && <ToastShelf closeLabel={closeLabel} />}</Suspense>;
}
