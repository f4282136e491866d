import type { LucideIcon } from 'lucide-react';
import { Boxes, MapPin, PlaneLanding, PlaneTakeoff, Settings2, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../../document';
import { classNames } from '../kit';
import { useSession, useStudio } from '../studio-context';
import styles from './scene-list.module.css';

type Part = Exclude<NonNullable<Selection>['kind'], 'scene' | 'transition'>;

const ICONS: Readonly<Record<Part, LucideIcon>> = {
  show: Settings2,
  site: MapPin,
  fleet: Boxes,
  limits: ShieldCheck,
  takeoff: PlaneTakeoff,
  landing: PlaneLanding,
};

/** Rows of what is no scene: the show's own parts before the storyboard, take-off and landing around the scenes. */
export function OutlineRows({ parts }: { readonly parts: readonly Part[] }) {
  return parts.map((part) => <PartRow key={part} part={part} />);
}

function PartRow({ part }: { readonly part: Part }) {
  const { t } = useTranslation();
  const { session } = useStudio();
  const isSelected = useSession(({ selection }) => selection?.kind === part);
  const Icon = ICONS[part];
  const label = part === 'takeoff' || part === 'landing' ? t(($) => $.timeline[part]) : t(($) => $.edit[part]);
  return (
    <li>
      <button
        type="button"
        className={classNames(styles.part, isSelected && styles.selected)}
        aria-current={isSelected}
        onClick={() => session.setState({ selection: { kind: part, index: 0 } })}
      >
        <Icon size={14} aria-hidden />
        {label}
      </button>
    </li>
  );
}
