import { z } from "zod";
import { type Day, lastDayOf, type Period, type WorkCalendar } from "../../calendar.ts";
import type { RuleOf } from "../../catalogue/rule-entry.ts";
import { type Refusal, refuse } from "../../refusal.ts";

export const letterWay = z.enum(["in-person", "post", "official-exchange", "online"]);

/** A letter to a department on a final decision, and what became of it. */
export const caseLetter = z.object({
  documentId: z.uuid(),
  number: z.string(),
  on: z.iso.date(),
  receiver: z.string(),
  request: z.string(),
  sent: z.object({ way: letterWay, on: z.iso.date(), paper: z.uuid().nullable() }).nullable(),
  received: z.object({ on: z.iso.date(), paper: z.uuid(), note: z.string() }).nullable(),
  reply: z.object({ on: z.iso.date(), paper: z.uuid(), text: z.string() }).nullable(),
});
export type CaseLetter = z.infer<typeof caseLetter>;

/** Which of the rungs is carried out by letter; null: none of them. */
export function letterRungOf({ rungs }: Pick<RuleOf<"discipline">, "rungs">, ids: readonly string[]): string | null {
  return rungs.find(({ id, byLetter }) => byLetter && ids.includes(id))?.id ?? null;
}

/** Null: no letter is decided, nobody's personal data goes out by it, or it says by what right; else which articles ask for it. */
export function judgeLetterBasis(
  rule: Pick<RuleOf<"discipline">, "rungs"> & { readonly law: RuleOf<"personal-letter-basis"> },
  decided: { readonly rungs: readonly string[]; readonly isPerson: boolean; readonly letterBasis: string },
): Refusal<"case-letter-basis-missing"> | null {
  const isFree = !decided.isPerson || decided.letterBasis !== "" || letterRungOf(rule, decided.rungs) === null;
  const { articles, articlesEn } = rule.law;
  return isFree ? null : refuse("case-letter-basis-missing", { articles, articlesEn });
}

/** Null: the step comes next. A letter is sent once, received once after it was sent, and may be answered after that. */
export function judgeLetterStep(
  { sent, received, reply }: CaseLetter,
  step: "sent" | "received" | "answered",
): Refusal<"case-letter-step-wrong"> | null {
  const next = { sent: sent === null, received: sent !== null && received === null, answered: received !== null };
  const isNext = next[step] && (step !== "answered" || reply === null);
  return isNext ? null : refuse("case-letter-step-wrong");
}

/** What is owed of a letter that was decided: to be written and sent, or its receipt. */
export const letterDuty = z.object({ step: z.enum(["send", "receive"]), dueOn: z.iso.date(), overdue: z.boolean() });
export type LetterDuty = z.infer<typeof letterDuty>;

type Limits = { readonly send: Period; readonly receive: Period };

/** The earliest thing owed; null: every letter was received, or none is to be written. */
export function letterDutyOf(
  { finalOn, letters }: { readonly finalOn: Day; readonly letters: readonly CaseLetter[] },
  { calendar, limits, today }: { readonly calendar: WorkCalendar; readonly limits: Limits; readonly today: Day },
): LetterDuty | null {
  const unsent = letters.length === 0 || letters.some(({ sent }) => sent === null);
  const [waiting] = letters
    .flatMap(({ sent, received }) => (sent !== null && received === null ? [sent.on] : []))
    .toSorted();
  const step = unsent ? "send" : "receive";
  const from = unsent ? finalOn : waiting;
  if (from === undefined) return null;
  const dueOn = lastDayOf(calendar, from, limits[step]).on;
  return { step, dueOn, overdue: dueOn < today };
}
