import { z } from "zod";
import { type OperationName, openTo } from "@xinheng/domain/access/permission.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { registerView } from "@xinheng/domain/subjects/register-view.ts";
import { question } from "../../platform/operation.ts";
import { dayOf } from "../../platform/time.ts";
import { listOwnMemberships } from "../member-store.ts";
import { viewRelations } from "../relations-of.ts";
import { listLed } from "../standing-store.ts";
import { findSubject, listIdentifiers, listNames } from "../subject-store.ts";
import { listNameChanges } from "./name-change-store.ts";
import { listRelations } from "./relation-store.ts";

const moves = ["record-name", "record-relation", "end-relation", "admit-member", "end-membership"] as const;

/** What the register holds of a subject: codes, names with their days, branches and parents, memberships. */
export const showSubject = question({
  name: "show-subject",
  path: "/subjects/{subjectId}/register",
  says: {
    zh: "主体登记信息：代码、名称及起止、隶属关系、会籍",
    en: "What the register says of a subject: codes, names with their days, relations, memberships",
  },
  params: z.object({ subjectId: z.uuid() }),
  reply: registerView,
  refuses: ["subject-not-found", "subject-merged"],
  async run({ tx, actor, today, params: { subjectId } }) {
    const subject = await findSubject(tx, subjectId);
    if (subject === null || subject.kind === "practitioner") return refuse("subject-not-found");
    if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
    const identifiers = await listIdentifiers(tx, subjectId);
    const changes = await listNameChanges(tx, subjectId);
    const corrected = new Set(changes.map(({ corrects }) => corrects));
    const { id, shortId, kind, name } = subject;
    const led = [...(await listLed(tx, [id])).keys()];
    return {
      ...{ id, shortId, kind, name, identifiers, today },
      names: await listNames(tx, subjectId),
      changes: changes.toReversed().map(({ recordedAt, ...change }) => ({
        ...change,
        corrected: corrected.has(change.id),
        recordedOn: dayOf(recordedAt),
      })),
      relations: (await viewRelations(tx, { id, led, relations: await listRelations(tx, led) })).map(
        ({ view, entered }) => ({
          ...view,
          partId: entered.subjectId,
          document: entered.document,
          endedDocument: entered.endedDocument,
          mistaken: entered.mistaken,
        }),
      ),
      memberships: await listOwnMemberships(tx, subjectId),
      can: openTo(actor, [...moves] satisfies OperationName[]),
    };
  },
});
