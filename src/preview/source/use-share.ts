import { useCallback, useEffect, useRef, useState } from 'react';
import { openingBytes, readOpening, readShareInSteps, type ShareFile, type Stretch, shareOfPage } from '../../share';
import type { FailureCode } from '../words';
import { fetchShare, type ShareListener } from './fetch-share';
import { failureCodeOf } from './open-failure';
import { readFile } from './read-file';
import { readInPauses } from './read-in-pauses';
import { shareAddress } from './share-address';
import { textInPage } from './share-in-page';

/** A show on the page. */
export interface OpenShow {
  /** Of which opening it came: the same for a show and for its beginning. */
  readonly id: number;
  readonly show: ShareFile;
  /** What of it is there, while the rest comes; null for all. */
  readonly loaded: Stretch | null;
}

/** What the page is at. `share` while loading: how much is there, 0 to 1. */
export type ShareState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'loading'; readonly share: number }
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | ({ readonly kind: 'open' } & OpenShow);

type ReadBytes = (listener: ShareListener) => Promise<Uint8Array>;

export interface OpenShare {
  readonly state: ShareState;
  openFile(file: File): void;
}

/** The show that lies in the page, else the one that its address names, else one that the reader chooses. */
export function useShare(): OpenShare {
  const [state, setState] = useState<ShareState>(firstState);
  /** The last that was asked for is what is shown, whichever comes first. */
  const asked = useRef(0);
  const open = useCallback(async (name: string, read: ReadBytes) => {
    const id = ++asked.current;
    const show = (next: ShareState) => id === asked.current && setState(next);
    show({ kind: 'loading', share: 0 });
    try {
      const bytes = await read(listenerFor(name, id, show));
      show({ kind: 'open', id, show: await readInPauses(readShareInSteps(bytes, name)), loaded: null });
    } catch (error) {
      show({ kind: 'failed', code: failureCodeOf(error) });
    }
  }, []);
  useEffect(() => {
    const follow = () => {
      if (location.hash.length < 2) return;
      void open(location.hash, async (listener) => fetchShare(shareAddress(location.hash, location.href), listener));
    };
    const inside = shareInside();
    if (inside) void open(document.title, (listener) => whole(inside, listener));
    else follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [open]);
  const openFile = useCallback(
    (file: File) => void open(file.name, async (listener) => whole(await readFile(file), listener)),
    [open],
  );
  return { state, openFile };
}

/** Shows the beginning of a preview as soon as it is there, and until then how much is. */
function listenerFor(name: string, id: number, show: (state: ShareState) => void): ShareListener {
  let isOpen = false;
  return {
    onShare: (share) => {
      if (!isOpen) show({ kind: 'loading', share });
    },
    onStart: (bytes) => {
      const wanted = openingBytes(bytes, name);
      if (wanted === null || (wanted > 0 && bytes.length < wanted)) return true;
      if (wanted === 0) return false;
      const { show: beginning, ...loaded } = readOpening(bytes, name);
      isOpen = true;
      show({ kind: 'open', id, show: beginning, loaded });
      return false;
    },
  };
}

/** Bytes that are all there are listened to in the same way: the first figure is shown before the rest is read. */
async function whole(bytes: Uint8Array, listener: ShareListener): Promise<Uint8Array> {
  listener.onStart(bytes);
  return bytes;
}

function firstState(): ShareState {
  const isNamed = location.hash.length > 1 || textInPage() !== '';
  return isNamed ? { kind: 'loading', share: 0 } : { kind: 'empty' };
}

/** The preview in the page's own file; null where there is none. */
function shareInside(): Uint8Array | null {
  return shareOfPage(textInPage());
}
