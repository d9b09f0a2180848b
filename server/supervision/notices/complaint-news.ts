import { z } from "zod";
import { findComplaint, type KeptComplaint } from "../../discipline/complaints/complaint-store.ts";
import type { KeptClock } from "../../platform/clock-store.ts";
import type { JournalRow } from "../../platform/journal-store.ts";
import { dayOf } from "../../platform/time.ts";
import { holdersOf, partiesOf, type Reporter } from "./entry-news.ts";
import type { News } from "./tell.ts";

/** The steps of a complaint that somebody is told of. */
export const complaintSteps = [
  ...(["send-complaint", "file-complaint", "enter-complaint", "judge-complaint", "ask-complaint-answer"] as const),
  ...(["answer-complaint", "end-complaint", "withdraw-complaint", "withdraw-complaint-by-receipt"] as const),
  ...(["pass-complaint-to-mediation", "pass-complaint-to-department"] as const),
  ...(["bring-complaint-paper-by-receipt", "note-department-reply", "note-complaint-overdue"] as const),
] as const;

const coming: readonly string[] = ["send-complaint", "file-complaint", "enter-complaint"];

/** What a step of a complaint is news of; null: the entry is of something else, or the complaint is no more. */
export async function newsOfComplaint(reporter: Reporter, entry: JournalRow): Promise<News | null> {
  if (!complaintSteps.some((step) => step === entry.operation)) return null;
  const { complaint } = z.object({ complaint: z.string() }).parse(entry.ids);
  const found = await findComplaint(reporter.tx, complaint);
  if (found === null) return null;
  const staff = await holdersOf(reporter, ["secretary-general", "secretariat"], found.associationId);
  // Of what comes by the receipt once a day, however many papers it is.
  if (entry.operation === "bring-complaint-paper-by-receipt")
    return { ...about(found), kind: "complaint-paper", event: `${found.id} papers ${dayOf(entry.at)}`, persons: staff };
  const isNew = coming.includes(entry.operation);
  const sides = isNew ? [] : await sidesOf(reporter, found);
  return {
    ...about(found),
    kind: isNew ? "complaint-received" : "complaint-moved",
    event: entry.id,
    // Nobody is told of what they did themselves.
    persons: [...sides, ...staff].filter((accountId) => accountId !== entry.actor_id),
  };
}

/** Periods that are nearly over, for the member whose answer is waited for; the secretariat is told of its clock. */
export async function newsOfComplaintClocks(reporter: Reporter, clocks: readonly KeptClock[]): Promise<News[]> {
  const news: News[] = [];
  for (const { id, dueOn, matter, matterId } of clocks) {
    const found = matter === "complaint" ? await findComplaint(reporter.tx, matterId) : null;
    if (found === null || found.stage !== "asked") continue;
    const persons = await partiesOf(reporter, found.subjectId, found.associationId);
    const said = about(found);
    news.push({
      ...said,
      kind: "complaint-near",
      event: `${id} ${dueOn} member`,
      persons,
      about: { ...said.about, on: dueOn },
    });
  }
  return news;
}

function about({ id, subjectId, associationId }: KeptComplaint): Pick<News, "associationId" | "about"> {
  return { associationId, about: { subjectId, complaintId: id } };
}

/** Who speaks for the member, once it was asked, and for whoever complains, where that is a member too. */
async function sidesOf(reporter: Reporter, found: KeptComplaint): Promise<string[]> {
  const { subjectId, fromId, question, associationId } = found;
  const named = [...(question === null ? [] : [subjectId]), ...(fromId === null ? [] : [fromId])];
  return (await Promise.all(named.map((side) => partiesOf(reporter, side, associationId)))).flat();
}
