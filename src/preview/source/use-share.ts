import { useCallback, useEffect, useRef, useState } from 'react';
import { readShare, type ShareFile, shareOfPage } from '../../share';
import type { FailureCode } from '../words';
import { fetchShare, shareAddress } from './fetch-share';
import { failureCodeOf } from './open-failure';
import { readFile } from './read-file';

/** What the page is at. `share` while loading: how much is there, 0 to 1. */
export type ShareState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'loading'; readonly share: number }
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | { readonly kind: 'open'; readonly show: ShareFile };

type ReadBytes = (tell: (share: number) => void) => Promise<Uint8Array>;

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
    const mine = ++asked.current;
    const show = (next: ShareState) => mine === asked.current && setState(next);
    show({ kind: 'loading', share: 0 });
    try {
      show({ kind: 'open', show: readShare(await read((share) => show({ kind: 'loading', share })), name) });
    } catch (error) {
      show({ kind: 'failed', code: failureCodeOf(error) });
    }
  }, []);
  useEffect(() => {
    const follow = () => {
      if (location.hash.length < 2) return;
      void open(location.hash, async (tell) => fetchShare(shareAddress(location.hash, location.href), tell));
    };
    const inside = shareInside();
    if (inside) void open(document.title, async () => inside);
    else follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [open]);
  const openFile = useCallback((file: File) => void open(file.name, () => readFile(file)), [open]);
  return { state, openFile };
}

function firstState(): ShareState {
  const isNamed = location.hash.length > 1 || (document.getElementById('share')?.textContent ?? '') !== '';
  return isNamed ? { kind: 'loading', share: 0 } : { kind: 'empty' };
}

/** The preview in the page's own file; null where there is none. */
function shareInside(): Uint8Array | null {
  const place = document.getElementById('share');
  return shareOfPage(place?.textContent ?? '');
}
