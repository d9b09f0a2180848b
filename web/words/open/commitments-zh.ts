/** Commitments as everybody meets them on the portal. */
export const openCommitmentsZh = {
  "commitments.title": "信用承诺",
  "commitments.lead": "本协会、会员和同意公开的从业人员作出的信用承诺。",
  "commitments.none": "还没有公开的信用承诺。",
  "commitments.line": "{code} · {on} 签署",
  "commitments.until": "有效期至 {on}",
  "commitments.content": "承诺内容",
  "commitments.liability": "违诺责任",
  "commitments.fulfilment.全部履行": "全部履行",
  "commitments.fulfilment.部分履行": "部分履行",
  "commitments.fulfilment.全部未履行": "全部未履行",
  "commitments.kind.association": "协会承诺",
  "commitments.kind.member": "会员承诺",
  "commitments.kind.practitioner": "从业人员承诺",
  "commitments.kind.licensing": "证明事项承诺",
  "commitments.kind.repair": "修复承诺",
  "commitments.kind.evaluation": "评价承诺",
} as const;
