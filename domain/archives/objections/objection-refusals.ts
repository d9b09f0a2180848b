import type { RefusalTable } from "../../refusal.ts";

/** What objections, and what they share with repairs, refuse. */
export const objectionRefusals = {
  "evidence-not-found": {
    status: 422,
    zh: "没有这份材料（{id}），或它不是为这个主体提交的。请先上传，再提交。",
    en: "There is no such paper ({id}), or it was not brought for this subject. Upload it first.",
  },
  "evidence-missing": {
    status: 404,
    zh: "没有这份材料。请刷新页面。",
    en: "There is no such paper. Load the page again.",
  },
  "authorisation-missing": {
    status: 422,
    zh: "由秘书处代为登记的，须写明代理人并附授权文件。请上传授权文件。",
    en: "What the secretariat enters for a subject names the agent and carries the authorisation. Upload it.",
  },
  "rights-rule-missing": {
    status: 409,
    zh: "规则包中没有今天适用的期限规则（{rule}）。请系统管理员补齐规则包。",
    en: "The packs hold no rule of periods for today ({rule}). Have the system administrator complete them.",
  },
  "objection-not-found": {
    status: 404,
    zh: "没有这件异议。请刷新列表。",
    en: "There is no such objection. Load the list again.",
  },
  "objection-claim-missing": {
    status: 422,
    zh: "对身份信息提出异议的，请写明是哪一项名称、代码或关系。",
    en: "An objection to an identity names the name, code or relation that is disputed.",
  },
  "objection-open-already": {
    status: 409,
    zh: "对这条信息已于 {on} 提出异议，正在办理。请在原件中补充，或先撤回。",
    en: "An objection to this was filed on {on} and is under way. Add to that one, or withdraw it first.",
  },
  "objection-answered-before": {
    status: 409,
    zh: "同一事项已于 {on} 答复（{number}），这次没有新的证据，不再受理。有新证据的请上传后再提出；不服答复的可以申请复核。",
    en: "The same matter was answered on {on} ({number}) and nothing new is brought. Upload new evidence, or ask for a second look at that answer.",
  },
  "objection-stage-wrong": {
    status: 409,
    zh: "这件异议现在（{stage}）不能这样办。请刷新页面，看现在可以办什么。",
    en: "At this stage ({stage}) that cannot be done. Load the page again and see what can.",
  },
  "objection-decided-elsewhere": {
    status: 409,
    zh: "这件异议针对的不是档案记录，或者已经成为档案记录，由另一种程序答复。请刷新页面，用页面上的“作出答复”。",
    en: "What this objection is about has another procedure for its answer, or became a record since. Load the page again and answer it there.",
  },
  "objection-not-referred": {
    status: 409,
    zh: "来源单位已经答复过（{on}）。请直接作出答复。",
    en: "The source answered already ({on}). Give the answer.",
  },
  "objection-not-corrected": {
    status: 409,
    zh: "认为异议成立的，先把记录更正好再答复：由来源重新报送（录入）更正后的内容，或撤回记录。异议提出以后还没有更正。",
    en: "Correct the record before accepting the objection: have the source send the mended row (or enter it), or take the record back. Nothing was corrected since it was filed.",
  },
  "objection-correction-missing": {
    status: 422,
    zh: "请写明更正了什么。",
    en: "Say what was corrected.",
  },
  "objection-same-decider": {
    status: 409,
    zh: "复核应当由首次答复以外的人办理（参照行政复议法关于回避的规定）。请由其他工作人员作出。",
    en: "A second look is given by somebody other than who gave the first answer (after the rules on standing aside of the Administrative Reconsideration Law). Let a colleague answer.",
  },
  "disagreement-carries-personal-data": {
    status: 422,
    zh: "附注里似有身份证号、手机号、银行卡号或健康等个人信息（第 {from} 字起）。附注对公众显示，请删去。",
    en: "The note seems to carry a personal number or facts of health (from character {from}). Visitors read it: leave that out.",
  },
  "disagreement-not-waiting": {
    status: 409,
    zh: "没有等待审看的附注。请刷新页面。",
    en: "There is no note waiting to be looked at. Load the page again.",
  },
  "receiver-notice-not-found": {
    status: 404,
    zh: "没有这份告知，或它不是给您的。请刷新列表。",
    en: "There is no such notice, or it is not yours. Load the list again.",
  },
  "receiver-notice-acknowledged": {
    status: 409,
    zh: "这份告知已经签收（{on}）。",
    en: "This notice was acknowledged on {on}.",
  },
} as const satisfies RefusalTable;
