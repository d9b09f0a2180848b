import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { judgeBreach } from "@xinheng/domain/archives/commitments/commitment.ts";
import { commitmentView } from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../../access/association-store.ts";
import { findPaper } from "../../governance/papers/paper-store.ts";
import { findResolution } from "../../governance/resolution-store.ts";
import type { Tx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import { keepAssociationRecord } from "../own-records/keep-association-record.ts";
import { commitmentParams, showCommitment } from "./commitment-step.ts";
import { changeCommitment, findCommitmentForUpdate } from "./commitment-store.ts";

const body = z.object({
  document: z
    .object({
      number: z.string().trim().min(1).max(128),
      issuer: z.string().trim().min(2).max(200),
      decidedOn: z.iso.date(),
      paperId: z.uuid(),
    })
    .nullable()
    .default(null),
  resolutionId: z.uuid().nullable().default(null),
});

/** Only a document with legal effect, or what the association resolved, makes a broken promise a record. */
export const recordBreach = deed({
  name: "record-breach",
  method: "POST",
  path: "/subjects/{subjectId}/commitments/{commitmentId}/breach",
  says: {
    zh: "依据生效文书或者决议，把违背承诺记入档案",
    en: "Put a breach into the archive, by a document with legal effect or by a carried resolution",
  },
  params: commitmentParams,
  body,
  reply: commitmentView,
  refuses: [
    "commitment-not-found",
    "commitment-state-wrong",
    "commitment-breach-unconfirmed",
    "commitment-breach-without-document",
    "commitment-document-wrong-day",
    "subject-not-found",
    "subject-merged",
    "item-not-by-filing",
    "item-by-filing-only",
    "item-not-ours",
    "item-about-others",
    "record-has-faults",
    "minor-no-adverse",
  ],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { commitment: params.commitmentId } }),
  async run(given) {
    const { tx, house, actor, now, today, params } = given;
    const associationId = ownAssociation(actor);
    const found = await findCommitmentForUpdate(tx, params.subjectId, params.commitmentId);
    if (found === null) return refuse("commitment-not-found");
    const basis = await basisOf(tx, associationId, given.body);
    if (isRefusal(basis)) return basis;
    const no = judgeBreach(found, today, basis.decidedOn);
    if (no !== null) return no;
    const keeper = { tx, house, associationId, accountId: actor.id, now, today };
    const fields = {
      ...{ CNBM: found.code, CNSY: found.reason, WLXNR: found.unperformed ?? "" },
      ...{ WSH: basis.number, RDDW: basis.issuer, RDRQ: basis.decidedOn },
    };
    const kept = await keepAssociationRecord(keeper, { subjectId: found.subjectId, item: "commitment-breach", fields });
    if (isRefusal(kept)) return kept;
    await changeCommitment(tx, found, {
      ...{ breachRecord: kept.recordId, breachDocument: `${basis.issuer} ${basis.number}`, breachedOn: today },
    });
    return showCommitment(given, params);
  },
});

type Basis = { readonly number: string; readonly issuer: string; readonly decidedOn: string };

async function basisOf(
  tx: Tx,
  associationId: string,
  asked: z.infer<typeof body>,
): Promise<Basis | Refusal<"commitment-breach-without-document">> {
  if (asked.document !== null)
    return (await findPaper(tx, asked.document.paperId)) === null
      ? refuse("commitment-breach-without-document")
      : asked.document;
  const resolution = asked.resolutionId === null ? null : await findResolution(tx, asked.resolutionId);
  if (resolution?.carried !== true) return refuse("commitment-breach-without-document");
  const association = await findAssociation(tx, associationId);
  return { number: resolution.number, issuer: association?.name ?? "", decidedOn: resolution.decidedOn };
}
