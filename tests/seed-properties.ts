import fc from 'fast-check';

/** Property tests are the same every time; `FC_SEED=...` explores other cases. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20260623) });
