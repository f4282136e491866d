import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import { type Point, seatEye } from '../../audience';
import { SEAT_IDS, type Seat, type ShareFile } from '../../share';
import { useWords } from '../words-context';
import { PLAN_HALF, type Plan, planOf, scaleM } from './plan';

interface PlanPictureProps {
  readonly show: ShareFile;
  readonly seat: Seat;
  readonly onWalk: (to: Point) => void;
}

/** Steps of the arrow keys, metres; with Shift the second. */
const STEPS_M = [5, 25] as const;

const WAYS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The place from above: a finger, a pointer or the arrow keys walk about in it. */
export function PlanPicture({ show, seat, onWalk }: PlanPictureProps) {
  const { words } = useWords();
  const plan = useMemo(() => planOf(show.site, show.outlineM), [show]);
  const eye = seatEye(show.site, seat);
  const point = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const along = (at: number, start: number, size: number) => ((at - start) / size) * 2 * PLAN_HALF - PLAN_HALF;
    onWalk(plan.fromPlan(along(event.clientX, box.left, box.width), along(event.clientY, box.top, box.height)));
  };
  const press = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    if (!way) return;
    event.preventDefault();
    const units = STEPS_M[event.shiftKey ? 1 : 0] * plan.unitsPerM;
    const [right, down] = plan.toPlan(eye);
    onWalk(plan.fromPlan(right + way[0] * units, down + way[1] * units));
  };
  return (
    <svg
      className="plan"
      viewBox={`${-PLAN_HALF} ${-PLAN_HALF} ${2 * PLAN_HALF} ${2 * PLAN_HALF}`}
      role="application"
      aria-label={words.plan}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys, as an application does
      tabIndex={0}
      data-takes-keys
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        point(event);
      }}
      onPointerMove={point}
      onKeyDown={press}
    >
      <Stage show={show} plan={plan} />
      <Places show={show} plan={plan} />
      <Viewer at={plan.toPlan(eye)} looksAt={plan.toPlan(show.site.lookAtM)} />
      <Scale plan={plan} />
    </svg>
  );
}

interface DrawnPlan {
  readonly show: ShareFile;
  readonly plan: Plan;
}

function Stage({ show, plan }: DrawnPlan) {
  const { words } = useWords();
  const points = Array.from({ length: show.outlineM.length / 3 }, (_, k) => {
    const [x, y, z] = show.outlineM.slice(3 * k, 3 * k + 3);
    return plan.toPlan([x!, y!, z!]);
  });
  const top = Math.min(...points.map(([, down]) => down), plan.toPlan(show.site.lookAtM)[1]);
  return (
    <>
      <g className="stage">
        {points.map(([x, y]) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={7} />
        ))}
      </g>
      <text x={plan.toPlan(show.site.lookAtM)[0]} y={Math.max(-PLAN_HALF + 12, top - 11)}>
        {words.planShow}
      </text>
    </>
  );
}

/** The places that every show has, and those that the designer named. */
function Places({ show, plan }: DrawnPlan) {
  const named = (show.site.placesM ?? []).map(({ name, positionM }) => ({ name, at: positionM }));
  const all = [...SEAT_IDS.map((id) => ({ name: null, at: seatEye(show.site, id) })), ...named];
  return all.map(({ name, at }) => {
    const [x, y] = plan.toPlan(at);
    return (
      <g key={`${x} ${y} ${name}`}>
        <circle className="place" cx={x} cy={y} r={3} />
        {name && (
          <text className="small" x={x} y={y - 6}>
            {name}
          </text>
        )}
      </g>
    );
  });
}

interface ViewerProps {
  readonly at: readonly [number, number];
  readonly looksAt: readonly [number, number];
}

/** Who watches, and where to. */
function Viewer({ at: [x, y], looksAt }: ViewerProps) {
  const angle = (Math.atan2(looksAt[1] - y, looksAt[0] - x) * 180) / Math.PI;
  return (
    <g transform={`translate(${x} ${y}) rotate(${angle})`} data-viewer>
      <path className="gaze" d="M0 0L46 -19A50 50 0 0 1 46 19Z" />
      <circle className="viewer" r={5.5} />
    </g>
  );
}

function Scale({ plan }: { readonly plan: Plan }) {
  const { words } = useWords();
  const metres = scaleM(plan);
  const end = -PLAN_HALF + 8 + metres * plan.unitsPerM;
  return (
    <>
      <path className="scale" d={`M${-PLAN_HALF + 8} ${PLAN_HALF - 10}v4H${end}v-4`} />
      <text className="small" x={end + 4} y={PLAN_HALF - 5} textAnchor="start">
        {words.metres(String(metres))}
      </text>
      <g transform={`translate(${PLAN_HALF - 14} ${PLAN_HALF - 16}) rotate(${plan.northDeg})`} className="north">
        <path d="M0 -10L4 6L0 3L-4 6Z" />
      </g>
    </>
  );
}
