import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { deed } from "../../platform/operation.ts";
import { endEntry, listEntriesOf } from "./agency-entry-store.ts";
import { agencyAt } from "./agency-step.ts";
import { viewOneAgency } from "./view-agency.ts";

/** Ends a line: a document withdrawn, a person gone, an interest over. An interest bars on for as long as the rule looks back. */
export const endAgencyEntry = deed({
  name: "end-agency-entry",
  method: "POST",
  path: "/agencies/{subjectId}/entries/{entryId}/end",
  says: {
    zh: "注销一项资质、人员或者利益关系，写明理由；登记保留。",
    en: "Ends a qualification, a person or an interest with its reason; the line stays.",
  },
  params: z.object({ subjectId: z.uuid(), entryId: z.uuid() }),
  body: z.object({ reason: z.string().trim().min(2).max(300) }),
  reply: agencyView,
  refuses: [
    "agency-not-found",
    "agency-stage-wrong",
    "agency-rules-missing",
    "agency-entry-not-found",
    "agency-entry-ended",
  ],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { entry: params.entryId } }),
  async run(given) {
    const { tx, today, params, body } = given;
    const found = await agencyAt(given, params.subjectId, ["applied", "admitted"]);
    if (isRefusal(found)) return found;
    const entry = (await listEntriesOf(tx, found.kept)).find(({ id }) => id === params.entryId);
    if (entry === undefined) return refuse("agency-entry-not-found");
    if (entry.endedOn !== null) return refuse("agency-entry-ended", { on: entry.endedOn });
    await endEntry(tx, entry, { on: today, why: body.reason });
    return viewOneAgency(given, params.subjectId);
  },
});
