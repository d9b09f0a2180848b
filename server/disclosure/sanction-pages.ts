import { findEntry } from "@xinheng/domain/catalogue/in-force.ts";
import type { OpenPublicity, OpenSanction } from "@xinheng/domain/discipline/publicity/publicity-view.ts";
import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../catalogue/pack-context.ts";
import { disciplineRule } from "../discipline/cases/case-step.ts";
import { listOpenPublicity, listOpenSanctions } from "../discipline/publicity/open-sanction-store.ts";
import type { ReadTx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { findAssociationBySlug } from "./portal-store.ts";

const mostShown = 200;

type Asked = { readonly tx: ReadTx; readonly house: House; readonly today: string };
type Rungs = readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];

/** What an association's own discipline shows to everybody: which sanctions by which law, and those that are public today. */
export async function readSanctions(
  { tx, house, today }: Asked,
  slug: string,
): Promise<Pick<PageOf<"sanctions">, "association" | "switches" | "sanctions"> | Refusal<"association-not-found">> {
  const association = await findAssociationBySlug(tx, slug);
  if (association === null) return refuse("association-not-found");
  const rule = disciplineRule(house.packs.set, await packContextOf(tx, association.id, today));
  const rungs = isRefusal(rule) ? [] : rule.rungs;
  const switches = (await listOpenPublicity(tx, association.id)).map(
    ({ rung, count, unit, ...one }): OpenPublicity => ({
      ...one,
      rung: nameOf(rungs, rung),
      period: { count, unit },
    }),
  );
  const sanctions = await readOpenSanctions({ tx, house, today }, { associationId: association.id }, mostShown);
  return { association, switches, sanctions };
}

/** The sanctions that everybody reads today, with their names by the rule each case was conducted under. */
export async function readOpenSanctions(
  { tx, house, today }: Asked,
  of: { readonly associationId: string } | { readonly subjectIds: readonly string[] },
  limit: number,
): Promise<OpenSanction[]> {
  const rows = await listOpenSanctions(tx, { ...of, today }, limit);
  return rows.map(({ rung, ruleEdition, ...row }) => {
    const rule = findEntry(house.packs.set, ruleEdition);
    const rungs = isRefusal(rule) || rule.kind !== "rule" || rule.type !== "discipline" ? [] : rule.rungs;
    return { ...row, rung: nameOf(rungs, rung) };
  });
}

function nameOf(rungs: Rungs, id: string): OpenSanction["rung"] {
  const found = rungs.find((one) => one.id === id);
  return { name: found?.name ?? id, nameEn: found?.nameEn ?? id };
}
