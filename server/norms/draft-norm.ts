import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { normKind } from "@xinheng/domain/catalogue/norm-entry.ts";
import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../platform/database.ts";
import { deed } from "../platform/operation.ts";
import { makingRule } from "./norm-step.ts";
import { changeNorm, findNormForUpdate, type KeptNorm, lastVersionOf, saveNorm } from "./norm-store.ts";
import { findNormText, saveNormText } from "./norm-text-store.ts";
import { viewNorm } from "./view-norm.ts";

/** A new norm, or the next version of one that is promulgated; the revision begins from its text. */
export const draftNorm = deed({
  name: "draft-norm",
  method: "POST",
  path: "/norms",
  says: {
    zh: "起草自律规约、职业道德准则或团体标准；修订已公布的，由其现行文本开始。",
    en: "Begins a convention, an ethics code or a group standard; a revision begins from the text it revises.",
  },
  body: z.object({
    kind: normKind,
    title: z.string().trim().min(2).max(200),
    purpose: z.string().trim().min(2).max(1_000),
    /** The promulgated version this one revises. */
    revises: z.uuid().optional(),
  }),
  reply: normView,
  refuses: ["norm-not-found", "norm-not-revisable"],
  journals: ({ reply }) => ({ ids: { norm: reply.id, version: reply.version } }),
  async run(given) {
    const { tx, actor, now, body } = given;
    const associationId = ownAssociation(actor);
    const former = body.revises === undefined ? null : await revisable(tx, body.revises);
    if (isRefusal(former)) return former;
    const id = uuidv7();
    const { title, purpose } = body;
    const kind = former?.kind ?? body.kind;
    const making = await makingRule(given, kind);
    const project = !isRefusal(making) && making.of.project !== undefined ? ("wanted" as const) : null;
    const root = { kind, project, lineage: former?.lineage ?? id, amends: former?.id ?? null };
    const version = former === null ? 1 : former.version + 1;
    await saveNorm(tx, { id, associationId, ...root, version, title, purpose, by: actor.id, at: now });
    if (former !== null) {
      const clauses = await findNormText(tx, former.id, former.revision);
      const why = `由第${String(former.version)}版开始修订`;
      await saveNormText(tx, { normId: id, associationId, revision: 1, clauses, why, by: actor.id, at: now });
      await changeNorm(tx, id, { revision: 1 }, now);
    }
    return viewNorm(given, id);
  },
});

async function revisable(tx: Tx, id: string): Promise<KeptNorm | Refusal<"norm-not-found" | "norm-not-revisable">> {
  const norm = await findNormForUpdate(tx, id);
  if (norm === null) return refuse("norm-not-found");
  const isStanding = norm.stage === "promulgated" || norm.stage === "under-review";
  return isStanding && (await lastVersionOf(tx, norm.lineage)) === norm.version ? norm : refuse("norm-not-revisable");
}
