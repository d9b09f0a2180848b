import { createReadStream, existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import type { ImportView } from "@xinheng/domain/archives/import-view.ts";
import { type Command, type Errand, type ExitCode, isFlagged, textOf } from "./command.ts";
import type { Answer } from "./house-line.ts";
import { followImport } from "./follow-import.ts";
import { progressLine } from "./progress-line.ts";
import { printList } from "./reply-page.ts";
import { saveAnswer } from "./save-answer.ts";
import { strangeReply } from "./strange-reply.ts";
import type { Terminal } from "./terminal.ts";
import { printable } from "./text-width.ts";
import { tellTrouble, tellUsage } from "./trouble.ts";
import { say } from "./words.ts";

/** `xinheng import FILE`: upload, preview, the faults, and after a yes the filing. */
export const importFile: Command = {
  name: "import",
  says: {
    zh: "归集一个文件：上传、检查、列出问题，确认后入档",
    en: "Collects a file: uploads and checks it, tells its faults, and files it when confirmed",
  },
  words: ["FILE"],
  options: [
    {
      name: "item",
      kind: "text",
      required: false,
      says: { zh: "事项，默认 double-publicity-penalty", en: "what it holds; by default double-publicity-penalty" },
    },
    {
      name: "confirm",
      kind: "flag",
      required: false,
      says: { zh: "不再询问，直接入档", en: "file it without asking" },
    },
    {
      name: "returned",
      kind: "text",
      required: false,
      says: { zh: "退回的行写到这个文件", en: "where the returned rows are written" },
    },
  ],
  run: collect,
};

async function collect(errand: Errand): Promise<ExitCode> {
  const { terminal, given } = errand;
  const file = given.words[0];
  if (file === undefined)
    return tellUsage(terminal, [{ refused: "option-missing", details: { name: "FILE" } }], "import");
  if (!existsSync(file) || !statSync(file).isFile())
    return tellUsage(terminal, [{ refused: "no-such-file", details: { file } }], "import");
  const importId = await upload(errand, file);
  if (typeof importId === "number") return importId;
  const previewed = await followImport(errand, importId, "checking");
  if (typeof previewed === "number") return previewed;
  if (!errand.json) printPreview(terminal, previewed);
  const returned = await saveReturned(errand, previewed);
  const filed = previewed.state === "previewed" ? await confirm(errand, previewed) : previewed;
  if (typeof filed === "number") return filed;
  if (errand.json) terminal.print(JSON.stringify(filed, null, 2));
  return filed.state === "refused" ? 1 : returned;
}

const uploaded = z.looseObject({ importId: z.uuid() });

async function upload(errand: Errand, file: string): Promise<string | ExitCode> {
  const { terminal, house, given } = errand;
  const query = { item: textOf(given, "item") ?? "double-publicity-penalty", fileName: basename(file).slice(0, 200) };
  const answer = await house.ask({ method: "POST", path: "/api/imports", query, file: counted(terminal, file) });
  terminal.progress(null);
  if (answer.kind === "file") return tellTrouble(errand, strangeReply(terminal, house));
  if (answer.kind !== "done") return tellTrouble(errand, answer);
  const read = uploaded.safeParse(answer.body);
  return read.success ? read.data.importId : tellTrouble(errand, strangeReply(terminal, house));
}

async function* counted(terminal: Terminal, file: string): AsyncGenerator<Uint8Array> {
  const total = statSync(file).size;
  let sent = 0;
  for await (const part of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    const bytes = part as Uint8Array;
    sent += bytes.length;
    terminal.progress(progressLine(say(terminal, "uploading"), sent, total));
    yield bytes;
  }
}

function printPreview(terminal: Terminal, view: ImportView): void {
  if (view.refusal !== null)
    terminal.tell(`✗ ${say(terminal, "file-refused", { why: printable(view.refusal[terminal.language]) })}`);
  const unknown = view.header.filter(({ field }) => field === null).map(({ printed }) => printable(printed));
  if (unknown.length > 0) terminal.print(say(terminal, "columns-unknown", { names: unknown.join(", ") }));
  if (view.state !== "refused") terminal.print(say(terminal, "counts-preview", countsOf(view)));
  if (view.state === "previewed") terminal.print(say(terminal, "counts-expected", countsOf(view)));
  if (view.faultsByRule.length > 0)
    printList(
      terminal,
      view.faultsByRule.map(({ rows, column, zh, en, code }) => ({ rows, column, zh, en, code })),
      "  ",
    );
}

function countsOf({ counts }: ImportView): Record<string, number | string> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count ?? "—"]));
}

async function saveReturned({ terminal, given, house, json }: Errand, view: ImportView): Promise<ExitCode> {
  const out = textOf(given, "returned");
  if (view.counts.faulty === 0) return 0;
  if (out === undefined) {
    terminal.tell(say(terminal, "returned-hint", { id: view.id }));
    return 0;
  }
  const answer: Answer = await house.ask({
    method: "GET",
    path: `/api/imports/${view.id}/faulty-rows`,
    query: { language: terminal.language },
  });
  if (answer.kind === "file") return saveAnswer(terminal, answer, out);
  return tellTrouble({ terminal, house, json }, answer.kind === "done" ? strangeReply(terminal, house) : answer);
}

/** Nothing is filed on its own: somebody says yes here, or said `--confirm`. */
async function confirm(errand: Errand, view: ImportView): Promise<ImportView | ExitCode> {
  const { terminal, given, house } = errand;
  if (view.counts.good === 0) {
    terminal.tell(say(terminal, "nothing-good"));
    return view;
  }
  const agreed =
    isFlagged(given, "confirm") ||
    (terminal.asks && /^\s*(y|yes|是|好)\s*$/i.test(await terminal.ask(say(terminal, "confirm-question"))));
  if (!agreed) {
    terminal.tell(say(terminal, "not-confirmed", { id: view.id }));
    return view;
  }
  const answer = await house.ask({ method: "POST", path: `/api/imports/${view.id}/confirmation` });
  if (answer.kind === "file") return tellTrouble(errand, strangeReply(terminal, house));
  if (answer.kind !== "done") return tellTrouble(errand, answer);
  const filed = await followImport(errand, view.id, "filing");
  if (typeof filed === "number") return filed;
  if (!errand.json) terminal.print(say(terminal, "counts-filed", countsOf(filed)));
  return filed;
}
