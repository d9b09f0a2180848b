import { z } from "zod";
import { type CaseLetter, letterWay } from "@xinheng/domain/discipline/letters/case-letter.ts";

const sent = z.object({ step: z.literal("sent"), way: letterWay, paper: z.uuid().nullable().default(null) });
const received = z.object({
  step: z.literal("received"),
  note: z.string().trim().max(300).default(""),
  paper: z.uuid(),
});
const answered = z.object({ step: z.literal("answered"), text: z.string().trim().min(2).max(4_000), paper: z.uuid() });
const on = z.object({ on: z.iso.date() });

/** What becomes of a letter, one step after the other. */
export const letterStep = z.discriminatedUnion("step", [
  sent.extend(on.shape),
  received.extend(on.shape),
  answered.extend(on.shape),
]);

/** The letter with the step noted on it. */
export function letterAfter(letter: CaseLetter, told: z.output<typeof letterStep>): CaseLetter {
  switch (told.step) {
    case "sent":
      return { ...letter, sent: { way: told.way, on: told.on, paper: told.paper } };
    case "received":
      return { ...letter, received: { on: told.on, paper: told.paper, note: told.note } };
    case "answered":
      return { ...letter, reply: { on: told.on, paper: told.paper, text: told.text } };
  }
}
