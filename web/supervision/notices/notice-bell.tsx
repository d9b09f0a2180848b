import { BellOutlined } from "@ant-design/icons";
import { Link } from "wouter";
import { useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

const askEveryMs = 10_000;

/** How much is unread, on every page, and the way to it. */
export function NoticeBell() {
  const say = useDeskSay();
  const { answer } = useAnswer("/api/notices", { query: { limit: 1 } }, () => askEveryMs);
  const unread = answer?.ok === true ? answer.value.unread : 0;
  const count = unread > 99 ? "99+" : String(unread);
  return (
    <Link className="bell" href="/desk/notices" aria-label={say("notices.bell", { count })}>
      <BellOutlined aria-hidden="true" />
      {unread > 0 && <span aria-hidden="true">{count}</span>}
    </Link>
  );
}
