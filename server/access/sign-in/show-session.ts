import { sessionView } from "@xinheng/domain/access/session-view.ts";
import { question } from "../../platform/operation.ts";
import { sessionOf } from "./session-of.ts";

export const showSession = question({
  name: "show-session",
  path: "/session",
  says: {
    zh: "现在是谁：姓名、职务、可进入的协会、现在能办的事。",
    en: "Who asks: name, offices, associations to enter, and what may be done now.",
  },
  reply: sessionView,
  refuses: [],
  run: ({ tx, actor, now }) => sessionOf(tx, actor, now),
});
