import { z } from "zod";
import { infringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { findAccount } from "../../access/account-store.ts";
import { deed } from "../../platform/operation.ts";
import {
  holdInfringement,
  infringementFull,
  infringementJournal,
  infringementPaperFault,
  infringementParams,
} from "./infringement-step.ts";
import { changeInfringement } from "./infringement-store.ts";
import { viewInfringementAfter } from "./view-infringement.ts";

/** Notes what the inquiry found out, or how a complainant without an account was told of a step. */
export const noteInfringement = deed({
  name: "note-infringement",
  method: "POST",
  path: "/infringements/{infringementId}/notes",
  says: {
    zh: "记一条调查记录（投诉人看不到），或者登记怎样告知了没有账号的投诉人。",
    en: "Note what the inquiry found out, which the complainant does not read, or how one without an account was told of a step.",
  },
  params: infringementParams,
  body: z.object({
    kind: z.enum(["inquiry", "told"]),
    text: z.string().trim().min(2).max(4_000),
    paper: z.uuid().nullable().default(null),
  }),
  reply: infringementView,
  refuses: [
    "infringement-not-found",
    "infringement-stage-wrong",
    "infringement-not-your-move",
    "infringement-paper-not-found",
    "infringement-full",
  ],
  journals: infringementJournal,
  async run(given) {
    const { tx, actor, today, params, body } = given;
    const held = await holdInfringement(given, params.infringementId, "note-infringement");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const { notes } = kept.parts;
    const fault = infringementPaperFault(kept, body.paper) ?? infringementFull(notes, 200);
    if (fault !== null) return fault;
    const by = actor.id === null ? "" : ((await findAccount(tx, actor.id))?.displayName ?? "");
    await changeInfringement(tx, kept, { parts: { notes: [...notes, { ...body, by, on: today }] } });
    return viewInfringementAfter(given, kept.id);
  },
});
