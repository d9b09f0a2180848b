import type { RefusalTable } from "../refusal.ts";
import { proposalRefusals } from "./proposals/proposal-refusals.ts";

/** What the making of norms refuses, step by step. */
export const normsRefusals = {
  ...proposalRefusals,
  "norm-not-found": {
    status: 404,
    zh: "没有这份规约、准则或标准，或者它属于另一家协会。",
    en: "There is no such norm, or it belongs to another association.",
  },
  "norm-stage-wrong": {
    status: 409,
    zh: "它现处于“{stage}”阶段，不能这样办理。顺序是：起草、公平竞争审查、征求意见、专家评审、表决、公布。",
    en: "It is at the stage “{stage}”, from which this cannot be done. The order is draft, competition gate, consultation, expert review, vote, promulgation.",
  },
  "norm-edited-meanwhile": {
    status: 409,
    zh: "文本在您打开之后已被他人修改。请刷新后在最新的文本上办理，您的改动没有保存。",
    en: "Somebody changed the text after you opened it. Reload and work on the latest; your change was not saved.",
  },
  "norm-clauses-disordered": {
    status: 422,
    zh: "第{number}条的序号重复或次序颠倒。请按由小到大、不重复的序号编排。",
    en: "Article {number} is out of order or there twice. Number the articles upwards, each once.",
  },
  "norm-clauses-unreadable": {
    status: 422,
    zh: "文件里的条文有{count}处读不通，没有导入。第一处：{first}。请在文件里改正后重传。",
    en: "The articles of the file do not add up in {count} places, and nothing was taken in. The first: {firstEn}. Mend the file and send it again.",
  },
  "norm-without-text": {
    status: 409,
    zh: "还没有条文。请先写入或导入条文。",
    en: "There are no articles yet. Write them or import them first.",
  },
  "norm-not-revisable": {
    status: 409,
    zh: "只有已公布、没有其他修订稿在办的才能起草修订稿。",
    en: "Only a promulgated norm of which no other revision is under way can be revised.",
  },
  "norm-nothing-to-compare": {
    status: 409,
    zh: "这是第一稿，也不是由另一版修订而来，没有可对照的文本。",
    en: "This is the first text and revises no other version; there is nothing to compare it with.",
  },
  "norm-rules-missing": {
    status: 409,
    zh: "规则包里没有今天适用于本地的“{rule}”，不能办理。请系统管理员补上。",
    en: "The packs hold no “{rule}” in force here today, so nothing can be judged. The system administrator adds one.",
  },
  "gate-question-unknown": {
    status: 422,
    zh: "审查清单里没有“{question}”这一问。请从清单中选择。",
    en: "The checklist has no question “{question}”. Choose one of its questions.",
  },
  "gate-clause-unknown": {
    status: 422,
    zh: "现在的文本没有第{clause}条。请对照最新文本。",
    en: "The text as it stands has no article {clause}. Look at the latest text.",
  },
  "gate-passage-open": {
    status: 409,
    zh: "{clause}中的“{words}”可能排除、限制竞争，还没有人答复。请逐条说明理由，或者修改条文。",
    en: "“{words}” in {clause} may exclude or restrict competition and nobody has answered for it. Give a reason for that article, or change it.",
  },
  "gate-question-open": {
    status: 409,
    zh: "公平竞争审查的“{question}”还没有就现在的全文作答。请作答并写明理由。",
    en: "The question “{questionEn}” of the competition gate has not been answered on the text as it stands. Answer it, with the reason.",
  },
  "gate-passage-must-go": {
    status: 409,
    zh: "审查认为{place}在“{question}”方面必须修改或删除，现在的文本还没有改。请修改条文后重新审查。",
    en: "The review found that {placeEn} must change or go (“{questionEn}”), and it still stands. Change the text and review it again.",
  },
  "gate-unsigned": {
    status: 409,
    zh: "现在的文本还没有法律审查人签署的同意意见。请法律审查人对这一稿签署。",
    en: "No legal reviewer has signed that the text as it stands is lawful. Have this text reviewed and signed.",
  },
  "norm-topic-missing": {
    status: 409,
    zh: "缺少必须有的条款：{topic}。请写入该条并标明。",
    en: "A clause that must be there is missing: {topicEn}. Write it and mark it.",
  },
  "consultation-too-short": {
    status: 422,
    zh: "征求意见不得少于规定的期限，最早 {earliest} 截止。请推后截止日期。",
    en: "The consultation is shorter than the rule allows: it may end on {earliest} at the earliest. Choose a later last day.",
  },
  "consultation-still-open": {
    status: 409,
    zh: "征求意见到 {closesOn} 才截止，之前不能结束。",
    en: "The consultation is open until {closesOn} and cannot be closed before.",
  },
  "opinion-outside-window": {
    status: 422,
    zh: "收到意见的日期不在征求意见期间（{from} 至 {to}）或晚于今天。请核对日期。",
    en: "The opinion was not received within the consultation ({from} to {to}), or later than today. Compare the day.",
  },
  "opinion-not-found": {
    status: 404,
    zh: "没有这条意见，或者它属于另一家协会。",
    en: "There is no such opinion, or it belongs to another association.",
  },
  "opinion-already-answered": {
    status: 409,
    zh: "第{number}号意见已经答复，不再改动。",
    en: "Opinion {number} has been answered and is not touched any more.",
  },
  "opinion-answered-elsewhere": {
    status: 409,
    zh: "第{number}号意见已并入别的意见或已拆分，请到那里答复。",
    en: "Opinion {number} was merged or split; answer it there.",
  },
  "opinion-reason-copied": {
    status: 422,
    zh: "这个理由与第{number}号意见的答复相同。内容相同的意见请先合并，否则请写各自的理由。",
    en: "The reason is that of opinion {number}. Merge opinions that say the same, or give each a reason of its own.",
  },
  "letter-not-found": {
    status: 404,
    zh: "没有这件公众来信，或者它属于另一家协会。",
    en: "There is no such letter from the public, or it belongs to another association.",
  },
  "letter-receipt-unknown": {
    status: 404,
    zh: "没有这个回执码。请核对提交意见时显示的回执码；此前提交、没有回执码的，请向协会秘书处查询。",
    en: "There is no such receipt. Check it against what was shown when the opinion was sent; for one sent before there were receipts, ask the secretariat.",
  },
  "letter-already-read": {
    status: 409,
    zh: "这件来信已经处理过，不再改动。",
    en: "This letter has been dealt with already and is not touched any more.",
  },
  "letters-unread": {
    status: 409,
    zh: "公众在网上提交的意见还有{count}件没有审阅，不能提交表决。请逐件登记，或者写明理由另存。",
    en: "{count} opinions that the public sent have not been read, so nothing can be put to the vote. Take each in, or set it aside with the reason.",
  },
  "letters-too-many": {
    status: 409,
    zh: "网上提交的意见积压过多，暂时不能再收。请稍后再试，或者书面寄交协会秘书处。",
    en: "Too many opinions sent here wait to be read, so no more are taken for now. Try again later, or write to the secretariat.",
  },
  "consultation-not-open": {
    status: 409,
    zh: "这份文本现在不在征求意见期间，没有收下。请到协会的规约页面查看正在征求意见的文本。",
    en: "This text is not open for opinions now, so nothing was taken. The association's page of norms tells which are.",
  },
  "opinions-not-alike": {
    status: 422,
    zh: "第{number}号和第{other}号意见不是针对同一条文的两条意见，不能合并。",
    en: "Opinions {number} and {other} are not two opinions on one article and cannot be merged.",
  },
  "opinions-unanswered": {
    status: 409,
    zh: "还有{count}条意见没有答复（第{first}号起），不能提交表决。请逐条答复并写明理由。",
    en: "{count} opinions are not answered (from number {first} on), so nothing can be put to the vote. Answer each, with a reason.",
  },
  "norm-experts-too-few": {
    status: 409,
    zh: "至少要有{least}名专家签署意见（回避的不计），现有{given}名。",
    en: "At least {least} experts must have signed (those who stood aside do not count); {given} have.",
  },
  "norm-reviewer-twice": {
    status: 409,
    zh: "“{name}”已经对这一稿签署过意见。",
    en: "{name} has signed on this text already.",
  },
  "norm-signed-in-future": {
    status: 422,
    zh: "签署日期晚于今天（{today}）。请按文件上的日期填写。",
    en: "The day of signing is later than today ({today}). Enter the day on the paper.",
  },
  "resolution-not-on-norm": {
    status: 409,
    zh: "这项决议不是就这一文本提交表决之后作出的“{kind}”决议。请由有权机构就本文本表决。",
    en: "That resolution is not one of the kind “{kind}” taken on this text after it was put to the vote. Have the competent body vote on this text.",
  },
  "norm-in-force-too-early": {
    status: 422,
    zh: "施行日期不得早于公布之日（{earliest}）。",
    en: "It cannot be in force before the day it is promulgated ({earliest}).",
  },
  "norm-review-too-late": {
    status: 422,
    zh: "复审日期须在施行之后、{latest} 之前（含当日）。",
    en: "It must be looked at again after it comes into force and by {latest}.",
  },
  "norm-signer-unknown": {
    status: 422,
    zh: "名册上没有这家会员。请先入会登记，或核对名称。",
    en: "The roll of members holds no such member. Enrol it first, or check the name.",
  },
  "norm-signed-already": {
    status: 409,
    zh: "已经签署过，不必再签。",
    en: "It was signed already.",
  },
  "norm-report-there": {
    status: 409,
    zh: "{year} 年度的执行情况报告已经有了。",
    en: "There is a report on the execution in {year} already.",
  },
  "norm-project-missing": {
    status: 409,
    zh: "这份标准要先立项：说明必要性、范围、与现有标准的关系和起草单位，批准之后再写入条文。",
    en: "This standard must be approved before it is written: propose it with its need, its scope, how it stands to other standards, and who writes it.",
  },
  "norm-project-undecided": {
    status: 409,
    zh: "立项申请还没有批准，条文要等批准之后写入。",
    en: "The proposal of this standard is not decided yet; the articles are written once it is approved.",
  },
  "norm-project-not-due": {
    status: 409,
    zh: "现在没有要提出或者要批准的立项。只有起草中、规则要求立项的标准需要，批准后不再重复。",
    en: "There is no proposal to make or to decide now. Only a standard that is being drafted and that a rule wants approved has one, once.",
  },
  "norm-project-own": {
    status: 403,
    zh: "立项由提出人以外的人批准。请换一位秘书长或会长办理。",
    en: "Whoever proposed a standard does not approve it. Another secretary-general or the president decides.",
  },
  "norm-project-decided-in-future": {
    status: 422,
    zh: "批准日期不能晚于今天（{today}）。",
    en: "It cannot have been decided after today ({today}).",
  },
  "standard-code-wrong": {
    status: 422,
    zh: "团体标准公布时要有标准编号，写成“T/团体代号 顺序号—{year}”，如 T/ABC 001—{year}；规约和准则不编标准号。",
    en: "A group standard is promulgated with a number written “T/SIGN serial—{year}”, such as T/ABC 001—{year}; conventions and codes have none.",
  },
  "standard-code-taken": {
    status: 409,
    zh: "标准编号 {code} 已经用过。请用下一个顺序号。",
    en: "The number {code} is used already. Take the next serial.",
  },
} as const satisfies RefusalTable;
