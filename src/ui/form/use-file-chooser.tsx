import { type ReactNode, useRef } from 'react';
import { fileBeside } from '../../editing';
import type { FormFiles } from './form-types';

/** Takes a file that was chosen: its path beside the show, and what comes in for it. */
type TakeFile = (path: string, files: FormFiles) => void;

/** Files that a value may name, by what it belongs to. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  drawing: ['svg'],
  image: ['png', 'jpg', 'jpeg', 'webp'],
  mesh: ['glb', 'obj', 'stl'],
  points: ['csv'],
  text: ['ttf', 'otf', 'woff'],
  music: ['mp3', 'wav', 'ogg', 'm4a', 'flac'],
};

export function endingsFor(owner: string | undefined): readonly string[] {
  return ENDINGS[owner ?? ''] ?? [];
}

/**
 * Asks for a file of the disk and brings it into the show.
 * @returns `input`, which must be rendered, and what asks; one that is dismissed changes nothing.
 */
export function useFileChooser(files: FormFiles): {
  readonly input: ReactNode;
  readonly choose: (owner: string | undefined, take: TakeFile) => void;
} {
  const input = useRef<HTMLInputElement>(null);
  const wanted = useRef<TakeFile | null>(null);
  const choose = (owner: string | undefined, take: TakeFile) => {
    if (!input.current) return;
    wanted.current = take;
    input.current.accept = endingsFor(owner)
      .map((ending) => `.${ending}`)
      .join();
    input.current.value = '';
    input.current.click();
  };
  const onChosen = async (file: File | undefined) => {
    if (!file) return;
    const { path, files: added } = fileBeside(files, file.name, new Uint8Array(await file.arrayBuffer()));
    wanted.current?.(path, added);
  };
  return {
    choose,
    input: (
      <input
        ref={input}
        type="file"
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={(event) => void onChosen(event.currentTarget.files?.[0])}
      />
    ),
  };
}
