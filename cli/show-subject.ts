import { z } from "zod";
import { type ArchiveView, archiveView, type RecordView } from "@xinheng/domain/archives/record-view.ts";
import { type Command, type Errand, type ExitCode, isFlagged, textOf } from "./command.ts";
import { valueWord } from "./field-words.ts";
import type { Answer } from "./house-line.ts";
import { readHits } from "./read-hits.ts";
import { printList } from "./reply-page.ts";
import { strangeReply } from "./strange-reply.ts";
import type { Terminal } from "./terminal.ts";
import { padTo, printable, widthOf } from "./text-width.ts";
import { tellTrouble, tellUsage } from "./trouble.ts";
import { say } from "./words.ts";

/** `xinheng show SUBJECT`: the open archive, on a screen. */
export const showSubject: Command = {
  name: "show",
  says: {
    zh: "查看一个主体公示的信用档案；主体用编号、短编号、代码或全称",
    en: "Shows the open archive of a subject, named by id, short id, code or full name",
  },
  words: ["SUBJECT"],
  options: [
    {
      name: "as-of",
      kind: "text",
      required: false,
      says: { zh: "截至哪一天，YYYY-MM-DD", en: "as of a day, YYYY-MM-DD" },
    },
    {
      name: "fields",
      kind: "flag",
      required: false,
      says: { zh: "列出每条记录的全部字段", en: "every field of every record" },
    },
  ],
  run: show,
};

async function show(errand: Errand): Promise<ExitCode> {
  const { terminal, given, house } = errand;
  const wanted = given.words[0]?.trim() ?? "";
  if (wanted === "") return tellUsage(terminal, [{ refused: "option-missing", details: { name: "SUBJECT" } }], "show");
  const found = await findId(errand, wanted);
  if (typeof found === "number") return found;
  const asOf = textOf(given, "as-of");
  const answer = await house.ask({
    method: "GET",
    path: `/api/subjects/${encodeURIComponent(found.id)}/archive`,
    ...(asOf === undefined ? {} : { query: { asOf } }),
  });
  if (answer.kind === "file") return tellTrouble(errand, strangeReply(terminal, house));
  if (answer.kind !== "done") return tellTrouble(errand, answer);
  if (errand.json) {
    terminal.print(JSON.stringify(answer.body, null, 2));
    return 0;
  }
  const read = archiveView.safeParse(answer.body);
  if (!read.success) return tellTrouble(errand, strangeReply(terminal, house));
  printArchive(terminal, read.data, isFlagged(given, "fields"));
  return 0;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const pageOfSubject = z.object({ archive: z.object({ subject: z.object({ id: z.uuid() }) }) });

async function findId(errand: Errand, wanted: string): Promise<{ readonly id: string } | ExitCode> {
  if (uuid.test(wanted)) return { id: wanted };
  if (/^[0-9a-z]{10}$/.test(wanted)) {
    const page = await errand.house.readPage(`/s/${wanted}`);
    if (page.kind === "unreachable") return tellTrouble(errand, page);
    const read = pageOfSubject.safeParse(page.data);
    if (read.success) return { id: read.data.archive.subject.id };
  }
  return findByWords(errand, wanted);
}

/** Only what fits exactly is taken; anything nearer is shown to choose from. */
async function findByWords(errand: Errand, wanted: string): Promise<{ readonly id: string } | ExitCode> {
  const { terminal } = errand;
  const answer: Awaited<ReturnType<typeof readHits>> = await readHits(errand, { q: wanted });
  if (answer.kind !== "hits") return tellTrouble(errand, answer satisfies Exclude<Answer, { kind: "done" | "file" }>);
  const { hits } = answer.reply;
  const exact = hits.filter(
    ({ reason, shortId }) => shortId === wanted || reason === "exact-code" || reason === "exact-name",
  );
  const [only] = exact.length > 0 ? exact : hits;
  if (only !== undefined && (exact.length === 1 || hits.length === 1)) return { id: only.id };
  if (hits.length === 0) {
    terminal.tell(`✗ ${say(terminal, "not-found", { what: printable(wanted) })}`);
    return 1;
  }
  terminal.tell(`✗ ${say(terminal, "several", { what: printable(wanted) })}`);
  printList(
    { ...terminal, print: terminal.tell },
    hits.map(({ shortId, name, code }) => ({ shortId, name, code })),
  );
  return 1;
}

function printArchive(terminal: Terminal, archive: ArchiveView, withFields: boolean): void {
  const { subject, counts } = archive;
  const marks = [
    valueWord(terminal.language, "kind", subject.kind) ?? subject.kind,
    ...(subject.demonstration ? [say(terminal, "demonstration")] : []),
    ...(archive.asOf === archive.today ? [] : [say(terminal, "as-of", { on: archive.asOf })]),
  ];
  const name = printable(subject.name);
  terminal.print(`${name}  (${marks.join(" · ")})`);
  terminal.print("─".repeat(Math.min(terminal.columns ?? 80, Math.max(40, widthOf(name)))));
  const others = subject.names.filter((other) => other.name !== subject.name).map((other) => printable(other.name));
  printLine(
    terminal,
    say(terminal, "codes-of"),
    subject.identifiers.map(({ code }) => printable(code)),
  );
  printLine(terminal, say(terminal, "names-of"), others);
  printLine(
    terminal,
    say(terminal, "member-of"),
    subject.memberOf.map(({ association, since }) => `${printable(association)} (${since})`),
  );
  printLine(terminal, "", [`/s/${subject.shortId}`, subject.id]);
  terminal.print("");
  terminal.print(archive.records.length === 0 ? say(terminal, "no-records") : say(terminal, "counts-of", counts));
  for (const record of archive.records) printRecord(terminal, record, withFields);
  if (archive.more) terminal.tell(say(terminal, "more", { option: "--json" }));
}

function printLine(terminal: Terminal, label: string, values: readonly string[]): void {
  if (values.length > 0) terminal.print(`${padTo(label, 12)}${values.join("  ")}`);
}

function printRecord(terminal: Terminal, record: RecordView, withFields: boolean): void {
  const { document, publicity } = record;
  const item = terminal.language === "en" ? (record.itemNameEn ?? record.itemName) : record.itemName;
  const word = (field: string, value: string | null) =>
    value === null ? "" : (valueWord(terminal.language, field, value) ?? value);
  const line = (parts: readonly (string | null)[]) =>
    terminal.print(`  ${parts.filter((part) => part !== null && part !== "").join(" · ")}`);
  terminal.print("");
  terminal.print(
    printable(`${document.decidedOn}  ${word("polarity", record.polarity)}  ${item}  ${document.printed}`),
  );
  line([
    printable(document.issuer),
    word("severity", publicity.severity),
    record.amountYuan === null ? null : `¥ ${record.amountYuan}`,
  ]);
  const period =
    publicity.from !== null && publicity.until !== null
      ? say(terminal, "public-until", { from: publicity.from, until: publicity.until })
      : null;
  const confirmed = `${say(terminal, "confirmed-on", { on: publicity.lastConfirmedOn })}${publicity.aged ? say(terminal, "aged") : ""}`;
  line([word("state", publicity.state), period, confirmed]);
  line([printable(record.source), record.basis === null ? null : printable(record.basis)]);
  for (const field of withFields ? record.fields : []) {
    terminal.print(
      printable(`    ${(terminal.language === "en" ? field.nameEn : null) ?? field.name}: ${field.value}`),
    );
  }
}
