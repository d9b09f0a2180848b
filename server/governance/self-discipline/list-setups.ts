import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { articleOf } from "@xinheng/domain/governance/party.ts";
import { setupBodyOf } from "@xinheng/domain/governance/setup.ts";
import { setupStart, setupView } from "@xinheng/domain/governance/setup-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { charterInForce } from "../charter-in-force.ts";
import { setupRuleFor } from "./setup-step.ts";
import { listSetups } from "./setup-store.ts";
import { viewSetup } from "./view-setup.ts";

/** How self-discipline bodies were and are being set up, the latest first. */
export const listSetupsQuestion = question({
  name: "list-setups",
  path: "/setups",
  says: {
    zh: "列出自律机构的设立事项：各步的文件、审核、表决、备案和逾期的单位。",
    en: "Lists how the self-discipline body is set up: documents, reviews, vote, filings and who is late.",
  },
  reply: z.object({ start: setupStart, rows: z.array(setupView), can: z.array(z.enum(["begin-setup"])) }),
  refuses: ["charter-missing"],
  async run(given) {
    const { tx, actor, today } = given;
    const charter = await charterInForce(tx, today);
    if (isRefusal(charter)) return charter;
    const rule = await setupRuleFor(given);
    const article = articleOf(rule);
    const body = setupBodyOf(charter, article);
    const rows = [];
    for (const setup of await listSetups(tx)) rows.push(await viewSetup(given, rule, setup));
    const open = rows.some(({ stage }) => stage !== "filed" && stage !== "abandoned");
    const posts = isRefusal(body) ? [] : charter.rules.posts.filter((post) => post.body === body.id);
    return {
      start: {
        article,
        names: [...rule.names],
        charterArticle: isRefusal(body) ? null : body.article,
        posts: posts.map(({ id, name, seats }) => ({ id, name, least: seats.least, most: seats.most })),
      },
      rows,
      can: open || isRefusal(body) ? [] : openTo(actor, ["begin-setup"]),
    };
  },
});
