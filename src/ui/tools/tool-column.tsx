import { Layers2, type LucideIcon, Magnet, MousePointer2, Move, Rotate3d, Scaling } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { SkyTools, ToolStatus } from '../../tools';
import { IconButton } from '../kit';
import styles from './tools.module.css';

const TOOLS: readonly { readonly tool: ToolStatus['tool']; readonly icon: LucideIcon; readonly keys?: string }[] = [
  { tool: 'select', icon: MousePointer2 },
  { tool: 'move', icon: Move, keys: 'KeyG' },
  { tool: 'turn', icon: Rotate3d, keys: 'KeyR' },
  { tool: 'scale', icon: Scaling, keys: 'KeyS' },
];

/** The tools of the sky, one below the other: which gizmo a selection has, and what moves are caught by. */
export function ToolColumn({ tools }: { readonly tools: SkyTools }) {
  const { t } = useTranslation('tools', { useSuspense: true });
  const { tool, isSnapping, showsGhosts } = useStore(tools.status);
  return (
    <div className={styles.column} role="toolbar" aria-orientation="vertical" aria-label={t(($) => $.tools)}>
      {TOOLS.map(({ tool: name, icon, keys }) => (
        <IconButton
          key={name}
          icon={icon}
          label={t(($) => $.tool[name])}
          keys={keys}
          pressed={name === tool}
          onClick={() => tools.setTool(name)}
        />
      ))}
      <hr className={styles.line} />
      <IconButton
        icon={Magnet}
        label={t(($) => $.snapping)}
        pressed={isSnapping}
        onClick={() => tools.status.setState({ isSnapping: !isSnapping })}
      />
      <IconButton
        icon={Layers2}
        label={t(($) => $.ghosts)}
        pressed={showsGhosts}
        onClick={() => tools.status.setState({ showsGhosts: !showsGhosts })}
      />
    </div>
  );
}
