import { z } from "zod";
import { filingView } from "@xinheng/domain/archives/filings/filing-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { findFiling } from "./filing-store.ts";
import { viewFiling } from "./view-filing.ts";

export const showFiling = question({
  name: "show-filing",
  path: "/subjects/{subjectId}/filings/{filingId}",
  says: { zh: "查看一份自行申报。", en: "Show a filing about oneself." },
  params: z.object({ subjectId: z.uuid(), filingId: z.uuid() }),
  reply: filingView,
  refuses: ["filing-not-found"],
  async run({ tx, house, actor, params: { subjectId, filingId } }) {
    const found = await findFiling(tx, subjectId, filingId);
    return found === null ? refuse("filing-not-found") : viewFiling(found, house.packs.set, actor);
  },
});
