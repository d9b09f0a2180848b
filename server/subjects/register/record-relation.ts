import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { relationKind, sourceDocument } from "@xinheng/domain/subjects/register-view.ts";
import type { Tx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import { lockSubjects } from "../merge-store.ts";
import type { Subject } from "../subject-store.ts";
import { listAbove, listRelations, lockRelations, saveRelation } from "./relation-store.ts";

const body = z.object({
  parentId: z.uuid(),
  kind: relationKind,
  fromOn: z.iso.date(),
  document: sourceDocument,
});

/** Records that this subject is a branch, subsidiary or division of another. What one did is never the other's record. */
export const recordRelation = deed({
  name: "record-relation",
  method: "POST",
  path: "/subjects/{subjectId}/relations",
  says: {
    zh: "登记本主体是另一主体的分支机构、子公司或下属部门，写明自哪一日起和依据的文书",
    en: "Record that this subject is a branch, subsidiary or division of another, from which day and by which document",
  },
  params: z.object({ subjectId: z.uuid() }),
  body,
  reply: z.object({ subjectId: z.uuid(), relationId: z.uuid() }),
  refuses: [
    "subject-not-found",
    "subject-merged",
    "relation-with-itself",
    "relation-with-person",
    "relation-in-circle",
    "relation-stands",
    "register-day-in-future",
  ],
  journals: ({ params: { subjectId }, reply: { relationId } }) => ({ subjects: [subjectId], ids: { relationId } }),
  async run({ tx, actor, now, today, params: { subjectId }, body: asked }) {
    const associationId = ownAssociation(actor);
    if (asked.parentId === subjectId) return refuse("relation-with-itself");
    if (asked.fromOn > today) return refuse("register-day-in-future", { on: asked.fromOn, today });
    await lockRelations(tx);
    const both = await lockSubjects(tx, [subjectId, asked.parentId]);
    const refusal = await judge(tx, both.get(subjectId), both.get(asked.parentId), asked.kind);
    if (refusal !== null) return refusal;
    const relation = {
      ...{ subjectId, id: uuidv7({ msecs: now.getTime() }), ...asked },
      ...{ toOn: null, endedDocument: null, mistaken: false },
    };
    await saveRelation(tx, relation, { at: now, by: actor.id, associationId });
    return { subjectId, relationId: relation.id };
  },
});

async function judge(
  tx: Tx,
  part: Subject | undefined,
  parent: Subject | undefined,
  kind: z.infer<typeof relationKind>,
): Promise<Refusal<
  "subject-not-found" | "subject-merged" | "relation-with-person" | "relation-in-circle" | "relation-stands"
> | null> {
  if (part === undefined || parent === undefined) return refuse("subject-not-found");
  const gone = [part, parent].find(({ mergedInto }) => mergedInto !== null);
  if (gone !== undefined) return refuse("subject-merged", { winner: gone.mergedInto ?? "" });
  if ([part, parent].some((subject) => subject.kind === "practitioner")) return refuse("relation-with-person");
  if ((await listAbove(tx, parent.id)).has(part.id)) return refuse("relation-in-circle", { name: parent.name });
  const standing = (await listRelations(tx, [part.id])).filter(
    ({ subjectId, toOn }) => subjectId === part.id && toOn === null,
  );
  // A branch is part of one enterprise; a company may have several that own it.
  const same = standing.find((one) => one.kind === kind && (kind !== "subsidiary" || one.parentId === parent.id));
  return same === undefined ? null : refuse("relation-stands", { from: same.fromOn });
}
