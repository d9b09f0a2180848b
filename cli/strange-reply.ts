import type { Answer, HouseLine } from "./house-line.ts";
import type { Terminal } from "./terminal.ts";
import { say } from "./words.ts";

/** A reply whose shape this program does not know: another version answers, or not a house at all. */
export function strangeReply(terminal: Terminal, house: HouseLine): Answer & { kind: "unreachable" } {
  return { kind: "unreachable", why: say(terminal, "reply-strange", { address: house.address }) };
}
