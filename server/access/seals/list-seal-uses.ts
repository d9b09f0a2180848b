import { z } from "zod";
import { sealUseView } from "@xinheng/domain/access/seals/seal-view.ts";
import { question } from "../../platform/operation.ts";
import { listKeptSeals } from "./seal-store.ts";
import { listKeptSealUses } from "./seal-use-store.ts";
import { viewSealUse } from "./view-seal.ts";

export const listSealUses = question({
  name: "list-seal-uses",
  path: "/seal-uses",
  says: {
    zh: "用印登记：哪枚印章、哪份文书、谁批准申请、谁用印、何时、前后两份的校验值；退回的连同理由。",
    en: "The register of uses: which seal on which document, who asked, who applied it and when, the hash before and after; declined ones with their reason.",
  },
  query: z.object({
    state: z.enum(["waiting", "applied", "declined"]).optional(),
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  reply: z.object({ uses: z.array(sealUseView), next: z.uuid().nullable() }),
  refuses: [],
  run: async ({ tx, actor, query: { state, before, limit } }) => {
    const found = await listKeptSealUses(tx, { state, before, limit: limit + 1 });
    const page = found.slice(0, limit);
    const seals = await listKeptSeals(tx);
    return {
      uses: page.map((use) => viewSealUse(use, actor, seals)),
      next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
