import type { Office } from "@xinheng/domain/access/office.ts";
import type { Grant, OperationName } from "@xinheng/domain/access/permission.ts";
import { permissionTable } from "@xinheng/domain/access/permission-table.ts";
import { fillSentence, isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { resolutionOf } from "@xinheng/domain/governance/charter.ts";
import { normMatters, normResolutions } from "@xinheng/domain/norms/norm.ts";
import type { NormBlock, NormView } from "@xinheng/domain/norms/norm-view.ts";
import { normsRefusals } from "@xinheng/domain/norms/refusals.ts";
import { findCharterOn } from "../governance/charters/charter-store.ts";
import { listResolutionsOn } from "../governance/resolution-store.ts";
import { type GateBar, gateBars, makingRule, type NormReader } from "./norm-step.ts";
import type { KeptNorm } from "./norm-store.ts";
import { voteBars } from "./vote-bars.ts";

/** Why the next step cannot be taken now: every reason, with the article that asks for it. */
export async function blocksOf(reader: NormReader, norm: KeptNorm): Promise<NormBlock[]> {
  switch (norm.stage) {
    case "draft":
      return (await gateBars(reader, norm)).map(blockOf);
    case "consultation":
      return consultationBlocks(reader, norm);
    case "expert-review":
      return (await voteBars(reader, norm)).map(blockOf);
    case "vote":
      return voteBlocks(reader, norm);
    case "checked":
    case "promulgated":
    case "under-review":
    case "repealed":
      return [];
  }
}

async function consultationBlocks(reader: NormReader, norm: KeptNorm): Promise<NormBlock[]> {
  const { consultedUntil } = norm;
  if (consultedUntil === null || reader.today > consultedUntil) return [];
  const making = await makingRule(reader, norm.kind);
  const source = isRefusal(making) ? null : making.of.source;
  return [blockOf({ refusal: refuse("consultation-still-open", { closesOn: consultedUntil }), source })];
}

/** No body has carried this text since it was fixed: which one must, the charter says. */
async function voteBlocks(reader: NormReader, norm: KeptNorm): Promise<NormBlock[]> {
  const since = norm.toVoteAt;
  const taken = await listResolutionsOn(reader.tx, { kind: normMatters.adopt, id: norm.id });
  const kind = normResolutions[norm.kind];
  if (taken.some((one) => one.carried && one.kind === kind && since !== null && one.declaredAt >= since)) return [];
  const voting = await votingOf(reader, norm);
  const bodies = voting?.bodies.map(({ name }) => name).join("、") ?? "";
  return [
    {
      code: "norm-not-voted",
      zh: `还没有就定稿通过的决议。${bodies === "" ? "章程里没有这种决议，请先登记章程。" : `由${bodies}表决。`}`,
      en: `No resolution has been carried on this text yet.${bodies === "" ? " The charter knows no such resolution; enter the charter first." : ` It is for ${bodies} to vote.`}`,
      offices: officesFor("plan-meeting"),
      basis: voting === null ? null : { document: "章程", article: voting.article, isVerified: true },
    },
  ];
}

/** The vote that a norm of its kind takes by the charter in force today; null where there is none or it knows no such vote. */
export async function votingOf({ tx, today }: NormReader, norm: KeptNorm): Promise<NormView["voting"]> {
  const charter = await findCharterOn(tx, today);
  const kind = normResolutions[norm.kind];
  const resolution = charter === null ? null : resolutionOf(charter.rules, kind);
  if (charter === null || resolution === null || isRefusal(resolution)) return null;
  const bodies = charter.rules.bodies.filter(({ id }) => resolution.by.includes(id));
  return { kind, article: resolution.article, bodies: bodies.map(({ id, name }) => ({ id, name })) };
}

type Barred = { readonly refusal: Refusal<keyof typeof normsRefusals>; readonly source: GateBar["source"] };

function blockOf({ refusal, source }: Barred): NormBlock {
  const { zh, en } = normsRefusals[refusal.refused];
  const basis =
    source === null
      ? null
      : { document: source.document, article: source.article ?? null, isVerified: source.mark === "verified" };
  const said = { zh: fillSentence(zh, refusal.details), en: fillSentence(en, refusal.details) };
  return { code: refusal.refused, ...said, offices: officesFor(mendedBy[refusal.refused]), basis };
}

/** The deed that takes a reason away; what is not named only its day ends, or the system administrator. */
const mendedBy: Readonly<Record<string, OperationName>> = {
  "norm-project-missing": "propose-norm-project",
  "norm-project-undecided": "decide-norm-project",
  "norm-without-text": "edit-norm",
  "norm-topic-missing": "edit-norm",
  "gate-passage-must-go": "edit-norm",
  "gate-passage-open": "answer-norm-question",
  "gate-question-open": "answer-norm-question",
  "gate-unsigned": "sign-norm-review",
  "norm-experts-too-few": "sign-norm-review",
  "letters-unread": "take-norm-letter",
  "opinions-unanswered": "answer-norm-opinion",
};

function officesFor(deed: OperationName | undefined): Office[] {
  const grant: Grant = deed === undefined ? [] : permissionTable[deed];
  return typeof grant === "string" ? [] : [...grant];
}
