import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { type CharterClause, charterClause } from "@xinheng/domain/catalogue/charter-entry.ts";
import { chineseNumeral } from "@xinheng/domain/chinese-numeral.ts";
import { type Clause, clauseFaultSentence, type ReadClauses } from "@xinheng/domain/clause-reading.ts";
import { charterView } from "@xinheng/domain/governance/charter-view.ts";
import { carryTopics } from "@xinheng/domain/governance/clause-topics.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { readDocxClauses } from "../../platform/documents/docx-clauses.ts";
import { deed } from "../../platform/operation.ts";
import { charterParams } from "./charter-step.ts";
import { changeCharter, findCharterForUpdate } from "./charter-store.ts";
import { viewCharter } from "./view-charter.ts";

/** Takes the clauses of a draft from a docx; what a clause is about stays with it, and what is lost is told. The rules are changed beside it. */
export const importCharterClauses = deed({
  name: "import-charter-clauses",
  method: "POST",
  path: "/charters/{charterId}/text",
  says: {
    zh: "从 docx 导入章程条文，替换草案的条文；读不通的，说明在哪一段，不作改动。",
    en: "Takes the clauses of a docx in as those of a draft; where they do not add up it says where, and changes nothing.",
  },
  params: charterParams,
  query: z.object({ revision: z.coerce.number().int().min(1) }),
  upload: { limitBytes: 20 * 2 ** 20 },
  reply: charterView.extend({
    /** What clauses were about that the file no longer has, or has under another number and heading. */
    lostTopics: z.array(z.object({ number: z.string(), topics: charterClause.shape.topics })),
  }),
  refuses: [
    "charter-not-found",
    "charter-stage-wrong",
    "charter-edited-meanwhile",
    "charter-clauses-unreadable",
    "docx-too-large",
    "docx-unreadable",
    "upload-missing",
  ],
  journals: ({ reply }) => ({ ids: { charter: reply.id, version: reply.version, revision: reply.revision } }),
  async run(given) {
    const { tx, house, now, upload, params, query } = given;
    if (upload === null) return refuse("upload-missing");
    const charter = await findCharterForUpdate(tx, params.charterId);
    if (charter === null) return refuse("charter-not-found");
    if (charter.stage !== "draft") return refuse("charter-stage-wrong", { stage: charter.stage });
    if (charter.revision !== query.revision) return refuse("charter-edited-meanwhile");
    const read = await readDocxClauses(await buffer(house.files.get(upload)));
    if (isRefusal(read)) return read;
    const imported = clausesOf(read);
    if (isRefusal(imported)) return imported;
    const { clauses, lost } = carryTopics(charter.clauses, imported);
    await changeCharter(tx, charter.id, { clauses }, now);
    const kept = { ...charter, clauses, revision: charter.revision + 1, changedAt: now };
    return {
      ...(await viewCharter(given, kept)),
      lostTopics: lost.map(({ number, topics }) => ({ number, topics: [...topics] })),
    };
  },
});

const longest = 2_000;

function clausesOf({ clauses, faults }: ReadClauses): CharterClause[] | Refusal<"charter-clauses-unreadable"> {
  const tooLong = clauses.find((clause) => textOf(clause).length > longest);
  const sentences = faults.map(clauseFaultSentence);
  if (tooLong !== undefined)
    sentences.push({
      zh: `第 ${String(tooLong.at)} 段：这一条超过 ${String(longest)} 字`,
      en: `paragraph ${String(tooLong.at)}: the clause has more than ${String(longest)} characters`,
    });
  const [first] = sentences;
  if (first !== undefined)
    return refuse("charter-clauses-unreadable", { count: sentences.length, first: first.zh, firstEn: first.en });
  return clauses.map((clause) =>
    charterClause.parse({
      number: `第${chineseNumeral(clause.number)}条`,
      ...(clause.chapter === null ? {} : { chapter: chapterOf(clause.chapter) }),
      text: textOf(clause),
    }),
  );
}

function chapterOf({ number, heading }: NonNullable<Clause["chapter"]>): string {
  return `第${chineseNumeral(number)}章 ${heading}`.trim();
}

function textOf({ heading, paragraphs }: Clause): string {
  const [first = "", ...others] = paragraphs;
  return [heading === null ? first : `【${heading}】${first}`, ...others].join("\n");
}
