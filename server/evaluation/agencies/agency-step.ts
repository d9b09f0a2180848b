import { z } from "zod";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { type AgencyRule, type AgencyStage, citedSource } from "@xinheng/domain/evaluation/agencies/agency.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { carriedResolution } from "../../governance/carried-resolution.ts";
import type { KeptResolution } from "../../governance/resolution-store.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { findAgencyForUpdate, type KeptAgency } from "./agency-store.ts";

/** The agency is named by its own subject, so that its own office reaches no other (access/permission.ts). */
export const agencyParams = z.object({ subjectId: z.uuid() });
export const assignmentParams = z.object({ subjectId: z.uuid(), assignmentId: z.uuid() });

/** Who asks, inside which association, on which day. */
export type AgencyReader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
};
export type AgencyMover = AgencyReader & { readonly tx: Tx };

/** The rule on agencies in force here today. */
export async function agencyRule({
  tx,
  house,
  actor,
  today,
}: AgencyReader): Promise<AgencyRule | Refusal<"agency-rules-missing">> {
  const context = await packContextOf(tx, actor.associationId, today);
  const asked = { type: "credit-agencies", id: "credit-agencies" } as const;
  return ruleInForce(house.packs.set, asked, context) ?? refuse("agency-rules-missing");
}

/** The agency at one of these stages, held, with the rule of today; or why not. */
export async function agencyAt(
  mover: AgencyMover,
  subjectId: string,
  stages: readonly AgencyStage[],
): Promise<
  | { readonly kept: KeptAgency; readonly rule: AgencyRule }
  | Refusal<"agency-not-found" | "agency-stage-wrong" | "agency-rules-missing">
> {
  const rule = await agencyRule(mover);
  if (isRefusal(rule)) return rule;
  const kept = await findAgencyForUpdate(mover.tx, subjectId);
  if (kept === null) return refuse("agency-not-found");
  return stages.includes(kept.stage) ? { kept, rule } : refuse("agency-stage-wrong", { stage: kept.stage });
}

/** The carried resolution of a competent body on this agency, declared after `since`; or why it is none. */
export async function agencyResolution(
  tx: ReadTx,
  asked: { readonly rule: AgencyRule; readonly kept: KeptAgency; readonly resolutionId: string; readonly since: Date },
): Promise<KeptResolution | Refusal<"agency-resolution-unfit" | "resolution-not-carried">> {
  const { rule, kept, resolutionId, since } = asked;
  const matter = { kind: "agency", id: kept.id };
  const carried = await carriedResolution(tx, { resolutionId, matter, since });
  if (isRefusal(carried)) return carried;
  const { resolutions, bodies, source } = rule.admission;
  const fits = carried !== null && resolutions.includes(carried.resolution.kind) && bodies.includes(carried.body.kind);
  return fits ? carried.resolution : refuse("agency-resolution-unfit", { source: citedSource(source) });
}
