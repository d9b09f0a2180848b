import { openTo } from "@xinheng/domain/access/permission.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import {
  caseMove,
  type CaseMove,
  type CaseRole,
  closedCaseStages,
  judgeCaseMove,
  standingRungs,
} from "@xinheng/domain/discipline/cases/case.ts";
import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { letterRungOf } from "@xinheng/domain/discipline/letters/case-letter.ts";
import { resolutionsFor } from "@xinheng/domain/discipline/cases/sanction.ts";
import { interviewsFor, waitsForSigning } from "@xinheng/domain/discipline/interviews/case-interview.ts";
import { publicationsOf } from "@xinheng/domain/discipline/publicity/case-publication.ts";
import { isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import { viewMatterClocks } from "../../archives/objections/matter-clock.ts";
import { listResolutionsOn } from "../../governance/resolution-store.ts";
import { dayOf } from "../../platform/time.ts";
import { listCaseInterviews } from "../interviews/case-interview-store.ts";
import { interviewersRule } from "../interviews/interviewers-rule.ts";
import { interviewRights } from "../interviews/interview-rights.ts";
import { letterDutyIn } from "../letters/letter-duty.ts";
import { standingSwitches } from "../publicity/told-publicity.ts";
import { listCasePersons } from "./case-conflicts.ts";
import { type CasePaper, listCasePapers } from "./case-paper-store.ts";
import { barredFrom, caseMatter, ownKinds } from "./case-resolution.ts";
import { type CaseReader, caseRoleOf, ruleOfCase } from "./case-step.ts";
import { findCase, type KeptCase } from "./case-store.ts";
import { likeCases } from "./like-cases.ts";
import { findRespondent, nameInCase } from "./respondent.ts";

/** Whether somebody reads a paper of the file: the respondent what is not withheld from it. */
export function readsPaper(role: CaseRole, { withheldWhy }: Pick<CasePaper, "withheldWhy">): boolean {
  return role !== "respondent" || withheldWhy === "";
}

/** A case as its page shows it to whoever reads it, by what they are in it. */
export async function viewCase(
  reader: CaseReader,
  kept: KeptCase,
  role: CaseRole,
): Promise<CaseView | Refusal<"case-rule-missing">> {
  const { tx, house, actor, today } = reader;
  const rule = ruleOfCase(house, kept.ruleEdition);
  if (isRefusal(rule)) return rule;
  const respondent = await findRespondent(tx, kept.subjectId);
  const clock = (await viewMatterClocks(tx, house, today, [kept.id])).get(kept.id) ?? null;
  const isClosed = closedCaseStages.includes(kept.stage);
  const publications = publicationsOf(kept, { today, standing: await standingSwitches(tx) });
  const isPublic = publications.some(({ state }) => state === "public");
  const interviews = await listCaseInterviews(reader, kept.id);
  const isInvestigated = kept.investigation !== null;
  const mine = caseMove.options.filter(
    (move) =>
      judgeCaseMove(kept.stage, role, move) === null &&
      (move !== "record-case-interview" || isInvestigated) &&
      (move !== "sign-case-interview" || waitsForSigning(interviews).length > 0) &&
      (move !== "withdraw-case-publication" || isPublic) &&
      (move !== "issue-case-letter" || letterRungOf(rule, standingRungs(kept)) !== null) &&
      (kept.stage !== "closed" || move !== "bring-case-paper" || (role === "house" && kept.letters.length > 0)),
  );
  const can = openTo(actor, mine);
  const papers = (await listCasePapers(tx, kept.id)).filter((paper) => readsPaper(role, paper));
  return {
    ...{ id: kept.id, stage: kept.stage, role, allegation: kept.allegation, actedOn: kept.actedOn },
    ...{ openedOn: kept.openedOn, ruleEdition: kept.ruleEdition, triage: kept.triage, notice: kept.notice },
    ...{ services: kept.services, statement: kept.statement, hearing: kept.hearing, appeal: kept.appeal },
    ...{ review: kept.review, executions: kept.executions, earlier: kept.earlier, overdueOn: kept.overdueOn },
    publications,
    letters: kept.letters,
    letterDuty: await letterDutyIn(reader, kept, rule),
    publicationEnded: endedOf(kept.publicationEndedOn, kept.publicationEndedWhy),
    respondent: { ...respondent, name: nameInCase(respondent, role) },
    recusals: kept.recusals,
    // Who complained, and how the inquiry is planned, is not the respondent's to read.
    source: role === "respondent" ? null : kept.source,
    investigation:
      kept.investigation === null
        ? null
        : { ...kept.investigation, plan: role === "respondent" ? "" : kept.investigation.plan },
    decision: withoutDeciders(kept.decision),
    ended: endedOf(kept.endedOn, kept.endedWhy),
    clock: isClosed ? null : clock,
    papers: papers.map(({ enteredAt, enteredRole: _, sha256, ...paper }) => ({
      ...paper,
      enteredOn: dayOf(enteredAt),
      sha256: sha256.toString("hex"),
    })),
    interviews: interviewsFor(role, interviews),
    ladder: rule.rungs.map(({ id, name, nameEn, stayed, byLetter }) => ({ id, name, nameEn, stayed, byLetter })),
    gravities: rule.guideline.gravities,
    factors: rule.guideline.factors,
    ...(await besides(reader, kept, { role, can, rule })),
    can: mine.filter((move) => can.includes(move)),
  };
}

function endedOf(on: string | null, why: string | null): CaseView["ended"] {
  return on === null ? null : { on, why: why ?? "" };
}

/** Who decided stands in the minutes of the meeting, and is told where it matters: as who may not decide again. */
function withoutDeciders(decision: KeptCase["decision"]): CaseView["decision"] {
  if (decision === null) return null;
  const { deciders: _, ...told } = decision;
  return told;
}

/** For these somebody of the committee is chosen. */
const namingMoves: readonly CaseMove[] = ["assign-case-investigator", "record-case-interview", "call-case-hearing"];

/** What whoever conducts a case needs beside it for the step that comes next. */
async function besides(
  reader: CaseReader,
  kept: KeptCase,
  {
    role,
    can,
    rule,
  }: { readonly role: CaseRole; readonly can: readonly CaseMove[]; readonly rule: RuleOf<"discipline"> },
): Promise<
  Pick<CaseView, "like" | "barred" | "vote" | "resolutions" | "candidates" | "interviewRights" | "interviewersLeast">
> {
  const { tx, today } = reader;
  const step = kept.stage === "appealed" ? "appeal" : "decide";
  const decides = can.includes("decide-case") || can.includes("decide-case-appeal");
  const names = can.some((move) => namingMoves.includes(move));
  const taken = decides ? await listResolutionsOn(tx, { kind: caseMatter[step], id: kept.id }) : [];
  const barred = decides ? await barredFrom(tx, kept, step) : [];
  const hears = can.includes("record-case-interview");
  const rights = hears ? await interviewRights(reader, kept.associationId) : [];
  const interviewers = hears ? await interviewersRule(reader, kept.associationId, today) : null;
  const persons = names ? await listCasePersons(reader, kept) : [];
  const kinds =
    step === "appeal"
      ? await ownKinds(tx, today, rule.appealResolutions)
      : resolutionsFor(rule, kept.notice?.rungs ?? []);
  return {
    like: role === "respondent" ? [] : await likeCases(tx, kept),
    vote: decides ? { matter: caseMatter[step], resolution: kinds[0] ?? "" } : null,
    // Without its template or its rule no interview is taken down, and the deed says so.
    interviewRights: isRefusal(rights) ? [] : [...rights],
    interviewersLeast: interviewers === null || isRefusal(interviewers) ? null : interviewers.least,
    barred: [...new Set(barred.map(({ name }) => name))],
    resolutions: taken.flatMap(({ id, number, title, carried }) => (carried ? [{ id, number, title }] : [])),
    candidates: persons.map(({ conflicts, ...person }) => ({ ...person, conflicts: [...conflicts] })),
  };
}

/** The case as it stands after a deed; who stepped out by it reads it as the one it was. */
export async function viewCaseAfter(reader: CaseReader, id: string): Promise<CaseView | Refusal<"case-rule-missing">> {
  const kept = await findCase(reader.tx, id);
  const role = kept === null ? null : await caseRoleOf(reader.tx, reader.actor, kept);
  if (kept === null || role === null) throw new Error("a case under way is not there for who acts in it");
  return viewCase(reader, kept, role);
}
