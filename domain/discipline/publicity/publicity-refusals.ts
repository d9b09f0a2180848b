import type { RefusalTable } from "../../refusal.ts";

/** What the switch that makes sanctions public refuses, and how to put it right. */
export const publicityRefusals = {
  "publicity-basis-missing": {
    status: 422,
    zh: "规则包里没有这条现行的法律依据（{basis}）。没有法律依据的惩戒不公开；请从列出的依据里选，或者先启用载明依据的规则包。",
    en: "No such law is in force in the packs ({basis}). Without one no sanction is public; choose one of those listed, or switch on a pack that has it.",
  },
  "publicity-basis-unfit": {
    status: 409,
    zh: "《{law}》{article}这条依据不包括“{rung}”的公示。请另选惩戒种类或者依据。",
    en: "{law} {article}: this basis does not cover the publication of “{rungEn}”. Choose another sanction or basis.",
  },
  "publicity-too-long": {
    status: 422,
    zh: "公示期限超过这条依据的上限（《{law}》{article}，最长 {months} 个月）。请缩短。",
    en: "The period is longer than the basis allows ({law}, {article}: {months} months). Shorten it.",
  },
  "publicity-on-already": {
    status: 409,
    zh: "“{rung}”的公示已经开启。要换依据或者期限，请先关闭。",
    en: "The publication of “{rungEn}” is on already. Turn it off before changing its basis or period.",
  },
  "publicity-off-already": {
    status: 409,
    zh: "这项公示已经关闭。请刷新页面。",
    en: "It is off already. Load the page again.",
  },
  "publicity-not-found": {
    status: 404,
    zh: "没有这项公示。请刷新页面。",
    en: "There is no such switch. Load the page again.",
  },
  "publicity-resolution-unfit": {
    status: 409,
    zh: "所选决议不是就惩戒公示、以规定的决议种类通过的，或者已经用过。请在会议上表决后再选。",
    en: "The resolution chosen was not taken on the publication of sanctions by a kind that may decide it, or was used before. Put it to the vote and choose that resolution.",
  },
  "case-not-public": {
    status: 409,
    zh: "这个案件现在没有公示的内容。请刷新页面。",
    en: "Nothing of this case is public now. Load the page again.",
  },
} as const satisfies RefusalTable;
