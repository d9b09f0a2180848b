import { suitResult } from "@xinheng/domain/discipline/suits/suit.ts";
import type { SuitView } from "@xinheng/domain/discipline/suits/suit-view.ts";
import { type ReactNode, useState } from "react";
import type { z } from "zod";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { addressOf } from "../../kit/api.ts";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { dayToday } from "../cases/case-papers.tsx";
import { type BroughtPaper, MatterPaper } from "../matter-paper.tsx";

type Given = { readonly suit: SuitView };
type Upload = Given & {
  readonly says: string;
  readonly paper: BroughtPaper | null;
  readonly brought: (paper: BroughtPaper) => void;
};

/** Lays a paper into the file. */
export function SuitPaper({ suit, ...given }: Upload) {
  return (
    <MatterPaper
      {...given}
      addressFor={(file) =>
        addressOf("/api/suits/{suitId}/papers", { path: { suitId: suit.id }, query: { name: file.name } })
      }
    />
  );
}

/** What the reader can do with the suit now, as the server says. */
export function SuitMoves({ suit }: Given) {
  const say = useDeskSay();
  const moves: readonly (readonly [SuitView["can"][number], ReactNode])[] = [
    ["call-suit-hearing", <CallHearing key="hearing" suit={suit} />],
    ["record-suit-outcome", <RecordOutcome key="outcome" suit={suit} />],
    ["record-suit-execution", <RecordExecution key="execution" suit={suit} />],
    ["close-suit", <CloseSuit key="close" suit={suit} />],
  ];
  const open = moves.filter(([move]) => suit.can.includes(move));
  if (open.length === 0) return null;
  return (
    <section className="moves" aria-label={say("case.moves")}>
      {open.map(([, shown]) => shown)}
    </section>
  );
}

function CallHearing({ suit }: Given) {
  const say = useDeskSay();
  const [typed, setTyped] = useState({ on: "", hour: "", place: "", what: "" });
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const deed = useDeed("post", "/api/suits/{suitId}/hearings");
  const send = async () => (await deed.send({ path: { suitId: suit.id }, body: typed })).ok;
  return (
    <MoveForm title={say("suit.call")} about={say("suit.call.about")} {...deed} send={send}>
      <MoveText label={say("suit.call.on")} value={typed.on} most={10} type="date" change={(on) => change({ on })} />
      <MoveText
        label={say("suit.call.hour")}
        value={typed.hour}
        most={5}
        type="time"
        change={(hour) => change({ hour })}
      />
      <MoveText label={say("suit.call.place")} value={typed.place} most={200} change={(place) => change({ place })} />
      <MoveText
        label={say("suit.call.what")}
        value={typed.what}
        most={200}
        needed={false}
        change={(what) => change({ what })}
      />
    </MoveForm>
  );
}

function RecordOutcome({ suit }: Given) {
  const say = useDeskSay();
  const [result, setResult] = useState<z.infer<typeof suitResult>>("won");
  const [typed, setTyped] = useState({ text: "", number: "", on: dayToday(), appealUntil: "" });
  const [paper, setPaper] = useState<BroughtPaper | null>(null);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const deed = useDeed("post", "/api/suits/{suitId}/outcomes");
  const send = async () => {
    if (paper === null) return false;
    const appealUntil = typed.appealUntil === "" ? null : typed.appealUntil;
    return (await deed.send({ path: { suitId: suit.id }, body: { ...typed, result, appealUntil, paper: paper.id } }))
      .ok;
  };
  return (
    <MoveForm title={say("suit.outcome")} about={say("suit.outcome.about")} {...deed} send={send}>
      <MoveChoice
        label={say("suit.result")}
        value={result}
        options={suitResult.options.map((value) => ({ value, label: say(`suit.result.${value}`) }))}
        change={setResult}
      />
      <MoveText
        label={say("suit.outcome.text")}
        value={typed.text}
        most={4000}
        rows={4}
        change={(text) => change({ text })}
      />
      <MoveText
        label={say("suit.outcome.number")}
        value={typed.number}
        most={100}
        needed={false}
        change={(number) => change({ number })}
      />
      <MoveText label={say("suit.outcome.on")} value={typed.on} most={10} type="date" change={(on) => change({ on })} />
      <MoveText
        label={say("suit.appealUntil")}
        value={typed.appealUntil}
        most={10}
        type="date"
        needed={false}
        change={(appealUntil) => change({ appealUntil })}
      />
      <SuitPaper suit={suit} says={say("suit.outcome.drop")} paper={paper} brought={setPaper} />
    </MoveForm>
  );
}

function RecordExecution({ suit }: Given) {
  const say = useDeskSay();
  const [how, setHow] = useState("");
  const [on, setOn] = useState(dayToday());
  const [paper, setPaper] = useState<BroughtPaper | null>(null);
  const deed = useDeed("post", "/api/suits/{suitId}/executions");
  const send = async () =>
    paper !== null && (await deed.send({ path: { suitId: suit.id }, body: { how, on, paper: paper.id } })).ok;
  return (
    <MoveForm title={say("suit.execute")} {...deed} send={send}>
      <MoveText label={say("infringement.how")} value={how} most={2000} rows={3} change={setHow} />
      <MoveText label={say("infringement.doneOn")} value={on} most={10} type="date" change={setOn} />
      <SuitPaper suit={suit} says={say("infringement.proof")} paper={paper} brought={setPaper} />
    </MoveForm>
  );
}

function CloseSuit({ suit }: Given) {
  const say = useDeskSay();
  const [why, setWhy] = useState("");
  const deed = useDeed("post", "/api/suits/{suitId}/close");
  const send = async () => (await deed.send({ path: { suitId: suit.id }, body: { why } })).ok;
  return (
    <MoveForm title={say("suit.close")} about={say("suit.close.about")} {...deed} send={send}>
      <MoveText label={say("case.why")} value={why} most={1000} rows={2} change={setWhy} />
    </MoveForm>
  );
}
