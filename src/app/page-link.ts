import type { CameraKind } from '../document';

/** What an address can say after `#`: which show, at what time, through which camera, in which language. */
export interface PageLink {
  readonly show: string | null;
  readonly timeS: number | null;
  readonly camera: CameraKind | null;
  readonly language: string | null;
}

const CAMERAS: readonly string[] = ['audience', 'orbit', 'front', 'side', 'top'] satisfies CameraKind[];

/** Reads `#show=police-day&t=62.5&camera=audience&lang=kk`; what cannot be read counts as not said. */
export function readPageLink(hash: string): PageLink {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const timeS = said.has('t') ? Number(said.get('t')) : Number.NaN;
  const camera = said.get('camera');
  return {
    show: said.get('show'),
    timeS: Number.isFinite(timeS) ? timeS : null,
    camera: camera !== null && CAMERAS.includes(camera) ? (camera as CameraKind) : null,
    language: said.get('lang'),
  };
}
