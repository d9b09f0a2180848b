import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { articleOf } from "@xinheng/domain/governance/party.ts";
import { setupBodyOf } from "@xinheng/domain/governance/setup.ts";
import { setupView } from "@xinheng/domain/governance/setup-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { charterInForce } from "../charter-in-force.ts";
import { dueAfter, setupRuleFor } from "./setup-step.ts";
import { listSetups, saveSetup } from "./setup-store.ts";
import { viewSetup } from "./view-setup.ts";

/** Begins to set the self-discipline body up; the charter in force must know it, placed under the council. */
export const beginSetup = deed({
  name: "begin-setup",
  method: "POST",
  path: "/setups",
  says: {
    zh: "开始设立自律机构：现行章程须已写明设在理事会的自律机构，定下名称。",
    en: "Begins to set the self-discipline body up: the charter in force must know it under the council; its name is set.",
  },
  body: z.object({ name: z.string().trim().min(2).max(80) }),
  reply: setupView,
  refuses: ["charter-missing", "charter-without-self-discipline-body", "setup-under-way"],
  journals: ({ reply }) => ({ ids: { setup: reply.id, charter: reply.charter.id } }),
  async run(given) {
    const { tx, actor, today, body: asked } = given;
    const charter = await charterInForce(tx, today);
    if (isRefusal(charter)) return charter;
    const rule = await setupRuleFor(given);
    const body = setupBodyOf(charter, articleOf(rule));
    if (isRefusal(body)) return body;
    const associationId = ownAssociation(actor);
    const open = (await listSetups(tx)).some(({ stage }) => stage !== "filed" && stage !== "abandoned");
    if (open) return refuse("setup-under-way");
    const kept = { id: uuidv7(), body: body.id, name: asked.name, charterId: charter.id, begunOn: today };
    const dueOn = dueAfter(given, rule.periods.nominate);
    await saveSetup(tx, { ...kept, edition: entryRef(rule), dueOn, associationId, by: actor.id });
    const [setup] = await listSetups(tx);
    if (setup === undefined) throw new Error("what was begun is not there");
    return viewSetup(given, rule, setup);
  },
});
