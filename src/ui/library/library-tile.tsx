import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { LibraryItem } from '../../editing/library';
import { IconButton } from '../kit';
import type { AddTo } from './add-from-library';
import styles from './library.module.css';
import { TilePicture } from './tile-picture';

interface LibraryTileProps {
  readonly item: LibraryItem;
  readonly name: string;
  readonly assets: LibraryItem['files'];
  /** Whether Enter in the search takes it. */
  readonly isTaken: boolean;
  readonly onAdd: (to: AddTo) => void;
  readonly onDrag: () => void;
  /** Takes it out of what is kept; absent for what is not. */
  readonly remove?: { readonly label: string; readonly run: () => void };
}

/** A formation to add: Enter or a click puts it into the scene, with Shift into a new one; a drag puts it where it is let go. */
export function LibraryTile({ item, name, assets, isTaken, onAdd, onDrag, remove }: LibraryTileProps) {
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.tile}
        data-tile
        data-taken={isTaken || undefined}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'copy';
          event.dataTransfer.setData('text/plain', name);
          onDrag();
        }}
        onClick={(event) => onAdd(event.shiftKey ? 'scene' : 'figure')}
        onKeyDown={moveAmongTiles}
      >
        <TilePicture item={item} assets={assets} />
        <span className={styles.name}>{name}</span>
      </button>
      {remove && (
        <span className={styles.remove}>
          <IconButton icon={X} label={remove.label} onClick={remove.run} />
        </span>
      )}
    </li>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 3, ArrowUp: -3 };

/** Arrows go from tile to tile. */
function moveAmongTiles(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.code];
  if (step === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const tiles = [...document.querySelectorAll<HTMLElement>('[data-tile]')];
  tiles[tiles.indexOf(event.currentTarget) + step]?.focus();
}
