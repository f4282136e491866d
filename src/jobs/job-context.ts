import { Cancelled, type Progress, type TaskContext } from '../core';
import { yieldToMessages } from './yield-to-messages';

/** Time between two reports of the same stage. */
const REPORT_EVERY_MS = 50;
/** Time between two yields: a cancel waits for it and the step that goes beyond it. A thousand checkpoints cost next to nothing. */
const YIELD_EVERY_MS = 10;

/** A task context that reports through `onProgress`, seldom enough, and stops once `isCancelled` says so. */
export function createJobContext(isCancelled: () => boolean, onProgress: (progress: Progress) => void): TaskContext {
  let yieldedAtMs = performance.now();
  return {
    progress: throttled(onProgress),
    async checkpoint() {
      if (performance.now() - yieldedAtMs >= YIELD_EVERY_MS) {
        await yieldToMessages();
        yieldedAtMs = performance.now();
      }
      if (isCancelled()) throw new Cancelled();
    },
  };
}

function throttled(onProgress: (progress: Progress) => void): (progress: Progress) => void {
  let stage: Progress['stage'] | null = null;
  let reportedAtMs = 0;
  return (progress) => {
    const nowMs = performance.now();
    const ended = progress.done >= progress.total;
    if (progress.stage === stage && !ended && nowMs - reportedAtMs < REPORT_EVERY_MS) return;
    stage = progress.stage;
    reportedAtMs = nowMs;
    onProgress(progress);
  };
}
