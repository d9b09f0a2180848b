import { z } from "zod";
import { practitionerView } from "@xinheng/domain/subjects/practitioners/practitioner-view.ts";
import { question } from "../../platform/operation.ts";
import { listPractices } from "./practice-store.ts";
import { listPractitioners as listRegister } from "./practitioner-store.ts";
import { viewPractitioner } from "./view-practitioner.ts";

/** The association's register of practitioners. Asked by the beginning of a name; a number never stands in an address. */
export const listPractitioners = question({
  name: "list-practitioners",
  path: "/practitioners",
  says: {
    zh: "从业人员名册：姓名、执业单位；证件号码只显示首尾。",
    en: "The register of practitioners: name and place of work; of a number only its ends.",
  },
  query: z.object({
    q: z.string().trim().max(60).default(""),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ practitioners: z.array(practitionerView).max(100), next: z.uuid().nullable() }),
  refuses: [],
  run: async ({ tx, house, actor, query }) => {
    const found = await listRegister(tx, { q: query.q, after: query.after, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    const practices = await listPractices(
      tx,
      page.map(({ subjectId }) => subjectId),
    );
    return {
      practitioners: page.map((person) =>
        viewPractitioner(person, practices.get(person.subjectId) ?? [], { house, actor }),
      ),
      next: found.length > query.limit ? (page.at(-1)?.subjectId ?? null) : null,
    };
  },
});
