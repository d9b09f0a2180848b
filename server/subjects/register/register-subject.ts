import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { type Fault, isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { registeredKind, sourceDocument } from "@xinheng/domain/subjects/register-view.ts";
import { codeScheme, readSubjectCode, type SubjectCode } from "@xinheng/domain/subjects/subject-code.ts";
import { readSubjectName } from "@xinheng/domain/subjects/subject-name.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { newShortId } from "../short-id.ts";
import { saveNewSubjects } from "../subject-store.ts";
import { saveRegistration } from "./registration-store.ts";
import { subjectsLike } from "./subjects-like.ts";

const body = z.object({
  kind: registeredKind,
  name: z.string().max(400),
  scheme: codeScheme.default("uscc"),
  code: z.string().max(60),
  /** The paper in hand: a licence, a certificate of registration. */
  document: sourceDocument,
  /** Why it is none of the subjects it resembles; asked for only where there are such. */
  another: z.string().trim().min(2).max(500).nullable().default(null),
});

/** Puts a subject on the register by its code. Nobody is registered twice, and nobody who resembles another in passing. */
export const registerSubject = deed({
  name: "register-subject",
  method: "POST",
  path: "/subjects",
  says: {
    zh: "登记一个主体。与已登记主体相近的，须写明不是同一主体的理由；代码相同的不能重复登记。",
    en: "Register a subject. Where it resembles one on the register, say why it is another; the same code is never registered twice.",
  },
  body,
  reply: z.object({
    subjectId: z.uuid(),
    shortId: z.string(),
    standing: z.enum(["valid", "check-failed", "unchecked"]),
    /** What is remarkable about the code: a pilot code, a registrar not in the standard. */
    notes: z.array(z.string()),
    address: z.string(),
  }),
  refuses: ["subject-has-faults", "subject-known", "subject-resembles-others"],
  journals: ({ reply: { subjectId, standing } }) => ({ subjects: [subjectId], ids: { standing } }),
  async run(given) {
    const { tx, actor, now, body: asked } = given;
    const associationId = ownAssociation(actor);
    const read = readForm(given);
    if (isRefusal(read)) return read;
    const like = await subjectsLike(tx, read.name, read.code.code);
    const holder = like.find(({ likenesses }) => likenesses.some(({ reason }) => reason === "same-code"));
    if (holder !== undefined) return refuse("subject-known", { code: read.code.code, name: holder.name });
    const [first] = like;
    if (first !== undefined && asked.another === null)
      return refuse("subject-resembles-others", { count: like.length, name: first.name });
    const { kind } = asked;
    const { code, standing, scheme, notes } = read.code;
    const subject = { id: uuidv7({ msecs: now.getTime() }), shortId: newShortId(), kind, name: read.name };
    const owner = (await saveNewSubjects(tx, [{ ...subject, code, standing, scheme }])).get(code);
    // Somebody registered the same code while this one was looked up.
    if (owner !== subject.id) return refuse("subject-known", { code, name: read.name });
    await saveRegistration(tx, {
      subjectId: subject.id,
      associationId,
      document: asked.document,
      unlike: like.map(({ id }) => id),
      reason: like.length === 0 ? null : asked.another,
      at: now,
      by: actor.id,
    });
    const address = `/api/subjects/${subject.id}/register`;
    return { subjectId: subject.id, shortId: subject.shortId, standing, notes: [...notes], address };
  },
});

type Given = GivenDeed<Record<string, never>, Record<string, never>, z.output<typeof body>>;

function readForm({
  body: asked,
}: Given): { readonly name: string; readonly code: SubjectCode } | Refusal<"subject-has-faults"> {
  const name = readSubjectName(asked.name);
  const code = readSubjectCode(asked.scheme, asked.code);
  const faults: Fault[] = [
    ...(isRefusal(name) ? [{ at: "name", code: name.refused, details: name.details }] : []),
    ...(isRefusal(code) ? [{ at: "code", code: code.refused, details: code.details }] : []),
  ];
  if (!isRefusal(code) && code.kind !== null && code.kind !== asked.kind)
    faults.push({ at: "kind", code: refuse("kind-differs-from-code").refused, details: {} });
  if (isRefusal(name) || isRefusal(code) || faults.length > 0)
    return { ...refuse("subject-has-faults", { count: faults.length }), faults };
  return { name: name.printed, code };
}
