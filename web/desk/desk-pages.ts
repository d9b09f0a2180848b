import type { DeskKey } from "../words/zh.ts";

type DeskPage = {
  readonly path: string;
  readonly title: DeskKey;
  readonly group: "" | "mine" | "credit" | "charter" | "govern" | "own";
  /** Any one of these operations opens the page. */
  readonly needs: readonly string[];
};

const pages: readonly DeskPage[] = [
  { path: "/desk/own", title: "desk.own", group: "mine", needs: ["show-own-archive"] },
  { path: "/desk/own/filings", title: "desk.ownFilings", group: "mine", needs: ["submit-filing"] },
  { path: "/desk/own/looks", title: "desk.ownLooks", group: "mine", needs: ["show-own-archive"] },
  { path: "/desk/own/matters", title: "desk.ownMatters", group: "mine", needs: ["list-own-matters"] },
  { path: "/desk/own/mediations", title: "desk.ownMediations", group: "mine", needs: ["list-own-mediations"] },
  { path: "/desk/own/complaints", title: "desk.ownComplaints", group: "mine", needs: ["list-own-complaints"] },
  { path: "/desk/own/infringements", title: "desk.ownInfringements", group: "mine", needs: ["file-infringement"] },
  { path: "/desk/own/cases", title: "desk.ownCases", group: "mine", needs: ["list-own-cases"] },
  { path: "/desk/own/listings", title: "desk.ownListings", group: "mine", needs: ["list-own-listings"] },
  { path: "/desk/own/commitments", title: "desk.ownCommitments", group: "mine", needs: ["show-own-archive"] },
  { path: "/desk/own/consents", title: "desk.ownConsents", group: "mine", needs: ["grant-consent"] },
  { path: "/desk/held-consents", title: "desk.heldConsents", group: "mine", needs: ["look-under-consent"] },
  { path: "/desk/own/reports", title: "desk.ownReports", group: "mine", needs: ["issue-professional-report"] },
  { path: "/desk/own/evaluations", title: "desk.ownEvaluations", group: "mine", needs: ["apply-for-evaluation"] },
  { path: "/desk/own/dues", title: "desk.ownDues", group: "mine", needs: ["show-own-dues"] },
  { path: "/desk/own/agency", title: "desk.ownAgency", group: "mine", needs: ["deliver-assignment"] },
  { path: "/desk", title: "desk.waiting", group: "", needs: ["list-waiting"] },
  { path: "/desk/dates", title: "desk.dates", group: "", needs: ["list-dates"] },
  { path: "/desk/clocks", title: "desk.clocks", group: "", needs: ["list-clocks"] },
  {
    path: "/desk/subjects",
    title: "desk.subjects",
    group: "credit",
    needs: ["inspect-archive", "collect-record", "list-accounts"],
  },
  {
    path: "/desk/projects",
    title: "desk.projects",
    group: "credit",
    needs: ["inspect-archive", "collect-record", "list-accounts"],
  },
  { path: "/desk/practitioners", title: "desk.practitioners", group: "credit", needs: ["list-practitioners"] },
  { path: "/desk/members", title: "desk.members", group: "credit", needs: ["list-members"] },
  { path: "/desk/imports", title: "desk.imports", group: "credit", needs: ["list-imports"] },
  { path: "/desk/punctuality", title: "desk.punctuality", group: "credit", needs: ["list-punctuality"] },
  { path: "/desk/filings", title: "desk.filings", group: "credit", needs: ["list-filings"] },
  {
    path: "/desk/records-waiting",
    title: "desk.recordsWaiting",
    group: "credit",
    needs: ["list-records-waiting"],
  },
  { path: "/desk/records", title: "desk.records", group: "credit", needs: ["list-records"] },
  { path: "/desk/matters", title: "desk.matters", group: "credit", needs: ["list-matters"] },
  { path: "/desk/receiver-notices", title: "desk.receiverNotices", group: "credit", needs: ["list-receiver-notices"] },
  { path: "/desk/handovers", title: "desk.handovers", group: "credit", needs: ["list-handovers"] },
  { path: "/desk/data-users", title: "desk.dataUsers", group: "credit", needs: ["admit-data-user", "list-consents"] },
  { path: "/desk/consents", title: "desk.consents", group: "credit", needs: ["list-consents"] },
  { path: "/desk/standing", title: "desk.standing", group: "credit", needs: ["look-up-standing"] },
  { path: "/desk/lists", title: "desk.lists", group: "credit", needs: ["list-lists"] },
  { path: "/desk/measures", title: "desk.measures", group: "credit", needs: ["list-measures"] },
  { path: "/desk/suppliers", title: "desk.suppliers", group: "credit", needs: ["list-suppliers"] },
  { path: "/desk/commitments", title: "desk.commitments", group: "credit", needs: ["list-commitments"] },
  { path: "/desk/catalogue", title: "desk.catalogue", group: "credit", needs: ["list-catalogue"] },
  { path: "/desk/models", title: "desk.models", group: "credit", needs: ["list-models"] },
  { path: "/desk/agencies", title: "desk.agencies", group: "credit", needs: ["list-agencies"] },
  {
    path: "/desk/evaluation-rounds",
    title: "desk.evaluationRounds",
    group: "credit",
    needs: ["list-evaluation-rounds"],
  },
  {
    path: "/desk/evaluation-grades",
    title: "desk.evaluationGrades",
    group: "credit",
    needs: ["list-evaluation-grades"],
  },
  { path: "/desk/charters", title: "desk.charters", group: "charter", needs: ["list-charters"] },
  { path: "/desk/bodies", title: "desk.bodies", group: "charter", needs: ["list-bodies"] },
  { path: "/desk/meetings", title: "desk.meetings", group: "charter", needs: ["list-meetings"] },
  { path: "/desk/resolutions", title: "desk.resolutions", group: "charter", needs: ["list-resolutions"] },
  { path: "/desk/norms", title: "desk.norms", group: "charter", needs: ["list-norms"] },
  { path: "/desk/proposals", title: "desk.proposals", group: "charter", needs: ["list-proposals"] },
  { path: "/desk/cases", title: "desk.cases", group: "charter", needs: ["list-cases"] },
  { path: "/desk/case-publicity", title: "desk.casePublicity", group: "charter", needs: ["list-case-publicity"] },
  { path: "/desk/case-report", title: "desk.caseReport", group: "charter", needs: ["report-cases"] },
  { path: "/desk/complaints", title: "desk.complaints", group: "charter", needs: ["list-complaints"] },
  { path: "/desk/complaint-report", title: "desk.complaintReport", group: "charter", needs: ["report-complaints"] },
  { path: "/desk/infringements", title: "desk.infringements", group: "charter", needs: ["list-infringements"] },
  {
    path: "/desk/infringement-report",
    title: "desk.infringementReport",
    group: "charter",
    needs: ["report-infringements"],
  },
  { path: "/desk/suits", title: "desk.suits", group: "charter", needs: ["list-suits"] },
  { path: "/desk/mediations", title: "desk.mediations", group: "charter", needs: ["list-mediations"] },
  { path: "/desk/dues", title: "desk.dues", group: "charter", needs: ["list-dues"] },
  { path: "/desk/cooperations", title: "desk.cooperations", group: "charter", needs: ["list-cooperations"] },
  { path: "/desk/internal-rules", title: "desk.internalRules", group: "charter", needs: ["list-internal-rules"] },
  { path: "/desk/decoupling", title: "desk.decoupling", group: "charter", needs: ["list-decoupling-rounds"] },
  { path: "/desk/self-discipline-body", title: "desk.selfDiscipline", group: "charter", needs: ["list-setups"] },
  { path: "/desk/party-building", title: "desk.partyBuilding", group: "charter", needs: ["show-party-building"] },
  { path: "/desk/accounts", title: "desk.accounts", group: "govern", needs: ["list-accounts", "list-offices"] },
  { path: "/desk/numbers", title: "desk.numbers", group: "govern", needs: ["list-document-numbers"] },
  { path: "/desk/seals", title: "desk.seals", group: "govern", needs: ["list-seals"] },
  { path: "/desk/journal", title: "desk.journal", group: "govern", needs: ["list-journal"] },
  { path: "/desk/work", title: "desk.work", group: "govern", needs: ["list-work"] },
  { path: "/desk/calendar", title: "desk.calendar", group: "govern", needs: ["import-calendar"] },
  { path: "/desk/followers", title: "desk.followers", group: "govern", needs: ["list-followers"] },
  { path: "/desk/hooks", title: "desk.hooks", group: "govern", needs: ["list-hooks"] },
  { path: "/desk/notices", title: "desk.notices", group: "own", needs: ["list-notices"] },
  {
    path: "/desk/notice-settings",
    title: "desk.noticeSettings",
    group: "own",
    needs: ["show-notice-settings"],
  },
  { path: "/desk/security", title: "desk.security", group: "own", needs: ["list-sessions"] },
];

/**
 * The pages whose operations the reader may perform now. `/desk` is the first of them; for whom that is another than what
 * waits, what waits has an address of its own.
 */
export function openPages(can: readonly string[]): readonly DeskPage[] {
  const open = pages.filter((page) => page.needs.some((operation) => can.includes(operation)));
  return open.map((page, place) => (page.path === "/desk" && place > 0 ? { ...page, path: "/desk/waiting" } : page));
}
