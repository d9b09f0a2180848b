import { z } from "zod";
import { charterSummary } from "@xinheng/domain/governance/charter-view.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { question } from "../../platform/operation.ts";
import { findCharterOn, listCharters } from "./charter-store.ts";
import { summariseCharter } from "./view-charter.ts";

/** Every version of the association's charter, the latest first, and which one holds today. */
export const listChartersQuestion = question({
  name: "list-charters",
  path: "/charters",
  says: {
    zh: "列出本会章程的各个版本，标明今天生效的一版。",
    en: "Lists the versions of the association's charter and tells which one is in force today.",
  },
  reply: z.object({
    rows: z.array(charterSummary),
    inForce: z.uuid().nullable(),
    can: z.array(z.enum(["draft-charter"])),
  }),
  refuses: [],
  async run({ tx, actor, today }) {
    const inForce = (await findCharterOn(tx, today))?.id ?? null;
    const rows = (await listCharters(tx)).map((charter) => summariseCharter(charter, inForce));
    return { rows, inForce, can: openTo(actor, ["draft-charter"]) };
  },
});
