import type { RefusalTable } from "../refusal.ts";
import { cooperationRefusals } from "./cooperations/cooperation-refusals.ts";
import { decisionRefusals } from "./decision-refusals.ts";
import { decouplingRefusals } from "./decoupling/decoupling-refusals.ts";
import { duesRefusals } from "./dues/dues-refusals.ts";
import { internalRuleRefusals } from "./internal-rules/internal-rule-refusals.ts";
import { meetingRefusals } from "./meeting-refusals.ts";
import { partyRefusals } from "./party-refusals.ts";
import { setupRefusals } from "./setup-refusals.ts";

/** What governance refuses: of a charter on its way, of bodies and seats, of a decision. */
export const governanceRefusals = {
  ...decisionRefusals,
  ...meetingRefusals,
  ...duesRefusals,
  ...cooperationRefusals,
  ...internalRuleRefusals,
  ...decouplingRefusals,
  ...partyRefusals,
  ...setupRefusals,
  "charter-not-found": {
    status: 404,
    zh: "没有这一版章程，或者它属于另一家协会。",
    en: "There is no such version of the charter, or it belongs to another association.",
  },
  "charter-model-missing": {
    status: 409,
    zh: "规则包里没有今天适用于本地的示范章程，请由已有的版本开始，或请管理员补上规则包。",
    en: "The packs hold no model charter in force here today. Begin from an existing version, or have the administrator add the pack.",
  },
  "charter-nothing-to-compare": {
    status: 409,
    zh: "这一版不是由另一版修改而来，请指明要对照的版本。",
    en: "This version amends no other one; name the version to compare it with.",
  },
  "charter-stage-wrong": {
    status: 409,
    zh: "这一版章程现处于“{stage}”阶段，不能这样办理。请按起草、提出、表决、核准的顺序办理；要改已提出的文本，请另起草一版。",
    en: "This version is at the stage “{stage}”, from which this cannot be done. The order is draft, proposal, vote, approval; to change a proposed text, draft another version.",
  },
  "charter-edited-meanwhile": {
    status: 409,
    zh: "草案在您打开之后已被他人修改。请刷新后在最新的文本上修改，您的改动没有保存。",
    en: "Somebody changed the draft after you opened it. Reload and edit the latest text; your change was not saved.",
  },
  "charter-clauses-unreadable": {
    status: 422,
    zh: "文件里的条文有{count}处读不通，没有作任何改动。第一处：{first}。请在原文件里改正后再导入。",
    en: "The clauses do not add up in {count} places, and nothing was changed. The first: {firstEn}. Mend the file and bring it again.",
  },
  "charter-has-faults": {
    status: 409,
    zh: "章程有{count}处必须改正，不能继续办理。第一处：{first}。请在草案上改正后再办。",
    en: "The charter has {count} binding faults and cannot go on. The first: {firstEn}. Mend the draft first.",
  },
  "resolution-not-on-charter": {
    status: 409,
    zh: "这项决议不是就这一版章程作出的“{kind}”决议。请选择就本草案通过的决议。",
    en: "That resolution is not one of the kind “{kind}” on this version. Choose the one that was taken on this draft.",
  },
  "resolution-not-carried": {
    status: 409,
    zh: "决议{number}没有通过，不能据以办理。",
    en: "Resolution {number} was not carried; nothing can stand on it.",
  },
  "charter-approved-in-future": {
    status: 422,
    zh: "核准日期晚于今天（{today}）。请按核准文件上的日期填写。",
    en: "The day of approval is later than today ({today}). Enter the day printed on the approval.",
  },
  "charter-approved-too-early": {
    status: 422,
    zh: "核准日期早于会员大会通过的日期（{carried}）。请核对核准文件。",
    en: "The approval is dated before the assembly carried the amendment ({carried}). Compare it with the document.",
  },
  "charter-day-taken": {
    status: 409,
    zh: "{on} 已有另一版章程生效。同一天不能有两版章程，请核对核准日期。",
    en: "Another version is in force from {on}. Two cannot begin on one day; compare the day of approval.",
  },
  "paper-not-found": {
    status: 404,
    zh: "没有这份材料，请重新上传。",
    en: "There is no such paper; upload it again.",
  },
  "body-term-not-found": {
    status: 404,
    zh: "没有这一届，或者它属于另一家协会。",
    en: "There is no such term, or it belongs to another association.",
  },
  "body-term-follows": {
    status: 409,
    zh: "上一届到 {end} 届满，新的一届不能早于 {began} 之后的一天，也不能与上一届同日开始。请核对开始日期。",
    en: "The last term began on {began} and ends on {end}; a new one must begin later than it began. Compare the day.",
  },
  "body-without-term": {
    status: 409,
    zh: "章程没有给“{body}”规定任期，不需要登记届次。",
    en: "The charter sets no term for {bodyEn}, so no term is entered.",
  },
  "seat-not-found": {
    status: 404,
    zh: "没有这个席位，或者它已经结束。",
    en: "There is no such seat, or it has ended.",
  },
  "seat-of-another-body": {
    status: 422,
    zh: "“{post}”不是这个机构的职务（章程{article}）。请在它所属的机构里登记。",
    en: "{postEn} is no post of this body ({article} of the charter). Enter it in the body it belongs to.",
  },
  "seats-all-filled": {
    status: 409,
    zh: "“{post}”至多{most}人（章程{article}），现已满员。请先办理离任。",
    en: "There may be {most} holders of {postEn} at most ({article} of the charter), and there are. End one first.",
  },
  "posts-exclude": {
    status: 409,
    zh: "“{holder}”现任“{held}”，不得兼任“{post}”（章程{article}）。",
    en: "{holder} holds {heldEn} and may not hold {postEn} too ({article} of the charter).",
  },
  "terms-used-up": {
    status: 409,
    zh: "“{holder}”已连任“{post}”{terms}届，章程{article}规定连任不超过{most}届。",
    en: "{holder} has been {postEn} for {terms} terms running; {article} of the charter allows {most}.",
  },
} as const satisfies RefusalTable;
