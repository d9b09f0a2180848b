import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { articlesOf } from "@xinheng/domain/standing/measure.ts";
import { measureView } from "@xinheng/domain/standing/standing-view.ts";
import { question } from "../../platform/operation.ts";
import { startOfDay } from "../../platform/time.ts";
import { writtenPeriod } from "../written-period.ts";
import { rulesToday } from "../lists/list-step.ts";
import { countNamed, tallyLookups } from "../lookups/lookup-store.ts";
import { countApplications } from "./application-store.ts";

/** The catalogue of measures, incentives first, each with its articles, its maximum, and how it was used this year. */
export const listMeasures = question({
  name: "list-measures",
  path: "/measures",
  says: {
    zh: "措施清单：激励在前，每项的依据、实施者、环节、最长期限和本年使用情况",
    en: "The catalogue of measures, incentives first: basis, who applies, where, how long at most, and the year's use",
  },
  reply: z.object({
    year: z.int(),
    measures: z.array(measureView),
    lookups: z.array(z.object({ point: z.string(), verdict: z.string(), count: z.int() })),
    can: z.array(z.string()),
  }),
  refuses: [],
  async run(given) {
    const { tx, actor, today } = given;
    const year = Number(today.slice(0, 4));
    const since = startOfDay(`${String(year)}-01-01`);
    const { lists, measures } = await rulesToday(given);
    const applied = await countApplications(tx, since, today);
    const named = await countNamed(tx, since);
    const nameOf = (id: string) => {
      const list = lists.find((one) => one.id === id);
      return { id, name: list?.name ?? id, nameEn: list?.nameEn ?? null };
    };
    const views = measures.map((measure) => ({
      ...{ id: measure.id, edition: `${measure.id}@${measure.edition}`, name: measure.name },
      ...{ nameEn: measure.nameEn ?? null, direction: measure.direction, action: measure.action },
      ...{ actionEn: measure.actionEn ?? null, basis: articlesOf(measure), appliedBy: measure.appliedBy },
      ...{ points: measure.points, lists: measure.lists.map(nameOf), longest: writtenPeriod(measure.longest) },
      used: { applied: 0, standing: 0, ...applied.get(measure.id), namedInLookups: named.get(measure.id) ?? 0 },
    }));
    const isIncentive = ({ direction }: { readonly direction: string }) => direction === "incentive";
    return {
      year,
      measures: [...views.filter(isIncentive), ...views.filter((one) => !isIncentive(one))],
      lookups: await tallyLookups(tx, since),
      can: openTo(actor, ["look-up-standing", "apply-measure", "list-measure-applications"]),
    };
  },
});
