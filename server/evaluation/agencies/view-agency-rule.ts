import type { z } from "zod";
import { sourceOf } from "@xinheng/domain/governance/order-view.ts";
import type { AgencyRule } from "@xinheng/domain/evaluation/agencies/agency.ts";
import type { agencyRuleView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";

type Cited = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly source: AgencyRule["group"];
};

/** The rule as the forms offer it, each part with its source and how sure that is. */
export function viewAgencyRule(rule: AgencyRule, edition: string): z.input<typeof agencyRuleView> {
  const cited = ({ id, name, nameEn, source }: Cited) => ({ id, name, nameEn, source: sourceOf(edition, source) });
  return {
    source: sourceOf(edition, rule.source),
    services: [...rule.services],
    qualifications: rule.qualifications.map(cited),
    staff: { atLeast: rule.staff.atLeast, source: sourceOf(edition, rule.staff.source) },
    clauses: rule.clauses.map((one) => ({ ...cited(one), says: one.says, saysEn: one.saysEn })),
    interests: rule.interests.map(cited),
    findings: rule.findings.map((one) => ({ ...cited(one), severity: one.severity })),
    grades: rule.grades.map((one) => ({ ...cited(one), measure: one.measure })),
  };
}
