import type { openCommitmentsZh } from "./commitments-zh.ts";

export const openCommitmentsEn: Record<keyof typeof openCommitmentsZh, string> = {
  "commitments.title": "Commitments",
  "commitments.lead": "What the association, its members, and practitioners who consented have promised.",
  "commitments.none": "No commitment is public yet.",
  "commitments.line": "{code} · signed {on}",
  "commitments.until": "valid until {on}",
  "commitments.content": "What is promised",
  "commitments.liability": "What breach costs",
  "commitments.fulfilment.全部履行": "Kept",
  "commitments.fulfilment.部分履行": "Kept in part",
  "commitments.fulfilment.全部未履行": "Not kept",
  "commitments.kind.association": "Association",
  "commitments.kind.member": "Member",
  "commitments.kind.practitioner": "Practitioner",
  "commitments.kind.licensing": "In place of a certificate",
  "commitments.kind.repair": "In a repair",
  "commitments.kind.evaluation": "In an evaluation",
};
