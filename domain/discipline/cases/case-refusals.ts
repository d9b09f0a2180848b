import type { RefusalTable } from "../../refusal.ts";

/** What a disciplinary case refuses, and how to put it right. */
export const caseRefusals = {
  "case-not-found": {
    status: 404,
    zh: "没有这个案件，或者您与它无关。请刷新列表。",
    en: "There is no such case, or it is none of yours. Load the list again.",
  },
  "case-paper-not-found": {
    status: 404,
    zh: "案卷里没有这份材料（{id}）。请先提交材料，再引用。",
    en: "The file holds no such paper ({id}). Bring it first, then name it.",
  },
  "case-person-not-found": {
    status: 404,
    zh: "没有这个人，或者其在本协会没有所需的职务。请刷新页面后再选。",
    en: "There is no such person, or without the office that is needed here. Load the page again and choose.",
  },
  "case-norm-not-found": {
    status: 404,
    zh: "没有这份已公布的规约，或者其中没有第 {clause} 条。请从已公布的规约里选条文。",
    en: "There is no such promulgated norm, or it has no clause {clause}. Choose a clause of a promulgated norm.",
  },
  "case-stage-wrong": {
    status: 409,
    zh: "案件现在（{stage}）不能这样办。请刷新页面，看下一步可以办什么。",
    en: "At this stage ({stage}) that cannot be done. Load the page again and see what can.",
  },
  "case-not-your-move": {
    status: 409,
    zh: "这一步不由您办。请由被调查会员、承办人或者秘书处办理。",
    en: "This step is not yours. The respondent, the investigator or the secretariat takes it.",
  },
  "case-not-member": {
    status: 409,
    zh: "所选单位不在本协会的会员名册上。协会只对会员执纪；对外单位的问题请转有关部门。",
    en: "The organisation chosen is not on the association's roll. Discipline binds members; pass other matters to the authority concerned.",
  },
  "case-not-registered": {
    status: 409,
    zh: "所选人员不在本协会的从业人员名册上。请先登记，再立案。",
    en: "The person chosen is not on this association's register of practitioners. Enter the person there first.",
  },
  "case-about-minor": {
    status: 409,
    zh: "行为发生时此人未满十八周岁，不能立案，也不作任何不良记录。请终止办理。",
    en: "The person was under eighteen on the day of the act: no case is opened and nothing adverse is kept. Leave it.",
  },
  "case-clause-not-signed": {
    status: 422,
    zh: "此人在{actedOn}没有签署《{title}》第 {version} 版，不受其约束。请改引此人当日已经签署的条文，或者撤案。",
    en: "On {actedOn} the person had not signed “{title}” version {version} and is not bound by it. Cite what was signed by that day, or drop the case.",
  },
  "case-rule-missing": {
    status: 409,
    zh: "规则包里没有今天施行的执纪规则（{rule}）。请系统管理员补上。",
    en: "No disciplinary rule ({rule}) is in force today. The system administrator adds one to the packs.",
  },
  "case-day-wrong": {
    status: 422,
    zh: "日期 {on} 不对：应当不早于 {from}、不晚于 {until}。请改正后再提交。",
    en: "The day {on} is wrong: it lies between {from} and {until}. Correct it and send again.",
  },
  "case-why-missing": {
    status: 422,
    zh: "转有关部门须写明转给哪个部门。请填写后再提交。",
    en: "A case passed on names the department it goes to. Give it and send again.",
  },
  "case-conflict": {
    status: 409,
    zh: "{names}不能办这个案件：{why}。请另选。",
    en: "{names} may not handle this case: {whyEn}. Choose another.",
  },
  "case-investigator-missing": {
    status: 409,
    zh: "还没有指定承办人。请先指定，再发告知书。",
    en: "No investigator is assigned. Assign one before the notice is issued.",
  },
  "case-evidence-missing": {
    status: 409,
    zh: "案卷里还没有给被调查会员看的证据。请先提交证据，再发告知书。",
    en: "The file holds no evidence that the respondent may read. Bring evidence before the notice is issued.",
  },
  "case-interview-not-found": {
    status: 404,
    zh: "案卷里没有这份询问笔录，或者不给您看。请刷新页面。",
    en: "The file holds no such record of an interview, or none for you. Load the page again.",
  },
  "case-interview-askers-wrong": {
    status: 409,
    zh: "询问人须不少于 {least} 人，承办人在内。请重新选。",
    en: "At least {least} ask, the investigator among them. Choose again.",
  },
  "case-interview-hours-wrong": {
    status: 422,
    zh: "询问的结束时间（{until}）须晚于开始时间（{from}）。请改正后再提交。",
    en: "An interview ends ({until}) after it begins ({from}). Correct it and send again.",
  },
  "case-interview-names-complainant": {
    status: 422,
    zh: "投诉人是谁不告知被调查人。请写明不给被调查人看的理由；投诉人愿意出面的，作为证人询问。",
    en: "Who complained is not told to the respondent. Say why the record is withheld; a complainant who comes forward is heard as a witness.",
  },
  "case-interview-signed": {
    status: 409,
    zh: "这份笔录已经签字或者已经更正，不能再改。要补充的请另作一次询问。",
    en: "This record was signed or corrected already. What is to be added is another interview.",
  },
  "case-interview-unsigned": {
    status: 409,
    zh: "询问笔录{number}还没有登记签字或者拒绝签字。请先登记，再发告知书。",
    en: "The record {number} is neither signed nor refused yet. Note that before the notice is issued.",
  },
  "case-interview-paper-wrong": {
    status: 409,
    zh: "签字页须是“询问笔录”类的材料，没有用于别的笔录，并与笔录一样给看或者不给看。请重新提交签字页。",
    en: "The signed pages are a paper of the kind “interview”, used for no other record, and withheld as the record is. Bring them again.",
  },
  "case-interview-witness-missing": {
    status: 422,
    zh: "拒绝签字的须有见证人。请写明见证人后再提交。",
    en: "A refusal to sign needs a witness. Name the witness and send again.",
  },
  "case-clause-not-in-force": {
    status: 409,
    zh: "不能引用《{title}》第 {version} 版{clause}：行为发生在 {actedOn}，这一版当日没有施行；{stood}。请改引行为当日施行的条文。",
    en: "{title}, version {version}, clause {clauseEn} cannot be cited: the act was on {actedOn}, and that version was not in force; {stoodEn}. Cite what was in force on the day of the act.",
  },
  "case-rung-unknown": {
    status: 422,
    zh: "惩戒阶梯里没有“{rung}”。请从列出的惩戒里选。",
    en: "The ladder has no such sanction ({rung}). Choose one of those listed.",
  },
  "case-rungs-not-together": {
    status: 422,
    zh: "“{rung}”不能这样并处或者单独作出。请按规则包里可以并处的组合选择。",
    en: "“{rungEn}” cannot be combined so, or not stand alone. Choose a combination the rule allows.",
  },
  "case-guideline-unknown": {
    status: 422,
    zh: "裁量基准里没有“{name}”。请从列出的情节和因素里选。",
    en: "The guideline has no such gravity or factor ({name}). Choose of those listed.",
  },
  "case-deviation-missing": {
    status: 422,
    zh: "按裁量基准建议的是“{rung}”，决定与之不同。请写明偏离的理由（至少十个字）。",
    en: "The guideline proposes “{rungEn}”, and the decision is another. Give the reason for leaving it, ten characters or more.",
  },
  "case-beyond-notice": {
    status: 409,
    zh: "决定超出了告知书：惩戒不能重于告知的，条文不能是告知以外的。请在告知范围内决定，或者退回重新告知。",
    en: "The decision goes beyond the notice: no heavier sanction and no clause the member was not told of. Stay within it.",
  },
  "case-document-not-served": {
    status: 409,
    zh: "书面送达须附送达凭证（送达回证、快递签收）。请先提交凭证材料。",
    en: "Service on paper needs its proof (receipt, courier's signature). Bring that paper first.",
  },
  "case-statement-paper-missing": {
    status: 422,
    zh: "秘书处代为登记的，须附会员的书面材料。请先提交材料。",
    en: "What the secretariat enters for the member needs the member's paper. Bring it first.",
  },
  "case-panel-wrong": {
    status: 422,
    zh: "听证组须为单数、不少于 {least} 人，其中一人主持。请重新选定。",
    en: "A hearing panel has an odd number, at least {least}, and one of them in the chair. Choose again.",
  },
  "case-panel-short": {
    status: 409,
    zh: "听证组有人回避，还没有补足。请重新组成听证组，再写笔录。",
    en: "A member of the panel stood aside and was not replaced. Form the panel anew before the minutes are written.",
  },
  "case-hearing-not-called": {
    status: 409,
    zh: "还没有召集听证。请先定听证组、时间和地点。",
    en: "The hearing has not been called. Name panel, day and place first.",
  },
  "case-hearing-to-come": {
    status: 409,
    zh: "听证定于 {on}，还没有开。开完以后再写笔录。",
    en: "The hearing is on {on} and was not held yet. Write its minutes afterwards.",
  },
  "case-resolution-wrong": {
    status: 409,
    zh: "所选决议不是就本案这一步、以规定的决议种类作出的，或者作出在先。请在会议上就本案重新表决，再选这份决议。",
    en: "The resolution chosen was not taken on this step of this case by a kind that may decide it, or was taken before. Put the case to the vote and choose that resolution.",
  },
  "case-barred-voted": {
    status: 409,
    zh: "{names}应当回避而参加了表决，这份决议不能作为决定的依据。请声明回避后重新表决。",
    en: "{names} should have stood aside and took part in the vote: the decision cannot rest on this resolution. Declare the recusal and vote again.",
  },
  "case-decider-in-appeal": {
    status: 409,
    zh: "申诉应由未参与原决定的人处理：{names}参与过原决定、调查或者听证，换了职务也不能参加。请其回避后重新表决。",
    en: "An appeal is decided by others than the first deciders: {names} took part in the decision, the inquiry or the hearing, and another office makes no difference. They stand aside, then vote again.",
  },
  "case-appeal-heavier": {
    status: 409,
    zh: "申诉不能加重惩戒；“减轻”须比原决定轻，“维持”须与原决定相同，“撤销”“发回”不带惩戒。请改正后再提交。",
    en: "An appeal makes nothing heavier: reduced is lighter than before, upheld is the same, set aside and sent back carry no sanction. Correct and send again.",
  },
  "case-sanction-stayed": {
    status: 409,
    zh: "“{rung}”在申诉期间停止执行。请等申诉期满或者申诉决定送达后再执行。",
    en: "“{rungEn}” is stayed by an appeal. Execute it when the period is over, or the decision on appeal served.",
  },
  "case-sanction-not-decided": {
    status: 409,
    zh: "现行决定里没有“{rung}”，或者已经执行。请刷新页面。",
    en: "The standing decision has no such sanction ({rung}), or it was executed. Load the page again.",
  },
  "case-sanction-by-letter": {
    status: 409,
    zh: "“{rung}”以通报函执行：请出具通报函、登记寄送和回执，回执齐全即为已执行。",
    en: "“{rungEn}” is carried out by letter: issue it, note its sending and its receipt; with all receipts in it is executed.",
  },
  "case-letter-not-decided": {
    status: 409,
    zh: "现行决定里没有通报有关部门，不能出具通报函。请刷新页面。",
    en: "The standing decision has no letter to a department. Load the page again.",
  },
  "case-letter-twice": {
    status: 409,
    zh: "给{receiver}的通报函已经出具，或者已经有十份。请登记已有的通报函。",
    en: "A letter to {receiver} was issued, or there are ten already. Note what became of those.",
  },
  "case-letter-basis-missing": {
    status: 422,
    zh: "把从业人员的情况提供给部门，须有法律的要求，或者本人的单独同意（{articles}）。请在“通报的依据”中写明哪部法律第几条，或者同意书的日期和编号；没有的，决定中不能有通报有关部门。",
    en: "What is told of a practitioner to a department rests on a law or on the person's separate consent ({articlesEn}). Name the law and article, or the day and number of the consent; without either no letter is decided.",
  },
  "case-letter-not-found": {
    status: 404,
    zh: "案件里没有这份通报函。请刷新页面。",
    en: "The case has no such letter. Load the page again.",
  },
  "case-letter-step-wrong": {
    status: 409,
    zh: "通报函先寄送，再登记回执，然后登记回函，各一次。请刷新页面，看下一步。",
    en: "A letter is sent, then received, then answered, each once. Load the page again and see what is next.",
  },
  "case-not-executed": {
    status: 409,
    zh: "还有惩戒没有登记执行：{rungs}。请附凭证登记执行，再结案。",
    en: "Sanctions not executed yet: {rungsEn}. Record each with its proof, then close.",
  },
} as const satisfies RefusalTable;
