const minute = 60_000;
const hour = 60 * minute;

/**
 * How long to rest after the first, second, third … attempt, in milliseconds; after the last it is given up. Five seconds
 * to a day, a little over three days in all, as the Standard Webhooks specification proposes; mail has no use for the first rung.
 */
export const mailLadder: readonly number[] = [
  ...[5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour],
];
export const hookLadder: readonly number[] = [5_000, ...mailLadder];
