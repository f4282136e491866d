import { useEffect, useMemo, useRef } from 'react';
import type { FormationPoints } from '../../../core';
import { useFormat } from '../../i18n';
import { useWords } from '../../i18n/form';
import { drawThumbnail } from '../../scenes';
import { Section } from '../facts';
import styles from '../inspector.module.css';
import { mergedParts } from './formation-room';
import type { ShownFormation } from './use-formation';

const WIDTH_PX = 100;
const HEIGHT_PX = 75;
/** From straight in front. */
const VIEW = { audienceM: [0, -600, 0], lookAtM: [0, 0, 0] } as const;

/** A figure as it looks from far, small and blurred; how small it can be, and how many points it has room for. */
export function FormationFacts({ formation }: { readonly formation: ShownFormation }) {
  const words = useWords();
  const format = useFormat();
  const { inputs, points, tried } = formation;
  const { smallestM, room } = tried;
  const merged = useMemo(() => points && mergedParts(points, inputs.spacingM), [points, inputs]);
  const count = format.number(formation.count);
  const spacing = format.metres(inputs.spacingM, 2);
  return (
    <Section title={words.word('fromFar')}>
      <div className={styles.far}>
        <FarPicture points={points} />
        <div>
          {room && room.room >= formation.count && (
            <p data-tone="clear">
              {words.word(room.isMore ? 'fitsMore' : 'fits', { count, spacing, room: format.number(room.room) })}
            </p>
          )}
          {room && room.room < formation.count && (
            <p data-tone="warning">{words.word('tooSmall', { count, room: format.number(room.room) })}</p>
          )}
          {smallestM !== null && <p>{words.word('smallest', { count, size: format.metres(smallestM, 1) })}</p>}
          {merged && <p data-tone="warning">{words.word('merge', { a: merged[0], b: merged[1] })}</p>}
        </div>
      </div>
    </Section>
  );
}

function FarPicture({ points }: { readonly points: FormationPoints | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!points || !canvas.current) return;
    const colours = Float32Array.from(points.coloursSrgb, (value) => (value / 255) ** 2.2);
    drawThumbnail(canvas.current, VIEW, { positionsM: Float32Array.from(points.positionsM), colours });
  }, [points]);
  return <canvas ref={canvas} width={WIDTH_PX} height={HEIGHT_PX} aria-hidden />;
}
