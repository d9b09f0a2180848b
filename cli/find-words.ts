import { type Command, type Errand, type ExitCode, textOf } from "./command.ts";
import { printList } from "./reply-page.ts";
import { readHits } from "./read-hits.ts";
import { tellTrouble, tellUsage } from "./trouble.ts";
import { say } from "./words.ts";

/** `xinheng find WORDS`: who is meant, as a table. */
export const findWords: Command = {
  name: "find",
  says: {
    zh: "按名称、曾用名、拼音、首字母或代码查找主体",
    en: "Finds subjects by name, former name, pinyin, initials or code",
  },
  words: ["WORDS…"],
  options: [
    { name: "limit", kind: "integer", required: false, says: { zh: "最多几个", en: "how many at most" } },
    {
      name: "cursor",
      kind: "text",
      required: false,
      says: { zh: "从上一页的末尾继续", en: "go on where the page before ended" },
    },
  ],
  run: find,
};

async function find(errand: Errand): Promise<ExitCode> {
  const { terminal, given } = errand;
  const q = given.words.join(" ").trim();
  if (q === "") return tellUsage(terminal, [{ refused: "option-missing", details: { name: "WORDS" } }], "find");
  const [limit, cursor] = [textOf(given, "limit"), textOf(given, "cursor")];
  const answer = await readHits(errand, {
    q,
    ...(limit === undefined ? {} : { limit }),
    ...(cursor === undefined ? {} : { cursor }),
  });
  if (answer.kind !== "hits") return tellTrouble(errand, answer);
  if (errand.json) {
    terminal.print(JSON.stringify(answer.reply, null, 2));
    return 0;
  }
  const { hits, found, next } = answer.reply;
  printList(
    terminal,
    hits.map(({ shortId, name, code, matched, reason, publicRecords, publicAdverse, id }) => ({
      shortId,
      name,
      code,
      matched,
      reason,
      publicRecords,
      publicAdverse,
      id,
    })),
  );
  if (hits.length > 0) terminal.tell(say(terminal, "found-of", { found, shown: hits.length }));
  if (next !== null) terminal.tell(say(terminal, "more", { option: `--cursor ${next}` }));
  return 0;
}
