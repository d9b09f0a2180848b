import { z } from "zod";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { duesStandardView } from "@xinheng/domain/governance/dues/dues-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { carriedResolution } from "../carried-resolution.ts";
import { startOrderClock } from "../order-clock.ts";
import { ruleHere } from "../rule-here.ts";
import { findStandardForUpdate, setStandard } from "./dues-standard-store.ts";
import { viewOneStandard } from "./view-standards.ts";

const assemblies: readonly string[] = ["assembly", "delegates"];

/** Binds a standard to the assembly's secret vote on it; from the vote runs the deadline to tell the members. */
export const setDuesStandard = deed({
  name: "set-dues-standard",
  method: "POST",
  path: "/dues-standards/{standardId}/resolution",
  says: {
    zh: "登记会员（代表）大会无记名通过本标准的决议；自表决之日起计算向会员公布的期限。",
    en: "Enters the assembly's secret vote that set this standard; the deadline to tell the members runs from the vote.",
  },
  params: z.object({ standardId: z.uuid() }),
  body: z.object({ resolutionId: z.uuid() }),
  reply: duesStandardView,
  refuses: [
    "dues-standard-not-found",
    "dues-standard-stage-wrong",
    "resolution-not-on-dues",
    "resolution-not-carried",
    "dues-body-not-assembly",
    "dues-vote-not-secret",
    "governance-rules-missing",
  ],
  journals: ({ params, reply }) => ({
    ids: { duesStandard: params.standardId, resolution: reply.resolution?.id ?? "" },
  }),
  async run(given) {
    const { tx, params, body } = given;
    const standard = await findStandardForUpdate(tx, params.standardId);
    if (standard === null) return refuse("dues-standard-not-found");
    if (standard.stage !== "draft") return refuse("dues-standard-stage-wrong");
    const matter = { kind: "dues-standard", id: standard.id };
    const { resolutionId } = body;
    const carried = await carriedResolution(tx, { resolutionId, matter, since: standard.changedAt });
    if (isRefusal(carried)) return carried;
    if (carried?.resolution.kind !== "set-dues") return refuse("resolution-not-on-dues");
    const { number, decidedOn } = carried.resolution;
    if (!assemblies.includes(carried.body.kind))
      return refuse("dues-body-not-assembly", { number, body: carried.body.name });
    if (carried.ballot !== "secret") return refuse("dues-vote-not-secret", { number });
    const rule = await ruleHere(given, "dues");
    if (isRefusal(rule)) return rule;
    const publishBy = await startOrderClock(given, {
      matter: "dues-standard",
      matterId: standard.id,
      strikes: "miss-dues-publication",
      startedOn: decidedOn,
      period: rule.publishWithin,
      edition: entryRef(rule),
    });
    await setStandard(tx, standard.id, { resolutionId, decidedOn, publishBy });
    return viewOneStandard(given, standard.id);
  },
});
