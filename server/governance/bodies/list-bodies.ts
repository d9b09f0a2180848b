import { z } from "zod";
import { bodyView } from "@xinheng/domain/governance/body-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { charterInForce } from "../charter-in-force.ts";
import { viewBodies } from "./view-bodies.ts";

/** The bodies of the charter in force, who sits in them, what they lack and when they must be elected anew. */
export const listBodies = question({
  name: "list-bodies",
  path: "/bodies",
  says: {
    zh: "列出现行章程的机构、届次、任职人员、缺额和换届期限。",
    en: "Lists the bodies of the charter in force with terms, holders, vacancies and when elections are due.",
  },
  reply: z.object({ charterId: z.uuid(), version: z.number().int(), rows: z.array(bodyView) }),
  refuses: ["charter-missing"],
  async run(given) {
    const charter = await charterInForce(given.tx, given.today);
    if (isRefusal(charter)) return charter;
    return { charterId: charter.id, version: charter.version, rows: await viewBodies(given, charter.rules) };
  },
});
