import { useEffect, useRef } from 'react';

/** What each of the values that a field shows becomes. */
export type NumberChange = (value: number) => number;

export interface NumberLimits {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** What a double click on the label puts back, and what a value counts as that is not set. */
  readonly fallback?: number | undefined;
  readonly isWhole?: boolean;
}

interface DraftedField extends NumberLimits {
  readonly values: readonly (number | undefined)[];
  readonly step: number;
  readonly onDraft: (values: readonly number[] | null) => void;
  readonly onCommit: (values: readonly number[]) => void;
}

/** Steps that follow each other within this time are one edit. */
const REST_MS = 500;

/** A change that is shown before it is made. */
export interface NumberDraft {
  readonly isOpen: () => boolean;
  /** Whether all that a change comes to is within the limits. */
  readonly fits: (change: NumberChange) => boolean;
  readonly show: (change: NumberChange) => void;
  /** Makes a change, counted from the values before the draft. */
  readonly commit: (change: NumberChange) => void;
  readonly discard: () => void;
  /** Adds so many steps; they are made once the hand rests. */
  readonly stepBy: (steps: number) => void;
  /** Makes the steps that were added. */
  readonly endSteps: () => void;
}

/** Changes of a field that count from what its values were when the hand began, however often they are shown meanwhile. */
export function useNumberDraft(field: DraftedField): NumberDraft {
  const latest = useRef(field);
  latest.current = field;
  const draft = useRef<NumberDraft | null>(null);
  draft.current ??= createDraft(() => latest.current);
  const { endSteps } = draft.current;
  // a field that goes, for another thing is selected, makes the steps that were added
  useEffect(() => endSteps, [endSteps]);
  return draft.current;
}

function createDraft(field: () => DraftedField): NumberDraft {
  let base: DraftedField | null = null;
  let steps = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wanted = (change: NumberChange) => {
    const { values, ...limits } = base ?? field();
    return values.map((value) => change(value ?? limits.fallback ?? 0));
  };
  const changed = (change: NumberChange) => wanted(change).map((value) => withinLimits(value, base ?? field()));
  const end = () => {
    clearTimeout(timer);
    steps = 0;
    base = null;
  };
  const self: NumberDraft = {
    isOpen: () => base !== null,
    fits: (change) => wanted(change).every((value) => isWithin(value, base ?? field())),
    show: (change) => {
      base ??= field();
      base.onDraft(changed(change));
    },
    commit: (change) => {
      const [values, { onCommit }] = [changed(change), base ?? field()];
      end();
      onCommit(values);
    },
    discard: () => {
      const open = base;
      end();
      open?.onDraft(null);
    },
    stepBy: (by) => {
      steps += by;
      self.show((value) => value + steps * field().step);
      clearTimeout(timer);
      timer = setTimeout(self.endSteps, REST_MS);
    },
    endSteps: () => {
      const added = steps * field().step;
      if (steps !== 0) self.commit((value) => value + added);
    },
  };
  return self;
}

/** Less than is shown of a number is no overstepping. */
const SLACK = 1e-6;

function isWithin(value: number, { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: NumberLimits) {
  return value >= least - SLACK && value <= most + SLACK;
}

function withinLimits(wanted: number, { least, most, isWhole }: NumberLimits): number {
  const rounded = isWhole ? Math.round(wanted) : Number(wanted.toFixed(6));
  return Math.min(most ?? Number.POSITIVE_INFINITY, Math.max(least ?? Number.NEGATIVE_INFINITY, rounded));
}
