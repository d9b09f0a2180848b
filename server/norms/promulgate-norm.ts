import { z } from "zod";
import { normKindNames } from "@xinheng/domain/norms/norm.ts";
import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { writtenDate } from "@xinheng/domain/official-date.ts";
import { judgeStandardCode } from "@xinheng/domain/norms/standard-code.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { demonstrationNote, issueDocument } from "../governance/papers/issue-document.ts";
import { deed } from "../platform/operation.ts";
import { clauseRows } from "./clause-rows.ts";
import { carriedOn, nameOfBody } from "./norm-resolution.ts";
import { makingRule, type NormMover, normParams, stepFrom } from "./norm-step.ts";
import { changeNorm, isStandardCodeTaken, type KeptNorm } from "./norm-store.ts";
import { findNormText } from "./norm-text-store.ts";
import { startReviewClock, stopReviewClock } from "./review-clock.ts";
import { viewNorm } from "./view-norm.ts";

/** Makes a norm known: numbered, set as a document, open on the portal from this moment, in force from its day. */
export const promulgateNorm = deed({
  name: "promulgate-norm",
  method: "POST",
  path: "/norms/{normId}/promulgation",
  says: {
    zh: "凭有权机构通过的决议公布：编号成文，向社会公开，自施行之日起生效，到期复审。",
    en: "Promulgates by the competent body's carried resolution: numbered, open to everybody, in force from its day, reviewed in time.",
  },
  params: normParams,
  body: z.object({
    resolutionId: z.uuid(),
    inForceFrom: z.iso.date(),
    reviewOn: z.iso.date(),
    /** T/…, of a group standard. */
    standardCode: z.string().trim().max(60).optional(),
  }),
  reply: normView,
  refuses: [
    "norm-not-found",
    "norm-stage-wrong",
    "resolution-not-on-norm",
    "resolution-not-carried",
    "norm-in-force-too-early",
    "norm-rules-missing",
    "norm-review-too-late",
    "standard-code-wrong",
    "standard-code-taken",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: ({ params, reply }) => ({
    ids: { norm: params.normId, revision: reply.revision, resolution: reply.resolution?.id ?? "" },
  }),
  async run(given) {
    const { tx, now, today, params, body } = given;
    const step = await stepFrom(tx, params.normId, "promulgate-norm");
    if (isRefusal(step)) return step;
    const { norm, stage } = step;
    if (norm.toVoteAt === null) throw new Error("a norm at the vote was never put to it");
    const resolution = await carriedOn(tx, norm, {
      ...{ resolutionId: body.resolutionId, since: norm.toVoteAt, matter: "adopt" },
    });
    if (isRefusal(resolution)) return resolution;
    const { inForceFrom, reviewOn } = body;
    if (inForceFrom < today) return refuse("norm-in-force-too-early", { earliest: today });
    const standardCode = await numberFor(given, norm, body.standardCode ?? null);
    if (isRefusal(standardCode)) return standardCode;
    const late = await startReviewClock(given, norm, { from: inForceFrom, reviewOn });
    if (late !== null) return late;
    const clauses = await findNormText(tx, norm.id, norm.revision);
    const bodyName = await nameOfBody(tx, resolution);
    const made = await issueDocument(
      given,
      {
        kind: "norm",
        operation: "promulgate-norm",
        readers: everyReader,
      },
      (association) => ({
        texts: {
          association: association.name,
          title: norm.title,
          kind: normKindNames[norm.kind].zh,
          resolution: resolution.number,
          body: bodyName,
          decidedOn: writtenDate(resolution.decidedOn),
          inForceFrom: writtenDate(inForceFrom),
          reviewOn: writtenDate(reviewOn),
        },
        optional: { demonstration: demonstrationNote(association), standardCode },
        rows: { clauses: clauseRows(clauses) },
      }),
    );
    if (isRefusal(made)) return made;
    const kept = { documentId: made.documentId, number: made.number, standardCode, resolutionId: resolution.id };
    await changeNorm(tx, norm.id, { stage, ...kept, promulgatedOn: today, inForceFrom, reviewOn }, now);
    if (norm.amends !== null) await stopReviewClock(tx, norm.amends);
    return viewNorm(given, norm.id);
  },
});

const everyReader = [
  "secretary-general",
  "secretariat",
  "president",
  "supervisor",
  "committee-member",
  "regulator",
  "member",
] as const;

/** The number of a standard, once; null for what is none. */
async function numberFor(
  mover: NormMover,
  norm: KeptNorm,
  given: string | null,
): Promise<string | null | Refusal<"norm-rules-missing" | "standard-code-wrong" | "standard-code-taken">> {
  const making = await makingRule(mover, norm.kind);
  if (isRefusal(making)) return making;
  const asked = { isNumbered: making.of.standardCode !== undefined, year: mover.today.slice(0, 4) };
  const code = judgeStandardCode(given, asked);
  if (code === null || isRefusal(code)) return code;
  return (await isStandardCodeTaken(mover.tx, code)) ? refuse("standard-code-taken", { code }) : code;
}
