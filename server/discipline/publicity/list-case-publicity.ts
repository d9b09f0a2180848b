import { publicityPage } from "@xinheng/domain/discipline/publicity/publicity-view.ts";
import { question } from "../../platform/operation.ts";
import { viewPublicity } from "./view-publicity.ts";

/** Which sanctions the association makes public and on what; which laws could be named. */
export const listCasePublicity = question({
  name: "list-case-publicity",
  path: "/case-publicity",
  says: {
    zh: "惩戒公示的开关：默认全部关闭；已开启的依据、决议和期限，可以援引的法律。",
    en: "The switches by which sanctions are made public, all off unless a law is named: what is on, by which resolution, and the laws that could be named.",
  },
  reply: publicityPage,
  refuses: ["case-rule-missing"],
  run: (given) => viewPublicity(given),
});
