import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { dataUserKinds, dataUserView } from "@xinheng/domain/archives/consents/data-user.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findPaper } from "../../governance/papers/paper-store.ts";
import { deed } from "../../platform/operation.ts";
import { lockSubjects } from "../../subjects/merge-store.ts";
import { findSubjectCard } from "../../subjects/subject-card-store.ts";
import { dataUserParams } from "./consent-step.ts";
import { findDataUser, saveDataUser } from "./data-user-store.ts";
import { viewOneDataUser } from "./view-data-user.ts";

/** Enters an organisation of the register as a data user, by its agreement. Its people are given their office as everybody is. */
export const admitDataUser = deed({
  name: "admit-data-user",
  method: "POST",
  path: "/data-users/{subjectId}",
  says: {
    zh: "登记一家授权查询方（银行、保险公司、采购单位等）：须是有统一社会信用代码的单位，附协议。登记本身不给任何查询权，查询须有主体的授权。",
    en: "Admits a data user (bank, insurer, purchaser): an organisation with a unified code, by its agreement. That alone opens nothing; each look needs a consent.",
  },
  params: dataUserParams,
  body: z.object({
    kind: z.enum(dataUserKinds),
    kindSays: z.string().trim().max(100).default(""),
    agreementPaperId: z.uuid(),
  }),
  reply: dataUserView,
  refuses: [
    "subject-not-found",
    "subject-merged",
    "data-user-not-organisation",
    "data-user-code-missing",
    "data-user-kind-unsaid",
    "data-user-standing",
    "paper-not-found",
  ],
  journals: ({ params, reply }) => ({ subjects: [params.subjectId], ids: { dataUser: reply.id } }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const subject = (await lockSubjects(tx, [params.subjectId])).get(params.subjectId);
    if (subject === undefined) return refuse("subject-not-found");
    if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
    if (subject.kind === "practitioner") return refuse("data-user-not-organisation");
    const codes = (await findSubjectCard(tx, subject.id))?.identifiers ?? [];
    const coded = codes.some(({ scheme, standing }) => scheme === "uscc" && standing === "valid");
    if (!coded) return refuse("data-user-code-missing");
    if ((body.kind === "other") !== (body.kindSays !== "")) return refuse("data-user-kind-unsaid");
    const before = await findDataUser(tx, subject.id);
    if (before !== null && before.endedOn === null) return refuse("data-user-standing");
    if ((await findPaper(tx, body.agreementPaperId)) === null) return refuse("paper-not-found");
    await saveDataUser(tx, {
      ...{ subjectId: subject.id, id: uuidv7({ msecs: now.getTime() }), associationId: ownAssociation(actor) },
      ...{ kind: body.kind, kindSays: body.kindSays, agreementPaper: body.agreementPaperId },
      ...{ admittedOn: today, at: now, by: actor.id },
    });
    return viewOneDataUser(given, subject.id);
  },
});
