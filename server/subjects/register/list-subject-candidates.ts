import { z } from "zod";
import { subjectLike } from "@xinheng/domain/subjects/register-view.ts";
import { codeScheme, readSubjectCode } from "@xinheng/domain/subjects/subject-code.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { mostLike, subjectsLike } from "./subjects-like.ts";

/** Whom a name and a code may mean among those on the register, asked before a subject is registered. */
export const listSubjectCandidates = question({
  name: "list-subject-candidates",
  path: "/subject-candidates",
  says: {
    zh: "登记前查重：与该名称、代码相近的已登记主体及理由",
    en: "Before registering: subjects on the register that resemble the name or the code, with reasons",
  },
  query: z.object({
    name: z.string().trim().max(200).default(""),
    scheme: codeScheme.default("uscc"),
    code: z.string().trim().max(40).default(""),
  }),
  reply: z.object({ candidates: z.array(subjectLike).max(mostLike) }),
  refuses: [],
  async run({ tx, query }) {
    const code = query.code === "" ? null : readSubjectCode(query.scheme, query.code);
    // A code that cannot be read is told by registering; here the name alone is looked up.
    const readable = code === null || isRefusal(code) ? "" : code.code;
    return { candidates: await subjectsLike(tx, query.name, readable) };
  },
});
