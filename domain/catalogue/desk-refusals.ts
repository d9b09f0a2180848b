import type { RefusalTable } from "../refusal.ts";

/** What importing a year's working days and looking into the packs refuse. */
export const deskRefusals = {
  "calendar-day-foreign": {
    status: 422,
    zh: "{day} 不属于 {year} 年的安排：只能是 {year} 年的日期，或 {before} 年 12 月的日期。",
    en: "{day} is no day of the arrangement for {year}: give days of {year}, or of December {before}.",
  },
  "calendar-day-not-worked-anyway": {
    status: 422,
    zh: "{day} 本来就是周末，不必列为放假。“放假”一栏只填放假的周一至周五。",
    en: "{day} is a weekend day and free anyway. Under “off” give only days from Monday to Friday.",
  },
  "calendar-day-worked-anyway": {
    status: 422,
    zh: "{day} 本来就是工作日，不必列为上班。“上班”一栏只填调休上班的周六、周日。",
    en: "{day} is a weekday and worked anyway. Under “worked” give only Saturdays and Sundays that are worked.",
  },
  "pack-faulty": {
    status: 422,
    zh: "文件有 {count} 处错误，没有保存。请按所列的行、列改正后重新上传。",
    en: "The file has {count} faults and was not stored. Mend them at the lines and columns named and bring it again.",
  },
  "pack-empty": {
    status: 422,
    zh: "文件中没有条目。文件应为条目列表，每条以“- id:”开头。",
    en: "The file holds no entry. It must be a list, each entry beginning with “- id:”.",
  },
  "pack-backdated": {
    status: 422,
    zh: "“{ref}”自 {from} 起生效，早于今天（{today}）。记录已按当时的版本判断，新版只能自今天或以后生效。",
    en: "“{ref}” begins on {from}, before today ({today}). Records were judged by the editions of their day; let it begin today or later.",
  },
  "pack-too-many-waiting": {
    status: 409,
    zh: "等待启用的文件已达 50 份，请先启用或撤下一些。",
    en: "50 files wait to be switched on; switch some on or take them back first.",
  },
  "pack-house-outside": {
    status: 409,
    zh: "平台的规则包文件在平台内办理，协会的在协会内办理：请先切换到相应的身份。",
    en: "Pack files of the house are handled outside any association, an association's inside it: change where you are first.",
  },
  "pack-not-found": {
    status: 404,
    zh: "没有找到这份规则包文件。请从列表重新选择。",
    en: "There is no such pack file here. Choose again from the list.",
  },
  "pack-not-waiting": {
    status: 409,
    zh: "这份文件不在等待启用（现状：{state}）。",
    en: "This file does not wait to be switched on (it is {state}).",
  },
  "pack-own": {
    status: 409,
    zh: "上传的人不能自己启用，请由另一人复核后启用。",
    en: "Whoever brought a file does not switch it on: somebody else reviews it and does.",
  },
  "pack-withdrawn-already": { status: 409, zh: "这份文件已经撤下。", en: "This file was taken back already." },
  "pack-has-begun": {
    status: 409,
    zh: "这份文件已于 {on} 生效，不能撤下；请上传写明替代它的新版。",
    en: "This file began to hold on {on} and cannot be taken back; bring an edition that replaces it.",
  },
  "pack-needed": {
    status: 409,
    zh: "另一份已启用的文件以它为前提，请先撤下那一份。（{reason}）",
    en: "Another file that is switched on builds on this one; take that one back first. ({reason})",
  },
  "catalogue-entry-not-found": {
    status: 404,
    zh: "规则包中没有这一条（{kind} / {id}）。请从目录页重新选择。",
    en: "The packs hold no such entry ({kind} / {id}). Choose again from the catalogue.",
  },
} as const satisfies RefusalTable;
