import { fileStem } from '../../core';
import { verdictOf } from '../../document';
import { fetchPreviewPage, saveFile } from '../../platform/browser';
import { shareFileEnding, shareInPage } from '../../share';
import { toasts } from '../../ui';
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
  const { open, isStale } = session.getState();
  if (!open || isStale) return;
  const { t } = translator;
  const { errors } = verdictOf(open.report);
  if (errors > 0 && !allowViolations) {
    const what = t(($) => $.failure.found, { count: errors });
    const remedy = t(($) => $.failure.shareRefusedRemedy);
    session.setState({ failure: { code: 'refused', what, where: '', remedy, format: 'preview' } });
    return;
  }
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
