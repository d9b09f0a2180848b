import { openTo } from "@xinheng/domain/access/permission.ts";
import {
  closedComplaintStages,
  complaintMove,
  type ComplaintRole,
  judgeComplaintMove,
  stageFor,
} from "@xinheng/domain/discipline/complaints/complaint.ts";
import type { ComplaintRow, ComplaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { viewMatterClocks } from "../../archives/objections/matter-clock.ts";
import { dayOf } from "../../platform/time.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { type ComplaintPaper, listComplaintPapers } from "./complaint-paper-store.ts";
import { openPerson } from "./complaint-person.ts";
import { type ComplaintReader, complaintRoleOf } from "./complaint-step.ts";
import { findComplaint, type KeptComplaint } from "./complaint-store.ts";

/** Whether somebody reads a paper: a side its own and what both share, the association all. */
export function readsComplaintPaper(role: ComplaintRole, { side, shared }: ComplaintPaper): boolean {
  return role === "house" || role === "overseer" || shared || side === role;
}

/** A complaint as its page shows it to whoever reads it, by what they are in it. */
export async function viewComplaint(
  reader: ComplaintReader,
  kept: KeptComplaint,
  role: ComplaintRole,
): Promise<ComplaintView> {
  const { tx, house, actor, today } = reader;
  const member = (await findStanding(tx, [kept.subjectId])).get(kept.subjectId);
  const clock = (await viewMatterClocks(tx, house, today, [kept.id])).get(kept.id) ?? null;
  const mine = complaintMove.options.filter((move) => judgeComplaintMove(kept.stage, role, move) === null);
  const can = openTo(actor, mine);
  const papers = (await listComplaintPapers(tx, kept.id)).filter((paper) => readsComplaintPaper(role, paper));
  const { stage: at, kind, channel, hotline, happenedOn, showsName, receivedOn, ruleEdition, overdueOn } = kept;
  const stage = stageFor(kept, role);
  return {
    ...{ id: kept.id, stage, role, kind, channel, happenedOn, showsName, receivedOn, ruleEdition, overdueOn },
    hotline: role === "house" || role === "overseer" ? hotline : "",
    member: { subjectId: member?.id ?? kept.subjectId, name: member?.name ?? "" },
    clock: closedComplaintStages.includes(at) ? null : clock,
    papers: papers.map((paper) => viewPaper(paper, role)),
    ...partsFor(kept, role),
    ...(await personFor(reader, kept, role)),
    can: mine.filter((move) => can.includes(move)),
  };
}

/** By what road and when a paper came is told to the association alone. */
function viewPaper({ broughtAt, byReceipt, ...paper }: ComplaintPaper, role: ComplaintRole) {
  const isTold = byReceipt && (role === "house" || role === "overseer");
  return { ...paper, broughtOn: dayOf(broughtAt), byReceiptAt: isTold ? broughtAt.toISOString() : null };
}

/** What each step left, as far as the reader's side goes. */
function partsFor(kept: KeptComplaint, role: ComplaintRole) {
  const { judgement, question, answer, outcome, passed, letter } = kept;
  const isStaff = role === "house" || role === "overseer";
  return {
    // The member reads what it is told, in the secretariat's words.
    facts: role === "member" ? null : kept.facts,
    wants: role === "member" ? null : kept.wants,
    judgement: role === "member" ? null : judgement,
    question: role === "complainant" ? null : question,
    // What the member answers is the association's to weigh; the complainant is told the outcome.
    answer: role === "complainant" ? null : answer,
    // Why it was taken back is the complainant's own word.
    outcome: role === "member" && kept.stage === "withdrawn" ? null : outcome,
    // A case is nobody's to know of before its notice.
    passed: isStaff ? passed : passed?.to === "mediation" ? { ...passed, note: "" } : null,
    letter: role === "member" ? null : letter,
    looks: isStaff ? kept.looks : [],
  };
}

async function personFor({ tx, house }: ComplaintReader, kept: KeptComplaint, role: ComplaintRole) {
  const mayKnow = role === "house" || role === "complainant" || (role === "member" && kept.showsName);
  if (!mayKnow) return { complainant: null };
  const registered = kept.fromId === null ? undefined : (await findStanding(tx, [kept.fromId])).get(kept.fromId);
  return { complainant: registered?.name ?? openPerson(house, kept).name };
}

/** The complaint as it stands after a deed. */
export async function viewComplaintAfter(reader: ComplaintReader, id: string): Promise<ComplaintView> {
  const kept = await findComplaint(reader.tx, id);
  const role = kept === null ? null : await complaintRoleOf(reader.tx, reader.actor, kept);
  if (kept === null || role === null) throw new Error("a complaint under way is not there for who acts in it");
  return viewComplaint(reader, kept, role);
}

/** Complaints as a list shows them; those that are none of the reader's are left out. */
export async function viewComplaintRows(
  reader: ComplaintReader,
  page: readonly KeptComplaint[],
): Promise<ComplaintRow[]> {
  const { tx, house, actor, today } = reader;
  const names = await findStanding(
    tx,
    page.map(({ subjectId }) => subjectId),
  );
  const clocks = await viewMatterClocks(
    tx,
    house,
    today,
    page.map(({ id }) => id),
  );
  const rows: ComplaintRow[] = [];
  for (const kept of page) {
    const role = await complaintRoleOf(tx, actor, kept);
    if (role === null) continue;
    const { id, kind, channel, receivedOn, overdueOn } = kept;
    const clock = closedComplaintStages.includes(kept.stage) ? null : (clocks.get(id) ?? null);
    const member = names.get(kept.subjectId)?.name ?? "";
    rows.push({ id, stage: stageFor(kept, role), role, kind, channel, receivedOn, overdueOn, clock, member });
  }
  return rows;
}
