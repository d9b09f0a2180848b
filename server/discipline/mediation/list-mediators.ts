import { z } from "zod";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { mediatorView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { findAccount } from "../../access/account-store.ts";
import { listHolders } from "../../access/offices/office-term-store.ts";
import type { ReadTx } from "../../platform/database.ts";
import { question } from "../../platform/operation.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { isSecretariat } from "./mediation-step.ts";
import { listRollOfMediators, type Mediator } from "./mediator-store.ts";

/** The roll. Ties are told to the secretariat, and to the mediator their own. */
export const listMediators = question({
  name: "list-mediators",
  path: "/mediators",
  says: { zh: "调解员名册。", en: "The roll of mediators." },
  reply: z.object({
    mediators: z.array(mediatorView),
    /** Who could be listed: holders of the committee's office that are not on the roll; for the secretariat. */
    candidates: z.array(z.object({ accountId: z.uuid(), name: z.string() })),
  }),
  refuses: [],
  async run({ tx, actor, today }) {
    const roll = await listRollOfMediators(tx);
    const keeps = isSecretariat(actor);
    const names = await findStanding(
      tx,
      roll.flatMap(({ ties }) => ties.map(({ subjectId }) => subjectId)),
    );
    const mediators = roll.map((one) => ({
      ...{ id: one.id, name: one.name, fields: one.fields, listedOn: one.listedOn, own: one.accountId === actor.id },
      ties:
        keeps || one.accountId === actor.id
          ? one.ties.map((tie) => ({ ...tie, subjectName: names.get(tie.subjectId)?.name ?? "" }))
          : null,
    }));
    return { mediators, candidates: keeps ? await candidatesOf(tx, actor, { roll, today }) : [] };
  },
});

async function candidatesOf(
  tx: ReadTx,
  { associationId }: Actor,
  { roll, today }: { readonly roll: readonly Mediator[]; readonly today: string },
) {
  const holders = await listHolders(tx, { offices: ["committee-member"], associationId, on: today, limit: 200 });
  const free = holders.filter((accountId) => !roll.some((one) => one.accountId === accountId));
  const accounts = await Promise.all(free.map((accountId) => findAccount(tx, accountId)));
  return accounts.flatMap((account) =>
    account === null ? [] : [{ accountId: account.id, name: account.displayName }],
  );
}
