import type { HookView } from "@xinheng/domain/supervision/notices/hook-view.ts";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** What can be done with a web hook as it stands. */
export function HookMoves({ hook }: { hook: HookView }) {
  const say = useDeskSay();
  const [tried, setTried] = useState(false);
  const tryIt = useDeed("post", "/api/hooks/{hookId}/test");
  const resume = useDeed("post", "/api/hooks/{hookId}/resumption");
  const end = useDeed("delete", "/api/hooks/{hookId}");
  const path = { hookId: hook.id };
  const problem = tryIt.problem ?? resume.problem ?? end.problem;
  return (
    <>
      {hook.can.includes("try-hook") && (
        <Button
          type="link"
          size="small"
          loading={tryIt.busy}
          onClick={() => void tryIt.send({ path }).then((answer) => setTried(answer.ok))}
        >
          {say("hooks.try")}
        </Button>
      )}
      {hook.can.includes("resume-hook") && (
        <Button type="link" size="small" loading={resume.busy} onClick={() => void resume.send({ path })}>
          {say("hooks.resume")}
        </Button>
      )}
      {hook.can.includes("end-hook") && (
        <Popconfirm title={say("hooks.end.ask", { name: hook.name })} onConfirm={() => void end.send({ path })}>
          <Button type="link" size="small" loading={end.busy}>
            {say("hooks.end")}
          </Button>
        </Popconfirm>
      )}
      {tried && (
        <div className="small" role="status">
          {say("hooks.tried")}
        </div>
      )}
      {problem !== null && <ProblemNote problem={problem} />}
    </>
  );
}
