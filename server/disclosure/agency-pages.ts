import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { AgencyRule } from "@xinheng/domain/evaluation/agencies/agency.ts";
import type { OpenAgency } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { packContextOf } from "../catalogue/pack-context.ts";
import type { ReadTx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { listOpenAgencies, type OpenAgencyRow } from "../evaluation/agencies/agency-store.ts";
import { sectorsOf } from "../evaluation/agencies/sector-of-model.ts";
import { namedIn } from "../evaluation/agencies/view-agency.ts";
import { findAssociationBySlug } from "./portal-store.ts";

const mostShown = 200;

type Asked = { readonly tx: ReadTx; readonly house: House; readonly today: string };

/** Whom an association admitted as a credit service agency, by what, and whether it still is one. */
export async function readAgencies(
  { tx, house, today }: Asked,
  slug: string,
): Promise<Pick<PageOf<"agencies">, "association" | "agencies"> | Refusal<"association-not-found">> {
  const association = await findAssociationBySlug(tx, slug);
  if (association === null) return refuse("association-not-found");
  const context = await packContextOf(tx, association.id, today);
  const entry = inForce(house.packs.set, "rule", "credit-agencies", context);
  const rule = entry?.type === "credit-agencies" ? entry : null;
  const rows = await listOpenAgencies(tx, association.id, mostShown);
  const sectors = sectorsOf(house.packs.set, context);
  return { association, agencies: rows.map((row) => viewOpenAgency(row, { rule, sectors, today })) };
}

type Told = {
  readonly rule: AgencyRule | null;
  readonly sectors: ReturnType<typeof sectorsOf>;
  readonly today: string;
};

function viewOpenAgency(row: OpenAgencyRow, { rule, sectors, today }: Told): OpenAgency {
  const { id, shortId, name, resolutionNumber, admittedOn, gradedOn } = row;
  const state = stateOf(row, today);
  return {
    ...{ id, shortId, name, resolutionNumber, admittedOn, gradedOn, state },
    services: row.services.map((one) => namedIn(rule?.services ?? [], one)),
    sectors: row.sectors.map((one) => namedIn(sectors, one)),
    grade: row.grade === null ? null : namedIn(rule?.grades ?? [], row.grade),
    until: state === "admitted" ? null : state === "suspended" ? row.suspendedUntil : row.endedOn,
    qualifications: row.qualifications.map(({ word, issuer, validUntil }) => ({
      ...namedIn(rule?.qualifications ?? [], word),
      ...{ issuer, validUntil, over: validUntil !== null && validUntil < today },
    })),
  };
}

function stateOf(row: OpenAgencyRow, today: string): OpenAgency["state"] {
  if (row.stage === "exited") return row.endedHow === "removed" ? "removed" : "left";
  return row.suspendedUntil !== null && row.suspendedUntil >= today ? "suspended" : "admitted";
}
