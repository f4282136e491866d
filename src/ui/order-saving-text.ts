import type { TFunction } from 'i18next';
import type { useFormat } from './i18n';

/** An order that saves or costs less than this flies as long, seconds. */
const LEAST_S = 0.5;

/** What is said of another order beside the hand that makes it. Seconds that it saves are bounds: "about". */
export function orderSavingText(savesS: number, t: TFunction, format: ReturnType<typeof useFormat>): string {
  if (savesS >= LEAST_S) return t(($) => $.timeline.orderFaster, { by: format.seconds(savesS, 0) });
  if (savesS <= -LEAST_S) return t(($) => $.timeline.orderSlower, { by: format.seconds(-savesS, 0) });
  return t(($) => $.timeline.orderAsFast);
}
