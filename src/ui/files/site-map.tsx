import { fenceFor, launchSizeM, type NewShow } from '../../editing';
import { findProfile } from '../../show';
import { useFormat } from '../i18n';
import styles from './new-show-sheet.module.css';
import { useFileWords } from './use-file-words';

/** The picture's size, in its own units. */
const [WIDTH, HEIGHT] = [456, 190];
const AIR = 14;
/** More pads than this are drawn as an area. */
const MOST_DOTS = 1500;

/** The site from above, audience below: fence, launch area and audience to scale, with the arrow to the north. */
export function SiteMap({ made }: { readonly made: NewShow | null }) {
  const { t } = useFileWords();
  const { number } = useFormat();
  if (!made) return <div className={styles.map} aria-hidden />;
  const { side, front, back } = fenceFor(findProfile(made.profile, 'profile'), made.launch);
  const [launchM, depthM] = launchSizeM(made.launch);
  const scale = (HEIGHT - 2 * AIR - 16) / (back + made.audienceM);
  const x = (metres: number) => WIDTH / 2 + metres * scale;
  const y = (metres: number) => AIR + (back - metres) * scale;
  const metres = (value: number) => number(value, 1);
  return (
    <svg className={styles.map} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
      <rect
        className={styles.fence}
        x={x(-side)}
        y={y(back)}
        width={2 * side * scale}
        height={(front + back) * scale}
      />
      <text className={styles.fenceText} x={x(side) + 6} y={y(back) + 12}>
        {t(($) => $.newShow.fence, { width: 2 * side, depth: front + back })}
      </text>
      <Pads made={made} x={x} y={y} scale={scale} />
      <text x={x(side) + 6} y={y(0) + 4}>
        {t(($) => $.newShow.launchArea, { width: metres(launchM), depth: metres(depthM) })}
      </text>
      <line className={styles.sight} x1={x(0)} y1={y(-front)} x2={x(0)} y2={y(-made.audienceM) - 6} />
      <ellipse className={styles.people} cx={x(0)} cy={y(-made.audienceM)} rx={16} ry={5} />
      <text x={x(0) + 24} y={y(-made.audienceM) + 4}>
        {t(($) => $.newShow.audienceAt, { value: metres(made.audienceM) })}
      </text>
      <g transform={`translate(${WIDTH - 28} 40) rotate(${-made.headingDeg})`}>
        <path className={styles.north} d="M0 14V-14M-5 -8L0 -14L5 -8" />
        <text x={0} y={-18} textAnchor="middle">
          {t(($) => $.newShow.north)}
        </text>
      </g>
    </svg>
  );
}

interface PadsProps {
  readonly made: NewShow;
  readonly x: (metres: number) => number;
  readonly y: (metres: number) => number;
  readonly scale: number;
}

function Pads({ made: { launch, drones }, x, y, scale }: PadsProps) {
  const { columns, rows, pitchM } = launch;
  const [width, depth] = launchSizeM(launch);
  const area = (
    <rect
      className={styles.launch}
      x={x(-width / 2)}
      y={y(depth / 2)}
      width={Math.max(2, width * scale)}
      height={Math.max(2, depth * scale)}
    />
  );
  if (columns * rows > MOST_DOTS) return area;
  const places = Array.from({ length: Math.min(columns * rows, drones) }, (_, place) => {
    const [column, row] = [place % columns, Math.floor(place / columns)];
    return [(column - (columns - 1) / 2) * pitchM, (row - (rows - 1) / 2) * pitchM] as const;
  });
  return (
    <>
      {area}
      {places.map(([east, north]) => (
        <circle key={`${east} ${north}`} className={styles.pad} cx={x(east)} cy={y(north)} r={0.7} />
      ))}
    </>
  );
}
