import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { rungOf } from "@xinheng/domain/discipline/cases/sanction.ts";
import { judgeSwitch, publicityPeriod } from "@xinheng/domain/discipline/publicity/publicity.ts";
import { publicityPage } from "@xinheng/domain/discipline/publicity/publicity-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { findResolution, type KeptResolution } from "../../governance/resolution-store.ts";
import type { ReadTx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import { ownKinds } from "../cases/case-resolution.ts";
import { disciplineRule } from "../cases/case-step.ts";
import { findBasis } from "./publicity-basis.ts";
import { isPublicityResolved, listStandingPublicity, lockPublicity, savePublicity } from "./publicity-store.ts";
import { publicityMatter, viewPublicity } from "./view-publicity.ts";

/**
 * Has one kind of sanction made public from now on: by a law in force that orders it, and a resolution of the body competent
 * by the charter. Cases whose member was not told of it in the notice stay as they are.
 */
export const switchOnCasePublicity = deed({
  name: "switch-on-case-publicity",
  method: "POST",
  path: "/case-publicity",
  says: {
    zh: "开启一种惩戒的公示：写明现行法律依据、期限和理由，凭有权机构通过的决议；只对此后告知的案件有效。",
    en: "Have one kind of sanction made public: by a law in force, for a period, with the reason and the competent body's carried resolution; for cases whose notice is issued afterwards.",
  },
  body: z.object({
    rung: z.string().max(60),
    /** The law, by its id in the packs. */
    basis: z.string().max(80),
    period: publicityPeriod,
    resolutionId: z.uuid(),
    reason: z.string().trim().min(2).max(1_000),
  }),
  reply: publicityPage,
  refuses: [
    "case-rule-missing",
    "case-rung-unknown",
    "publicity-basis-missing",
    "publicity-basis-unfit",
    "publicity-too-long",
    "publicity-on-already",
    "publicity-resolution-unfit",
  ],
  // What is on stands first, the latest before.
  journals: ({ reply: { switches } }) => ({
    ids: { publicity: switches[0]?.id ?? "" },
    editions: switches.slice(0, 1).map(({ basis }) => basis),
  }),
  async run(given) {
    const { tx, house, actor, now, today, body } = given;
    const associationId = ownAssociation(actor);
    const context = await packContextOf(tx, associationId, today);
    const rule = disciplineRule(house.packs.set, context);
    if (isRefusal(rule)) return rule;
    const rung = rungOf(rule, body.rung);
    // What goes beside a sanction is a letter, and no sanction that could be shown.
    if (rung === null || rung.weight === 0) return refuse("case-rung-unknown", { rung: body.rung });
    const basis = findBasis(house.packs.set, body.basis, context);
    if (basis === null) return refuse("publicity-basis-missing", { basis: body.basis });
    const unfit = judgeSwitch(basis, { rung, period: body.period }, today);
    if (unfit !== null) return unfit;
    await lockPublicity(tx, associationId);
    const kinds = await ownKinds(tx, today, rule.publicityResolutions);
    const resolution = await resolutionFor(tx, associationId, { ...body, kinds });
    if (isRefusal(resolution)) return resolution;
    if ((await listStandingPublicity(tx)).some((one) => one.rung === rung.id))
      return refuse("publicity-on-already", { rung: rung.name, rungEn: rung.nameEn });
    const { law, article } = basis;
    await savePublicity(
      tx,
      {
        ...{ id: uuidv7({ msecs: now.getTime() }), associationId, rung: rung.id, basis: entryRef(basis), law, article },
        ...{ period: body.period, reason: body.reason, turnedOnOn: today },
        ...{ resolutionId: resolution.id, resolutionNumber: resolution.number },
      },
      { accountId: actor.id, at: now },
    );
    return viewPublicity(given);
  },
});

/** A carried resolution on the publication of sanctions, of a kind that may decide it, and not used for this one before. */
async function resolutionFor(
  tx: ReadTx,
  associationId: string,
  asked: { readonly resolutionId: string; readonly rung: string; readonly kinds: readonly string[] },
): Promise<KeptResolution | Refusal<"publicity-resolution-unfit">> {
  const found = await findResolution(tx, asked.resolutionId);
  const isOnThis = found?.matter?.kind === publicityMatter && found.matter.id === associationId;
  if (found === null || !isOnThis || !found.carried || !asked.kinds.includes(found.kind))
    return refuse("publicity-resolution-unfit");
  return (await isPublicityResolved(tx, asked)) ? refuse("publicity-resolution-unfit") : found;
}
