import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { countOpinions, findConsultation } from "./consultation-store.ts";
import { countUnreadLetters } from "./letters/letter-store.ts";
import { listNormReviews } from "./norm-review-store.ts";
import { type GateBar, type GateCode, gateBars, makingRule, type NormReader } from "./norm-step.ts";
import type { KeptNorm } from "./norm-store.ts";

export type VoteCode = GateCode | "opinions-unanswered" | "letters-unread" | "norm-experts-too-few";
type VoteBar = { readonly refusal: Refusal<VoteCode>; readonly source: GateBar["source"] };

/** What keeps a text from the vote: letters nobody read, opinions nobody answered, too few experts, a gate it does not pass. */
export async function voteBars(reader: NormReader, norm: KeptNorm): Promise<VoteBar[]> {
  const { tx } = reader;
  const making = await makingRule(reader, norm.kind);
  const source = isRefusal(making) ? null : making.of.source;
  const unread = await countUnreadLetters(tx, norm.id);
  const { owed, first } = await countOpinions(tx, norm.id);
  const few = await expertsMissing(reader, norm);
  return [
    ...(unread === 0 ? [] : [{ refusal: refuse("letters-unread", { count: unread }), source }]),
    ...(first === null ? [] : [{ refusal: refuse("opinions-unanswered", { count: owed, first }), source }]),
    ...(few === null ? [] : [{ refusal: few, source }]),
    ...(await gateBars(reader, norm)),
  ];
}

/** Those count who signed on a text since the one that was consulted on, and did not stand aside. */
async function expertsMissing(
  reader: NormReader,
  norm: KeptNorm,
): Promise<Refusal<"norm-experts-too-few" | "norm-rules-missing"> | null> {
  const making = await makingRule(reader, norm.kind);
  if (isRefusal(making)) return making;
  const least = making.of.expertsLeast;
  const since = (await findConsultation(reader.tx, norm.id))?.revision ?? 0;
  const signed = (await listNormReviews(reader.tx, norm.id)).filter(
    ({ role, verdict, revision }) => role === "expert" && verdict !== "recused" && revision >= since,
  );
  const given = new Set(signed.map(({ name, unit }) => `${name}\n${unit}`)).size;
  return given < least ? refuse("norm-experts-too-few", { least, given }) : null;
}
