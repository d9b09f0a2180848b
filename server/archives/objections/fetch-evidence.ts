import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { listEvidence } from "./evidence-store.ts";

export const fetchEvidence = question({
  name: "fetch-evidence",
  path: "/subjects/{subjectId}/evidence/{evidenceId}",
  says: { zh: "取一份提交的材料。", en: "Fetch a paper that was brought." },
  params: z.object({ subjectId: z.uuid(), evidenceId: z.uuid() }),
  reply: "file",
  refuses: ["evidence-missing"],
  async run({ tx, house, params: { subjectId, evidenceId } }) {
    const [paper] = await listEvidence(tx, subjectId, [evidenceId]);
    const file = paper === undefined ? null : await findFile(tx, paper.id);
    if (paper === undefined || file === null) return refuse("evidence-missing");
    return { name: paper.name, mediaType: file.mediaType, stream: house.files.get(file) };
  },
});
