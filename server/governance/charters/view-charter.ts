import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { movesFrom } from "@xinheng/domain/governance/charter-stage.ts";
import type { CharterSummary, CharterView } from "@xinheng/domain/governance/charter-view.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { findResolution } from "../resolution-store.ts";
import { faultsOf } from "./charter-faults.ts";
import { findCharterOn, type KeptCharter } from "./charter-store.ts";

export type CharterReader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
};

/** A version as a list shows it; `inForce` is the id of the one that holds today. */
export function summariseCharter(charter: KeptCharter, inForce: string | null): CharterSummary {
  const { id, version, stage, reason, writtenBy, approvedOn, approvalNumber, approvalAuthority } = charter;
  return {
    id,
    version,
    stage,
    inForce: id === inForce,
    reason,
    writtenBy,
    writtenAt: charter.writtenAt.toISOString(),
    changedAt: charter.changedAt.toISOString(),
    approvedOn,
    approvalNumber,
    approvalAuthority,
  };
}

/** A version whole, with what is wrong with it today and what the reader may do with it now. */
export async function viewCharter(reader: CharterReader, charter: KeptCharter): Promise<CharterView> {
  const { tx, house, actor, today } = reader;
  const inForce = await findCharterOn(tx, today);
  const { model, amends, revision, clauses, rules, approvalPaper, abandonedReason } = charter;
  return {
    ...summariseCharter(charter, inForce?.id ?? null),
    model,
    amends,
    revision,
    clauses: [...clauses],
    rules,
    faults: await faultsOf({ tx, house, today, associationId: actor.associationId }, charter),
    proposedBy: await stepOf(tx, charter.proposedBy),
    carriedBy: await stepOf(tx, charter.carriedBy),
    approvalPaper,
    abandonedReason,
    can: openMoves(actor, charter, inForce !== null),
  };
}

/** A charter that was approved elsewhere is entered once: what comes after it is amended by its own procedure. */
function openMoves(actor: Actor, charter: KeptCharter, hasCharter: boolean): CharterView["can"] {
  const moves = movesFrom(charter.stage).filter((move) => move !== "enter-charter" || !hasCharter);
  const written: CharterView["can"] = charter.stage === "draft" ? ["edit-charter", "import-charter-clauses"] : [];
  const next: CharterView["can"] = charter.stage === "approved" ? ["draft-charter"] : [];
  return openTo(actor, [...written, ...moves, ...next]);
}

async function stepOf(tx: ReadTx, id: string | null): Promise<CharterView["proposedBy"]> {
  const resolution = id === null ? null : await findResolution(tx, id);
  if (resolution === null) return null;
  return { id: resolution.id, number: resolution.number, decidedOn: resolution.decidedOn, body: resolution.body };
}
