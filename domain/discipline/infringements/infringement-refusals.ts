import type { RefusalTable } from "../../refusal.ts";

/** What a complaint about one's own data refuses, and how to put it right. */
export const infringementRefusals = {
  "infringement-not-found": {
    status: 404,
    zh: "没有这件侵权投诉，或者与您无关。请刷新列表。",
    en: "There is no such complaint about data, or it is none of yours. Load the list again.",
  },
  "infringement-paper-not-found": {
    status: 404,
    zh: "这件投诉里没有这份材料（{id}）。请先提交材料，再引用。",
    en: "The complaint holds no such paper ({id}). Bring it first, then name it.",
  },
  "infringement-receipt-unknown": {
    status: 404,
    zh: "没有这个回执码。请核对后再填；回执码遗失的，请联系秘书处。",
    en: "There is no such receipt. Check what you typed; if it is lost, turn to the secretariat.",
  },
  "infringements-too-many": {
    status: 409,
    zh: "网上投诉暂时太多，秘书处还没有处理完。请改用电话或者书面方式提出。",
    en: "Too many complaints came in online and still wait. Turn to the secretariat by telephone or on paper.",
  },
  "infringement-identity-known": {
    status: 409,
    zh: "投诉是用本人的账号提出的，不需要核对身份。请刷新页面。",
    en: "It came by the complainant's own account; there is no identity to check. Load the page again.",
  },
  "infringement-identity-subject-wrong": {
    status: 422,
    zh: "身份没有核实的，不能认定为登记的主体。请去掉所选的主体，或者改为已核实。",
    en: "Whose identity is not confirmed is no subject of the register. Leave the subject out, or confirm the identity.",
  },
  "infringement-consequence-not-found": {
    status: 404,
    zh: "没有这一项追责或者补救，或者已经登记执行。请刷新页面。",
    en: "There is no such consequence, or it is carried out already. Load the page again.",
  },
  "infringement-stage-wrong": {
    status: 409,
    zh: "投诉现在（{stage}）不能这样办。请刷新页面，看现在可以办什么。",
    en: "At this stage ({stage}) that cannot be done. Load the page again and see what can.",
  },
  "infringement-not-your-move": {
    status: 409,
    zh: "这一步不由您办：调查由承办人办，核对身份由承办人以外的人办，撤回和复核由投诉人提出。请由他们办理。",
    en: "This step is not yours: the officer inquires, others than the officer check the identity, the complainant takes it back or asks for a second look. Let them take it.",
  },
  "infringement-name-missing": {
    status: 422,
    zh: "投诉人不是登记的单位或者从业人员的，须写明姓名或者名称和联系方式。请补上后再提交。",
    en: "A complainant who is not of the register is named and says how to be reached. Add both and send again.",
  },
  "infringement-day-wrong": {
    status: 422,
    zh: "日期 {on} 不对：应当不早于 {from}、不晚于 {until}。请改正后再提交。",
    en: "The day {on} is wrong: it lies between {from} and {until}. Correct it and send again.",
  },
  "infringement-instead-missing": {
    status: 422,
    zh: "不予受理的，须告诉投诉人可以向哪里提出。请补上后再提交。",
    en: "Who is not accepted is told where to turn instead. Add it and send again.",
  },
  "infringement-person-not-found": {
    status: 404,
    zh: "所选的人不在秘书处或者监事之中。请从名单里选。",
    en: "Whoever is chosen is neither of the secretariat nor a supervisor. Choose from the list.",
  },
  "infringement-officer-conflict": {
    status: 409,
    zh: "{name}不能办这件投诉：{why}。请另选一人；都不合适的，请由监事承办。",
    en: "{name} may not handle this: {whyEn}. Choose somebody else; where nobody fits, a supervisor.",
  },
  "infringement-subject-unknown": {
    status: 409,
    zh: "投诉人不是登记的主体，日志里查不到其数据的查阅和交付。请把查到的情况写进调查记录。",
    en: "The complainant is no subject of the register, so the log knows no looks or handovers. Write what you find as a note.",
  },
  "infringement-extension-wrong": {
    status: 409,
    zh: "调查期限只能在届满前延长一次。请在期限内作出处理意见；已经逾期的照常办理。",
    en: "The inquiry is extended once, and before its period is over. Give the finding; a late one is taken as well.",
  },
  "infringement-responsible-missing": {
    status: 422,
    zh: "认定成立的，须写明责任职务或者接收方；不成立的不写。请改正后再提交。",
    en: "What is founded names the office or receiver responsible; what is unfounded names none. Correct it and send again.",
  },
  "infringement-second-look-late": {
    status: 409,
    zh: "申请复核的期限已过（{until}）。可以依法向网信部门投诉、举报或者向人民法院起诉。",
    en: "The time for a second look is over ({until}). The complainant may still turn to the authority or a court.",
  },
  "infringement-paper-missing": {
    status: 422,
    zh: "这一步须附材料作凭证。请先提交材料，再登记。",
    en: "This step rests on a paper. Bring it first, then enter the step.",
  },
  "infringement-consequence-wrong": {
    status: 422,
    zh: "这一项填写不对：补偿须写金额，其他不写；转执纪须选会员并写明行为发生日期；函告须写收函机关；其他须写对象。请改正后再提交。",
    en: "This is not filled in as its kind asks: compensation has an amount and nothing else has; a transfer to discipline names a member and the day of the act; a letter names its organ, all others their target. Correct it and send again.",
  },
  "infringement-by-letter": {
    status: 409,
    zh: "这一项以函告执行，登记函的寄送和回执即可。",
    en: "This is carried out by its letter: note how it was sent and received.",
  },
  "infringement-unfounded": {
    status: 409,
    zh: "认定不成立的投诉不追责，也不补救。请办结。",
    en: "What was found unfounded has no consequences. Close it.",
  },
  "infringement-not-done": {
    status: 409,
    zh: "还不能办结：认定成立的须有追责或者补救，并且每一项都登记执行。",
    en: "It cannot be closed yet: what was found has consequences, and each is carried out first.",
  },
  "infringement-full": {
    status: 409,
    zh: "材料、记录或者事项已达上限（{most}），不能再添加。",
    en: "There are {most} already, and no more are taken.",
  },
  "infringement-rule-missing": {
    status: 409,
    zh: "规则包里没有今天施行的侵权投诉期限（{rule}）。请系统管理员补上。",
    en: "No rule of periods ({rule}) is in force today. The system administrator adds one to the packs.",
  },
} as const satisfies RefusalTable;
