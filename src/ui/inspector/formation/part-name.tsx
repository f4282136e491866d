import { useEffect, useRef } from 'react';
import { selectedPart, selectPart } from '../../../document';
import { useSession, useStudio } from '../../studio-context';
import styles from '../inspector.module.css';

interface PartNameProps {
  /** Index of the scene. */
  readonly scene: number;
  /** Id of the figure that the part is of. */
  readonly figure: string;
  readonly name: string;
}

/** The name of a part: a click selects it in the sky; selected there, it comes into view here. */
export function PartName({ scene, figure, name }: PartNameProps) {
  const { session } = useStudio();
  const button = useRef<HTMLButtonElement>(null);
  const isSelected = useSession(({ selection }) => {
    const inside = selection?.index === scene ? selectedPart(selection) : null;
    return inside?.figure === figure && inside.part === name;
  });
  useEffect(() => {
    if (isSelected) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    <button
      ref={button}
      type="button"
      className={styles.partName}
      title={name}
      aria-pressed={isSelected}
      onClick={() => session.setState({ selection: selectPart(scene, figure, name) })}
    >
      {name}
    </button>
  );
}
