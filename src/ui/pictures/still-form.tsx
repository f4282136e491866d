import { useState } from 'react';
import { printShowTime, requireStillSize } from '../../film';
import type { Seat } from '../../share';
import { useFileWords } from '../files/use-file-words';
import { useStudio } from '../studio-context';
import { OrderForm } from './order-form';
import type { PictureFormProps } from './picture-form-props';
import { SeatField } from './seat-field';
import { SizeFields, useSize } from './size-fields';

/** The instant that the clock shows, as a picture. */
export function StillForm({ button, onClose }: PictureFormProps) {
  const { t } = useFileWords();
  const { actions, clock } = useStudio();
  const [timeMs] = useState(clock.timeMs);
  const [seat, setSeat] = useState<Seat>('centre');
  const { size, ...chosen } = useSize();
  const order = () => {
    requireStillSize(size, '');
    actions.makePicture({ kind: 'still', request: { size, seat, timeMs } });
    onClose();
  };
  return (
    <OrderForm
      button={button}
      note={t(($) => $.pictures.instant, { time: printShowTime(timeMs) })}
      action={t(($) => $.pictures.save)}
      onOrder={order}
    >
      <SizeFields {...chosen} />
      <SeatField seat={seat} onSeat={setSeat} />
    </OrderForm>
  );
}
