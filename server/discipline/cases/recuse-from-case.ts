import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { caseJournal, caseParams, holdCase, type HeldCase } from "./case-step.ts";
import { changeCase } from "./case-store.ts";

/** Investigator or member of the panel stands aside, or is set aside by the secretariat on a ground; for good in this case. */
export const recuseFromCase = deed({
  name: "recuse-from-case",
  method: "POST",
  path: "/cases/{caseId}/recusals",
  says: {
    zh: "承办人或者听证组成员回避，或者秘书处因事由决定其回避；此后不能再办本案，也不能参加表决。",
    en: "Investigator or panel member stands aside or is recused on a ground; they handle this case no more and do not vote on it.",
  },
  params: caseParams,
  body: z.object({ accountId: z.uuid(), why: z.string().trim().min(2).max(500) }),
  reply: z.object({ caseId: z.uuid() }),
  refuses: ["case-not-found", "case-stage-wrong", "case-not-your-move", "case-person-not-found"],
  journals: caseJournal,
  async run(given) {
    const { tx, actor, today, params, body } = given;
    const held = await holdCase(given, params.caseId, "recuse-from-case");
    if (isRefusal(held)) return held;
    const { kept, role } = held;
    if (role !== "house" && body.accountId !== actor.id) return refuse("case-not-your-move");
    const from = placeOf(held, body.accountId);
    if (from === null) return refuse("case-person-not-found");
    const { investigation, hearing } = kept;
    const recusal = { accountId: body.accountId, name: from.name, from: from.place, why: body.why, on: today };
    await changeCase(tx, kept.id, {
      recusals: [...kept.recusals, recusal],
      investigation: investigation?.accountId === body.accountId ? null : investigation,
      hearing:
        hearing === null || hearing.minutes !== null
          ? hearing
          : { ...hearing, panel: hearing.panel.filter(({ accountId }) => accountId !== body.accountId) },
    });
    return { caseId: kept.id };
  },
});

/** In which part somebody handles the case; null: in none that can still be left. */
function placeOf({ kept }: HeldCase, accountId: string): { place: "investigator" | "panel"; name: string } | null {
  const member =
    kept.hearing?.minutes === null ? kept.hearing.panel.find((one) => one.accountId === accountId) : undefined;
  if (kept.investigation?.accountId === accountId) return { place: "investigator", name: kept.investigation.name };
  return member === undefined ? null : { place: "panel", name: member.name };
}
