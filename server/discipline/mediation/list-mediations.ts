import { z } from "zod";
import { mediationRow } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { question } from "../../platform/operation.ts";
import { isSecretariat } from "./mediation-step.ts";
import { listMediationRows } from "./mediation-store.ts";
import { viewMediationRows } from "./view-mediation.ts";

/** The register: the secretariat reads all of it, a mediator the matters entrusted to them. */
export const listMediations = question({
  name: "list-mediations",
  path: "/mediations",
  says: {
    zh: "调解登记：秘书处看全部，调解员只看交给自己的。",
    en: "The register of mediations: the secretariat reads all, a mediator those entrusted to them.",
  },
  query: z.object({
    state: z.enum(["open", "all"]).default("open"),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ mediations: z.array(mediationRow), next: z.uuid().nullable() }),
  refuses: [],
  async run(given) {
    const { tx, actor, query } = given;
    const filter = {
      subjectIds: null,
      mediatorAccount: isSecretariat(actor) ? null : actor.id,
      open: query.state === "open",
    };
    const found = await listMediationRows(tx, filter, { before: query.cursor, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    return {
      mediations: await viewMediationRows(given, page),
      next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
