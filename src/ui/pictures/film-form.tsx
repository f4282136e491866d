import { useEffect, useState } from 'react';
import {
  type FilmContainer,
  FRAME_RATES,
  type FrameRate,
  frameCount,
  printShowTime,
  requireFilmSize,
  requireFrameRate,
} from '../../film';
import type { Seat } from '../../share';
import { SelectField } from '../fields';
import { useFileWords } from '../files/use-file-words';
import { useStudio } from '../studio-context';
import { encodesH264 } from './encodes-h264';
import { OrderForm } from './order-form';
import type { PictureFormProps } from './picture-form-props';
import styles from './pictures.module.css';
import { SeatField } from './seat-field';
import { SizeFields, useSize } from './size-fields';
import { StretchFields, useStretch } from './stretch-fields';

const CONTAINERS = [
  { value: 'mp4', label: 'MP4' },
  { value: 'webm', label: 'WebM' },
];

/** A stretch of the show as a film. */
export function FilmForm({ button, onClose }: PictureFormProps) {
  const { t } = useFileWords();
  const { actions } = useStudio();
  const { size, ...chosen } = useSize();
  const [fps, setFps] = useState<FrameRate>(30);
  const [seat, setSeat] = useState<Seat>('centre');
  const [container, setContainer] = useContainer();
  const { stretch, ...scenes } = useStretch();
  const order = () => {
    requireFilmSize(size, '');
    actions.makePicture({ kind: 'film', request: { size, seat, fps, stretch, container } });
    onClose();
  };
  const length = { time: printShowTime(stretch.toMs - stretch.fromMs), frames: frameCount(stretch, fps) };
  return (
    <OrderForm
      button={button}
      note={t(($) => $.pictures.length, length)}
      action={t(($) => $.pictures.make)}
      onOrder={order}
    >
      <SizeFields {...chosen} />
      <StretchFields {...scenes} />
      <SeatField seat={seat} onSeat={setSeat} />
      <div className={styles.sides}>
        <SelectField
          label={t(($) => $.pictures.rate)}
          values={[String(fps)]}
          options={FRAME_RATES.map((rate) => ({ value: String(rate), label: String(rate) }))}
          onCommit={(rate) => setFps(requireFrameRate(Number(rate), ''))}
        />
        <SelectField
          label={t(($) => $.pictures.file)}
          values={[container]}
          options={CONTAINERS}
          onCommit={(value) => setContainer(value as FilmContainer)}
        />
      </div>
    </OrderForm>
  );
}

/** MP4 where the browser has the encoder that every player of MP4 knows, WebM elsewhere, until the reader says otherwise. */
function useContainer() {
  const [chosen, setChosen] = useState<FilmContainer | null>(null);
  const [usual, setUsual] = useState<FilmContainer>('mp4');
  useEffect(() => {
    encodesH264().then((does) => setUsual(does ? 'mp4' : 'webm'));
  }, []);
  return [chosen ?? usual, setChosen] as const;
}
