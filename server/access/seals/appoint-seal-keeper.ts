import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { office } from "@xinheng/domain/access/office.ts";
import { holdsHouseOffice } from "@xinheng/domain/access/office-term.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findAccount } from "../account-store.ts";
import { listRunningTerms } from "../offices/office-term-store.ts";
import { keepingOffices } from "./judge-keeping.ts";
import { endSealKeeper, findSealForUpdate, saveSealKeeper } from "./seal-store.ts";

export const appointSealKeeper = deed({
  name: "appoint-seal-keeper",
  method: "POST",
  path: "/seals/{sealId}/keeper",
  says: {
    zh: "指定印章保管人，自今日起；原保管人同时交出。写明决定的日期和依据。不能指定自己，也不能指定三员。",
    en: "Appoint who keeps a seal from today on, in the place of who did; with the day and ground of the decision. Nobody appoints oneself or an administrator.",
  },
  params: z.object({ sealId: z.uuid() }),
  body: z.object({
    accountId: z.uuid(),
    office,
    decidedOn: z.iso.date(),
    basis: z.string().trim().min(2).max(300),
  }),
  reply: z.object({ sealId: z.uuid(), keeperId: z.uuid() }),
  refuses: [
    "seal-not-found",
    "seal-retired",
    "seal-day-to-come",
    "seal-keeper-not-oneself",
    "seal-keeper-unfit",
    "seal-keeper-administrator",
  ],
  journals: ({ reply }) => ({ ids: { seal: reply.sealId, keeper: reply.keeperId } }),
  async run({ tx, actor, now, today, params: { sealId }, body }) {
    const associationId = ownAssociation(actor);
    const seal = await findSealForUpdate(tx, sealId);
    if (seal === null) return refuse("seal-not-found");
    if (seal.retiredOn !== null) return refuse("seal-retired");
    if (body.decidedOn > today) return refuse("seal-day-to-come");
    if (body.accountId === actor.id) return refuse("seal-keeper-not-oneself");
    const account = await findAccount(tx, body.accountId);
    const terms = await listRunningTerms(tx, body.accountId, today);
    const holds = terms.some((term) => term.office === body.office && term.associationId === associationId);
    if (account === null || account.suspendedAt !== null || !holds || !keepingOffices.includes(body.office))
      return refuse("seal-keeper-unfit");
    if (holdsHouseOffice(terms)) return refuse("seal-keeper-administrator");
    await endSealKeeper(tx, sealId, today);
    const id = uuidv7({ msecs: now.getTime() });
    await saveSealKeeper(tx, { ...body, id, associationId, sealId, fromOn: today, at: now, by: actor.id });
    return { sealId, keeperId: id };
  },
});
