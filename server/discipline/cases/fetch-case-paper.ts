import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { listCasePapers } from "./case-paper-store.ts";
import { caseParams, caseRoleOf } from "./case-step.ts";
import { findCase } from "./case-store.ts";
import { readsPaper } from "./view-case.ts";

export const fetchCasePaper = question({
  name: "fetch-case-paper",
  path: "/cases/{caseId}/papers/{paperId}",
  says: { zh: "取案卷的一份材料。", en: "Fetch a paper of a case's file." },
  params: caseParams.extend({ paperId: z.uuid() }),
  reply: "file",
  refuses: ["case-not-found", "case-paper-not-found"],
  async run({ tx, house, actor, params }) {
    const kept = await findCase(tx, params.caseId);
    const role = kept === null ? null : await caseRoleOf(tx, actor, kept);
    if (kept === null || role === null) return refuse("case-not-found");
    const paper = (await listCasePapers(tx, kept.id)).find(({ id }) => id === params.paperId);
    const file = paper === undefined || !readsPaper(role, paper) ? null : await findFile(tx, paper.id);
    if (paper === undefined || file === null) return refuse("case-paper-not-found", { id: params.paperId });
    return { name: paper.name, mediaType: file.mediaType, stream: house.files.get(file) };
  },
});
