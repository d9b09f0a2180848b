import { bodyOf } from "@xinheng/domain/governance/charter.ts";
import { normMatters, normResolutions } from "@xinheng/domain/norms/norm.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findCharter } from "../governance/charters/charter-store.ts";
import { findResolution, type KeptResolution } from "../governance/resolution-store.ts";
import type { ReadTx } from "../platform/database.ts";
import type { KeptNorm } from "./norm-store.ts";

/**
 * The carried resolution to adopt or to repeal a norm, of the kind the charter asks for it, declared after the text was fixed: what was voted on
 * before was another text. Whose vote it was, whether they were enough and whether any stood aside was judged in the meeting.
 */
export async function carriedOn(
  tx: ReadTx,
  norm: KeptNorm,
  asked: { readonly resolutionId: string; readonly since: Date; readonly matter: keyof typeof normMatters },
): Promise<KeptResolution | Refusal<"resolution-not-on-norm" | "resolution-not-carried">> {
  const kind = normResolutions[norm.kind];
  const resolution = await findResolution(tx, asked.resolutionId);
  const isOnThis = resolution?.matter?.kind === normMatters[asked.matter] && resolution.matter.id === norm.id;
  if (resolution?.kind !== kind || !isOnThis || resolution.declaredAt < asked.since)
    return refuse("resolution-not-on-norm", { kind });
  return resolution.carried ? resolution : refuse("resolution-not-carried", { number: resolution.number });
}

/** The body as the charter names it by which it decided. */
export async function nameOfBody(tx: ReadTx, resolution: KeptResolution): Promise<string> {
  const charter = await findCharter(tx, resolution.charterId);
  const body = charter === null ? null : bodyOf(charter.rules, resolution.body);
  return body === null || isRefusal(body) ? resolution.body : body.name;
}
