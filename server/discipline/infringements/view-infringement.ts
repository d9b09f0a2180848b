import { openTo } from "@xinheng/domain/access/permission.ts";
import {
  cameAsOutsider,
  closedInfringementStages,
  type Finding,
  infringementMove,
  type InfringementParts,
  type InfringementRole,
  isIdentified,
  judgeInfringementMove,
  standingFinding,
} from "@xinheng/domain/discipline/infringements/infringement.ts";
import { identityOf } from "@xinheng/domain/discipline/infringements/infringement-answer.ts";
import type { InfringementRow, InfringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { findAccount } from "../../access/account-store.ts";
import { viewMatterClocks } from "../../archives/objections/matter-clock.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { openPerson } from "../complaints/complaint-person.ts";
import { listSuitsOf } from "../suits/suit-store.ts";
import { type InfringementExtract, listInfringementExtracts } from "./infringement-extract-store.ts";
import { type InfringementReader, infringementRoleOf } from "./infringement-step.ts";
import { findInfringement, type KeptInfringement } from "./infringement-store.ts";
import { listInfringementPersons } from "./officer-conflicts.ts";
import { secondLookOpenUntil } from "./second-look-day.ts";

/** The papers that somebody reads: the complainant their own, the association all. */
export function papersFor({ parts: { papers, ofAnother } }: KeptInfringement, role: InfringementRole) {
  return role === "complainant" ? papers.slice(ofAnother.papers).filter(({ side }) => side === role) : papers;
}

/** Who complains, as the register has the name today, or as they gave it. */
export async function nameOfComplainant(
  { tx, house }: Pick<InfringementReader, "tx" | "house">,
  kept: KeptInfringement,
): Promise<string> {
  const registered = kept.fromId === null ? undefined : (await findStanding(tx, [kept.fromId])).get(kept.fromId);
  return registered?.name ?? openPerson(house, kept).name;
}

/** It as its page shows it to whoever reads it, by what they are in it. */
export async function viewInfringement(
  reader: InfringementReader,
  kept: KeptInfringement,
  role: InfringementRole,
): Promise<InfringementView> {
  const { tx, house, actor, today } = reader;
  const clock = (await viewMatterClocks(tx, house, today, [kept.id])).get(kept.id) ?? null;
  const until = await secondLookOpenUntil(reader, kept);
  const mine = infringementMove.options.filter((move) => canNow(kept, role, { move, until }));
  const can = openTo(actor, mine);
  const { id, number, stage, kind, channel, noticedOn, sinceOn, data, facts, wants } = kept;
  const isComplainant = role === "complainant";
  return {
    ...{ id, number, stage, role, kind, channel, noticedOn, sinceOn, data, facts, wants },
    ...{ receivedOn: kept.receivedOn, ruleEdition: kept.ruleEdition, overdueOn: kept.overdueOn },
    complainant: await nameOfComplainant(reader, kept),
    registered: kept.fromId !== null && isIdentified(kept),
    fromId: isComplainant ? null : kept.fromId,
    ...(await identityFor(reader, kept, role)),
    clock: closedInfringementStages.includes(stage) ? null : clock,
    secondLookUntil: until,
    ...partsFor(kept, role),
    setAside: isComplainant ? [] : kept.parts.setAside.map(viewSetAside),
    extracts: await extractsFor(tx, kept, role),
    ...(await inquiryFor(reader, kept, role)),
    can: mine.filter((move) => can.includes(move)),
  };
}

/** A finding of nothing leaves nothing to order. */
function canNow(
  kept: KeptInfringement,
  role: InfringementRole,
  { move, until }: { readonly move: InfringementView["can"][number]; readonly until: string | null },
): boolean {
  if (judgeInfringementMove(kept.stage, role, move) !== null) return false;
  if (move === "order-infringement-consequence") return standingFinding(kept.parts)?.verdict !== "unfounded";
  if (move === "check-infringement-identity") return cameAsOutsider(kept);
  if (move === "ask-infringement-second-look") return kept.stage === "found" || until !== null;
  if (move === "take-infringement-extract") return kept.fromId !== null;
  return move !== "extend-infringement" || kept.parts.extension === null;
}

/** How it was checked whose data it is, with the names of subjects as they stand today; the complainant reads what holds. */
async function identityFor({ tx }: InfringementReader, kept: KeptInfringement, role: InfringementRole) {
  const identities = role === "complainant" ? kept.parts.identities.slice(-1) : kept.parts.identities;
  const standing = await findStanding(
    tx,
    identities.flatMap(({ subjectId }) => subjectId ?? []),
  );
  return {
    identity: identityOf(kept)?.state ?? null,
    identities: identities.map(({ subjectId, by, byId: _, ...checked }) => ({
      ...checked,
      by: role === "complainant" ? "" : by,
      subject: subjectId === null ? null : (standing.get(subjectId)?.name ?? ""),
    })),
  };
}

/** What each step left, as far as the reader's side goes. */
function partsFor(kept: KeptInfringement, role: InfringementRole) {
  const { parts } = kept;
  const { judgement, extension, secondLook, outcome, consequences, notes } = parts;
  const isComplainant = role === "complainant";
  return {
    ...{ judgement, extension, secondLook, outcome, finding: told(parts.finding), review: told(parts.review) },
    notes: isComplainant ? toldNotes(parts) : notes,
    // A case is nobody's to know of before its notice; what else was done about it the complainant reads.
    consequences: isComplainant ? consequences.filter(({ kind }) => kind !== "to-discipline") : consequences,
    papers: papersFor(kept, role),
    looks: isComplainant ? [] : parts.looks,
  };
}

/** What whoever is the complainant now was told, and by nobody's name. */
function toldNotes({ notes, ofAnother }: InfringementParts) {
  const told = notes.slice(ofAnother.notes).filter(({ kind }) => kind === "told");
  return told.map((note) => ({ ...note, by: "" }));
}

function told(found: Finding | null) {
  if (found === null) return null;
  const { officerId: _, about: __, ...rest } = found;
  return rest;
}

function viewSetAside({ finding, review, consequences, on }: InfringementParts["setAside"][number]) {
  return { found: [finding, review].flatMap((one) => told(one) ?? []), consequences, on };
}

/** What was taken from the log: for the complainant only from their own. */
async function extractsFor(tx: ReadTx, { id, fromId }: KeptInfringement, role: InfringementRole) {
  const extracts = await listInfringementExtracts(tx, id);
  if (role !== "complainant") return extracts.map((one) => viewExtract(one, role));
  const subjects = extracts.flatMap(({ subjectId }) => subjectId ?? []);
  const standing = await findStanding(tx, fromId === null ? subjects : [...subjects, fromId]);
  const today = (subjectId: string | null) => (subjectId === null ? null : (standing.get(subjectId)?.id ?? subjectId));
  const own = extracts.filter(({ subjectId }) => subjectId !== null && today(subjectId) === today(fromId));
  return own.map((one) => viewExtract(one, role));
}

function viewExtract(one: InfringementExtract, role: InfringementRole): InfringementView["extracts"][number] {
  const { id, fromOn, untilOn, takenAt, shortened, sha256, intact, acts } = one;
  const countOf = (kind: string) => acts.filter((act) => act.kind === kind).length;
  return {
    ...{ id, fromOn, untilOn, takenAt: takenAt.toISOString(), shortened, sha256, intact },
    counts: { look: countOf("look"), handover: countOf("handover"), deed: countOf("deed") },
    acts: role === "complainant" ? null : [...acts],
  };
}

/** Who inquires, who could, whom it is about and what is in court: for who handles it. */
async function inquiryFor(reader: InfringementReader, kept: KeptInfringement, role: InfringementRole) {
  const { tx } = reader;
  const last = kept.parts.officers.at(-1);
  const officer = last === undefined ? null : { name: last.name, round: last.round, on: last.on };
  if (role === "complainant")
    return { officer: officer === null ? null : { ...officer, name: "" }, against: [], persons: [], suits: [] };
  const against: string[] = [];
  for (const id of kept.against) against.push((await findAccount(tx, id))?.displayName ?? "");
  const isOpen = !closedInfringementStages.includes(kept.stage);
  const persons = isOpen ? await listInfringementPersons(reader, kept) : [];
  return {
    ...{ officer, against },
    persons: persons.map(({ conflicts, ...person }) => ({ ...person, conflicts: [...conflicts] })),
    suits: await listSuitsOf(tx, kept.id),
  };
}

/** It as it stands after a deed. */
export async function viewInfringementAfter(reader: InfringementReader, id: string): Promise<InfringementView> {
  const kept = await findInfringement(reader.tx, id);
  const role = kept === null ? null : await infringementRoleOf(reader.tx, reader.actor, kept);
  if (kept === null || role === null) throw new Error("a complaint under way is not there for who acts in it");
  return viewInfringement(reader, kept, role);
}

/** A page of a list; those that are none of the reader's are left out. */
export async function viewInfringementPage(
  reader: InfringementReader,
  found: readonly KeptInfringement[],
  limit: number,
): Promise<{ readonly infringements: InfringementRow[]; readonly next: string | null }> {
  const { tx, house, actor, today } = reader;
  const page = found.slice(0, limit);
  const ids = page.map(({ id }) => id);
  const clocks = await viewMatterClocks(tx, house, today, ids);
  const infringements: InfringementRow[] = [];
  for (const kept of page) {
    const role = await infringementRoleOf(tx, actor, kept);
    if (role === null) continue;
    const { id, number, stage, kind, channel, receivedOn, overdueOn } = kept;
    const clock = closedInfringementStages.includes(stage) ? null : (clocks.get(id) ?? null);
    infringements.push({ id, number, stage, role, kind, channel, receivedOn, overdueOn, clock });
  }
  return { infringements, next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
}
