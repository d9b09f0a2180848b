import { mayPerform } from "@xinheng/domain/access/permission.ts";
import { reportOwed } from "@xinheng/domain/norms/next-step.ts";
import { type WaitingItem, waitingTitle } from "@xinheng/domain/supervision/waiting-view.ts";
import { normMaking, type NormReader } from "../norms/norm-step.ts";
import { type KeptNorm, listNorms } from "../norms/norm-store.ts";
import { listReportYears } from "../norms/signing-store.ts";
import { summariseNorm } from "../norms/view-norm.ts";
import { dayOf } from "../platform/time.ts";

const mostNorms = 100;

/** Norms on their road, for whoever works on them, and the yearly reports that are owed on those in force. */
export async function normsWaiting(reader: NormReader): Promise<WaitingItem[]> {
  const { tx, actor, today } = reader;
  if (!mayPerform(actor, "edit-norm")) return [];
  const norms = await listNorms(tx, {}, { offset: 0, limit: mostNorms });
  return [...norms.flatMap((norm) => stepWaiting(norm, today)), ...(await reportsWaiting(reader, norms))];
}

/** One in force waits for nobody until its review is called. */
function stepWaiting(norm: KeptNorm, today: string): WaitingItem[] {
  const { id, title, stage, next } = summariseNorm(norm, today);
  if (next === null || stage === "promulgated") return [];
  const said = { kind: "norm-step" as const, title: waitingTitle("norm-step", { name: title }) };
  return [{ ...said, matterPath: `/desk/norms/${id}`, dueOn: next.by, since: dayOf(norm.changedAt) }];
}

/** A version that a later one took the place of is reported on with that one. */
async function reportsWaiting(reader: NormReader, norms: readonly KeptNorm[]): Promise<WaitingItem[]> {
  const { tx, actor, today } = reader;
  if (!mayPerform(actor, "report-norm")) return [];
  const standing = norms.filter(({ followedFrom }) => followedFrom === null || followedFrom > today);
  const years = await listReportYears(
    tx,
    standing.map(({ id }) => id),
  );
  const making = await normMaking(reader);
  return standing.flatMap((norm) => {
    const within = making?.norms.find(({ norm: kind }) => kind === norm.kind)?.reportWithin ?? null;
    const owed = reportOwed(norm, years.get(norm.id) ?? [], { today, within });
    if (owed === null) return [];
    const title = waitingTitle("norm-report-owed", { name: norm.title, count: owed.year });
    const matterPath = `/desk/norms/${norm.id}?tab=practice`;
    return [
      {
        ...{ kind: "norm-report-owed" as const, title, matterPath },
        ...{ dueOn: owed.by, since: `${String(owed.year + 1)}-01-01` },
      },
    ];
  });
}
