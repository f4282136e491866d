import { TriangleAlert } from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureFault } from '../../live';
import type { EditPath } from '../../show';
import { useFormat } from '../i18n';
import { Button } from '../kit';
import { useEditor, useStudio } from '../studio-context';
import styles from './inspector.module.css';

interface FigureFaultsProps {
  readonly scene: number;
  readonly figure: string;
  readonly name: string;
  /** Where the figure stands in the show. */
  readonly path: EditPath;
}

const NONE: readonly FigureFault[] = [];
const unchanging = () => () => {};

/** What is wrong with where a figure stands, said at once, each with the button that fixes it. */
export function FigureFaults({ scene, figure, name, path }: FigureFaultsProps) {
  const { t } = useTranslation('tools', { useSuspense: true });
  const { actions } = useStudio();
  const faultText = useFaultText();
  const live = useEditor((state) => state.live);
  const look = useCallback(() => live?.faultsOf(scene).get(figure) ?? NONE, [live, scene, figure]);
  const faults = useSyncExternalStore(live?.subscribe ?? unchanging, look);
  if (faults.length === 0) return null;
  return (
    <ul className={styles.faults} aria-label={t(($) => $.fault.list, { name })}>
      {faults.map((fault) => (
        <li key={fault.kind + ('name' in fault ? fault.name : '')} data-fault={fault.kind}>
          <TriangleAlert size={14} aria-hidden />
          <span>{faultText(fault)}</span>
          {fault.remedy && (
            <Button
              onClick={() =>
                actions.edit({ key: 'fixPlace', of: name }, [
                  { kind: 'set', at: [...path, 'placement'], value: fault.remedy },
                ])
              }
            >
              {t(($) => $.fault.fix[fault.kind])}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function useFaultText(): (fault: FigureFault) => string {
  const { t } = useTranslation('tools', { useSuspense: true });
  const format = useFormat();
  return (fault) => {
    switch (fault.kind) {
      case 'mirrored':
        return t(($) => $.fault.mirrored);
      case 'edge-on':
        return t(($) => $.fault['edge-on'], { degrees: format.number(fault.degrees) });
      case 'too-low':
      case 'too-high':
        return t(($) => $.fault[fault.kind], {
          by: format.metres(fault.byM, 1),
          limit: format.metres(fault.limitM, 1),
        });
      case 'too-small':
        return t(($) => $.fault['too-small'], {
          distance: format.metres(fault.distanceM),
          limit: format.metres(fault.leastM),
        });
      case 'outside-fence':
        return t(($) => $.fault['outside-fence'], { count: fault.points });
      case 'behind-obstacle':
        return t(($) => $.fault['behind-obstacle'], { count: fault.points, name: fault.name });
    }
  };
}
