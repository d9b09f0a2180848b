import type { openSanctionsZh } from "./sanctions-zh.ts";

export const openSanctionsEn: Readonly<Record<keyof typeof openSanctionsZh, string>> = {
  "openSanctions.title": "Discipline of the trade",
  "openSanctions.lead":
    "How the association sanctions its members under its own convention is not public. Only what a law orders to be published, and the association switched on by a resolution, stands here for its period.",
  "openSanctions.nature":
    "These are measures of the association's own discipline: no administrative penalties, and not counted as such. Organisations only, no persons.",
  "openSanctions.laws": "What is published, and by which law",
  "openSanctions.off": "This association publishes no sanctions.",
  "openSanctions.today": "Public today",
  "openSanctions.none": "No sanction is public today.",
  "openSanctions.decided": "decided on {on}",
  "openSanctions.breach": "{title} (version {version}), clause {clause}",
  "openSanctions.basis": "Published under {law}, {article}",
  "openSanctions.days": "Public from {from} to {until}",
  "openSanctions.period.M": "for {count} {count:month|months} from the decision",
  "openSanctions.period.Y": "for {count} {count:year|years} from the decision",
  "openSanctions.since": "on since {on}, for cases told of it afterwards",
  "openSanctions.comma": "; ",
};
