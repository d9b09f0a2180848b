import { z } from "zod";
import { type Office, offices as everyOffice } from "../../access/office.ts";
import { permissionTable } from "../../access/permission-table.ts";

/** How a person is told: mail at once, mail once a day, or on the workbench only. On the workbench everything stands. */
export const noticeWay = z.enum(["at-once", "digest", "desk"]);
export type NoticeWay = z.infer<typeof noticeWay>;

/** What is told, to whom, and how unless the person chooses otherwise. */
type NoticePolicy = {
  readonly zh: string;
  readonly en: string;
  /** Holders of these offices in the association; of the house where the office is the house's. */
  readonly offices: readonly Office[];
  /** Whom the event itself names: who brought the file, whose account it is, whose clock it is. */
  readonly persons:
    | "uploader"
    | "filer"
    | "account"
    | "clock-owners"
    | "subject"
    | "data-user"
    | "receivers"
    | "seal-keeper"
    | "seal-asker"
    | "none";
  readonly way: NoticeWay;
  /** Deadlines, one's own offices and faults of the house are told by mail whatever somebody likes. */
  readonly mayTurnOff: boolean;
  /** Whether machines of the association may be told of it. */
  readonly hook: boolean;
};

const secretariat: readonly Office[] = ["secretary-general", "secretariat"];
const keepers: readonly Office[] = ["system-administrator", "audit-administrator"];

/** The one table of who is told of what. */
export const noticeKinds = {
  "import-previewed": {
    ...{ zh: "文件已校验，等待确认", en: "A file was checked and waits to be confirmed" },
    ...{ offices: secretariat, persons: "uploader", way: "at-once", mayTurnOff: true, hook: true },
  },
  "import-refused": {
    ...{ zh: "文件整份退回", en: "A file was refused as a whole" },
    ...{ offices: [], persons: "uploader", way: "at-once", mayTurnOff: true, hook: true },
  },
  "import-ended": {
    ...{ zh: "文件已入档", en: "A file entered the archive" },
    ...{ offices: [], persons: "uploader", way: "digest", mayTurnOff: true, hook: true },
  },
  "import-failed": {
    ...{ zh: "文件没有处理成功", en: "A file could not be processed" },
    ...{ offices: secretariat, persons: "uploader", way: "at-once", mayTurnOff: true, hook: true },
  },
  "work-failed": {
    ...{ zh: "您开始的任务没有办成", en: "Work that you began could not be done" },
    ...{ offices: [], persons: "account", way: "at-once", mayTurnOff: true, hook: false },
  },
  "filing-submitted": {
    ...{ zh: "自行申报等待核对", en: "A filing waits to be judged" },
    ...{ offices: secretariat, persons: "none", way: "digest", mayTurnOff: true, hook: false },
  },
  "filing-accepted": {
    ...{ zh: "自行申报已收下", en: "Your filing was accepted" },
    ...{ offices: [], persons: "filer", way: "at-once", mayTurnOff: true, hook: false },
  },
  "filing-returned": {
    ...{ zh: "自行申报被退回", en: "Your filing was returned" },
    ...{ offices: [], persons: "filer", way: "at-once", mayTurnOff: true, hook: false },
  },
  "records-held": {
    ...{ zh: "记录等待人工判断", en: "Records wait for a person's judgement" },
    ...{ offices: secretariat, persons: "none", way: "digest", mayTurnOff: true, hook: false },
  },
  "confirmations-aged": {
    ...{ zh: "公示信息需要再次确认", en: "Published records must be confirmed again" },
    ...{ offices: secretariat, persons: "none", way: "digest", mayTurnOff: true, hook: false },
  },
  "clock-near": {
    ...{ zh: "期限将在两个工作日内届满", en: "A deadline ends within two working days" },
    ...{ offices: [], persons: "clock-owners", way: "at-once", mayTurnOff: false, hook: true },
  },
  "clock-struck": {
    ...{ zh: "期限已过，程序已按规定办理", en: "A deadline passed and its consequence was carried out" },
    ...{ offices: [], persons: "clock-owners", way: "at-once", mayTurnOff: false, hook: true },
  },
  "record-recalled": {
    ...{ zh: "一条记录被撤回", en: "A record was taken back" },
    ...{ offices: secretariat, persons: "none", way: "digest", mayTurnOff: true, hook: true },
  },
  "matter-filed": {
    ...{ zh: "收到异议或修复申请", en: "An objection or an application for repair came in" },
    ...{ offices: secretariat, persons: "none", way: "at-once", mayTurnOff: true, hook: true },
  },
  "matter-moved": {
    ...{ zh: "您的异议或修复申请有新进展", en: "Your objection or application for repair has moved on" },
    ...{ offices: [], persons: "subject", way: "at-once", mayTurnOff: true, hook: false },
  },
  "matter-overdue": {
    ...{ zh: "异议或修复逾期未办", en: "An objection or a repair is overdue" },
    ...{ offices: [...secretariat, "supervisor"], persons: "none", way: "at-once", mayTurnOff: false, hook: false },
  },
  "mediation-moved": {
    ...{ zh: "调解有新进展", en: "A mediation has moved on" },
    ...{
      offices: [...secretariat, "committee-member"],
      persons: "subject",
      way: "at-once",
      mayTurnOff: true,
      hook: false,
    },
  },
  "mediation-near": {
    ...{ zh: "调解会或者调解期限临近", en: "A session or the end of a period of a mediation is near" },
    ...{ offices: ["committee-member"], persons: "subject", way: "at-once", mayTurnOff: false, hook: false },
  },
  "complaint-received": {
    ...{ zh: "收到对会员的投诉", en: "A complaint about a member came in" },
    ...{ offices: secretariat, persons: "none", way: "at-once", mayTurnOff: true, hook: false },
  },
  "complaint-moved": {
    ...{ zh: "投诉有新进展", en: "A complaint has moved on" },
    ...{ offices: secretariat, persons: "subject", way: "at-once", mayTurnOff: true, hook: false },
  },
  "complaint-paper": {
    ...{ zh: "投诉人凭回执码添加了材料", en: "A complainant brought a paper by the receipt" },
    ...{ offices: secretariat, persons: "none", way: "at-once", mayTurnOff: true, hook: false },
  },
  "complaint-near": {
    ...{ zh: "答复投诉的期限临近", en: "The time to answer a complaint is nearly over" },
    ...{ offices: [], persons: "subject", way: "at-once", mayTurnOff: false, hook: false },
  },
  "infringement-received": {
    ...{ zh: "收到侵权投诉", en: "A complaint about data came in" },
    ...{ offices: [...secretariat, "supervisor"], persons: "none", way: "at-once", mayTurnOff: true, hook: false },
  },
  "infringement-moved": {
    ...{ zh: "侵权投诉有新进展", en: "A complaint about data has moved on" },
    ...{ offices: [...secretariat, "supervisor"], persons: "subject", way: "at-once", mayTurnOff: true, hook: false },
  },
  "infringement-paper": {
    ...{ zh: "侵权投诉的投诉人凭回执码添加了材料", en: "Whoever complained about data brought a paper by the receipt" },
    ...{ offices: [...secretariat, "supervisor"], persons: "none", way: "at-once", mayTurnOff: true, hook: false },
  },
  "case-moved": {
    ...{ zh: "案件有新进展", en: "A disciplinary case has moved on" },
    ...{
      offices: [...secretariat, "committee-member"],
      persons: "subject",
      way: "at-once",
      mayTurnOff: true,
      hook: false,
    },
  },
  "case-near": {
    ...{ zh: "听证或者案件期限临近", en: "A hearing or the end of a period of a case is near" },
    ...{ offices: ["committee-member"], persons: "subject", way: "at-once", mayTurnOff: false, hook: false },
  },
  "evaluation-filed": {
    ...{ zh: "收到评价申请或对评价的异议", en: "An application for evaluation, or an objection to it, came in" },
    ...{ offices: secretariat, persons: "none", way: "digest", mayTurnOff: true, hook: false },
  },
  "evaluation-moved": {
    ...{ zh: "您的信用评价有新进展", en: "Your evaluation has moved on" },
    ...{ offices: [], persons: "subject", way: "at-once", mayTurnOff: true, hook: false },
  },
  "grade-suspended": {
    ...{ zh: "信用等级因一票否决暂停", en: "Your grade is suspended by a veto" },
    ...{ offices: [], persons: "subject", way: "at-once", mayTurnOff: false, hook: false },
  },
  "grade-to-settle": {
    ...{ zh: "会员的信用等级已暂停，等待处理", en: "A member's grade is suspended and waits for a decision" },
    ...{ offices: secretariat, persons: "none", way: "at-once", mayTurnOff: false, hook: true },
  },
  "grade-review-due": {
    ...{ zh: "信用等级年度复核到期", en: "The yearly review of a grade is due" },
    ...{ offices: secretariat, persons: "none", way: "digest", mayTurnOff: true, hook: false },
  },
  "marks-overdue": {
    ...{ zh: "异议成立后的重新评分逾期", en: "Marks to be given anew upon an upheld objection are overdue" },
    ...{ offices: secretariat, persons: "none", way: "digest", mayTurnOff: true, hook: false },
  },
  "consent-asked": {
    ...{ zh: "有单位申请查询您的信用档案", en: "Somebody asks for your consent to read your archive" },
    ...{ offices: [], persons: "subject", way: "at-once", mayTurnOff: true, hook: false },
  },
  "consent-entered": {
    ...{ zh: "秘书处登记了一份您的书面授权", en: "The secretariat entered an authorisation of yours from paper" },
    ...{ offices: [], persons: "subject", way: "at-once", mayTurnOff: false, hook: false },
  },
  "consent-used": {
    ...{ zh: "您的授权第一次被使用", en: "A consent of yours was used for the first time" },
    ...{ offices: [], persons: "subject", way: "at-once", mayTurnOff: true, hook: false },
  },
  "consent-stopped": {
    ...{ zh: "秘书处停止了您的一份授权", en: "The secretariat stopped a consent of yours" },
    ...{ offices: [], persons: "subject", way: "at-once", mayTurnOff: false, hook: false },
  },
  "consent-answered": {
    ...{ zh: "主体授权您查询，或者谢绝了申请", en: "A subject consented that you look, or declined" },
    ...{ offices: [], persons: "data-user", way: "at-once", mayTurnOff: true, hook: false },
  },
  "consent-revoked": {
    ...{ zh: "一份给您的授权被撤销", en: "A consent given to you was revoked" },
    ...{ offices: [], persons: "data-user", way: "at-once", mayTurnOff: false, hook: false },
  },
  "mediation-enforceable": {
    ...{
      zh: "法院确认的调解协议未履行，已结束",
      en: "A mediated agreement that a court confirmed was closed unperformed",
    },
    ...{ offices: [], persons: "subject", way: "at-once", mayTurnOff: false, hook: false },
  },
  "seal-asked": {
    ...{ zh: "有一份文书请您用印", en: "You are asked to apply a seal that you keep" },
    ...{ offices: [], persons: "seal-keeper", way: "at-once", mayTurnOff: true, hook: false },
  },
  "seal-answered": {
    ...{ zh: "您申请的用印已办理或者退回", en: "The seal that you asked for was applied or declined" },
    ...{ offices: [], persons: "seal-asker", way: "at-once", mayTurnOff: true, hook: false },
  },
  "record-settled": {
    ...{ zh: "您接收过的一条记录有异议、更正或修复", en: "A record you received is disputed, corrected or repaired" },
    ...{ offices: [], persons: "receivers", way: "at-once", mayTurnOff: true, hook: true },
  },
  "subjects-merged": {
    ...{ zh: "两个主体合并", en: "Two subjects were merged" },
    ...{ offices: secretariat, persons: "none", way: "digest", mayTurnOff: true, hook: true },
  },
  "office-granted": {
    ...{ zh: "授予您职务", en: "You were given an office" },
    ...{ offices: [], persons: "account", way: "at-once", mayTurnOff: false, hook: false },
  },
  "office-ended": {
    ...{ zh: "您的职务结束", en: "Your office ended" },
    ...{ offices: [], persons: "account", way: "at-once", mayTurnOff: false, hook: false },
  },
  "journal-faulty": {
    ...{ zh: "日志校验不符", en: "The journal does not verify" },
    ...{ offices: keepers, persons: "none", way: "at-once", mayTurnOff: false, hook: false },
  },
  "seal-late": {
    ...{ zh: "日志封存滞后", en: "The journal's seal is late" },
    ...{ offices: keepers, persons: "none", way: "at-once", mayTurnOff: false, hook: false },
  },
  "hook-disabled": {
    ...{ zh: "推送地址长期不通，已停用", en: "A web hook failed for long and was disabled" },
    ...{ offices: ["security-administrator"], persons: "none", way: "at-once", mayTurnOff: false, hook: false },
  },
} as const satisfies Record<string, NoticePolicy>;

export type NoticeKind = keyof typeof noticeKinds;

export const noticeKind = z.enum(Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]]);

/** The kinds that a machine of an association may be told of. */
export const hookKinds: readonly NoticeKind[] = noticeKind.options.filter((kind) => noticeKinds[kind].hook);

/** The kinds that can reach whoever holds these offices: nobody is asked about what never concerns them. */
export function kindsFor(held: readonly Office[]): NoticeKind[] {
  return noticeKind.options.filter((kind) => {
    const { offices, persons }: NoticePolicy = noticeKinds[kind];
    if (offices.some((office) => held.includes(office))) return true;
    switch (persons) {
      case "account":
        return true;
      case "uploader":
        return held.some((office) => office === "liaison" || secretariat.includes(office));
      case "filer":
        return held.some((office) => everyOffice[office].of === "subject");
      case "clock-owners":
        return held.some((office) => everyOffice[office].of === "association");
      case "subject":
        return held.some((office) => everyOffice[office].of === "subject" && office !== "data-user");
      case "data-user":
        return held.includes("data-user");
      case "receivers":
        return held.some((office) => [...secretariat, "regulator", "data-user"].includes(office));
      case "seal-keeper":
        return held.some((office) => permissionTable["apply-seal"].includes(office));
      case "seal-asker":
        return held.some((office) => permissionTable["request-seal"].includes(office));
      case "none":
        return false;
    }
  });
}

/** How somebody is told of a kind: as chosen, where it may be chosen; else as the table says. */
export function wayOf(kind: NoticeKind, chosen: NoticeWay | undefined): NoticeWay {
  const { way, mayTurnOff } = noticeKinds[kind];
  return mayTurnOff && chosen !== undefined ? chosen : way;
}
