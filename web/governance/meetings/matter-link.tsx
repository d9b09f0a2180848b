import { Link } from "wouter";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { PlannedItem } from "./plan.ts";

/** What an item or a resolution is about, where it has a page of its own. */
export function MatterLink({ matter }: Pick<PlannedItem, "matter">) {
  const say = useDeskSay();
  switch (matter?.kind) {
    case "charter":
      return <Link href={`/desk/charters/${matter.id}`}>{say("matter.charter")}</Link>;
    case "norm":
    case "norm-repeal":
      return <Link href={`/desk/norms/${matter.id}`}>{say("matter.norm")}</Link>;
    case "case":
    case "case-appeal":
      return <Link href={`/desk/cases/${matter.id}`}>{say("desk.cases")}</Link>;
    case "case-publicity":
      return <Link href="/desk/case-publicity">{say("desk.casePublicity")}</Link>;
    case "dues-standard":
      return <Link href="/desk/dues">{say("dues.standards")}</Link>;
    case "cooperation":
      return <Link href="/desk/cooperations">{say("desk.cooperations")}</Link>;
    case "agency":
      return <Link href="/desk/agencies">{say("desk.agencies")}</Link>;
    case "internal-rule":
      return <Link href="/desk/internal-rules">{say("desk.internalRules")}</Link>;
    case "evaluation-entry":
      return <Link href="/desk/evaluation-rounds">{say("desk.evaluationRounds")}</Link>;
    case "setup":
      return <Link href="/desk/self-discipline-body">{say("desk.selfDiscipline")}</Link>;
    case undefined:
    default:
      return null;
  }
}
