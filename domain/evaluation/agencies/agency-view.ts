import { z } from "zod";
import { namedPaper, namedResolution, ruleSource } from "../../governance/order-view.ts";
import { agencyEndings, agencyStages, assignmentStages, entryKinds } from "./agency.ts";

const named = z.object({ id: z.string(), name: z.string(), nameEn: z.string() });
const cited = named.extend({ source: ruleSource });
const whom = z.object({ id: z.uuid(), name: z.string() });

/** What a credit service agency must show, sign and avoid, as the rule of today says. */
export const agencyRuleView = z.object({
  source: ruleSource,
  services: z.array(named),
  qualifications: z.array(cited),
  staff: z.object({ atLeast: z.int(), source: ruleSource }),
  clauses: z.array(cited.extend({ says: z.string(), saysEn: z.string() })),
  interests: z.array(cited),
  findings: z.array(cited.extend({ severity: z.enum(["minor", "general", "serious"]) })),
  grades: z.array(cited.extend({ measure: z.enum(["none", "mend", "suspend", "remove"]) })),
});

/** One line of the register; `suspended` and `missing` are compared with today, never flagged. */
export const agencyRow = z.object({
  id: z.uuid(),
  subjectId: z.uuid(),
  name: z.string(),
  code: z.string().nullable(),
  stage: z.enum(agencyStages),
  services: z.array(named),
  sectors: z.array(named),
  appliedOn: z.iso.date(),
  admittedOn: z.iso.date().nullable(),
  grade: named.nullable(),
  suspendedUntil: z.iso.date().nullable(),
  endedOn: z.iso.date().nullable(),
  endedHow: z.enum(agencyEndings).nullable(),
});
export type AgencyRow = z.infer<typeof agencyRow>;

export const agenciesList = z.object({
  rows: z.array(agencyRow).max(200),
  next: z.int().nullable(),
  rule: agencyRuleView,
  /** Sectors of the packs in force: an agency names those whose models it may score. */
  sectors: z.array(named),
  can: z.array(z.enum(["register-agency"])),
});

const agencyLine = z.object({
  id: z.uuid(),
  kind: z.enum(entryKinds),
  word: named,
  name: z.string(),
  credential: z.string(),
  target: whom.nullable(),
  validUntil: z.iso.date().nullable(),
  paper: namedPaper.nullable(),
  enteredOn: z.iso.date(),
  byAgency: z.boolean(),
  /** Counts today: not ended, not run out. */
  stands: z.boolean(),
  /** Of an interest: bars from matters today, if need be after its end. */
  bars: z.boolean(),
  endedOn: z.iso.date().nullable(),
  endedWhy: z.string().nullable(),
});

const assignmentView = z.object({
  id: z.uuid(),
  service: named,
  about: whom,
  title: z.string(),
  brief: z.string(),
  dueOn: z.iso.date(),
  late: z.boolean(),
  papers: z.array(namedPaper),
  stage: z.enum(assignmentStages),
  assignedOn: z.iso.date(),
  deliveredOn: z.iso.date().nullable(),
  deliveryPaper: namedPaper.nullable(),
  deliverySays: z.string().nullable(),
  judgedOn: z.iso.date().nullable(),
  judgedWhy: z.string().nullable(),
  /** The application in a round that is scored here; null: another matter. */
  entryId: z.uuid().nullable(),
  can: z.array(z.enum(["mark-assigned-indicator", "deliver-assignment", "judge-delivery", "recall-assignment"])),
});

const agencyCheckView = z.object({
  id: z.uuid(),
  checkedOn: z.iso.date(),
  findings: z.array(named.extend({ says: z.string(), severity: z.enum(["minor", "general", "serious"]).nullable() })),
  grade: named,
  measure: z.enum(["none", "mend", "suspend", "remove"]),
  untilOn: z.iso.date().nullable(),
  paper: namedPaper.nullable(),
});

export const agencyDeeds = [
  "file-agency-entry",
  "declare-agency-interest",
  "end-agency-entry",
  "admit-agency",
  "assign-agency",
  "record-agency-check",
  "exit-agency",
] as const;

/** An agency with all its lines, assignments and checks; the agency itself reads the same of itself. */
export const agencyView = agencyRow.extend({
  edition: z.string(),
  applicationPaper: namedPaper.nullable(),
  contractPaper: namedPaper.nullable(),
  clauses: z.array(named),
  resolution: namedResolution.nullable(),
  endedWhy: z.string().nullable(),
  barredUntil: z.iso.date().nullable(),
  /** What the rule asks for and is not there today. */
  missing: z.array(cited),
  lines: z.array(agencyLine).max(500),
  assignments: z.array(assignmentView).max(200),
  checks: z.array(agencyCheckView).max(100),
  rule: agencyRuleView.nullable(),
  can: z.array(z.enum(agencyDeeds)),
});
export type AgencyView = z.infer<typeof agencyView>;

/** An admitted agency, or one that left, as everybody may read it: staff by number only, interests not at all. */
export const openAgency = z.object({
  id: z.uuid(),
  shortId: z.string(),
  name: z.string(),
  services: z.array(named),
  sectors: z.array(named),
  state: z.enum(["admitted", "suspended", "left", "removed"]),
  resolutionNumber: z.string(),
  admittedOn: z.iso.date(),
  grade: named.nullable(),
  gradedOn: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  qualifications: z.array(named.extend({ issuer: z.string(), validUntil: z.iso.date().nullable(), over: z.boolean() })),
});
export type OpenAgency = z.infer<typeof openAgency>;
