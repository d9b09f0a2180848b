import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { type Clause, clauseFaultSentence, type ReadClauses } from "@xinheng/domain/clause-reading.ts";
import { carryTopics } from "@xinheng/domain/governance/clause-topics.ts";
import { type NormClause, normClause } from "@xinheng/domain/norms/norm.ts";
import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../platform/operation.ts";
import { readDocxClauses } from "../platform/documents/docx-clauses.ts";
import { findNormForUpdate } from "./norm-store.ts";
import { findNormText } from "./norm-text-store.ts";
import { normParams } from "./norm-step.ts";
import { writeText } from "./write-text.ts";

/** Takes the text from a docx; what an article is about stays with it, and what is lost is told. Where it does not add up, nothing is taken. */
export const importNormClauses = deed({
  name: "import-norm-clauses",
  method: "POST",
  path: "/norms/{normId}/text",
  says: {
    zh: "从 docx 导入条文，成为新的一稿；条文读不通的，说明在哪一段，不作改动。",
    en: "Takes the articles of a docx in as the next text; where they do not add up it says where, and changes nothing.",
  },
  params: normParams,
  query: z.object({ revision: z.coerce.number().int().min(0), why: z.string().trim().min(2).max(500) }),
  upload: { limitBytes: 20 * 2 ** 20 },
  reply: normView.extend({
    /** What articles were about that the file no longer has, or has under another number and heading. */
    lostTopics: z.array(z.object({ number: z.number().int(), topics: normClause.shape.topics })),
  }),
  refuses: [
    "norm-not-found",
    "norm-stage-wrong",
    "norm-project-missing",
    "norm-project-undecided",
    "norm-edited-meanwhile",
    "norm-clauses-disordered",
    "norm-clauses-unreadable",
    "docx-too-large",
    "docx-unreadable",
    "upload-missing",
  ],
  journals: ({ reply }) => ({ ids: { norm: reply.id, revision: reply.revision } }),
  async run(given) {
    const { tx, house, upload, params, query } = given;
    if (upload === null) return refuse("upload-missing");
    const read = await readDocxClauses(await buffer(house.files.get(upload)));
    if (isRefusal(read)) return read;
    const imported = clausesOf(read);
    if (isRefusal(imported)) return imported;
    const norm = await findNormForUpdate(tx, params.normId);
    const before = norm === null ? [] : await findNormText(tx, norm.id, norm.revision);
    const { clauses, lost } = carryTopics(before, imported);
    const view = await writeText(given, { ...params, ...query }, clauses);
    if (isRefusal(view)) return view;
    return { ...view, lostTopics: lost.map(({ number, topics }) => ({ number, topics: [...topics] })) };
  },
});

const longest = 2_000;

function clausesOf({ clauses, faults }: ReadClauses): NormClause[] | Refusal<"norm-clauses-unreadable"> {
  const tooLong = clauses.find((clause) => textOf(clause).length > longest);
  const sentences = faults.map(clauseFaultSentence);
  if (tooLong !== undefined)
    sentences.push({
      zh: `第 ${String(tooLong.at)} 段：这一条超过 ${String(longest)} 字`,
      en: `paragraph ${String(tooLong.at)}: the article has more than ${String(longest)} characters`,
    });
  const [first] = sentences;
  if (first !== undefined)
    return refuse("norm-clauses-unreadable", { count: sentences.length, first: first.zh, firstEn: first.en });
  return clauses.map((clause) =>
    normClause.parse({
      number: clause.number,
      chapter: clause.chapter === null || clause.chapter.heading === "" ? null : clause.chapter.heading,
      heading: clause.heading,
      text: textOf(clause),
    }),
  );
}

function textOf({ paragraphs }: Clause): string {
  return paragraphs.join("\n");
}
