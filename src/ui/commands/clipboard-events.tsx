import { useEffect } from 'react';
import { useStudio } from '../studio-context';
import { bindClipboard } from './clipboard';

/** Listens for copy, cut and paste as long as a show can be changed. */
export function ClipboardEvents() {
  const studio = useStudio();
  useEffect(() => bindClipboard(document, studio), [studio]);
  return null;
}
