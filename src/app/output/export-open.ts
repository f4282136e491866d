import type { i18n } from 'i18next';
import type { FlightFormatId } from '../../core';
import type { Tasks } from '../../jobs';
import { saveFile } from '../../platform/browser';
import { toasts } from '../../ui';
import { flightToHandOver } from './flight-to-hand-over';
import type { OutputParts } from './output-parts';

/** Writes flight files and hands them over; a plan with problems is refused unless the reader insists. */
export function exportOpen(
  { session, exporter, translator, workspace, plans }: OutputParts,
  format: FlightFormatId,
  allowViolations: boolean,
): void {
  const { t } = translator;
  const refusal = { format, remedy: t(($) => $.failure.refusedRemedy) };
  const open = flightToHandOver(session, translator, allowViolations, refusal);
  if (!open) return;
  const { source, file: opened } = workspace;
  void exporter.run('export', open.flight.title, async (jobs) => {
    const flight = opened ?? (await plans.flight(source!, jobs.run));
    const request = { flight, format, allowViolations, dateIso: new Date().toISOString() };
    const file = await jobs.run('export', request, { movesInput: !opened });
    saveFile(file.fileName, file.mediaType, file.chunks);
    for (const { fileName, bytes } of file.companions) saveFile(fileName, 'application/json', [bytes]);
    toasts.add(describeExport(file, t));
  });
}

/** Names what was saved; of several files it says that they belong together. */
function describeExport(
  { fileName, companions }: Tasks['export']['output'],
  t: i18n['t'],
): { title: string; description?: string } {
  const title = t(($) => $.done.exported, { name: fileName });
  if (companions.length === 0) return { title };
  const names = companions.map((file) => file.fileName).join(', ');
  return { title, description: t(($) => $.done.companions, { names }) };
}
