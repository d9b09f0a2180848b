import { openTo } from "@xinheng/domain/access/permission.ts";
import { bodyOf } from "@xinheng/domain/governance/charter.ts";
import { setupMoves } from "@xinheng/domain/governance/setup.ts";
import type { SetupView } from "@xinheng/domain/governance/setup-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findCharter, type KeptCharter } from "../charters/charter-store.ts";
import { listPapers } from "../papers/paper-store.ts";
import { findResolution } from "../resolution-store.ts";
import { type KeptFiling, listFilings } from "./filing-store.ts";
import type { SetupReader, SetupRule } from "./setup-step.ts";
import { type KeptReview, type KeptSetup, listNominees, listReviews } from "./setup-store.ts";

type PaperNames = ReadonlyMap<string, string>;

/** A setting up whole: every step with its document, what is late, what may be done now. */
export async function viewSetup(reader: SetupReader, rule: SetupRule, setup: KeptSetup): Promise<SetupView> {
  const { tx, actor, today } = reader;
  const charter = await findCharter(tx, setup.charterId);
  if (charter === null) throw new Error("a setting up stands on a charter that is not there");
  const reviews = await listReviews(tx, { setupId: setup.id, round: setup.round });
  const filings = await listFilings(tx, setup.id);
  const names = await paperNames(tx, setup, { reviews, filings });
  const { id, stage, name, body, edition, begunOn, dueOn, round, abandonedWhy } = setup;
  return {
    ...{ id, stage, name, body, edition, begunOn, dueOn, round, abandonedWhy },
    late: dueOn !== null && dueOn < today && isUnderWay(setup),
    ...placed(charter, setup),
    nomination: await nominationOf(tx, { setup, charter }, names),
    reviews: rule.reviewers.map((organ) => ({ ...organ, given: given(organ.id, reviews, names) })),
    resolution: await resolutionOf(tx, setup.resolutionId),
    filings: filings.map((filing) => viewFiling(filing, { rule, names, today })),
    runner:
      setup.runnerName === null || setup.runnerOn === null || setup.runnerPaper === null
        ? null
        : { name: setup.runnerName, on: setup.runnerOn, paper: named(setup.runnerPaper, names) },
    can: openTo(actor, movesFrom(setup, filings)),
  };
}

function isUnderWay({ stage }: KeptSetup): boolean {
  return stage !== "filed" && stage !== "abandoned";
}

type Placed = Pick<SetupView, "bodyName" | "bodyNameEn" | "underName" | "underNameEn" | "charter">;

function placed(charter: KeptCharter, { body: id }: KeptSetup): Placed {
  const body = bodyOf(charter.rules, id);
  const under = isRefusal(body) ? undefined : charter.rules.bodies.find((one) => one.id === body.under);
  return {
    bodyName: isRefusal(body) ? id : body.name,
    bodyNameEn: isRefusal(body) ? null : (body.nameEn ?? null),
    underName: under?.name ?? "",
    underNameEn: under?.nameEn ?? null,
    charter: {
      id: charter.id,
      version: charter.version,
      article: isRefusal(body) ? "" : body.article,
      approvalNumber: charter.approvalNumber,
    },
  };
}

async function paperNames(
  tx: ReadTx,
  setup: KeptSetup,
  { reviews, filings }: { readonly reviews: readonly KeptReview[]; readonly filings: readonly KeptFiling[] },
): Promise<PaperNames> {
  const ids = [
    setup.nominationPaper,
    setup.runnerPaper,
    ...reviews.map(({ paperId }) => paperId),
    ...filings.flatMap(({ sent, receipt }) => [sent?.paperId ?? null, receipt?.paperId ?? null]),
  ].flatMap((id) => (id === null ? [] : [id]));
  return new Map((await listPapers(tx, ids)).map(({ id, name }) => [id, name]));
}

function named(id: string, names: PaperNames): { id: string; name: string } {
  return { id, name: names.get(id) ?? "" };
}

async function nominationOf(
  tx: ReadTx,
  { setup, charter }: { readonly setup: KeptSetup; readonly charter: KeptCharter },
  names: PaperNames,
): Promise<SetupView["nomination"]> {
  const { nominationNumber: number, nominatedOn: on, nominationPaper, headAs, headWhy } = setup;
  if (number === null || on === null || nominationPaper === null || headAs === null) return null;
  const nominees = await listNominees(tx, { setupId: setup.id, round: setup.round });
  const postName = (id: string) => charter.rules.posts.find((post) => post.id === id)?.name ?? id;
  return {
    ...{ number, on, headAs, headWhy, paper: named(nominationPaper, names) },
    nominees: nominees.map((nominee) => ({ ...nominee, postName: postName(nominee.post) })),
  };
}

function given(reviewer: string, reviews: readonly KeptReview[], names: PaperNames) {
  const review = reviews.find((one) => one.reviewer === reviewer);
  if (review === undefined) return null;
  const { verdict, opinion, number, on, paperId } = review;
  return { verdict, opinion, number, on, paper: named(paperId, names) };
}

async function resolutionOf(tx: ReadTx, id: string | null): Promise<SetupView["resolution"]> {
  const resolution = id === null ? null : await findResolution(tx, id);
  if (resolution === null) return null;
  const { number, meetingId, decidedOn } = resolution;
  return { id: resolution.id, number, meetingId, decidedOn };
}

function viewFiling(
  { recipient, dueOn, sent, receipt }: KeptFiling,
  { rule, names, today }: { readonly rule: SetupRule; readonly names: PaperNames; readonly today: string },
): SetupView["filings"][number] {
  // A recipient that a later edition of the rule no longer names is still told by its id.
  const organ = rule.recipients.find(({ id }) => id === recipient) ?? {
    id: recipient,
    name: recipient,
    nameEn: recipient,
  };
  return {
    ...organ,
    dueOn,
    late: receipt === null ? dueOn < today : dueOn < receipt.on,
    sent: sent === null ? null : { on: sent.on, paper: named(sent.paperId, names) },
    receipt: receipt === null ? null : { number: receipt.number, on: receipt.on, paper: named(receipt.paperId, names) },
  };
}

function movesFrom(setup: KeptSetup, filings: readonly KeptFiling[]): SetupView["can"] {
  const names = ["nominate-setup", "note-setup-review", "carry-setup", "note-setup-filing", "abandon-setup"] as const;
  const moves: SetupView["can"] = names.filter((move) => setupMoves[move].from.some((one) => one === setup.stage));
  const isRunning = setupMoves["name-setup-runner"].from.some((one) => one === setup.stage);
  const open = moves.filter((move) => move !== "note-setup-filing" || filings.some(({ receipt }) => receipt === null));
  return isRunning ? [...open, "name-setup-runner"] : open;
}
