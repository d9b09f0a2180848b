import { z } from "zod";
import { mediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { MediationRole } from "@xinheng/domain/discipline/mediation/mediation.ts";
import type { ReadTx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import { courtStateOf } from "@xinheng/domain/discipline/agreements/court-confirmation.ts";
import { stopAllClocks } from "../agreements/obligation-step.ts";
import { changeMediation } from "./mediation-store.ts";
import {
  type Held,
  holdMediation,
  mediationJournal,
  mediationParams,
  onPaper,
  sideOf,
  stopMediationClock,
} from "./mediation-step.ts";
import { viewMediationAfter } from "./view-mediation.ts";

const body = z.object({ why: z.string().trim().max(1_000).default(""), ...onPaper });

/**
 * Mediation is voluntary: either party leaves it at any time before both have signed, and owes nobody a reason. What both have
 * signed and was not performed in time is closed as such; it stays a contract, and no record is made of it.
 */
export const endMediation = deed({
  name: "end-mediation",
  method: "POST",
  path: "/mediations/{mediationId}/end",
  says: {
    zh: "没有达成协议，或者协议逾期没有履行，结束调解。签署之前任何一方随时可以退出；不影响仲裁、诉讼和投诉。",
    en: "End without agreement, or where it was not performed in time. Before both have signed either party may leave at any time; arbitration, court and complaint stay open.",
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
    "mediation-why-missing",
    "court-binds-agreement",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body: sent } = given;
    const held = await holdMediation(given, params.mediationId, "end-mediation");
    if (isRefusal(held)) return held;
    const { kept } = held;
    // What lies before the court is not closed before its answer is known.
    if (courtStateOf(kept.applications) === "applied") return refuse("court-binds-agreement");
    const by = await enderOf(tx, held, sent);
    if (isRefusal(by)) return by;
    const stage = kept.stage === "agreed" ? "unperformed" : "ended";
    await changeMediation(tx, kept, { stage, ended_on: today, ended_by: by, ended_why: sent.why });
    await stopMediationClock(tx, kept.id);
    await stopAllClocks(tx, kept);
    return viewMediationAfter(given, kept.id);
  },
});

type Ended = Refusal<
  "mediation-side-missing" | "mediation-not-your-move" | "mediation-paper-not-found" | "mediation-why-missing"
>;

/** Who ends it: a party, by itself or by its paper that the secretariat holds; anybody else says why. */
async function enderOf(tx: ReadTx, held: Held, sent: z.output<typeof body>): Promise<MediationRole | Ended> {
  const { role } = held;
  if (role === "house" && sent.side !== undefined) return sideOf(tx, held, sent);
  const owesReason = role === "house" || role === "mediator";
  return owesReason && sent.why === "" ? refuse("mediation-why-missing") : role;
}
