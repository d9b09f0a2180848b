import { z } from "zod";
import { applicationView } from "@xinheng/domain/standing/standing-view.ts";
import { question } from "../../platform/operation.ts";
import { listLed } from "../../subjects/standing-store.ts";
import { nameSubjects } from "../../subjects/named-subjects.ts";
import { listApplications } from "./application-store.ts";
import { disputedGrounds } from "./disputed-grounds.ts";
import { viewApplication } from "./view-application.ts";

const cursor = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f-]{36}$/);

/** What was applied, by whom, and what came of it; lifted ones say why. */
export const listMeasureApplications = question({
  name: "list-measure-applications",
  path: "/measure-applications",
  says: { zh: "措施实施和反馈的登记", en: "The register of measures applied and what came of them" },
  query: z.object({
    measure: z.string().min(1).max(80).optional(),
    subjectId: z.uuid().optional(),
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ applications: z.array(applicationView), next: z.string().nullable() }),
  refuses: [],
  handsOut: ({ query, reply }) => ({
    items: reply.applications.map(({ subjectId }) => ({ subjectId, recordId: null })),
    parameters: { measure: query.measure },
  }),
  async run({ tx, house, today, query: { cursor: after, limit, measure, subjectId } }) {
    const [at, id] = after?.split("_") ?? [];
    const before = at === undefined || id === undefined ? null : { at: new Date(at), id };
    const subjectIds = subjectId === undefined ? undefined : [...(await listLed(tx, [subjectId])).keys()];
    const found = await listApplications(tx, { measure, subjectIds }, { before, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const named = await nameSubjects(
      tx,
      shown.map(({ subjectId }) => subjectId),
    );
    const disputed = await disputedGrounds(tx, shown);
    const last = shown.at(-1);
    return {
      applications: shown.map((one) =>
        viewApplication(one, {
          ...{ packs: house.packs.set, subjectName: named(one.subjectId).name, today },
          disputed: disputed.get(one.id) ?? null,
        }),
      ),
      next: found.length > limit && last !== undefined ? `${last.at.toISOString()}_${last.id}` : null,
    };
  },
});
