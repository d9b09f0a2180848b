import type { Actor } from "@xinheng/domain/access/actor.ts";
import { entersAll, holdsHouseOffice } from "@xinheng/domain/access/office-term.ts";
import { passwordAged } from "@xinheng/domain/access/password-rule.ts";
import type { OperationName } from "@xinheng/domain/access/permission.ts";
import { permissionTable } from "@xinheng/domain/access/permission-table.ts";
import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import type { ReadTx } from "../../platform/database.ts";
import { dayOf } from "../../platform/time.ts";
import { findAccount } from "../account-store.ts";
import { findAssociation, listAssociationsBySlug } from "../association-store.ts";
import { openDeeds } from "../offices/open-deeds.ts";

const everyOperation = Object.keys(permissionTable) as OperationName[];
const mostAssociations = 200;

/** What the pages need to know of whoever asks. */
export async function sessionOf(tx: ReadTx, actor: Actor, now: Date): Promise<SessionView> {
  return {
    actor: await describe(tx, actor, now),
    association: actor.associationId === null ? null : await findAssociation(tx, actor.associationId),
    associations: await listAssociationsBySlug(tx, { ids: enterable(actor), limit: mostAssociations }),
    can: await openDeeds(tx, actor, everyOperation, dayOf(now)),
  };
}

async function describe(tx: ReadTx, actor: Actor, now: Date): Promise<SessionView["actor"]> {
  if (actor.id === null || actor.kind === "clock" || actor.kind === "visitor") return null;
  const account = actor.kind === "person" ? await findAccount(tx, actor.id) : null;
  const { kind, id, name, secondFactor } = actor;
  const changedAt = account?.passwordChangedAt ?? null;
  const demonstration = account?.demonstration ?? false;
  return {
    ...{ kind, id, name, secondFactor, demonstration },
    signInName: account?.signInName ?? "",
    offices: [...actor.offices],
    mustChangePassword: !demonstration && changedAt !== null && passwordAged(changedAt, now),
    mustEnrolTotp: kind === "person" && holdsHouseOffice(actor.offices) && !secondFactor,
    totpEnrolled: account !== null && account.totpConfirmedAt !== null,
  };
}

function enterable(actor: Actor): readonly string[] | "all" {
  if (entersAll(actor.offices)) return "all";
  return [...new Set(actor.offices.flatMap((term) => (term.associationId === null ? [] : [term.associationId])))];
}
