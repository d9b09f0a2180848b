import { suitRoad, suitRole } from "@xinheng/domain/discipline/suits/suit.ts";
import type { z } from "zod";
import { useState } from "react";
import { useLocation } from "wouter";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import "../../archives/rights/rights.css";

const start = {
  ...{ road: "civil" as z.infer<typeof suitRoad>, role: "respondent" as z.infer<typeof suitRole> },
  ...{ organ: "", number: "", other: "", claim: "", filedOn: "" },
};

/** Opens the file of a suit; about a complaint, where one led here. */
export function OpenSuitForm({ about }: { about: string | null }) {
  const say = useDeskSay();
  const [, go] = useLocation();
  const [typed, setTyped] = useState(start);
  const change = (part: Partial<typeof start>) => setTyped({ ...typed, ...part });
  const deed = useDeed("post", "/api/suits");
  const send = async () => {
    const answer = await deed.send({ body: { ...typed, infringementId: about } });
    if (answer.ok) go(`/desk/suits/${answer.value.id}`);
    return answer.ok;
  };
  return (
    <section className="moves" aria-label={say("suit.open")}>
      <MoveForm
        title={say(about === null ? "suit.open" : "suit.openAbout")}
        about={say("suit.open.about")}
        {...deed}
        send={send}
      >
        <MoveChoice
          label={say("suit.road")}
          value={typed.road}
          options={suitRoad.options.map((value) => ({ value, label: say(`suit.road.${value}`) }))}
          change={(road) => change({ road })}
        />
        <MoveChoice
          label={say("suit.role")}
          value={typed.role}
          options={suitRole.options.map((value) => ({ value, label: say(`suit.role.${value}`) }))}
          change={(role) => change({ role })}
        />
        <MoveText label={say("suit.organ")} value={typed.organ} most={200} change={(organ) => change({ organ })} />
        <MoveText
          label={say("suit.number")}
          value={typed.number}
          most={100}
          needed={false}
          change={(number) => change({ number })}
        />
        <MoveText
          label={say("suit.other")}
          hint={say("suit.other.hint")}
          value={typed.other}
          most={200}
          change={(other) => change({ other })}
        />
        <MoveText
          label={say("suit.claim")}
          value={typed.claim}
          most={4000}
          rows={4}
          change={(claim) => change({ claim })}
        />
        <MoveText
          label={say("suit.filedOn")}
          value={typed.filedOn}
          most={10}
          type="date"
          change={(filedOn) => change({ filedOn })}
        />
      </MoveForm>
    </section>
  );
}
