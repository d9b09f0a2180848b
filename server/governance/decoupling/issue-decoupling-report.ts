import { findEntry } from "@xinheng/domain/catalogue/in-force.ts";
import { decouplingReportFacts } from "@xinheng/domain/governance/decoupling/decoupling-report.ts";
import { decouplingRound } from "@xinheng/domain/governance/decoupling/decoupling-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import type { House } from "../../platform/house.ts";
import { deed } from "../../platform/operation.ts";
import { demonstrationNote, issueDocument } from "../papers/issue-document.ts";
import { findRoundForUpdate, saveReport } from "./decoupling-store.ts";
import { roundParams } from "./round-params.ts";
import { viewRound } from "./view-rounds.ts";

/** A finished round as a numbered document. Once more of its faults are mended, another stands in its place and names it. */
export const issueDecouplingReport = deed({
  name: "issue-decoupling-report",
  method: "POST",
  path: "/decoupling-rounds/{roundId}/report",
  says: {
    zh: "出具编号的自查报告：逐项结论、证明材料、问题和整改；此后又有整改的，可以再出具一份代替。",
    en: "Issues the numbered report of a round: answers, evidence, faults and mending; once more is mended, another replaces it.",
  },
  params: roundParams,
  reply: decouplingRound,
  refuses: [
    "decoupling-round-not-found",
    "decoupling-round-unfinished",
    "decoupling-report-stands",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: ({ params, reply }) => ({ ids: { round: params.roundId, document: reply.report?.id ?? "" } }),
  async run(given) {
    const { tx, house, today, params } = given;
    const round = await findRoundForUpdate(tx, params.roundId);
    if (round === null) return refuse("decoupling-round-not-found");
    if (round.closedOn === null) return refuse("decoupling-round-unfinished", { year: round.year });
    const view = await viewRound(given, round.id);
    const mended = view.faults - view.open;
    const { report } = round;
    if (report?.mended === mended) return refuse("decoupling-report-stands", { number: report.number });
    const made = await issueDocument(
      given,
      {
        kind: "decoupling-report",
        operation: "issue-decoupling-report",
        readers: ["secretary-general", "secretariat", "president", "supervisor", "committee-member", "regulator"],
        corrects: report?.id ?? null,
      },
      (association) =>
        decouplingReportFacts(view, {
          association: association.name,
          demonstration: demonstrationNote(association),
          madeOn: today,
          basis: basisOf(house, round.edition),
          earlier: report?.number ?? null,
        }),
    );
    if (isRefusal(made)) return made;
    await saveReport(tx, round.id, { id: made.documentId, number: made.number, mended });
    return viewRound(given, round.id);
  },
});

/** The source of the checklist the round began with; its bare edition where the pack is gone. */
function basisOf(house: House, edition: string): string {
  const entry = findEntry(house.packs.set, edition);
  return isRefusal(entry) ? edition : `${entry.source.document}${entry.source.article ?? ""}`;
}
