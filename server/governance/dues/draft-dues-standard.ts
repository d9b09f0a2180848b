import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { duesStandardView } from "@xinheng/domain/governance/dues/dues-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { lockDues } from "./dues-lock-store.ts";
import { saveStandard } from "./dues-standard-store.ts";
import { judgedText, standardText } from "./standard-text.ts";
import { viewOneStandard } from "./view-standards.ts";

export const draftDuesStandard = deed({
  name: "draft-dues-standard",
  method: "POST",
  path: "/dues-standards",
  says: {
    zh: "起草一版会费标准：档次不超过规定，金额确定，提交会员（代表）大会无记名表决前不生效。",
    en: "Drafts a dues standard: no more tiers than allowed, definite amounts; it binds nobody before the assembly's secret vote.",
  },
  body: standardText,
  reply: duesStandardView,
  refuses: [
    "governance-rules-missing",
    "charter-missing",
    "charter-post-unknown",
    "dues-tiers-too-many",
    "dues-amount-floating",
    "dues-tier-empty",
    "dues-tier-unclear",
  ],
  journals: ({ reply }) => ({ ids: { duesStandard: reply.id, version: reply.version } }),
  async run(given) {
    const { tx, actor, now, body } = given;
    const text = await judgedText(given, body);
    if (isRefusal(text)) return text;
    const associationId = ownAssociation(actor);
    await lockDues(tx, associationId);
    const id = uuidv7();
    await saveStandard(tx, { ...text, id, associationId, by: actor.id, at: now });
    return viewOneStandard(given, id);
  },
});
