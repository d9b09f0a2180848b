import { z } from "zod";
import { type Command, type Errand, type ExitCode, textOf } from "./command.ts";
import { runServerProgram, withDataFolder } from "./server-program.ts";
import { printable } from "./text-width.ts";
import { say } from "./words.ts";

/** `xinheng verify-journal`: on the machine of the house, against its database; exit 1 when anything is wrong. */
export const verifyJournal: Command = {
  name: "verify-journal",
  says: {
    zh: "在平台所在的机器上核对日志：被改动、缺失、换位的记录，以及外存封印",
    en: "Checks the journal, on the machine of the house: entries changed, missing or moved, and the seals kept outside",
  },
  words: [],
  options: [
    {
      name: "data",
      kind: "text",
      required: false,
      says: { zh: "数据目录，默认项目目录下的 data", en: "the data folder; by default data in the project folder" },
    },
  ],
  run: verify,
};

const kinds = [
  "entry-changed",
  "entry-missing",
  "entries-reordered",
  "seal-changed",
  "chain-broken",
  "entry-never-sealed",
  "outside-seal-differs",
  "outside-seal-missing",
] as const;

const report = z.object({
  seals: z.number(),
  entries: z.number(),
  unsealed: z.number(),
  outside: z.number(),
  faults: z.array(z.object({ kind: z.enum(kinds), seal: z.string(), entry: z.string().nullable() })),
});
const refused = z.object({ refused: z.string(), zh: z.string(), en: z.string() });

async function verify(errand: Errand): Promise<ExitCode> {
  const { terminal, given, root } = errand;
  const data = textOf(given, "data");
  const argv = withDataFolder(root, data === undefined ? [] : ["--data", data], errand.dataFolderGiven);
  const { output } = await runServerProgram(root, "verify-journal-command.ts", argv, true);
  const read = z.union([report, refused]).safeParse(parseJson(output));
  if (errand.json && read.success) terminal.print(output.trim());
  if (!read.success || "refused" in read.data) {
    const why = read.success && "refused" in read.data ? read.data[terminal.language] : "—";
    terminal.tell(`✗ ${say(terminal, "journal-not-checked", { why: printable(why) })}`);
    return 1;
  }
  if (!errand.json) printReport(errand, read.data);
  return read.data.faults.length > 0 ? 1 : 0;
}

function printReport({ terminal }: Errand, { faults, ...counts }: z.infer<typeof report>): void {
  if (faults.length === 0) {
    terminal.print(say(terminal, "journal-good", counts));
    return;
  }
  terminal.print(`✗ ${say(terminal, "journal-bad", { ...counts, faults: faults.length })}`);
  for (const { kind, seal, entry } of faults) {
    terminal.print(
      `  ${say(terminal, kind)}: ${say(terminal, "journal-where", { seal: seal === "" ? "—" : seal, entry: entry ?? "—" })}`,
    );
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
