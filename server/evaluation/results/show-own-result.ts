import { resultFile } from "@xinheng/domain/evaluation/recompute/result-token.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { findEntry } from "../rounds/entry-store.ts";
import { frozenInputs } from "../rounds/frozen-score.ts";
import { ownEntryParams, roundOfEntry } from "../rounds/round-step.ts";
import { readResultFile } from "./read-result-file.ts";

/** The same with every record opened, for the member alone: whoever is given the file recomputes the whole of it. */
export const showOwnResult = question({
  name: "show-own-result",
  path: "/subjects/{subjectId}/evaluations/{entryId}/result",
  says: {
    zh: "本单位等级的完整复算文件：每条记录都打开，可以交给银行等核对。",
    en: "The whole file of one's own grade with every record opened, to be handed to a bank that wants to check it.",
  },
  params: ownEntryParams,
  reply: resultFile,
  refuses: ["evaluation-result-unsigned"],
  async run(given) {
    const { tx, params } = given;
    const entry = await findEntry(tx, params.entryId);
    if (entry?.subjectId !== params.subjectId) return refuse("evaluation-result-unsigned");
    const frozen = await frozenInputs(given, await roundOfEntry(tx, entry), entry);
    return readResultFile(tx, entry.id, () => Promise.resolve(frozen?.inputs.facts ?? []));
  },
});
