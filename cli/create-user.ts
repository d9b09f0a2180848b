import { z } from "zod";
import { accountView, invitationView } from "@xinheng/domain/access/account-view.ts";
import { type Command, type Errand, type ExitCode, textOf } from "./command.ts";
import { inShanghai } from "./reply-page.ts";
import { strangeReply } from "./strange-reply.ts";
import { tellTrouble, tellUsage } from "./trouble.ts";
import { say } from "./words.ts";

/** `xinheng user create NAME --display …`: an account, as the system administrator who is signed in. */
export const createUser: Command = {
  name: "user",
  says: {
    zh: "user create 登录名：由系统管理员建立账号，给出一次性邀请链接",
    en: "user create NAME: makes an account as the system administrator and gives its invitation",
  },
  words: ["create", "NAME"],
  options: [{ name: "display", kind: "text", required: false, says: { zh: "显示的姓名", en: "the name shown" } }],
  run: create,
};

const reply = z.object({ account: accountView, invitation: invitationView });

async function create(errand: Errand): Promise<ExitCode> {
  const { terminal, given, house } = errand;
  const [does, name] = given.words;
  const display = textOf(given, "display");
  if (does !== "create" || name === undefined || display === undefined) {
    return tellUsage(terminal, [{ refused: "option-missing", details: { name: "create NAME --display …" } }], "user");
  }
  const answer = await house.ask({
    method: "POST",
    path: "/api/accounts",
    body: { signInName: name, displayName: display },
  });
  if (answer.kind === "file") return tellTrouble(errand, strangeReply(terminal, house));
  if (answer.kind !== "done") return tellTrouble(errand, answer);
  if (errand.json) {
    terminal.print(JSON.stringify(answer.body, null, 2));
    return 0;
  }
  const read = reply.safeParse(answer.body);
  if (!read.success) return tellTrouble(errand, strangeReply(terminal, house));
  const { account, invitation } = read.data;
  terminal.tell(say(terminal, "user-created", { name: account.signInName, id: account.id }));
  terminal.tell(say(terminal, "user-link", { until: inShanghai(invitation.expiresAt) }));
  terminal.print(invitation.link);
  return 0;
}
