import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { office } from "@xinheng/domain/access/office.ts";
import { judgeGranter, judgeTerm } from "@xinheng/domain/access/office-term.ts";
import { officeTermView } from "@xinheng/domain/access/office-term-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findAccount } from "../account-store.ts";
import { findAssociation } from "../association-store.ts";
import { closeLapsedTerms, isOfficeHeld, listStandingTerms, saveTerm, takeGrantTurn } from "./office-term-store.ts";
import { viewTerm } from "./view-term.ts";

export const grantOffice = deed({
  name: "grant-office",
  method: "POST",
  path: "/offices",
  says: {
    zh: "授予一人一项职务，有任期；三类管理员互斥。",
    en: "Gives a person an office for a term; the three administrators exclude each other.",
  },
  body: z.object({
    accountId: z.uuid(),
    office,
    associationId: z.uuid().nullable().default(null),
    /** Whom a member's representative speaks for. */
    subjectId: z.uuid().nullable().default(null),
    /** The body in which it is held, as its papers name it. */
    body: z.string().trim().max(80).default(""),
    fromOn: z.iso.date().optional(),
    untilOn: z.iso.date().nullable().default(null),
  }),
  reply: officeTermView,
  refuses: [
    "own-office",
    "security-administrator-grants",
    "account-not-found",
    "association-not-found",
    "office-place-wrong",
    "term-reversed",
    "office-held",
    "offices-exclude",
  ],
  journals: ({ reply }) => ({ ids: { term: reply.id, account: reply.accountId, office: reply.office } }),
  run: async ({ tx, actor, body, now, today }) => {
    if (body.accountId === actor.id) return refuse("own-office");
    await takeGrantTurn(tx);
    const granting = actor.offices.map((held) => held.office);
    const notYours = judgeGranter(granting, body.office, await isOfficeHeld(tx, "security-administrator", today));
    if (notYours !== null) return notYours;
    const account = await findAccount(tx, body.accountId);
    if (account === null) return refuse("account-not-found");
    if (body.associationId !== null && (await findAssociation(tx, body.associationId)) === null) {
      return refuse("association-not-found");
    }
    await closeLapsedTerms(tx, account.id, today);
    const term = { ...body, id: uuidv7(), fromOn: body.fromOn ?? today, endedOn: null };
    const fault = judgeTerm(term, await listStandingTerms(tx, account.id), today);
    if (fault !== null) return fault;
    await saveTerm(tx, term, { by: actor.id, at: now });
    return viewTerm({ ...term, name: account.displayName }, actor, today);
  },
});
