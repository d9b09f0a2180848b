import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { agencyStages } from "@xinheng/domain/evaluation/agencies/agency.ts";
import { agenciesList } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { question } from "../../platform/operation.ts";
import { nameSubjects } from "../../subjects/named-subjects.ts";
import { agencyRule } from "./agency-step.ts";
import { listKeptAgencies } from "./agency-store.ts";
import { sectorsInForce } from "./sector-of-model.ts";
import { viewAgencyRow } from "./view-agency.ts";
import { viewAgencyRule } from "./view-agency-rule.ts";

export const listAgencies = question({
  name: "list-agencies",
  path: "/agencies",
  says: {
    zh: "信用服务机构名录：服务、阶段、等级和准入条件。",
    en: "The register of credit service agencies: services, stage, grade, and what the rule asks for.",
  },
  query: z.object({
    stage: z.enum(agencyStages).optional(),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: agenciesList,
  refuses: ["agency-rules-missing"],
  async run(reader) {
    const { tx, actor, query } = reader;
    const { stage, offset, limit } = query;
    const rule = await agencyRule(reader);
    if (isRefusal(rule)) return rule;
    const found = await listKeptAgencies(tx, { stage }, { offset, limit: limit + 1 });
    const page = found.slice(0, limit);
    const sectors = await sectorsInForce(reader);
    const nameOf = await nameSubjects(
      tx,
      page.map(({ subjectId }) => subjectId),
    );
    return {
      rows: page.map((kept) => viewAgencyRow(kept, { rule, sectors, subject: nameOf(kept.subjectId) })),
      next: found.length > limit ? offset + limit : null,
      rule: viewAgencyRule(rule, entryRef(rule)),
      sectors,
      can: openTo(actor, ["register-agency"]),
    };
  },
});
