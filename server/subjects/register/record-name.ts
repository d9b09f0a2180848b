import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { datedNames } from "@xinheng/domain/subjects/name-history.ts";
import { sourceDocument } from "@xinheng/domain/subjects/register-view.ts";
import { normaliseName, readSubjectName } from "@xinheng/domain/subjects/subject-name.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { lockSubjects } from "../merge-store.ts";
import {
  type KeptNameChange,
  listNameChanges,
  mostNameChanges,
  renewNames,
  saveNameChange,
} from "./name-change-store.ts";

const params = z.object({ subjectId: z.uuid() });
const body = z.object({
  /** `registered`: the subject was renamed; `former`, `short`: a name it had, or goes by. */
  kind: z.enum(["registered", "former", "short"]),
  name: z.string().max(400),
  /** A change of name needs its day. */
  fromOn: z.iso.date().nullable().default(null),
  toOn: z.iso.date().nullable().default(null),
  document: sourceDocument,
  /** The entry that was wrong. To take a change of name back, correct it by the name before. */
  corrects: z.uuid().nullable().default(null),
});

/** Records what a document says of a subject's name. Nothing is overwritten: the name before stays, with its days. */
export const recordName = deed({
  name: "record-name",
  method: "POST",
  path: "/subjects/{subjectId}/names",
  says: {
    zh: "登记更名、曾用名或简称，写明依据的文书；填错的，以更正登记，原登记保留。",
    en: "Record a change of name, a former or a short name, with its document. A mistake is corrected by another entry; the first one stays.",
  },
  params,
  body,
  reply: z.object({ subjectId: z.uuid(), changeId: z.uuid(), name: z.string() }),
  refuses: [
    "subject-not-found",
    "subject-merged",
    "name-empty",
    "name-too-long",
    "name-unchanged",
    "name-recorded",
    "name-days-missing",
    "register-day-in-future",
    "register-days-reversed",
    "name-change-not-found",
    "name-change-kind-differs",
  ],
  journals: ({ params: { subjectId }, reply: { changeId } }) => ({ subjects: [subjectId], ids: { changeId } }),
  async run(given) {
    const { tx, actor, now, params: asked } = given;
    const associationId = ownAssociation(actor);
    const subject = (await lockSubjects(tx, [asked.subjectId])).get(asked.subjectId);
    // Natural persons have a register of their own.
    if (subject === undefined || subject.kind === "practitioner") return refuse("subject-not-found");
    if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
    const changes = await listNameChanges(tx, subject.id);
    const change = judge(given, changes, subject.name);
    if (isRefusal(change)) return change;
    const kept = {
      ...change,
      subjectId: subject.id,
      id: uuidv7({ msecs: now.getTime() }),
      associationId,
      recordedAt: now,
      recordedBy: actor.id,
    };
    if (changes.length >= mostNameChanges) throw new Error("a subject with more names than the fold reads");
    await saveNameChange(tx, kept);
    const history = datedNames([...changes, kept]);
    const wrong = changes.find(({ id }) => id === kept.corrects)?.name;
    const still = new Set(history.names.map(({ name }) => name));
    await renewNames(tx, subject.id, history, wrong === undefined || still.has(wrong) ? [] : [wrong]);
    return { subjectId: subject.id, changeId: kept.id, name: history.registered ?? subject.name };
  },
});

type Given = GivenDeed<z.output<typeof params>, Record<string, never>, z.output<typeof body>>;
type Told = Pick<KeptNameChange, "kind" | "name" | "previous" | "fromOn" | "toOn" | "document" | "corrects">;

function judge(
  { body: asked, today }: Given,
  changes: readonly KeptNameChange[],
  registered: string,
):
  | Told
  | Refusal<
      | "name-empty"
      | "name-too-long"
      | "name-unchanged"
      | "name-recorded"
      | "name-days-missing"
      | "register-day-in-future"
      | "register-days-reversed"
      | "name-change-not-found"
      | "name-change-kind-differs"
    > {
  const name = readSubjectName(asked.name);
  if (isRefusal(name)) return refuse(name.refused, name.details);
  const days = judgeDays(asked, today);
  if (days !== null) return days;
  const corrected = new Set(changes.map(({ corrects }) => corrects));
  const wrong = changes.find(({ id }) => id === asked.corrects);
  if (asked.corrects !== null && (wrong === undefined || corrected.has(asked.corrects)))
    return refuse("name-change-not-found");
  if (wrong !== undefined && wrong.kind !== asked.kind) return refuse("name-change-kind-differs");
  const known = judgeKnown(asked, name.normalised, changes, registered);
  if (known !== null) return known;
  const { kind, fromOn, toOn, document, corrects } = asked;
  const previous = kind === "registered" ? (wrong?.previous ?? registered) : null;
  return { kind, name: name.printed, previous, fromOn, toOn, document, corrects };
}

function judgeDays(
  { kind, fromOn, toOn }: z.output<typeof body>,
  today: string,
): Refusal<"name-days-missing" | "register-day-in-future" | "register-days-reversed"> | null {
  if (kind === "registered" && (fromOn === null || toOn !== null)) return refuse("name-days-missing");
  const late = [fromOn, toOn].find((day) => day !== null && day > today);
  if (late !== undefined && late !== null) return refuse("register-day-in-future", { on: late, today });
  return fromOn !== null && toOn !== null && toOn < fromOn
    ? refuse("register-days-reversed", { from: fromOn, to: toOn })
    : null;
}

/** The same once more changes nothing and is told; a correction may repeat the name with other days. */
function judgeKnown(
  asked: z.output<typeof body>,
  normalised: string,
  changes: readonly KeptNameChange[],
  registered: string,
): Refusal<"name-unchanged" | "name-recorded"> | null {
  if (asked.corrects !== null) return null;
  if (asked.kind === "registered")
    return normaliseName(registered) === normalised ? refuse("name-unchanged", { name: registered }) : null;
  const corrected = new Set(changes.map(({ corrects }) => corrects));
  const twice = changes.some(
    ({ id, kind, name }) => kind === asked.kind && !corrected.has(id) && normaliseName(name) === normalised,
  );
  return twice ? refuse("name-recorded") : null;
}
