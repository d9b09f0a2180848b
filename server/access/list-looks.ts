import { z } from "zod";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { lookView } from "@xinheng/domain/access/look-view.ts";
import { question } from "../platform/operation.ts";
import { listLooksAt } from "./look-store.ts";

export const listLooks = question({
  name: "list-looks",
  path: "/subjects/{subjectId}/looks",
  says: {
    zh: "查阅记录：谁在何时、以何权限、为何查阅了这个主体的受限信息。秘书处看到本协会的，主体自己看到全部。",
    en: "Who looked at this subject's restricted facts, when, why, under which right. A secretariat sees its association's looks, the subject all of them.",
  },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({ before: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  reply: z.object({ looks: z.array(lookView), next: z.uuid().nullable() }),
  refuses: [],
  run: async ({ tx, actor, params, query }) => {
    const reader = readerOf(officeFor(actor, "list-looks", params.subjectId));
    const wanted = { subjectId: params.subjectId, before: query.before, limit: query.limit + 1, reader };
    const found = await listLooksAt(tx, wanted);
    const page = found.slice(0, query.limit);
    return { looks: page, next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null };
  },
});

function readerOf(office: string | null): "subject" | "staff" | "auditor" {
  if (office === "audit-administrator") return "auditor";
  return office === "member" || office === "practitioner" ? "subject" : "staff";
}
