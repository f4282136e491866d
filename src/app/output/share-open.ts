import { fileStem } from '../../core';
import { fetchPreviewPage, saveFile } from '../../platform/browser';
import { shareFileEnding, shareInPage } from '../../share';
import { toasts } from '../../ui';
import { flightToHandOver } from './flight-to-hand-over';
import type { OutputParts } from './output-parts';
import { shareOfOpen } from './share-of-open';

/**
 * Saves what is open to be looked at: a page that opens by itself, and a preview for a link. A plan with problems is
 * refused unless the reader insists; then the preview says so.
 */
export function shareOpen(
  { session, exporter, translator, workspace, plans }: OutputParts,
  allowViolations: boolean,
): void {
  const { t } = translator;
  const refusal = { format: 'preview', remedy: t(($) => $.failure.shareRefusedRemedy) } as const;
  const open = flightToHandOver(session, translator, allowViolations, refusal);
  if (!open) return;
  void exporter.run('export', open.flight.title, async (jobs) => {
    const page = fetchPreviewPage();
    // a failure of the plan is told first
    page.catch(() => undefined);
    const share = await shareOfOpen({ workspace, plans }, open, jobs);
    const stem = fileStem(open.flight.title);
    saveFile(`${stem}.html`, 'text/html', [new TextEncoder().encode(shareInPage(await page, share))]);
    saveFile(`${stem}${shareFileEnding}`, 'application/octet-stream', [share]);
    toasts.add({
      title: t(($) => $.done.exported, { name: `${stem}.html` }),
      description: t(($) => $.done.shared, { name: `${stem}${shareFileEnding}` }),
    });
  });
}
