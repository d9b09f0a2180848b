import { z } from "zod";
import type { Office } from "@xinheng/domain/access/office.ts";
import { office } from "@xinheng/domain/access/office.ts";
import { type NoticeKind, noticeKinds } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import { listHolders } from "../../access/offices/office-term-store.ts";
import { findFiling } from "../../archives/filings/filing-store.ts";
import { findImport, type Import } from "../../archives/import-store.ts";
import { findMatterOfObligation } from "../../discipline/agreements/mediation-obligation-store.ts";
import { findStruckClock, type KeptClock } from "../../platform/clock-store.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { JournalRow } from "../../platform/journal-store.ts";
import type { News } from "./tell.ts";

/** What is asked when news is made: one transaction, one day. */
export type Reporter = { readonly tx: ReadTx; readonly today: string };

const mostHolders = 500;

/** What a journal entry is news of, and for whom; null: of nothing, or of what is no more. */
export async function newsOfEntry(reporter: Reporter, entry: JournalRow): Promise<News | null> {
  const ids = z.record(z.string(), z.unknown()).parse(entry.ids);
  const about = {
    reporter,
    entry,
    ids: Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, String(id)])),
  };
  switch (entry.operation) {
    case "preview-import":
    case "carry-out-import":
      return newsOfImport(about);
    case "expire-import":
      return newsOfExpiry(about);
    case "recall-record":
      return newsOfSubject(about, "record-recalled", { recordId: about.ids["recordId"] ?? "" });
    case "file-objection":
    case "file-grade-objection":
    case "file-listing-objection":
    case "apply-for-repair":
    case "complete-repair":
    case "ask-second-look":
    case "write-disagreement":
    case "withdraw-objection":
    case "withdraw-repair":
      return newsOfMatter(about, "matter-filed");
    case "note-objection-overdue":
    case "note-repair-overdue":
      return newsOfMatter(about, "matter-overdue");
    case "refer-objection":
    case "decide-objection":
    case "decide-grade-objection":
    case "decide-listing-objection":
    case "review-disagreement":
    case "check-repair":
    case "decide-repair":
    case "revoke-repair":
      return newsOfMatter(about, "matter-moved");
    case "merge-subjects":
      return newsOfSubject(about, "subjects-merged", { mergeId: about.ids["mergeId"] ?? "" });
    case "submit-filing":
      return newsOfSubject(about, "filing-submitted", { filingId: about.ids["filingId"] ?? "" });
    case "accept-filing":
      return newsOfFiling(about, "filing-accepted");
    case "return-filing":
      return newsOfFiling(about, "filing-returned");
    case "grant-office":
      return newsOfOffice(about, "office-granted");
    case "end-office":
      return newsOfOffice(about, "office-ended");
    default:
      return null;
  }
}

type About = {
  readonly reporter: Reporter;
  readonly entry: JournalRow;
  readonly ids: Readonly<Record<string, string>>;
};

async function newsOfImport({ reporter, entry, ids }: About): Promise<News | null> {
  const found = await findImport(reporter.tx, ids["importId"] ?? "");
  if (found === null) return null;
  const kind = entry.operation === "carry-out-import" ? "import-ended" : kindOfPreview(found);
  return kind === null ? null : importNews(reporter, found, kind, entry.id);
}

function kindOfPreview({ state }: Import): NoticeKind | null {
  // Confirmed or dropped by the time this is read: the next entry tells it.
  return state === "previewed" ? "import-previewed" : state === "refused" ? "import-refused" : null;
}

/** News of an import: for whoever brought it, whoever confirmed it, and the offices of the kind. */
export async function importNews(reporter: Reporter, found: Import, kind: NoticeKind, event: string): Promise<News> {
  const holders = await holdersOf(reporter, noticeKinds[kind].offices, found.associationId);
  const confirmedBy = found.confirmedBy === null ? [] : [found.confirmedBy];
  return {
    kind,
    associationId: found.associationId,
    about: { importId: found.id, count: found.counts.good },
    event,
    persons: [...holders, found.uploadedBy, ...confirmedBy],
  };
}

async function newsOfExpiry({ reporter, entry, ids }: About): Promise<News | null> {
  const clock = await findStruckClock(reporter.tx, ids["importId"] ?? "", entry.operation);
  return clock === null ? null : clockNews(reporter, clock, "clock-struck", entry.id);
}

/** News of a deadline: for whoever holds the office that owns it. */
export async function clockNews(
  reporter: Reporter,
  clock: KeptClock,
  kind: "clock-near" | "clock-struck",
  event: string,
): Promise<News> {
  const owner = office.safeParse(clock.ownerOffice).data;
  // The secretariat's clocks are those of its head too.
  const offices: Office[] = owner === "secretariat" ? ["secretary-general", owner] : owner === undefined ? [] : [owner];
  const matter = await matterOfClock(reporter, clock);
  return {
    kind,
    associationId: clock.associationId,
    about: { clockId: clock.id, operation: clock.operation, on: clock.dueOn, ...matter },
    event,
    persons: await holdersOf(reporter, offices, clock.associationId),
  };
}

async function matterOfClock(
  { tx }: Pick<Reporter, "tx">,
  { matter, matterId, subjectId }: KeptClock,
): Promise<Record<string, string>> {
  if (matter === "import") return { importId: matterId };
  if (matter === "mediation") return { mediationId: matterId };
  if (matter === "mediation-obligation") {
    const mediationId = await findMatterOfObligation(tx, matterId);
    return mediationId === null ? {} : { mediationId };
  }
  if (matter === "infringement") return { infringementId: matterId };
  if (matter === "complaint") return { complaintId: matterId };
  if (matter === "case") return { caseId: matterId };
  if (subjectId === null) return {};
  if (matter === "objection") return { subjectId, objectionId: matterId };
  return matter === "repair" ? { subjectId, repairId: matterId } : {};
}

/** News of an objection or a repair: for the secretariat, for whoever speaks for the subject, or for whoever oversees. */
async function newsOfMatter({ reporter, entry, ids }: About, kind: NoticeKind): Promise<News | null> {
  const [subjectId] = entry.subjects;
  if (subjectId === undefined) return null;
  const matter = ids["repair"] === undefined ? { objectionId: ids["objection"] ?? "" } : { repairId: ids["repair"] };
  const persons =
    kind === "matter-moved"
      ? await partiesOf(reporter, subjectId, entry.association_id)
      : await holdersOf(reporter, noticeKinds[kind].offices, entry.association_id);
  return {
    kind,
    associationId: entry.association_id,
    about: { subjectId, ...matter },
    event: entry.id,
    persons: persons.filter((accountId) => accountId !== entry.actor_id),
  };
}

/** Who speaks for the subject here today. */
export function partiesOf(reporter: Reporter, subjectId: string, associationId: string | null): Promise<string[]> {
  const wanted = { offices: ["member", "practitioner"] as const, associationId, subjectId };
  return listHolders(reporter.tx, { ...wanted, on: reporter.today, limit: mostHolders });
}

/** Who looks for the data user here today. */
export function dataUsersOf(reporter: Reporter, subjectId: string, associationId: string | null): Promise<string[]> {
  const wanted = { offices: ["data-user"] as const, associationId, subjectId };
  return listHolders(reporter.tx, { ...wanted, on: reporter.today, limit: mostHolders });
}

async function newsOfSubject(about: About, kind: NoticeKind, more: Record<string, string>): Promise<News | null> {
  const { reporter, entry } = about;
  const [subjectId] = entry.subjects;
  if (subjectId === undefined) return null;
  const holders = await holdersOf(reporter, noticeKinds[kind].offices, entry.association_id);
  return {
    kind,
    associationId: entry.association_id,
    about: { subjectId, ...more },
    event: entry.id,
    // Nobody is told of what they did themselves.
    persons: holders.filter((accountId) => accountId !== entry.actor_id),
  };
}

/** What became of a filing is for whoever filed it. */
async function newsOfFiling({ reporter, entry, ids }: About, kind: NoticeKind): Promise<News | null> {
  const [subjectId = ""] = entry.subjects;
  const found = await findFiling(reporter.tx, subjectId, ids["filingId"] ?? "");
  if (found === null) return null;
  const about = { subjectId, filingId: found.id };
  return { kind, associationId: entry.association_id, about, event: entry.id, persons: [found.filedBy] };
}

function newsOfOffice({ entry, ids }: About, kind: NoticeKind): News {
  return {
    kind,
    // Told by the house: who is given an office in another association learns it in whichever they work in now.
    associationId: null,
    about: { termId: ids["term"] ?? "" },
    event: entry.id,
    persons: [ids["account"] ?? ""],
  };
}

/** Who holds the offices today; those of the house in the house. */
export function holdersOf(
  reporter: Reporter,
  held: readonly Office[],
  associationId: string | null,
): Promise<string[]> {
  return listHolders(reporter.tx, { offices: held, associationId, on: reporter.today, limit: mostHolders });
}
