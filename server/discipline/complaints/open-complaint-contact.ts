import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { findAccount } from "../../access/account-store.ts";
import { deed } from "../../platform/operation.ts";
import { openPerson } from "./complaint-person.ts";
import { complaintJournal, complaintParams, holdComplaint } from "./complaint-step.ts";
import { changeComplaint } from "./complaint-store.ts";

const mostLooks = 200;

/** Opens the complainant's contact to whoever handles the complaint. Who looked, when and for what stays with it. */
export const openComplaintContact = deed({
  name: "open-complaint-contact",
  method: "POST",
  path: "/complaints/{complaintId}/contact",
  says: {
    zh: "写明事由，查看投诉人的联系方式；谁在何时为何查看，记在投诉里和日志里。",
    en: "Open the complainant's contact for a stated purpose; who looked, when and for what stays in the complaint and the journal.",
  },
  params: complaintParams,
  body: z.object({ purpose: z.string().trim().min(2).max(200) }),
  reply: z.object({ name: z.string(), contact: z.string() }),
  refuses: ["complaint-not-found", "complaint-stage-wrong", "complaint-not-your-move"],
  journals: complaintJournal,
  async run(given) {
    const { tx, house, actor, today, params, body } = given;
    const held = await holdComplaint(given, params.complaintId, "open-complaint-contact");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const by = actor.id === null ? "" : ((await findAccount(tx, actor.id))?.displayName ?? "");
    // The journal has all of them; the complaint shows the last ones.
    const looks = [...kept.looks, { by, purpose: body.purpose, on: today }].slice(-mostLooks);
    await changeComplaint(tx, kept.id, { looks });
    return openPerson(house, kept);
  },
});
