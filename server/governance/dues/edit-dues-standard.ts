import { z } from "zod";
import { duesStandardView } from "@xinheng/domain/governance/dues/dues-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { changeStandardText, findStandardForUpdate } from "./dues-standard-store.ts";
import { judgedText, standardText } from "./standard-text.ts";
import { viewOneStandard } from "./view-standards.ts";

/** Changes a draft. A resolution taken before the change does not set it any more. */
export const editDuesStandard = deed({
  name: "edit-dues-standard",
  method: "PUT",
  path: "/dues-standards/{standardId}",
  says: {
    zh: "修改会费标准草案；修改之前作出的决议不再适用于它。",
    en: "Changes a draft of the dues standard; a resolution taken before does not count for it any more.",
  },
  params: z.object({ standardId: z.uuid() }),
  body: standardText,
  reply: duesStandardView,
  refuses: [
    "dues-standard-not-found",
    "dues-standard-stage-wrong",
    "governance-rules-missing",
    "charter-missing",
    "charter-post-unknown",
    "dues-tiers-too-many",
    "dues-amount-floating",
    "dues-tier-empty",
    "dues-tier-unclear",
  ],
  journals: ({ params }) => ({ ids: { duesStandard: params.standardId } }),
  async run(given) {
    const { tx, now, params, body } = given;
    const standard = await findStandardForUpdate(tx, params.standardId);
    if (standard === null) return refuse("dues-standard-not-found");
    if (standard.stage !== "draft") return refuse("dues-standard-stage-wrong");
    const text = await judgedText(given, body);
    if (isRefusal(text)) return text;
    await changeStandardText(tx, standard.id, text, now);
    return viewOneStandard(given, standard.id);
  },
});
