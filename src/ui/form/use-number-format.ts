import { useTranslation } from 'react-i18next';
import type { SchemaNode } from '../../show';
import { numberFormat } from './form-node';

const UNITS: Readonly<Record<string, 'm' | 's' | 'mps' | 'mps2' | 'mps3'>> = {
  m: 'm',
  s: 's',
  'm/s': 'mps',
  'm/s²': 'mps2',
  'm/s³': 'mps3',
};

/** How a number of the show is shown, its unit in the reader's language. */
export function useNumberFormat() {
  const { t } = useTranslation();
  return (key: string, node: SchemaNode) => {
    const format = numberFormat(key, node);
    const unit = UNITS[format.unit ?? ''];
    return unit ? { ...format, unit: t(($) => $.unit[unit], { value: '' }).trim() } : format;
  };
}
