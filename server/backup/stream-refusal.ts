import type { Refusal } from "@xinheng/domain/refusal.ts";

/** A foreseen no found in the middle of a stream: carried up to the function that began the stream, and answered there as a value. */
export class StreamRefusal extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/** What a failed stream means to whoever waits for it; a mistake of our own is thrown on. */
export function refusalIn(failure: unknown): Refusal {
  if (failure instanceof StreamRefusal) return failure.refusal;
  throw failure;
}
