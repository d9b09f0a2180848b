import { z } from "zod";
import { bothSay, lastAct } from "@xinheng/domain/discipline/mediation/mediation.ts";
import { mediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { keepByProcedure, type ProcedureRefusal } from "../../archives/own-records/keep-by-procedure.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { listObligationsOf } from "../agreements/mediation-obligation-store.ts";
import { changeMediation, type KeptMediation, partiesOf } from "./mediation-store.ts";
import { actOf, holdForSide, mediationJournal, mediationParams, onPaper } from "./mediation-step.ts";
import { viewMediationAfter } from "./view-mediation.ts";

const body = z.object({ consents: z.boolean(), ...onPaper });
type Given = GivenDeed<z.output<typeof mediationParams>, Record<string, never>, z.output<typeof body>>;

/** Only with the word of both does it enter the archive: that they agreed and performed, and not about what. */
export const consentToMediationRecord = deed({
  name: "consent-to-mediation-record",
  method: "POST",
  path: "/mediations/{mediationId}/archive-consent",
  says: {
    zh: "一方同意或不同意把“达成调解协议并已履行”记入档案；双方都同意才记，不记纠纷内容。",
    en: "A party lets it enter the archive that they agreed and performed, or does not; only with the word of both, and nothing of the dispute.",
  },
  params: mediationParams,
  body,
  reply: mediationView,
  refuses: [
    "mediation-not-found",
    "mediation-stage-wrong",
    "mediation-not-your-move",
    "mediation-side-missing",
    "mediation-paper-not-found",
    "mediation-said-already",
    "item-not-ours",
    "record-has-faults",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body: sent } = given;
    const held = await holdForSide(given, params.mediationId, { move: "consent-to-mediation-record", sent });
    if (isRefusal(held)) return held;
    const { kept, side } = held;
    // Once it stands in the archive nobody takes it out by changing their mind: a record is recalled, with its reason.
    if (bothSay(kept.acts, "archive") || lastAct(kept.acts, side, "archive")?.says === sent.consents)
      return refuse("mediation-said-already");
    const act = actOf(held, side, { what: "archive", says: sent.consents, text: "", paper: sent.paper, on: today });
    const acts = [...kept.acts, act];
    if (bothSay(acts, "archive")) {
      const shut = await keepForBoth(given, kept);
      if (shut !== null) return shut;
    }
    await changeMediation(tx, kept, { acts });
    return viewMediationAfter(given, kept.id);
  },
});

async function keepForBoth(
  { tx, house, actor, now, today }: Given,
  kept: KeptMediation,
): Promise<ProcedureRefusal | null> {
  // The day on which the last of what was owed was performed.
  const performedOn = (await listObligationsOf(tx, kept.id))
    .flatMap((one) => one.performedOn ?? [])
    .toSorted()
    .at(-1);
  if (kept.number === null || kept.agreedOn === null || performedOn === undefined)
    throw new Error("what was performed was agreed under a number");
  const fields = { WSMC: "调解协议书", XYBH: kept.number, QSRQ: kept.agreedOn, LXRQ: performedOn };
  const named = partiesOf(kept);
  const standing = await findStanding(tx, named);
  const keeper = { tx, house, associationId: kept.associationId, accountId: actor.id, now, today };
  // In the order of their ids: two matters of the same parties never wait for each other.
  for (const subjectId of named.map((id) => standing.get(id)?.id ?? id).toSorted()) {
    const record = await keepByProcedure(keeper, { subjectId, item: "mediated-agreement", fields });
    if (isRefusal(record)) return record;
  }
  return null;
}
