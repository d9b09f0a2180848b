import { openTo } from "@xinheng/domain/access/permission.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import type { DuesAccount, DuesUseView } from "@xinheng/domain/governance/dues/dues-view.ts";
import { sourceOf } from "@xinheng/domain/governance/order-view.ts";
import type { ReadTx } from "../../platform/database.ts";
import { listPapers } from "../papers/paper-store.ts";
import type { OrderReader } from "../rule-here.ts";
import { findAssessment, totalLines } from "./dues-line-store.ts";
import { flowOf, isOpened, type KeptUse, listDuesYears, listUses } from "./dues-use-store.ts";

/** Income and use of a year as everybody inside is shown them. */
export async function viewAccount(
  reader: OrderReader,
  rule: RuleOf<"dues">,
  asked: { readonly year: number; readonly offset: number; readonly limit: number },
): Promise<DuesAccount> {
  const { tx, actor } = reader;
  const { year, offset, limit } = asked;
  const flow = await flowOf(tx, `${String(year)}-01-01`, `${String(year)}-12-31`);
  const used = [...flow.uses.values()].reduce((sum, amount) => sum + amount, 0n);
  const opening = flow.before + flow.opened;
  const assessment = await findAssessment(tx, year);
  const found = await listUses(tx, year, { offset, limit: limit + 1 });
  const can = openTo(actor, ["assess-dues", "record-dues-use", "open-dues-account"]);
  const isOpen = await isOpened(tx);
  return {
    year,
    years: await listDuesYears(tx),
    openingFen: Number(opening),
    incomeFen: Number(flow.income),
    uses: rule.uses.map(({ id, name, nameEn }) => ({ id, name, nameEn, amountFen: Number(flow.uses.get(id) ?? 0n) })),
    usedFen: Number(used),
    closingFen: Number(opening + flow.income - used),
    totals: assessment === null ? null : await totalLines(tx, assessment.id),
    forbidden: rule.forbidden.map(({ name, nameEn, source }) => ({
      name,
      nameEn,
      source: sourceOf(entryRef(rule), source),
    })),
    rows: await viewUses(tx, found.slice(0, limit), openTo(actor, ["reverse-dues-use"])),
    next: found.length > limit ? offset + limit : null,
    can: can.filter((one) => one !== "open-dues-account" || !isOpen),
  };
}

async function viewUses(
  tx: ReadTx,
  uses: readonly KeptUse[],
  can: readonly "reverse-dues-use"[],
): Promise<DuesUseView[]> {
  const named = uses.flatMap(({ paperId }) => (paperId === null ? [] : [paperId]));
  const papers = new Map((await listPapers(tx, named)).map((paper) => [paper.id, paper]));
  return uses.map(({ amount, paperId, ...use }) => {
    const paper = paperId === null ? undefined : papers.get(paperId);
    return {
      ...use,
      amountFen: Number(amount),
      paper: paper === undefined ? null : { id: paper.id, name: paper.name },
      can: use.kind === "reversal" || use.reversed ? [] : [...can],
    };
  });
}
