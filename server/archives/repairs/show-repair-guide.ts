import { z } from "zod";
import { repairGuide } from "@xinheng/domain/archives/repairs/repair-guide.ts";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { homeOf } from "../merges/home-of.ts";
import { listOwnVersionsById } from "../own-records/association-record-store.ts";
import { listVersions } from "../record-version-store.ts";
import { guideOf } from "./guide-of.ts";

/** What exactly a subject needs for the repair of one record, what is missing, and the earliest day. */
export const showRepairGuide = question({
  name: "show-repair-guide",
  path: "/subjects/{subjectId}/records/{recordId}/repair-guide",
  says: {
    zh: "修复指引：这条信息需要什么、缺什么、最早哪天可以申请（自文书作出之日起算），按今天施行的规则。",
    en: "The guide to repair: what this record needs, what is missing, and the earliest day (counted from the document), by the rules in force today.",
  },
  params: z.object({ subjectId: z.uuid(), recordId: z.uuid() }),
  reply: repairGuide.extend({ repairId: z.uuid().nullable(), subjectId: z.uuid() }),
  refuses: [
    "record-not-found",
    "repair-not-adverse",
    "repair-unclassed",
    "repair-ended-already",
    "rights-rule-missing",
  ],
  async run(given) {
    const { tx, params } = given;
    const key = { subjectId: params.subjectId, id: params.recordId };
    const [record] = [...(await listVersions(tx, [key])), ...(await listOwnVersionsById(tx, [key]))];
    if (record === undefined || record.replacedAt !== null) return refuse("record-not-found");
    const home = await homeOf(given, record, ownAssociation(given.actor));
    const found = await guideOf(given, { record, home }, []);
    if (isRefusal(found)) return found;
    const { guide, openSince } = found;
    const brought = new Set(openSince?.papers.map(({ need }) => need) ?? []);
    return {
      ...guide,
      needs: guide.needs.map((one) => ({ ...one, brought: brought.has(one.need) })),
      repairId: openSince?.id ?? null,
      subjectId: params.subjectId,
    };
  },
});
