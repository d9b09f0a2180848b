import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { tierFor } from "@xinheng/domain/governance/dues/dues.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import {
  findAssessment,
  type KeptAssessment,
  type KeptLine,
  listAssessedMembers,
  saveAssessment,
  saveLines,
} from "./dues-line-store.ts";
import { lockDues } from "./dues-lock-store.ts";
import { findStandard, findStandardFor, type KeptStandard } from "./dues-standard-store.ts";
import { memberStandings, type StandingMember } from "./member-standings.ts";

/**
 * Computes what each member owes for a year from the roll and the posts of today, by the standard that holds for the year.
 * Asked again it adds those who joined since; what was computed is never computed anew.
 */
export const assessDues = deed({
  name: "assess-dues",
  method: "POST",
  path: "/dues/{year}",
  says: {
    zh: "核定一年的会费：按名册、任职和会费标准逐一算出，不能填写金额；再次核定只补新入会的。",
    en: "Assesses the dues of a year from roll, posts and standard; no amount is typed in. Done again, it adds who joined since.",
  },
  params: z.object({ year: z.coerce.number().int().min(1990).max(2200) }),
  reply: z.object({ year: z.int(), assessed: z.int() }),
  refuses: [
    "dues-year-too-far",
    "dues-standard-missing",
    "dues-standard-unpublished",
    "dues-tier-missing",
    "dues-nobody-new",
  ],
  journals: ({ reply }) => ({ ids: { year: reply.year, lines: reply.assessed } }),
  async run({ tx, actor, now, today, params: { year } }) {
    const latest = Number(today.slice(0, 4)) + 1;
    if (year > latest) return refuse("dues-year-too-far", { latest });
    const associationId = ownAssociation(actor);
    await lockDues(tx, associationId);
    const before = await findAssessment(tx, year);
    const standard = await standardFor(tx, year, before);
    if (isRefusal(standard)) return standard;
    const known = before === null ? new Set<string>() : await listAssessedMembers(tx, before.id);
    const members = await memberStandings(tx, { associationId, on: today, known });
    if (members.length === 0) return refuse("dues-nobody-new", { year });
    const assessment = before ?? { id: uuidv7(), year, standardId: standard.id, assessedOn: today };
    const lines = linesOf(members, standard, { associationId, assessmentId: assessment.id, assessedOn: today });
    if (isRefusal(lines)) return lines;
    if (before === null) await saveAssessment(tx, { ...assessment, associationId, by: actor.id, at: now });
    await saveLines(tx, lines);
    return { year, assessed: lines.length };
  },
});

/** A year is assessed by one standard: who joins later owes by the same. */
async function standardFor(
  tx: Tx,
  year: number,
  before: KeptAssessment | null,
): Promise<KeptStandard | Refusal<"dues-standard-missing" | "dues-standard-unpublished">> {
  const standard = before === null ? await findStandardFor(tx, year) : await findStandard(tx, before.standardId);
  if (standard === null) return refuse("dues-standard-missing", { year });
  return standard.publishedOn === null ? refuse("dues-standard-unpublished", { year }) : standard;
}

function linesOf(
  members: readonly StandingMember[],
  standard: KeptStandard,
  common: Pick<KeptLine, "associationId" | "assessmentId" | "assessedOn">,
): KeptLine[] | Refusal<"dues-tier-missing"> {
  const placed = members.map((member) => ({ member, place: tierFor(standard.tiers, member) }));
  const without = placed.filter(({ place }) => place === null);
  const [first] = without;
  if (first !== undefined) return refuse("dues-tier-missing", { name: first.member.name, count: without.length });
  return placed.flatMap(({ member, place }) =>
    place === null
      ? []
      : [
          {
            ...common,
            id: uuidv7(),
            memberSubject: member.subjectId,
            memberNumber: member.number,
            tier: place.tier.id,
            tierName: place.tier.name,
            post: place.post,
            amount: BigInt(place.tier.amountFen),
          },
        ],
  );
}
