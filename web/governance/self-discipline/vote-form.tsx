import { Button } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ResolutionChoice } from "../resolution-choice.tsx";
import type { Setup } from "./setup.ts";

/** The assembly's resolution on the nominations; it must be taken on this matter, after both reviews. */
export function VoteForm({ setup }: { setup: Setup }) {
  const say = useDeskSay();
  const [chosen, choose] = useState<string | null>(null);
  const carry = useDeed("post", "/api/setups/{setupId}/vote");
  return (
    <div className="deed">
      <h3 className="part">{say("setup.vote")}</h3>
      <p className="note calm">{say("setup.vote.about")}</p>
      {carry.problem !== null && <ProblemNote problem={carry.problem} />}
      <div className="actions">
        <ResolutionChoice
          kind="elect-self-discipline-body"
          matter={{ kind: "setup", id: setup.id }}
          name={say("setup.vote.resolution")}
          value={chosen}
          choose={choose}
        />
        {chosen !== null && (
          <Button
            type="primary"
            loading={carry.busy}
            onClick={() => void carry.send({ path: { setupId: setup.id }, body: { resolutionId: chosen } })}
          >
            {say("setup.vote.do")}
          </Button>
        )}
      </div>
    </div>
  );
}
