import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds that keeps somebody from using the page: its rule and the first element. @param within a selector. */
export async function seriousFaults(page: Page, within?: string): Promise<readonly [string, string][]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [
      id,
      nodes.map(({ html, any }) => `${html} ${any.map(({ message }) => message)}`).join('\n'),
    ]);
}
