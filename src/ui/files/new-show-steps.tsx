import { type ReactNode, type RefObject, useState } from 'react';
import {
  type FieldFaults,
  type FieldName,
  fenceFor,
  firstPicture,
  launchSizeM,
  type NewShow,
  type NewShowFields,
} from '../../editing';
import { findProfile, PROFILES } from '../../show';
import { useFormat } from '../i18n';
import { ChoiceRow, TypedField } from './new-show-fields';
import styles from './new-show-sheet.module.css';
import { SiteMap } from './site-map';
import { useFileWords } from './use-file-words';

export interface StepProps {
  readonly fields: NewShowFields;
  readonly faults: FieldFaults;
  /** The show, where all fields can stand. */
  readonly made: NewShow | null;
  /** The last one that could: what the map shows meanwhile. */
  readonly lastMade: NewShow | null;
  readonly set: <K extends FieldName>(name: K, value: NewShowFields[K]) => void;
}

/** Drones, limits, and how they stand before they fly. */
export function FleetStep({
  fields,
  faults,
  made,
  set,
  first,
}: StepProps & { readonly first: RefObject<HTMLInputElement | null> }) {
  const { t } = useFileWords();
  const typed = typedIn(fields, faults, set);
  return (
    <Step number={1} title={t(($) => $.newShow.fleet)} fact={made && <PadsFact made={made} />}>
      <Row label={t(($) => $.newShow.name)}>
        <TypedField label={t(($) => $.newShow.name)} isBare {...typed('title')} />
      </Row>
      <Row label={t(($) => $.newShow.drones)} isUneven>
        <TypedField label={t(($) => $.newShow.drones)} isBare ref={first} {...typed('drones')} />
        <ProfileChoice value={fields.profile} onChange={(profile) => set('profile', profile)} />
      </Row>
      <Row label={t(($) => $.newShow.launch)}>
        <ChoiceRow
          label={t(($) => $.newShow.launch)}
          value={fields.inTrays ? 'trays' : 'grid'}
          options={[
            { value: 'grid', label: t(($) => $.newShow.grid) },
            { value: 'trays', label: t(($) => $.newShow.trays) },
          ]}
          onChange={(kind) => set('inTrays', kind === 'trays')}
        />
      </Row>
      <Row>
        <TypedField label={t(($) => $.newShow.columns)} {...typed('columns')} />
        <TypedField label={t(($) => $.newShow.rows)} {...typed('rows')} />
        <TypedField label={t(($) => $.newShow.pitch)} unit={t(($) => $.newShow.metre)} {...typed('pitchM')} />
      </Row>
      {fields.inTrays && (
        <Row>
          <TypedField label={t(($) => $.newShow.trayColumns)} {...typed('trayColumns')} />
          <TypedField label={t(($) => $.newShow.trayRows)} {...typed('trayRows')} />
          <TypedField label={t(($) => $.newShow.trayPitch)} unit={t(($) => $.newShow.metre)} {...typed('trayPitchM')} />
        </Row>
      )}
    </Step>
  );
}

/** Where it flies, and who looks from where. */
export function PlaceStep({ fields, faults, made, lastMade, set }: StepProps) {
  const { t } = useFileWords();
  const typed = typedIn(fields, faults, set);
  const [first] = useState(fields);
  const isDoubtful = fields.coordinates !== first.coordinates && fields.amslM === first.amslM;
  const said = made && t(($) => (isDoubtful ? $.newShow.checkHeight : $.newShow.aboveSea), { value: made.amslM });
  const fact = isDoubtful ? <span className={styles.doubt}>{said}</span> : said;
  return (
    <Step number={2} title={t(($) => $.newShow.place)} fact={fact}>
      <Row label={t(($) => $.newShow.coordinates)}>
        <TypedField label={t(($) => $.newShow.coordinates)} isBare {...typed('coordinates')} />
        <TypedField label={t(($) => $.newShow.amsl)} unit={t(($) => $.newShow.metre)} {...typed('amslM')} />
      </Row>
      <SiteMap made={lastMade} />
      <div className={styles.three}>
        <TypedField label={t(($) => $.newShow.heading)} unit="°" {...typed('headingDeg')} />
        <TypedField label={t(($) => $.newShow.ceiling)} unit={t(($) => $.newShow.metre)} {...typed('ceilingM')} />
        <TypedField label={t(($) => $.newShow.audience)} unit={t(($) => $.newShow.metre)} {...typed('audienceM')} />
      </div>
    </Step>
  );
}

/** What stands in the sky first. */
export function PictureStep({ fields, faults, made, set }: StepProps) {
  const { t } = useFileWords();
  const typed = typedIn(fields, faults, set);
  return (
    <Step number={3} title={t(($) => $.newShow.picture)} fact={made && <PictureFact made={made} />}>
      <Row>
        <ChoiceRow
          label={t(($) => $.newShow.picture)}
          value={fields.picture}
          options={(['ring', 'sphere', 'text'] as const).map((value) => ({
            value,
            label: t(($) => $.newShow.pictures[value]),
          }))}
          onChange={(picture) => set('picture', picture)}
        />
      </Row>
      {fields.picture === 'text' && (
        <Row label={t(($) => $.newShow.text)}>
          <TypedField label={t(($) => $.newShow.text)} isBare {...typed('text')} />
        </Row>
      )}
    </Step>
  );
}

type TypedName = { [K in FieldName]: NewShowFields[K] extends string ? K : never }[FieldName];

function typedIn(fields: NewShowFields, faults: FieldFaults, set: StepProps['set']) {
  return (name: TypedName) => ({
    name,
    value: fields[name],
    fault: faults[name],
    onChange: (value: string) => set(name, value as NewShowFields[typeof name]),
  });
}

interface StepBoxProps {
  readonly number: number;
  readonly title: string;
  readonly fact: ReactNode;
  readonly children: ReactNode;
}

function Step({ number, title, fact, children }: StepBoxProps) {
  return (
    <section className={styles.step} aria-label={title}>
      <header>
        <span className={styles.number}>{number}</span>
        <h3>{title}</h3>
        <span className={styles.fact}>{fact}</span>
      </header>
      {children}
    </section>
  );
}

interface RowProps {
  readonly label?: string;
  /** The first field is short. */
  readonly isUneven?: boolean;
  readonly children: ReactNode;
}

function Row({ label, isUneven = false, children }: RowProps) {
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      <div className={isUneven ? styles.uneven : styles.fields}>{children}</div>
    </div>
  );
}

function PadsFact({ made }: { readonly made: NewShow }) {
  const { t } = useFileWords();
  const { number } = useFormat();
  const { columns, rows, tray } = made.launch;
  const count = columns * rows * (tray ? tray.columns * tray.rows : 1);
  const [width, depth] = launchSizeM(made.launch).map((metres) => number(metres, 1));
  return t(($) => $.newShow.pads, { count, width: width!, depth: depth! });
}

function PictureFact({ made }: { readonly made: NewShow }) {
  const { t } = useFileWords();
  const { number } = useFormat();
  const limits = findProfile(made.profile, 'profile');
  const { points, widthM } = firstPicture(made, limits, fenceFor(limits, made.launch).side);
  return t(($) => $.newShow.pictureFact, { count: points, width: number(widthM, 0) });
}

interface ProfileChoiceProps {
  readonly value: NewShow['profile'];
  readonly onChange: (value: NewShow['profile']) => void;
}

function ProfileChoice({ value, onChange }: ProfileChoiceProps) {
  const { t } = useFileWords();
  const { number } = useFormat();
  return (
    <select
      className={styles.select}
      aria-label={t(($) => $.newShow.profile)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as NewShow['profile'])}
    >
      {PROFILES.map(({ name, speedXyMps, separationDesignM }) => (
        <option key={name} value={name}>
          {t(($) => $.newShow.profiles[name as NewShow['profile']], {
            speed: number(speedXyMps, Number.isInteger(speedXyMps) ? 0 : 1),
            apart: number(separationDesignM, Number.isInteger(separationDesignM) ? 0 : 1),
          })}
        </option>
      ))}
    </select>
  );
}
