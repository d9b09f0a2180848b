import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { CharterClause, CharterRules } from "@xinheng/domain/catalogue/charter-entry.ts";
import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { fillClauses } from "@xinheng/domain/governance/clause-text.ts";
import { charterView } from "@xinheng/domain/governance/charter-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { findCharter, findCharterOn, saveCharter } from "./charter-store.ts";
import { viewCharter } from "./view-charter.ts";

const body = z.object({
  /** Why it is written; stands beside the version for ever. */
  reason: z.string().trim().min(2).max(500),
  /** The version to begin from; without one the charter in force, and without that the model of the packs. */
  from: z.uuid().optional(),
});

/** A new version, begun from another one or from the model charter. Nothing is in force until the registrar approves it. */
export const draftCharter = deed({
  name: "draft-charter",
  method: "POST",
  path: "/charters",
  says: {
    zh: "起草章程的一个新版本：由现行章程、指定的一版或示范章程开始。",
    en: "Begins a new version of the charter: from the one in force, a named one, or the model.",
  },
  body,
  reply: charterView,
  refuses: ["charter-not-found", "charter-model-missing"],
  journals: ({ reply }) => ({
    ids: { charter: reply.id, version: reply.version },
    editions: reply.model === null ? [] : [reply.model],
  }),
  async run(given) {
    const { tx, actor, now } = given;
    const associationId = ownAssociation(actor);
    const begun = await beginFrom(given);
    if (isRefusal(begun)) return begun;
    const id = uuidv7();
    await saveCharter(tx, { id, associationId, reason: given.body.reason, ...begun, by: actor.id, at: now });
    const saved = await findCharter(tx, id);
    if (saved === null) throw new Error("the charter just saved is not there");
    return viewCharter(given, saved);
  },
});

type Beginning = {
  readonly clauses: readonly CharterClause[];
  readonly rules: CharterRules;
  readonly model: string | null;
  readonly amends: string | null;
};

async function beginFrom(
  given: GivenDeed<Record<string, never>, Record<string, never>, z.output<typeof body>>,
): Promise<Beginning | Refusal<"charter-not-found" | "charter-model-missing">> {
  const { tx, house, actor, today } = given;
  const current = await findCharterOn(tx, today);
  const from = given.body.from === undefined ? current : await findCharter(tx, given.body.from);
  if (from !== null)
    return { clauses: from.clauses, rules: from.rules, model: from.model, amends: current?.id ?? null };
  if (given.body.from !== undefined) return refuse("charter-not-found");
  const model = inForce(
    house.packs.set,
    "charter",
    "association-charter",
    await packContextOf(tx, actor.associationId, today),
  );
  if (model === null) return refuse("charter-model-missing");
  return { clauses: fillClauses(model.clauses, model.rules), rules: model.rules, model: entryRef(model), amends: null };
}
