import type { RefusalTable } from "../../refusal.ts";

/** What the rounds of evaluation refuse. */
export const roundRefusals = {
  "evaluation-round-not-found": {
    status: 404,
    zh: "没有这一轮评价，或者它属于另一家协会。请从列表重新选择。",
    en: "There is no such evaluation round, or it belongs to another association. Choose again from the list.",
  },
  "evaluation-round-stage-wrong": {
    status: 409,
    zh: "这一轮评价现处于“{stage}”阶段，不能这样办理。请刷新页面，按页面所示的下一步办理。",
    en: "This round is at the stage “{stage}”, from which this cannot be done. Reload the page and take the step it names.",
  },
  "evaluation-model-not-published": {
    status: 409,
    zh: "评价只能使用本协会已公布的模型。请先在评价模型中公布一版。",
    en: "A round uses a published model of the association. Publish a version among the evaluation models first.",
  },
  "evaluation-rule-missing": {
    status: 409,
    zh: "规则包中没有适用于今天的“{rule}”。请先启用含有它的规则包。",
    en: "No pack in force today holds “{rule}”. Switch on a pack that does.",
  },
  "evaluation-entry-not-found": {
    status: 404,
    zh: "没有这份评价申请，或者它属于另一家单位或协会。",
    en: "There is no such application for evaluation, or it belongs to another subject or association.",
  },
  "evaluation-entry-stage-wrong": {
    status: 409,
    zh: "这份申请现处于“{stage}”（本轮处于“{round}”），不能这样办理。请刷新页面。",
    en: "This application is at “{stage}” (the round at “{round}”), from which this cannot be done. Reload the page.",
  },
  "evaluation-not-member": {
    status: 409,
    zh: "只有本协会现在的会员可以申请。请先核对会员名册。",
    en: "Only a present member of the association may apply. Compare the roll of members.",
  },
  "evaluation-applied-already": {
    status: 409,
    zh: "本单位已申请参加这一轮评价。请在“我的评价”中查看。",
    en: "This member has already applied for this round. See “My evaluation”.",
  },
  "evaluation-entries-unjudged": {
    status: 409,
    zh: "还有 {count} 份申请没有作资格审查，不能冻结数据。请先逐份审查。",
    en: "{count} applications have not been judged for qualification; the data cannot be frozen yet.",
  },
  "evaluation-nobody-qualified": {
    status: 409,
    zh: "没有通过资格审查的申请，没有可以冻结的数据。请写明理由结束本轮。",
    en: "No application qualifies, so there is nothing to freeze. End the round and say why.",
  },
  "evaluation-entries-under-way": {
    status: 409,
    zh: "还有 {count} 份申请没有结果，不能结束本轮。请先办完，或由会员自己退出。",
    en: "{count} applications have no result yet, so the round cannot be closed. Finish them, or let the members withdraw.",
  },
  "evaluation-data-gone": {
    status: 409,
    zh: "冻结的数据中有记录已被删除或改变，原来的根值对不上，不能据以评分。请支持会员的异议，按现在的数据重新冻结。",
    en: "A record of the frozen data is gone or changed and the root no longer fits. Freeze the data anew by upholding an objection.",
  },
  "evaluation-indicator-not-judged": {
    status: 422,
    zh: "“{indicator}”不是由人评分的指标。请选择模型中由人评分的指标。",
    en: "“{indicator}” is no indicator judged by people. Choose one that the model leaves to people.",
  },
  "evaluation-points-over": {
    status: 422,
    zh: "分值超过这个指标的满分 {full}。请填写 0 到 {full} 之间的分值。",
    en: "The points exceed the indicator's full marks, {full}. Enter between 0 and {full}.",
  },
  "evaluation-evidence-wrong": {
    status: 422,
    zh: "“{name}”不是这个指标要求的材料，或者没有存入。请按模型列出的材料逐项提供：{wanted}。",
    en: "“{name}” is not among the evidence this indicator asks for, or was not brought. It asks for: {wanted}.",
  },
  "evaluation-marked-already": {
    status: 409,
    zh: "您已为这个指标评分。须由另一人独立评分。",
    en: "You have scored this indicator. Another person has to score it apart from you.",
  },
  "evaluation-marks-enough": {
    status: 409,
    zh: "这个指标的评分已经够数，不再增加。",
    en: "This indicator has the marks it needs; none is added.",
  },
  "evaluation-marks-missing": {
    status: 409,
    zh: "还有 {count} 个由人评分的指标没有评完（如“{indicator}”）。请先评完，或在分歧过大时由第三人评分。",
    en: "{count} indicators judged by people are not settled (“{indicator}”, for one). Finish them; a third scorer settles what lies too far apart.",
  },
  "evaluation-no-grade": {
    status: 409,
    zh: "缺少模型要求的数据（{lacking}），或总分低于最低等级，没有等级可评。",
    en: "Data that the model requires are lacking ({lacking}), or the sum is below every grade: there is no grade to give.",
  },
  "resolution-not-on-evaluation": {
    status: 409,
    zh: "这项决议不是评审机构就这份评分结果作出的，或早于评分。请选择在评分之后就它通过的“诚信自律工作事项”决议。",
    en: "That resolution was not taken on this score after it was made. Choose a carried resolution on integrity work about it.",
  },
  "evaluation-objection-window-over": {
    status: 409,
    zh: "现在不是可以提出异议的时候：冻结的数据在核对期内提出，结果在告知之后、公示期满之前提出。",
    en: "Nothing can be objected to now: to the frozen data while they are open to remarks, to a result from its notice to the end of publicity.",
  },
  "evaluation-objection-open": {
    status: 409,
    zh: "本单位的异议正在办理，请等答复。",
    en: "An objection is being dealt with. Wait for its answer.",
  },
  "evaluation-interest-declared": {
    status: 409,
    zh: "您与这家会员有利害关系（本人声明，或者任职于该单位），不能为它评分。请由其他人评分。",
    en: "You have an interest in this member (by your own word, or because you speak for it) and give it no marks. Somebody else has to.",
  },
  "evaluation-grade-not-standing": {
    status: 409,
    zh: "这份等级现在不是有效状态（{state}），不能这样办理。请刷新页面，查看等级的变动。",
    en: "This grade does not stand now ({state}), so this cannot be done. Reload the page and see what became of it.",
  },
  "evaluation-nothing-to-settle": {
    status: 409,
    zh: "这份等级没有待决定的事项：没有新出现的一票否决，复核也没有得出更低的等级。",
    en: "There is nothing to decide about this grade: no veto has appeared, and no review found a lower one.",
  },
  "evaluation-veto-stands": {
    status: 409,
    zh: "按今天的记录，一票否决仍然成立，不能恢复原等级。记录有误的，请先更正记录；否则按程序降低等级。",
    en: "By today's records the veto still holds, so the grade cannot be restored. Correct a wrong record first, or lower the grade by procedure.",
  },
  "evaluation-grade-not-lower": {
    status: 409,
    zh: "按今天的记录和模型，得不出比现在更低的等级（{grade}）。请恢复或维持原等级。",
    en: "By today's records the model gives no lower grade than the present one ({grade}). Restore or keep it.",
  },
  "evaluation-grade-not-higher": {
    status: 409,
    zh: "等级（{grade}）只有在异议成立、而且按今天的记录和模型得出更高的等级时才升高。请维持原等级。",
    en: "The grade ({grade}) is raised only upon an objection that was upheld, and where the model gives more by today's records. Keep it.",
  },
  "grade-decider-took-part": {
    status: 409,
    zh: "您参加过这次评价的评分、评审，声明过利害关系，或者代表该会员，不能办理对它的异议，换一个职务也不行。请由没有参加过的工作人员答复。",
    en: "You scored or decided on this grade, declared an interest or speak for the member, and do not answer the objection under another office either. Let a colleague who had no part in it answer.",
  },
  "evaluation-certificate-issued": {
    status: 409,
    zh: "这个等级的证书已经发出（{number}）。等级没有变动的，不再另发。",
    en: "The certificate of this grade has been issued ({number}). There is no second one while the grade is the same.",
  },
  "public-address-missing": {
    status: 409,
    zh: "本系统还没有设置公开网址，证书上的二维码将无法打开。请由管理员设置 PUBLIC_URL 后再发。",
    en: "The house has no public address, so the code on the certificate would lead nowhere. Have PUBLIC_URL set first.",
  },
  "certificate-not-found": {
    status: 404,
    zh: "没有这份证书。请核对网址或重新扫描二维码。",
    en: "There is no such certificate. Compare the address, or scan the code again.",
  },
  "method-not-found": {
    status: 404,
    zh: "没有这个已公布的评价模型。请从评价结果页面进入。",
    en: "There is no such published model. Enter from the page of results.",
  },
  "evaluation-result-unsigned": {
    status: 404,
    zh: "没有这项等级的复算文件：等级没有公布，或者冻结后有记录不再保存。请从评价结果页面进入。",
    en: "There is no file to recompute this grade: it is not published, or a record under it is no longer kept. Enter from the page of results.",
  },
  "result-file-unreadable": {
    status: 422,
    zh: "这不是复算文件，或者文件不完整。请使用从公示页或会员中心下载的原文件。",
    en: "This is no file of a result, or it is not whole. Take the file as it was downloaded from the portal or the member centre.",
  },
  "evaluation-objection-not-found": {
    status: 404,
    zh: "没有待答复的这项异议。",
    en: "There is no such objection waiting for an answer.",
  },
} as const satisfies RefusalTable;
