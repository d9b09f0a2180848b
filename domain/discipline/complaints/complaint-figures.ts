import { z } from "zod";
import {
  closedComplaintStages,
  complaintKind,
  type ComplaintKind,
  complaintStage,
  type ComplaintStage,
} from "./complaint.ts";

const count = z.int().min(0);

/** A year of complaints in figures. Names neither a complainant nor a member. */
export const complaintReport = z.object({
  year: z.int(),
  received: count,
  open: count,
  /** Of those received in the year, by kind and where each stands now. */
  kinds: z.array(
    z.object({ kind: complaintKind, received: count, stages: z.array(z.object({ stage: complaintStage, count })) }),
  ),
  /** Received, month by month. */
  months: z.array(z.object({ month: z.int().min(1).max(12), received: count, ended: count })),
  /** Of those ended: whether the secretariat kept each of its periods, and how often the member's ran out. */
  onTime: count,
  late: count,
  membersLate: count,
});
export type ComplaintReport = z.infer<typeof complaintReport>;

/** A complaint as far as figures go: nothing of who. */
export type CountedComplaint = {
  readonly kind: ComplaintKind;
  readonly stage: ComplaintStage;
  readonly receivedOn: string;
  readonly endedOn: string | null;
  /** The stages in which a period ran out. */
  readonly lateStages: readonly ComplaintStage[];
};

/** The figures of a year: by what came in during it, and for months and lateness also by what ended during it. */
export function complaintReportOf(complaints: readonly CountedComplaint[], year: number): ComplaintReport {
  const inYear = (on: string | null) => on?.startsWith(`${String(year)}-`) === true;
  const came = complaints.filter(({ receivedOn }) => inYear(receivedOn));
  const ended = complaints.filter(({ endedOn }) => inYear(endedOn));
  const isLate = ({ lateStages }: CountedComplaint) => lateStages.some((stage) => stage !== "asked");
  const inMonth = (on: string | null, month: number) => on?.slice(5, 7) === String(month).padStart(2, "0");
  return {
    year,
    received: came.length,
    open: came.filter(({ stage }) => !closedComplaintStages.includes(stage)).length,
    kinds: complaintKind.options.map((kind) => kindOf(kind, came)),
    months: Array.from({ length: 12 }, (_, at) => ({
      month: at + 1,
      received: came.filter(({ receivedOn }) => inMonth(receivedOn, at + 1)).length,
      ended: ended.filter(({ endedOn }) => inMonth(endedOn, at + 1)).length,
    })),
    onTime: ended.filter((one) => !isLate(one)).length,
    late: ended.filter(isLate).length,
    membersLate: ended.filter(({ lateStages }) => lateStages.includes("asked")).length,
  };
}

function kindOf(kind: ComplaintKind, came: readonly CountedComplaint[]) {
  const own = came.filter((one) => one.kind === kind);
  const stages = complaintStage.options.map((stage) => ({
    stage,
    count: own.filter((one) => one.stage === stage).length,
  }));
  return { kind, received: own.length, stages: stages.filter((one) => one.count > 0) };
}
