import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { findAccount } from "../../access/account-store.ts";
import { deed } from "../../platform/operation.ts";
import { openPerson } from "../complaints/complaint-person.ts";
import { holdInfringement, infringementJournal, infringementParams } from "./infringement-step.ts";
import { changeInfringement } from "./infringement-store.ts";
import { nameOfComplainant } from "./view-infringement.ts";

const mostLooks = 200;

/** Opens the complainant's contact to whoever handles it. Who looked, when and for what stays with it. */
export const openInfringementContact = deed({
  name: "open-infringement-contact",
  method: "POST",
  path: "/infringements/{infringementId}/contact",
  says: {
    zh: "写明事由，查看侵权投诉人的联系方式；谁在何时为何查看，记在投诉里和日志里。",
    en: "Open the complainant's contact for a stated purpose; who looked, when and for what stays with it and in the journal.",
  },
  params: infringementParams,
  body: z.object({ purpose: z.string().trim().min(2).max(200) }),
  reply: z.object({ name: z.string(), contact: z.string() }),
  refuses: ["infringement-not-found", "infringement-stage-wrong", "infringement-not-your-move"],
  journals: infringementJournal,
  async run(given) {
    const { tx, house, actor, today, params, body } = given;
    const held = await holdInfringement(given, params.infringementId, "open-infringement-contact");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const by = actor.id === null ? "" : ((await findAccount(tx, actor.id))?.displayName ?? "");
    // The journal has all of them; the complaint shows the last ones.
    const looks = [...kept.parts.looks, { by, purpose: body.purpose, on: today }].slice(-mostLooks);
    await changeInfringement(tx, kept, { parts: { looks } });
    return { name: await nameOfComplainant(given, kept), contact: openPerson(house, kept).contact };
  },
});
