import type { House } from "../house.ts";
import { pdfSetter } from "./pdf-setter.ts";

/**
 * Has the house refuse each document as it does while twenty wait; answers what lets it set them again. How twenty come to
 * wait is the setter's own test: here a test would race with those before it being done.
 */
export function fillSetter(house: House): () => void {
  const { setPdf } = house;
  Object.assign(house, { setPdf: pdfSetter("", { longestMs: 1, mostMib: 1, atOnce: 1, mostWaiting: 0 }) });
  return () => {
    Object.assign(house, { setPdf });
  };
}
