import { z } from "zod";
import { type ReceiptPaper, receiptPaper } from "../receipt-papers/receipt-paper.ts";
import {
  cameAsOutsider,
  closedInfringementStages,
  type Finding,
  type InfringementChannel,
  infringementKind,
  type InfringementParts,
  infringementParts,
  infringementStage,
  infringementVerdict,
  isIdentified,
  judgeInfringementMove,
  remedyKind,
} from "./infringement.ts";

const foundAnswer = z.object({
  verdict: infringementVerdict,
  kind: infringementKind,
  facts: z.string(),
  reasons: z.string(),
  number: z.string(),
  on: z.iso.date(),
});

/** Whether it was made sure whose data it is. */
export const identityState = z.enum(["unchecked", "confirmed", "not-confirmed"]);

/** What the complainant said, and how far it is. */
const said = z.object({
  id: z.uuid(),
  associationId: z.uuid(),
  number: z.string(),
  stage: infringementStage,
  kind: infringementKind,
  noticedOn: z.iso.date(),
  data: z.string(),
  facts: z.string(),
  wants: z.string(),
  receivedOn: z.iso.date(),
});

/**
 * What became of a complaint about data, for whoever holds its receipt: their own words, how far it is, and once it is sure
 * that the data is theirs what was found and made good. Nothing of whose act it was, of receivers or of anybody else.
 */
export const infringementAnswer = said.extend({
  dueOn: z.iso.date().nullable(),
  judgement: infringementParts.shape.judgement.unwrap(),
  /** Whether it is sure whose data it is; null: it came by their own account. */
  identity: z.object({ state: identityState, how: z.string(), on: z.iso.date().nullable() }).nullable(),
  /** The day on which somebody was entrusted with it. */
  entrustedOn: z.iso.date().nullable(),
  /** Until when the inquiry was extended; why may tell of others. */
  extendedUntil: z.iso.date().nullable(),
  /** Something was found that is not told before it is sure whose data it is. */
  withheld: z.boolean(),
  finding: foundAnswer.nullable(),
  secondLookUntil: z.iso.date().nullable(),
  review: foundAnswer.nullable(),
  remedies: z.array(
    z.object({
      kind: remedyKind,
      text: z.string(),
      dueOn: z.iso.date(),
      done: z.object({ how: z.string(), on: z.iso.date() }).nullable(),
    }),
  ),
  outcome: infringementParts.shape.outcome.unwrap(),
  withdrawable: z.boolean(),
  /** What whoever holds the receipt brought by it. */
  papers: z.array(receiptPaper),
  /** Whether more may be brought at this stage. */
  bringable: z.boolean(),
});
export type InfringementAnswer = z.infer<typeof infringementAnswer>;

type Kept = z.infer<typeof said> & { readonly channel: InfringementChannel; readonly parts: InfringementParts };

/** Where the check of an outsider's identity stands; null: it came by their own account. */
export function identityOf({ channel, parts: { identities } }: Pick<Kept, "channel" | "parts">) {
  if (!cameAsOutsider({ channel })) return null;
  const last = identities.at(-1);
  if (last === undefined) return { state: "unchecked", how: "", on: null } as const;
  return { state: last.confirmed ? "confirmed" : "not-confirmed", how: last.how, on: last.on } as const;
}

/** The answer to whoever holds the receipt. */
export function answerByReceipt(
  kept: Kept,
  { dueOn, secondLookUntil }: { readonly dueOn: string | null; readonly secondLookUntil: string | null },
): InfringementAnswer {
  const { id, associationId, number, stage, kind, noticedOn, data, facts, wants, receivedOn, parts } = kept;
  const { judgement, extension, outcome } = parts;
  const mayKnow = isIdentified(kept);
  return {
    ...{ id, associationId, number, stage, kind, noticedOn, data, facts, wants, receivedOn },
    ...{ dueOn: closedInfringementStages.includes(stage) ? null : dueOn, judgement },
    identity: identityOf(kept),
    entrustedOn: parts.officers[0]?.on ?? null,
    extendedUntil: extension?.until ?? null,
    withheld: !mayKnow && parts.finding !== null,
    finding: mayKnow ? told(parts.finding) : null,
    secondLookUntil,
    review: mayKnow ? told(parts.review) : null,
    remedies: mayKnow ? remediesOf(parts) : [],
    // Why it was taken back is the complainant's own word; how it was closed tells what was found.
    outcome: mayKnow || stage === "withdrawn" ? outcome : null,
    withdrawable: judgeInfringementMove(stage, "complainant", "withdraw-infringement") === null,
    papers: papersByReceipt(parts),
    bringable: judgeInfringementMove(stage, "complainant", "bring-infringement-paper") === null,
  };
}

/** The papers that came by the receipt, as whoever holds it is told of them. */
export function papersByReceipt({ papers }: Pick<InfringementParts, "papers">): ReceiptPaper[] {
  return papers.flatMap(({ name, broughtOn, byReceipt }) =>
    byReceipt === null ? [] : [{ name, bytes: byReceipt.bytes, broughtOn }],
  );
}

/** What was ordered to make good, and how it was; to whom else something was done for it is not told. */
function remediesOf({ consequences }: InfringementParts): InfringementAnswer["remedies"] {
  return consequences.flatMap(({ kind, text, dueOn, done }) => {
    const remedy = remedyKind.safeParse(kind);
    const executed = done === null ? null : { how: done.how, on: done.on };
    return remedy.success ? [{ kind: remedy.data, text, dueOn, done: executed }] : [];
  });
}

/** What was found, without whose doing it was: that names receivers, who are others. */
function told(found: Finding | null): InfringementAnswer["finding"] {
  if (found === null) return null;
  const { verdict, kind, facts, reasons, number, on } = found;
  return { verdict, kind, facts, reasons, number, on };
}
