import { z } from "zod";
import type { Day } from "../../calendar.ts";
import { fenAmount } from "../../fen.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import { mediationSide, type MediationRole, type MediationSide } from "../mediation/mediation.ts";

/** Who owes: one side to the other, or each to the other. */
export const obligor = z.enum(["requester", "respondent", "both"]);
export type Obligor = z.infer<typeof obligor>;

/** What is owed, as the parties agree to it: money with what it is for, or a deed in words. */
export const draftedObligation = z.object({
  obligor,
  /** Null: a deed and no money. */
  amountFen: fenAmount.min(1).nullable().default(null),
  deed: z.string().trim().min(2).max(500),
  /** The last day; null: the rule's period counts from the second signature. */
  dueOn: z.iso.date().nullable().default(null),
});
export type DraftedObligation = z.infer<typeof draftedObligation>;

/** What somebody said of the performance of an obligation. `onPaper`: entered by the secretariat from a party's paper. */
export const obligationWord = z.object({
  by: z.enum(["requester", "respondent", "mediator", "house"]),
  says: z.enum(["performed", "confirmed", "disputed"]),
  /** The day it was performed on, with `performed`. */
  performedOn: z.iso.date().nullable(),
  text: z.string(),
  paper: z.uuid().nullable(),
  on: z.iso.date(),
  onPaper: z.boolean(),
});
export type ObligationWord = z.infer<typeof obligationWord>;

const word = { text: z.string(), paper: z.uuid().nullable(), on: z.iso.date(), onPaper: z.boolean() } as const;

/** A wish of one side to move the day, and what the other said; only the word of both moves it, by a numbered supplement. */
export const obligationMove = z.object({
  from: z.iso.date().nullable(),
  to: z.iso.date(),
  asked: z.object({ by: mediationSide, ...word }),
  /** Null: not answered yet. `by` the side that asked: taken back. */
  answered: z.object({ by: mediationSide, says: z.boolean(), ...word }).nullable(),
  supplement: z.object({ documentId: z.uuid(), number: z.string() }).nullable(),
});
export type ObligationMove = z.infer<typeof obligationMove>;

export const obligationState = z.enum(["open", "noted", "disputed", "performed"]);
export type ObligationState = z.infer<typeof obligationState>;

export type Obligation = {
  readonly id: string;
  readonly number: number;
  readonly obligor: Obligor;
  readonly amountFen: number | null;
  readonly deed: string;
  readonly dueOn: Day | null;
  readonly words: readonly ObligationWord[];
  readonly moves: readonly ObligationMove[];
  readonly overdueOn: Day | null;
  readonly performedOn: Day | null;
};
type Said = Pick<Obligation, "obligor" | "words">;

/** Whose word makes it performed: to whom it is owed. */
function creditorsOf(owes: Obligor): readonly MediationSide[] {
  return owes === "both" ? mediationSide.options : mediationSide.options.filter((side) => side !== owes);
}

/** Noted by whoever owes or keeps the file; performed once everybody to whom it is owed says so. */
export function stateOfObligation({ obligor: owes, words }: Said): ObligationState {
  const noted = words.findLastIndex(({ says }) => says === "performed");
  if (noted === -1) return words.some(({ says }) => says === "disputed") ? "disputed" : "open";
  const last = creditorsOf(owes).map((side) => words.findLastIndex(({ by }) => by === side));
  if (last.every((place) => place !== -1 && words[place]?.says !== "disputed")) return "performed";
  // Noted anew after it was disputed, it waits for an answer again.
  return last.some((place) => place > noted && words[place]?.says === "disputed") ? "disputed" : "noted";
}

/** Whether a side is asked to confirm or dispute it now. */
export function awaitsAnswerOf(said: Said, side: MediationSide): boolean {
  if (stateOfObligation(said) !== "noted" || !creditorsOf(said.obligor).includes(side)) return false;
  const last = said.words.findLast(({ by }) => by === side);
  return last === undefined || last.says === "disputed";
}

/** Whether a side owes it and has not said that it was performed. */
export function isOwedBy(said: Said, side: MediationSide): boolean {
  const state = stateOfObligation(said);
  const owes = said.obligor === side || said.obligor === "both";
  return owes && (state === "open" || state === "disputed");
}

/** Whether its day is still waited for: what was noted in time only waits for an answer. */
export function isWaitedFor(one: Said & Pick<Obligation, "overdueOn">): boolean {
  const state = stateOfObligation(one);
  return state === "open" || state === "disputed" || (state === "noted" && one.overdueOn !== null);
}

/** Null: whoever stands so in the matter may note it as performed on that day. */
export function judgeNote(
  said: Said,
  note: { readonly by: MediationRole; readonly performedOn: Day; readonly proof: boolean; readonly today: Day },
): Refusal<
  "mediation-not-your-move" | "obligation-performed" | "obligation-day-to-come" | "obligation-proof-missing"
> | null {
  const { by } = note;
  const isCreditorAlone = (by === "requester" || by === "respondent") && said.obligor !== by && said.obligor !== "both";
  if (isCreditorAlone) return refuse("mediation-not-your-move");
  if (stateOfObligation(said) === "performed") return refuse("obligation-performed");
  if (note.performedOn > note.today) return refuse("obligation-day-to-come", { on: note.performedOn });
  return note.proof ? null : refuse("obligation-proof-missing");
}

/** Null: the side may confirm it, or dispute it. */
export function judgeAnswer(
  said: Said,
  answer: { readonly by: MediationSide; readonly confirms: boolean },
): Refusal<
  "mediation-not-your-move" | "obligation-performed" | "obligation-not-noted" | "mediation-said-already"
> | null {
  if (!creditorsOf(said.obligor).includes(answer.by)) return refuse("mediation-not-your-move");
  if (stateOfObligation(said) === "performed") return refuse("obligation-performed");
  const noted = said.words.findLastIndex(({ says }) => says === "performed");
  if (noted === -1) return refuse("obligation-not-noted");
  const place = said.words.findLastIndex(({ by }) => by === answer.by);
  const last = said.words[place]?.says;
  const repeats = answer.confirms ? last === "performed" || last === "confirmed" : last === "disputed" && place > noted;
  return repeats ? refuse("mediation-said-already") : null;
}

/** The wish to move the day that waits for an answer; null: none does. */
export function pendingMove(moves: readonly ObligationMove[]): ObligationMove | null {
  const last = moves.at(-1);
  return last?.answered === null ? last : null;
}

/** Null: the day may be asked to be moved there. */
export function judgeMove(
  obligation: Pick<Obligation, "obligor" | "words" | "moves" | "dueOn">,
  to: Day,
  today: Day,
): Refusal<"obligation-performed" | "obligation-day-asked" | "obligation-day-same" | "mediation-day-past"> | null {
  if (stateOfObligation(obligation) === "performed") return refuse("obligation-performed");
  if (pendingMove(obligation.moves) !== null) return refuse("obligation-day-asked");
  if (to < today) return refuse("mediation-day-past", { on: to });
  return to === obligation.dueOn ? refuse("obligation-day-same", { on: to }) : null;
}

/** Since when the matter is late by what was not performed in time; null: it is not. */
export function overdueOf(obligations: readonly Obligation[]): Day | null {
  const late = obligations.filter((one) => stateOfObligation(one) !== "performed");
  return late.flatMap(({ overdueOn }) => overdueOn ?? []).toSorted()[0] ?? null;
}

const counted = z.object({ count: z.int(), fen: z.int() });
export const obligationFigures = z.object({ owed: counted, performed: counted, overdue: counted });

/** How much of an agreement was performed, and how much of the rest is overdue: in number and in money. */
export function figuresOf(
  obligations: readonly Pick<Obligation, "obligor" | "words" | "amountFen" | "overdueOn">[],
): z.infer<typeof obligationFigures> {
  const sum = (some: typeof obligations) => ({
    count: some.length,
    fen: some.reduce((total, { amountFen }) => total + (amountFen ?? 0), 0),
  });
  const performed = obligations.filter((one) => stateOfObligation(one) === "performed");
  const rest = obligations.filter((one) => !performed.includes(one));
  return {
    owed: sum(obligations),
    performed: sum(performed),
    overdue: sum(rest.filter(({ overdueOn }) => overdueOn !== null)),
  };
}
