import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { nextStep, reportOwed } from "@xinheng/domain/norms/next-step.ts";
import { type NormStage, normMovesFrom } from "@xinheng/domain/norms/norm.ts";
import { projectDeed } from "@xinheng/domain/norms/norm-project.ts";
import type { NormSummary, NormView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { findResolution } from "../governance/resolution-store.ts";
import type { ReadTx } from "../platform/database.ts";
import { countOpinions, findConsultation } from "./consultation-store.ts";
import { countUnreadLetters } from "./letters/letter-store.ts";
import { blocksOf, votingOf } from "./norm-blocks.ts";
import { listNormReviews } from "./norm-review-store.ts";
import { makingRule, type NormReader } from "./norm-step.ts";
import { findNorm, type KeptNorm } from "./norm-store.ts";
import { findNormText, listNormTexts } from "./norm-text-store.ts";
import { listProjects } from "./project/norm-project-store.ts";
import { countSignings, findSigningDay, listReports } from "./signing-store.ts";
import { viewGate } from "./view-gate.ts";

/** A version as a list shows it. In force, to come and revised are compared with the day. */
export function summariseNorm(norm: KeptNorm, today: string): NormSummary {
  const { id, kind, title, version, stage, number, standardCode, promulgatedOn, inForceFrom, reviewOn } = norm;
  return {
    id,
    kind,
    title,
    version,
    stage,
    state: stateOf(norm, today),
    number,
    standardCode,
    promulgatedOn,
    inForceFrom,
    reviewOn,
    changedAt: norm.changedAt.toISOString(),
    next: nextStep({ ...norm, hasText: norm.revision > 0 }),
  };
}

function stateOf({ stage, inForceFrom, followedFrom }: KeptNorm, today: string): NormSummary["state"] {
  if (inForceFrom === null) return null;
  if (stage === "repealed") return "repealed";
  if (followedFrom !== null && followedFrom <= today) return "revised";
  return inForceFrom <= today ? "in-force" : "to-come";
}

/** A norm whole, as the reader may work on it now. */
export async function viewNorm(reader: NormReader, id: string): Promise<NormView> {
  const { tx, today, actor } = reader;
  const norm = await findNorm(tx, id);
  if (norm === null) throw new Error("the norm that was just read is not there");
  const clauses = await findNormText(tx, id, norm.revision);
  const making = await makingRule(reader, norm.kind);
  const [reviews, texts, reports] = [
    await listNormReviews(tx, id),
    await listNormTexts(tx, id),
    await listReports(tx, id),
  ];
  const ownSigning = await findSigningDay(tx, id, subjectsOf(actor));
  const consultation = await viewConsultation(tx, id);
  const resolution = norm.resolutionId === null ? null : await findResolution(tx, norm.resolutionId);
  const { purpose, amends, revision, returnedWhy, documentId, reviewedNote, repealedOn, repealedWhy } = norm;
  return {
    ...summariseNorm(norm, today),
    ...{ purpose, amends, revision, returnedWhy, documentId, reviewedNote, repealedOn, repealedWhy },
    clauses: [...clauses],
    texts: texts.map(({ at, ...text }) => ({ ...text, at: at.toISOString() })),
    gate: await viewGate(reader, norm, clauses),
    reviews,
    ...askedOf(making),
    project: norm.project,
    projects: (await listProjects(tx, id)).map(({ proposedBy: _, ...project }) => project),
    consultation,
    resolution:
      resolution === null
        ? null
        : {
            id: resolution.id,
            number: resolution.number,
            decidedOn: resolution.decidedOn,
            carried: resolution.carried,
          },
    blocks: await blocksOf(reader, norm),
    voting: await votingOf(reader, norm),
    signings: await countSignings(tx, id),
    ownSigning,
    reportOwed: reportOwed(
      norm,
      reports.map(({ year }) => year),
      { today, within: isRefusal(making) ? null : making.of.reportWithin },
    ),
    reports: reports.map(({ at, ...report }) => ({ ...report, at: at.toISOString() })),
    can: openTo(actor, openDeeds(norm, { opinionsOwed: (consultation?.unanswered ?? 0) > 0, ownSigning })),
  };
}

/** What the rule for its kind asks for; nothing where no rule is in force. */
function askedOf(making: Awaited<ReturnType<typeof makingRule>>): Pick<NormView, "expertsLeast" | "isNumbered"> {
  if (isRefusal(making)) return { expertsLeast: null, isNumbered: false };
  return { expertsLeast: making.of.expertsLeast, isNumbered: making.of.standardCode !== undefined };
}

async function viewConsultation(tx: ReadTx, normId: string): Promise<NormView["consultation"]> {
  const held = await findConsultation(tx, normId);
  if (held === null) return null;
  const { revision, openedOn, closesOn, edition, notified, noticePaper } = held;
  const { all, owed } = await countOpinions(tx, normId);
  return {
    revision,
    openedOn,
    closesOn,
    edition,
    notified: [...notified],
    noticePaper,
    opinions: all,
    unanswered: owed,
    unread: await countUnreadLetters(tx, normId),
  };
}

const onDesk = ["edit-norm", "import-norm-clauses", "answer-norm-question", "sign-norm-review"] as const;
const inPractice = ["sign-norm", "sign-norm-oneself", "list-norm-signings", "report-norm", "draft-norm"] as const;
const besides = {
  draft: onDesk,
  checked: [],
  consultation: ["record-norm-opinion", "give-norm-opinion", "answer-norm-opinion", "list-norm-letters"],
  "expert-review": [...onDesk, "record-norm-opinion", "answer-norm-opinion", "list-norm-letters"],
  vote: ["list-norm-letters"],
  promulgated: inPractice,
  "under-review": inPractice,
  repealed: ["list-norm-signings"],
} as const satisfies Record<NormStage, readonly NormView["can"][number][]>;

/** What may be done at a stage, the clock's own move left out. */
function openDeeds(
  { stage, revision, project }: KeptNorm,
  { opinionsOwed, ownSigning }: { readonly opinionsOwed: boolean; readonly ownSigning: string | null },
): NormView["can"] {
  const file: NormView["can"] = revision > 0 ? ["issue-norm-file"] : [];
  const ofProject = stage === "draft" ? projectDeed(project) : null;
  if (ofProject !== null) return [ofProject, ...file];
  const moves = normMovesFrom(stage).filter((move) => move !== "call-norm-review");
  // Sent back, a norm keeps what it owes: opinions on the text that was laid open are answered on the desk too.
  const owed: NormView["can"] =
    opinionsOwed && (stage === "draft" || stage === "checked") ? ["answer-norm-opinion", "list-norm-letters"] : [];
  const own = besides[stage].filter((deed) => deed !== "sign-norm-oneself" || ownSigning === null);
  return [...own, ...owed, ...moves, ...file];
}

/** Whom the reader speaks for in the association: itself as a member, or oneself as a practitioner. */
function subjectsOf({ offices, associationId }: Actor): string[] {
  return offices.flatMap((term) =>
    term.subjectId !== null && term.associationId === associationId ? [term.subjectId] : [],
  );
}
