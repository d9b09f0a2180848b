import { Button } from "antd";
import { DenseTable } from "../kit/dense-table.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { writtenInstant } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { deviceOf } from "./device.ts";

/** Where one is signed in, and how to end it there. */
export function SessionsList() {
  const say = useDeskSay();
  const sessions = useAnswer("/api/sessions", {});
  const end = useDeed("delete", "/api/sessions/{sessionId}");
  return (
    <>
      {end.problem !== null && <ProblemNote problem={end.problem} />}
      <Answered asked={sessions}>
        {(value) => (
          <DenseTable
            rows={value.sessions}
            keyOf={({ id }) => id}
            label={say("sessions.title")}
            empty={say("sessions.none")}
            columns={[
              {
                title: say("sessions.device"),
                cell: (one) => (
                  <>
                    {deviceOf(one.agent)} {one.current && <span className="tag good">{say("sessions.current")}</span>}
                  </>
                ),
              },
              { title: say("sessions.lastSeen"), cell: (one) => writtenInstant(one.lastSeenAt) },
              { title: say("sessions.since"), cell: (one) => writtenInstant(one.createdAt) },
              { title: say("sessions.until"), cell: (one) => writtenInstant(one.expiresAt) },
              {
                title: say("actions"),
                end: true,
                cell: (one) => (
                  <Button
                    type="link"
                    size="small"
                    disabled={end.busy}
                    onClick={() => void end.send({ path: { sessionId: one.id } })}
                  >
                    {one.current ? say("desk.signOut") : say("sessions.end")}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Answered>
    </>
  );
}
