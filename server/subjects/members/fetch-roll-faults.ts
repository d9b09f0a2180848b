import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { fileBlocks } from "../../platform/sheets/file-blocks.ts";
import { returnedFile } from "../../platform/sheets/returned-file.ts";
import { rollShape } from "./read-roll.ts";
import { rollColumnName, rollSentence } from "./roll-sentence.ts";
import { findRoll, type KeptRollFault, listRollFaults } from "./roll-file-store.ts";

const mostFaults = 100_000;

/** The rows of a roll that did not enter, as a file like the one sent, the reasons behind. */
export const fetchRollFaults = question({
  name: "fetch-roll-faults",
  path: "/rolls/{rollId}/faulty-rows",
  says: { zh: "下载名册中退回的行", en: "Fetch the returned rows of a roll as a file" },
  params: z.object({ rollId: z.uuid() }),
  query: z.object({ language: z.enum(["zh", "en"]).default("zh") }),
  reply: "file",
  refuses: ["roll-not-found", "roll-without-faults"],
  async run({ tx, house, params: { rollId }, query: { language } }) {
    const roll = await findRoll(tx, rollId);
    if (roll === null) return refuse("roll-not-found");
    const file = await findFile(tx, roll.fileId);
    if (roll.format === null || roll.counts.faulty === 0 || file === null) return refuse("roll-without-faults");
    const faults = await listRollFaults(tx, rollId, mostFaults);
    const { fileName, format, sheetName } = roll;
    const sent = { fileName, format, sheetName, header: roll.header.map(({ printed }) => printed) };
    const blocks = fileBlocks(house.files.get(file), format, rollShape);
    return returnedFile(sent, blocks, reasonsOf(faults, language), language);
  },
});

function reasonsOf(faults: readonly KeptRollFault[], language: "zh" | "en"): Map<number, string> {
  const byRow = Map.groupBy(faults, ({ row }) => row);
  const says = ({ column, code, details }: KeptRollFault) => {
    const name = rollColumnName(column);
    return `${name === "" ? "" : `${name}：`}${rollSentence(code, details)[language]}`;
  };
  return new Map([...byRow].map(([row, held]) => [row, held.map(says).join(" | ")]));
}
