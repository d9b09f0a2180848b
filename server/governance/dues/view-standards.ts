import { openTo } from "@xinheng/domain/access/permission.ts";
import type { DuesStandardView } from "@xinheng/domain/governance/dues/dues-view.ts";
import { resolutionNamed } from "../carried-resolution.ts";
import { findPaper } from "../papers/paper-store.ts";
import type { OrderReader } from "../rule-here.ts";
import { findStandard, type KeptStandard, listStandards } from "./dues-standard-store.ts";

/** Every version with the years it holds for; drafts only where they are worked on. */
export async function viewStandards(reader: OrderReader): Promise<DuesStandardView[]> {
  const all = await listStandards(reader.tx);
  const isDesk = openTo(reader.actor, ["draft-dues-standard"]).length > 0;
  const shown = all.filter(({ stage }) => isDesk || stage === "set");
  const views: DuesStandardView[] = [];
  for (const standard of shown) views.push(await viewStandard(reader, standard, all));
  return views;
}

/** A version that was just changed. */
export async function viewOneStandard(reader: OrderReader, id: string): Promise<DuesStandardView> {
  const standard = await findStandard(reader.tx, id);
  if (standard === null) throw new Error("the standard that was just read is not there");
  return viewStandard(reader, standard, await listStandards(reader.tx));
}

async function viewStandard(
  { tx, actor, today }: OrderReader,
  standard: KeptStandard,
  all: readonly KeptStandard[],
): Promise<DuesStandardView> {
  const { id, version, title, fromYear, tiers, reductions, stage, publishBy, publishedOn, publishedHow } = standard;
  const paper = standard.publicationPaper === null ? null : await findPaper(tx, standard.publicationPaper);
  const open = stage === "draft" ? (["edit-dues-standard", "set-dues-standard"] as const) : [];
  return {
    ...{ id, version, title, fromYear, stage, publishBy, publishedOn, publishedHow },
    untilYear: untilYear(standard, all),
    tiers: [...tiers],
    reductions: [...reductions],
    resolution: await resolutionNamed(tx, standard.resolutionId),
    publicationPaper: paper === null ? null : { id: paper.id, name: paper.name },
    late: publishBy !== null && (publishedOn ?? today) > publishBy,
    can: openTo(actor, stage === "set" && publishedOn === null ? ["publish-dues-standard"] : open),
  };
}

/** The year before the next one set begins. */
function untilYear(standard: KeptStandard, all: readonly KeptStandard[]): number | null {
  if (standard.stage === "draft") return null;
  const later = all
    .filter((one) => one.stage === "set" && one.id !== standard.id && one.fromYear >= standard.fromYear)
    .filter((one) => one.fromYear > standard.fromYear || (one.decidedOn ?? "") > (standard.decidedOn ?? ""));
  const next = Math.min(...later.map(({ fromYear }) => fromYear));
  return Number.isFinite(next) ? next - 1 : null;
}
