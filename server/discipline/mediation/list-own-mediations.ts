import { z } from "zod";
import { mediationRow } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { question } from "../../platform/operation.ts";
import { listLed } from "../../subjects/standing-store.ts";
import { listMediationRows } from "./mediation-store.ts";
import { viewMediationRows } from "./view-mediation.ts";

/** The disputes of one's own, on either side. */
export const listOwnMediations = question({
  name: "list-own-mediations",
  path: "/subjects/{subjectId}/mediations",
  says: { zh: "本单位申请的和被申请的调解。", en: "The mediations one asked for, and those one is asked to." },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ mediations: z.array(mediationRow), next: z.uuid().nullable() }),
  refuses: [],
  async run(given) {
    const { tx, params, query } = given;
    const subjectIds = [...(await listLed(tx, [params.subjectId])).keys()];
    const filter = { subjectIds, mediatorAccount: null, open: false };
    const found = await listMediationRows(tx, filter, { before: query.cursor, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    return {
      mediations: await viewMediationRows(given, page),
      next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
