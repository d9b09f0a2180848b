import { z } from "zod";
import { sayDecision } from "@xinheng/domain/governance/decision.ts";
import { bodyOf, resolutionOf } from "@xinheng/domain/governance/charter.ts";
import { type MakingResolution, makingFileFacts } from "@xinheng/domain/norms/making-file.ts";
import { normMatters } from "@xinheng/domain/norms/norm.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { findCharter } from "../governance/charters/charter-store.ts";
import { type KeptResolution, listResolutionsOn } from "../governance/resolution-store.ts";
import type { ReadTx } from "../platform/database.ts";
import { demonstrationNote, issueDocument } from "../governance/papers/issue-document.ts";
import { deed } from "../platform/operation.ts";
import { listOpinions } from "./consultation-store.ts";
import { listNormAnswers } from "./norm-review-store.ts";
import { gateRule, normParams } from "./norm-step.ts";
import { findNorm } from "./norm-store.ts";
import { viewOpinions } from "./opinions/view-opinions.ts";
import { viewNorm } from "./view-norm.ts";

const mostOpinions = 5_000;

/** How the norm was made, in one document: every text, answer, signature, notice, opinion and vote up to today. */
export const issueNormFile = deed({
  name: "issue-norm-file",
  method: "POST",
  path: "/norms/{normId}/making-file",
  says: {
    zh: "出具制定档案：各稿、公平竞争审查、法律和专家意见、通知名单、意见采纳表、决议，成一份编号文书。",
    en: "Issues the file of the making: texts, competition review, signed opinions, notice list, table of opinions and resolutions in one numbered document.",
  },
  params: normParams,
  reply: z.object({ documentId: z.uuid(), number: z.string(), missing: z.array(z.string()) }),
  refuses: [
    "norm-not-found",
    "norm-without-text",
    "norm-rules-missing",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: ({ params, reply }) => ({ ids: { norm: params.normId, document: reply.documentId } }),
  async run(given) {
    const { tx, actor, today, params } = given;
    const kept = await findNorm(tx, params.normId);
    if (kept === null) return refuse("norm-not-found");
    if (kept.revision === 0) return refuse("norm-without-text");
    const gate = await gateRule(given);
    if (isRefusal(gate)) return gate;
    const norm = await viewNorm(given, kept.id);
    const answers = await listNormAnswers(tx, kept.id);
    const opinions = await viewOpinions(tx, actor, await listOpinions(tx, kept.id, { after: 0, limit: mostOpinions }));
    const resolutions = await resolutionsOn(tx, kept.id);
    const facts = { norm, gate, answers, opinions, resolutions, asOf: today };
    return issueDocument(
      given,
      {
        kind: "norm-making-file",
        operation: "issue-norm-file",
        readers: ["secretary-general", "secretariat", "president", "supervisor", "regulator"],
      },
      (association) =>
        makingFileFacts({ ...facts, association: association.name, demonstration: demonstrationNote(association) }),
    );
  },
});

async function resolutionsOn(tx: ReadTx, normId: string): Promise<MakingResolution[]> {
  const said: MakingResolution[] = [];
  for (const kind of Object.values(normMatters))
    for (const resolution of await listResolutionsOn(tx, { kind, id: normId }))
      said.push({ ...resolution, ...(await inWordsOfCharter(tx, resolution)) });
  return said;
}

async function inWordsOfCharter(tx: ReadTx, resolution: KeptResolution): Promise<{ body: string; figures: string }> {
  const charter = await findCharter(tx, resolution.charterId);
  if (charter === null) throw new Error("a resolution names a charter that is not there");
  const body = bodyOf(charter.rules, resolution.body);
  const kind = resolutionOf(charter.rules, resolution.kind);
  if (isRefusal(body) || isRefusal(kind)) return { body: resolution.body, figures: "" };
  return { body: body.name, figures: sayDecision({ body, kind }, resolution.decision).zh };
}
