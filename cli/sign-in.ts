import { type SessionView, sessionView } from "@xinheng/domain/access/session-view.ts";
import { type Command, type Errand, type ExitCode, textOf } from "./command.ts";
import type { Answer } from "./house-line.ts";
import { strangeReply } from "./strange-reply.ts";
import { printable } from "./text-width.ts";
import { tellTrouble, tellUsage } from "./trouble.ts";
import { say } from "./words.ts";

/** `xinheng sign-in [NAME]`: the password is asked for or piped in, never an option that others could read. */
export const signIn: Command = {
  name: "sign-in",
  says: {
    zh: "登录；口令在提示后输入，或从标准输入给一行",
    en: "Signs in; the password is asked for, or one line of standard input",
  },
  words: ["NAME"],
  options: [
    { name: "code", kind: "text", required: false, says: { zh: "动态口令或恢复码", en: "one-time or recovery code" } },
  ],
  run: enter,
};

export const signOut: Command = {
  name: "sign-out",
  says: { zh: "退出登录，删除本机保存的会话", en: "Signs out and forgets the session kept here" },
  words: [],
  options: [],
  run: leave,
};

const mostPassword = 4096;

async function enter(errand: Errand): Promise<ExitCode> {
  const { terminal, given, house } = errand;
  const name = given.words[0] ?? (terminal.asks ? await terminal.ask(say(terminal, "sign-in-name")) : "");
  if (name === "") return tellUsage(terminal, [{ refused: "option-missing", details: { name: "NAME" } }], "sign-in");
  const password = terminal.asks
    ? await terminal.askHidden(say(terminal, "password"))
    : ((await terminal.readInput(mostPassword)) ?? "").split(/\r?\n/)[0];
  const tryWith = (code: string) => house.ask({ method: "POST", path: "/api/session", body: { name, password, code } });
  let answer = await tryWith(textOf(given, "code") ?? "");
  if (isCodeNeeded(answer) && terminal.asks)
    answer = await tryWith(await terminal.askHidden(say(terminal, "one-time-code")));
  if (answer.kind === "file") return tellTrouble(errand, strangeReply(terminal, house));
  if (answer.kind !== "done") return tellTrouble(errand, answer);
  const read = sessionView.safeParse(answer.body);
  if (!read.success) return tellTrouble(errand, strangeReply(terminal, house));
  if (errand.json) terminal.print(JSON.stringify(answer.body, null, 2));
  if (house.keyed) terminal.tell(say(terminal, "key-in-use"));
  if (!errand.json) greet(errand, read.data);
  return 0;
}

function isCodeNeeded(answer: Answer): boolean {
  return answer.kind === "refused" && answer.problem.code === "code-needed";
}

function greet({ terminal, house }: Errand, { actor, association, associations }: SessionView): void {
  terminal.print(say(terminal, "signed-in-as", { name: printable(actor?.name ?? ""), address: house.address }));
  if (association !== null) terminal.print(say(terminal, "working-in", { name: printable(association.name) }));
  for (const other of associations.filter(({ id }) => id !== association?.id)) {
    terminal.print(say(terminal, "may-enter", { name: printable(other.name), id: other.id }));
  }
}

/** The session is forgotten here whatever the house says; the house is told as long as it can be reached. */
async function leave(errand: Errand): Promise<ExitCode> {
  const { terminal, house, session } = errand;
  if (session.read() === null) {
    terminal.tell(say(terminal, "not-signed-in"));
    return 0;
  }
  const answer = await house.ask({ method: "DELETE", path: "/api/session" });
  session.remove();
  if (answer.kind === "unreachable" || answer.kind === "unsafe") return tellTrouble(errand, answer);
  if (answer.kind === "refused" && answer.problem.code !== "sign-in-first") return tellTrouble(errand, answer);
  terminal.print(say(terminal, "signed-out"));
  return 0;
}
