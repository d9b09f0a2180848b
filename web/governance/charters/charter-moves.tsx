import { Button } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ReasonSheet } from "../reason-sheet.tsx";
import { ResolutionChoice } from "../resolution-choice.tsx";
import { ApprovalForm } from "./approval-form.tsx";
import type { Charter } from "./charter.ts";

const steps = {
  "propose-charter": { path: "/api/charters/{charterId}/proposal", kind: "propose-charter-amendment" },
  "carry-charter": { path: "/api/charters/{charterId}/vote", kind: "amend-charter" },
} as const;
type StepName = keyof typeof steps;

/** What can be done with a version now, as the server says. */
export function CharterMoves({ charter }: { charter: Charter }) {
  const say = useDeskSay();
  const { can } = charter;
  const shown = can.filter((move) => move !== "edit-charter");
  if (shown.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("moves.title")}>
      <h2>{say("moves.title")}</h2>
      {(["propose-charter", "carry-charter"] as const).map(
        (step) => can.includes(step) && <StepForm key={step} charter={charter} step={step} />,
      )}
      {can.includes("enter-charter") && <ApprovalForm id={charter.id} move="entry" />}
      {can.includes("approve-charter") && <ApprovalForm id={charter.id} move="approval" />}
      {can.includes("draft-charter") && <Redraft charter={charter} />}
      {can.includes("abandon-charter") && <Abandon id={charter.id} />}
    </section>
  );
}

function StepForm({ charter, step }: { charter: Charter; step: StepName }) {
  const say = useDeskSay();
  const [resolution, setResolution] = useState<string | null>(null);
  const { path, kind } = steps[step];
  const deed = useDeed("post", path);
  return (
    <div className="deed">
      <p>{say(`charter.${step}.about`)}</p>
      {deed.problem !== null && <ProblemNote problem={deed.problem} />}
      <div className="actions">
        <ResolutionChoice
          kind={kind}
          matter={{ kind: "charter", id: charter.id }}
          name={say("charter.resolution")}
          value={resolution}
          choose={setResolution}
        />
        <Button
          type="primary"
          disabled={resolution === null}
          loading={deed.busy}
          onClick={() => void deed.send({ path: { charterId: charter.id }, body: { resolutionId: resolution ?? "" } })}
        >
          {say(`charter.${step}.do`)}
        </Button>
      </div>
    </div>
  );
}

function Redraft({ charter }: { charter: Charter }) {
  const say = useDeskSay();
  const [, go] = useLocation();
  const draft = useDeed("post", "/api/charters");
  const send = async (reason: string) => {
    const answer = await draft.send({ body: { reason, from: charter.id } });
    if (answer.ok) go(`/desk/charters/${answer.value.id}`);
  };
  return (
    <ReasonSheet
      opens={say("charter.amend.open")}
      about={say("charter.amend.about")}
      asks={say("charter.draft.reason")}
      does={say("charter.draft.do")}
      deed={draft}
      send={(reason) => void send(reason)}
    />
  );
}

function Abandon({ id }: { id: string }) {
  const say = useDeskSay();
  const abandon = useDeed("post", "/api/charters/{charterId}/abandonment");
  return (
    <ReasonSheet
      opens={say("charter.abandon.open")}
      about={say("charter.abandon.about")}
      asks={say("charter.abandon.reason")}
      does={say("charter.abandon.do")}
      deed={abandon}
      send={(reason) => void abandon.send({ path: { charterId: id }, body: { reason } })}
    />
  );
}
