import { refuse } from "@xinheng/domain/refusal.ts";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { question } from "../../platform/operation.ts";
import { agencyParams } from "./agency-step.ts";
import { findAgency } from "./agency-store.ts";
import { viewAgency } from "./view-agency.ts";

/** One agency with everything about it. Its own office reads the same of itself, and of no other: the path names its subject. */
export const showAgency = question({
  name: "show-agency",
  path: "/agencies/{subjectId}",
  says: {
    zh: "一家信用服务机构的登记、资质、人员、利益关系、委托和检查；机构只能看自己的。",
    en: "One agency: entry, qualifications, staff, interests, assignments, checks; an agency sees only its own.",
  },
  params: agencyParams,
  reply: agencyView,
  refuses: ["agency-not-found"],
  async run(reader) {
    const kept = await findAgency(reader.tx, reader.params.subjectId);
    return kept === null ? refuse("agency-not-found") : viewAgency(reader, kept);
  },
});
