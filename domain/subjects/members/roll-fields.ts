import type { NamedField } from "../../header-index.ts";

/** A column of a roll, as the template has it. */
export type RollField = NamedField & {
  readonly required: "always" | "optional";
  readonly hint: { readonly zh: string; readonly en: string };
};

/** The columns of a roll: those of the template, those of an export, and what else they are called. */
export const rollFields = [
  {
    code: "name",
    name: "会员名称",
    aliases: ["名称", "单位名称", "企业名称", "会员单位", "会员单位名称", "会员单位全称", "Member name", "Name"],
    required: "always",
    hint: { zh: "登记证照上的全称", en: "Full name as registered" },
  },
  {
    code: "creditCode",
    name: "统一社会信用代码",
    aliases: ["信用代码", "社会信用代码", "统一代码", "统一信用代码", "Unified social credit code"],
    required: "always",
    hint: {
      zh: "18 位，按文本填写；没有的填工商注册号",
      en: "18 characters, as text; without one give the registration number",
    },
  },
  {
    code: "registrationNumber",
    name: "工商注册号",
    aliases: ["注册号", "营业执照注册号", "Registration number"],
    required: "optional",
    hint: { zh: "没有统一社会信用代码时填写", en: "Where there is no unified social credit code" },
  },
  {
    code: "number",
    name: "会员编号",
    aliases: ["会员号", "会员证号", "会员证编号", "证书编号", "Member number"],
    required: "always",
    hint: {
      zh: "协会自己的编号，不重复，最多 40 字",
      en: "The association's own number, used once, at most 40 characters",
    },
  },
  {
    code: "kind",
    name: "会员类型",
    aliases: ["会员种类", "会员性质", "Kind of membership"],
    required: "optional",
    hint: { zh: "单位会员；个人会员不用本表", en: "单位会员; persons are not brought by this sheet" },
  },
  {
    code: "joinedOn",
    name: "入会日期",
    aliases: ["入会时间", "加入日期", "加入时间", "Joined on"],
    required: "always",
    hint: { zh: "如 2026-06-03", en: "Such as 2026-06-03" },
  },
  {
    code: "leftOn",
    name: "退会日期",
    aliases: ["退会时间", "Left on"],
    required: "optional",
    hint: { zh: "留空；退会在会员页办理", en: "Leave blank; memberships are ended on the desk" },
  },
] as const satisfies readonly RollField[];

export type RollColumn = (typeof rollFields)[number]["code"];
