import { setTimeout as sleep } from "node:timers/promises";
import { type ExportView, exportFormat, exportView } from "@xinheng/domain/archives/exports/export-view.ts";
import { recordState } from "@xinheng/domain/archives/exports/record-filter.ts";
import { z } from "zod";
import { type Command, type CommandOption, type Errand, type ExitCode, isFlagged, textOf } from "./command.ts";
import { progressLine } from "./progress-line.ts";
import { saveAnswer } from "./save-answer.ts";
import { strangeReply } from "./strange-reply.ts";
import { printable } from "./text-width.ts";
import { tellTrouble } from "./trouble.ts";
import { say } from "./words.ts";

const patienceMs = 10 * 60_000;
const started = z.looseObject({ exportId: z.uuid() });

const text = (name: string, zh: string, en: string, more: Partial<CommandOption> = {}): CommandOption => ({
  ...{ name, kind: "text", required: false, says: { zh, en } },
  ...more,
});

/** Options that stand in the request under another name than their own. */
const fields: Readonly<Record<string, string>> = { "acknowledge-by": "acknowledgeByOn", "subject-id": "subjectId" };

/** `xinheng export`: asks for records by filter, waits for the file and fetches it. */
export const exportRecords: Command = {
  name: "export",
  says: {
    zh: "按条件导出记录：登记交付，等文件生成后下载",
    en: "Exports records by filter: registers the handover, waits for the file and fetches it",
  },
  words: [],
  options: [
    text("purpose", "用途，主体看得到", "for what; subjects can see it", { required: true }),
    text("item", "事项", "catalogue item"),
    text("from", "决定日期自", "decided from"),
    text("to", "决定日期至", "decided to"),
    text("issuer", "作出机关，与文书所印一致", "issuer, as printed"),
    text("state", "公示状态", "publicity", { choices: recordState.options }),
    text("subject-id", "主体", "subject"),
    { ...text("members", "只要本协会现有会员", "present members of the association only"), kind: "flag" },
    text("format", "文件格式，默认 xlsx", "file format; xlsx by default", { choices: exportFormat.options }),
    text("recipient", "交给谁；不写是自己用", "for whom; left out, for yourself"),
    text("acknowledge-by", "签收期限", "last day to acknowledge"),
    text("out", "写到这个文件", "where the file is written"),
  ],
  run: exportAndFetch,
};

async function exportAndFetch(errand: Errand): Promise<ExitCode> {
  const { terminal, house, given } = errand;
  const named = exportRecords.options.filter(({ name, kind }) => kind === "text" && name !== "out");
  const typed = named.map(({ name }) => [fields[name] ?? name, textOf(given, name)] as const);
  const body = {
    ...Object.fromEntries(typed.filter(([, value]) => value !== undefined)),
    ...(isFlagged(given, "members") ? { members: "own" } : {}),
    language: terminal.language,
  };
  const answer = await house.ask({ method: "POST", path: "/api/records/exports", body });
  if (answer.kind === "file") return tellTrouble(errand, strangeReply(terminal, house));
  if (answer.kind !== "done") return tellTrouble(errand, answer);
  const read = started.safeParse(answer.body);
  if (!read.success) return tellTrouble(errand, strangeReply(terminal, house));
  const view = await followExport(errand, read.data.exportId);
  if (typeof view === "number") return view;
  return fetchFile(errand, view);
}

/** Watches the work until it is at rest. */
async function followExport(errand: Errand, exportId: string): Promise<ExportView | ExitCode> {
  const { terminal, house } = errand;
  let seen = "";
  let movedAt = Date.now();
  for (let waitMs = 150; Date.now() - movedAt < patienceMs; waitMs = Math.min(1000, waitMs * 1.3)) {
    const answer = await house.ask({ method: "GET", path: `/api/exports/${exportId}` });
    const view = answer.kind === "done" ? exportView.safeParse(answer.body) : null;
    if (view?.success !== true) {
      terminal.progress(null);
      const strange = answer.kind === "done" || answer.kind === "file";
      return tellTrouble(errand, strange ? strangeReply(terminal, house) : answer);
    }
    const { work, made } = view.data;
    if (made !== null || work.state === "failed" || work.state === "cancelled") {
      terminal.progress(null);
      return made === null ? tellFailed(errand, view.data) : view.data;
    }
    if (`${work.state} ${work.done}` !== seen) movedAt = Date.now();
    seen = `${work.state} ${work.done}`;
    terminal.progress(progressLine(say(terminal, "exporting"), work.done, work.total));
    await sleep(waitMs);
  }
  terminal.progress(null);
  terminal.tell(say(terminal, "export-running", { id: exportId }));
  return 3;
}

function tellFailed({ terminal, json }: Errand, view: ExportView): ExitCode {
  if (json) terminal.print(JSON.stringify(view, null, 2));
  const { state, fault } = view.work;
  terminal.tell(`✗ ${say(terminal, "work-failed", { state, fault: printable(fault ?? "—") })}`);
  return 1;
}

async function fetchFile(errand: Errand, view: ExportView): Promise<ExitCode> {
  const { terminal, house, given, json } = errand;
  const answer = await house.ask({ method: "GET", path: `/api/exports/${view.id}/file` });
  if (answer.kind !== "file")
    return tellTrouble(errand, answer.kind === "done" ? strangeReply(terminal, house) : answer);
  // With --json the output carries the reply, so the file goes under its name.
  const out = textOf(given, "out") ?? (json ? answer.name : undefined);
  const saved = await saveAnswer(terminal, answer, out);
  if (saved === 0 && json) terminal.print(JSON.stringify(view, null, 2));
  const { number = "", rows = 0 } = view.made ?? {};
  if (saved === 0) terminal.tell(say(terminal, "exported", { number, rows }));
  return saved;
}
