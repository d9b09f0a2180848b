import { z } from "zod";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { standingRungs } from "@xinheng/domain/discipline/cases/case.ts";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { rungOf } from "@xinheng/domain/discipline/cases/sanction.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listOwnMemberships, saveLeaving } from "../../subjects/member-store.ts";
import { type CaseMover, caseJournal, caseParams, holdCase, judgeDay, paperMissing, ruleOfCase } from "./case-step.ts";
import { changeCase, type KeptCase } from "./case-store.ts";
import { viewCaseAfter } from "./view-case.ts";

/** Notes that a sanction was carried out, with its proof; an expulsion ends the membership on the roll. */
export const executeCaseSanction = deed({
  name: "execute-case-sanction",
  method: "POST",
  path: "/cases/{caseId}/executions",
  says: {
    zh: "登记一项惩戒的执行：怎样执行、日期、凭证；取消会员资格的同时在名册上退出。申诉期间停止执行的不能登记。",
    en: "Note how a sanction was carried out, with its proof; expulsion ends the membership on the roll. Not while an appeal stays it.",
  },
  params: caseParams,
  body: z.object({
    rung: z.string().max(60),
    how: z.string().trim().min(2).max(1_000),
    on: z.iso.date(),
    paper: z.uuid(),
  }),
  reply: caseView,
  refuses: [
    "case-not-found",
    "case-stage-wrong",
    "case-not-your-move",
    "case-rule-missing",
    "case-sanction-not-decided",
    "case-sanction-stayed",
    "case-sanction-by-letter",
    "case-paper-not-found",
    "case-day-wrong",
  ],
  journals: caseJournal,
  async run(given) {
    const { tx, house, today, params, body } = given;
    const held = await holdCase(given, params.caseId, "execute-case-sanction");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const rule = ruleOfCase(house, kept.ruleEdition);
    if (isRefusal(rule)) return rule;
    const rung = dueRung(rule, kept, body.rung);
    if (isRefusal(rung)) return rung;
    const fault =
      (await paperMissing(tx, kept.id, body.paper)) ??
      judgeDay(body.on, { from: kept.decision?.on ?? kept.openedOn, until: today });
    if (fault !== null) return fault;
    await changeCase(tx, kept.id, { executions: [...kept.executions, body] });
    if (rung.endsMembership) await expel(given, kept, body.on);
    return viewCaseAfter(given, kept.id);
  },
});

/** The rung as the ladder has it, where it stands, was not executed and nothing stays it. */
function dueRung(
  rule: RuleOf<"discipline">,
  kept: KeptCase,
  id: string,
):
  | RuleOf<"discipline">["rungs"][number]
  | Refusal<"case-sanction-not-decided" | "case-sanction-stayed" | "case-sanction-by-letter"> {
  const rung = rungOf(rule, id);
  const isDone = kept.executions.some((one) => one.rung === id);
  if (rung === null || isDone || !standingRungs(kept).includes(id))
    return refuse("case-sanction-not-decided", { rung: rung?.name ?? id });
  if (kept.stage !== "final" && rung.stayed)
    return refuse("case-sanction-stayed", { rung: rung.name, rungEn: rung.nameEn });
  return rung.byLetter ? refuse("case-sanction-by-letter", { rung: rung.name, rungEn: rung.nameEn }) : rung;
}

async function expel({ tx, actor, now }: CaseMover, kept: KeptCase, leftOn: string): Promise<void> {
  const open = (await listOwnMemberships(tx, kept.subjectId)).filter((one) => one.leftOn === null);
  for (const membership of open) {
    const reason = `取消会员资格：${kept.decision?.number ?? ""}`;
    await saveLeaving(tx, membership, { associationId: kept.associationId, leftOn, reason, at: now, by: actor.id });
  }
}
