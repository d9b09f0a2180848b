import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { practitionerView } from "@xinheng/domain/subjects/practitioners/practitioner-view.ts";
import { question } from "../../platform/operation.ts";
import { listPractices } from "./practice-store.ts";
import { findPractitioner } from "./practitioner-store.ts";
import { viewPractitioner } from "./view-practitioner.ts";

/** Who a practitioner is and where one works; the records are read by inspect-archive, for a purpose. */
export const showPractitioner = question({
  name: "show-practitioner",
  path: "/practitioners/{subjectId}",
  says: {
    zh: "查看一名从业人员的登记和执业单位；档案另凭事由查阅。",
    en: "A practitioner's entry on the register and places of work; the records are read for a purpose.",
  },
  params: z.object({ subjectId: z.uuid() }),
  reply: practitionerView,
  refuses: ["practitioner-not-found"],
  run: async ({ tx, house, actor, params: { subjectId } }) => {
    const person = await findPractitioner(tx, subjectId);
    if (person === null) return refuse("practitioner-not-found");
    const practices = await listPractices(tx, [subjectId]);
    return viewPractitioner(person, practices.get(subjectId) ?? [], { house, actor });
  },
});
