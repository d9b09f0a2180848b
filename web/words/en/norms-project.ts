import type { normsProjectZh } from "../zh/norms-project.ts";

export const normsProjectEn: Record<keyof typeof normsProjectZh, string> = {
  "norm.tab.project": "Approval",
  "norm.next.propose-norm-project": "Propose the standard",
  "norm.next.decide-norm-project": "Decide on the proposal",
  "norm.reportBy": "Enter it by {on}.",
  "norm.standardCode.how": "T/, the association's sign, a serial and the year of promulgation",
  "norm.project.lead":
    "A group standard is approved first: why it is needed, what it covers, how it stands to others. Somebody else than who proposed it approves; then it is written.",
  "norm.project.none": "It has not been proposed yet.",
  "norm.project.by": "{by}, proposed {at}",
  "norm.project.open": "Undecided",
  "norm.project.approved": "Approved",
  "norm.project.rejected": "Rejected",
  "norm.project.need": "Need",
  "norm.project.scope": "Scope and main contents",
  "norm.project.compared": "How it stands to national, industry and group standards",
  "norm.project.drafters": "Who writes it",
  "norm.project.short": "At least {least} characters",
  "norm.project.propose": "Propose the standard",
  "norm.project.propose.do": "Propose",
  "norm.project.about":
    "No article is written before it is approved. What was rejected can be proposed again with what was missing.",
  "norm.project.decide": "Enter the decision",
  "norm.project.decide.about":
    "Who decided, why, and the paper on which it was decided. Whoever proposed it cannot enter it.",
  "norm.project.decide.do": "Enter",
  "norm.project.verdict": "Decision",
  "norm.project.reason": "Reason",
  "norm.project.deciders": "Decided by",
  "norm.project.decided": "{by}, {on}",
  "norm.project.decidedOn": "Decided on",
  "norm.project.enteredBy": "Entered by, paper",
  "norm.project.paper": "the decision",
  "norm.project.paperMissing": "Bring the paper of the decision first.",
  "norm.project.drop": "Drop the paper of the decision here, or",
};
