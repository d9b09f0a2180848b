import { Button, Input } from "antd";
import { useState } from "react";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

/** Standing a deadline still needs a reason; going on needs none. */
export function ClockMoves({ id, can }: { id: string; can: readonly string[] }) {
  const say = useDeskSay();
  const [reason, setReason] = useState<string | null>(null);
  const pause = useDeed("post", "/api/clocks/{clockId}/pause");
  const resume = useDeed("delete", "/api/clocks/{clockId}/pause");
  const path = { clockId: id };
  const problem = pause.problem ?? resume.problem;
  return (
    <>
      {can.includes("resume-clock") && (
        <Button type="link" size="small" loading={resume.busy} onClick={() => void resume.send({ path })}>
          {say("clocks.resume")}
        </Button>
      )}
      {can.includes("pause-clock") && reason === null && (
        <Button type="link" size="small" onClick={() => setReason("")}>
          {say("clocks.pause")}
        </Button>
      )}
      {reason !== null && (
        <Input.Search
          autoFocus
          maxLength={500}
          aria-label={say("clocks.reason")}
          placeholder={say("clocks.reason")}
          enterButton={say("clocks.pause")}
          loading={pause.busy}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onSearch={(typed) =>
            void pause.send({ path, body: { reason: typed } }).then((answer) => {
              if (answer.ok) setReason(null);
            })
          }
        />
      )}
      {problem !== null && <ProblemNote problem={problem} />}
    </>
  );
}
