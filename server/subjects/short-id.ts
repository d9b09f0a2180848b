import { randomBytes } from "node:crypto";

// Without 0, 1, i, l and o, which are taken for one another when an address is read out or typed from paper.
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
const length = 10;

/** The random part of a subject's permanent address `/s/{shortId}`: it tells nothing of whom it names. */
export function newShortId(): string {
  let id = "";
  while (id.length < length) {
    // Five bits of each byte; the one value without a letter is drawn again, so that all letters are equally likely.
    for (const byte of randomBytes(length * 2)) id += alphabet[byte & 31] ?? "";
  }
  return id.slice(0, length);
}
