/** Sizes in percent that zooming stops at. */
export const STEPS = [50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200] as const;
export const LEAST = 50;
export const MOST = 200;

/** The next size above (1) or below (-1) a present one, which need not be a step itself. */
export function stepFrom(percent: number, direction: 1 | -1): number {
  // A size between two steps by less than a percent counts as the step.
  const next =
    direction > 0
      ? STEPS.find((step) => step > percent + 1)
      : STEPS.findLast((step) => step < percent - 1);
  return next ?? (direction > 0 ? MOST : LEAST);
}
