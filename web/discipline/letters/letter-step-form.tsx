import { type ReactNode, useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import type { Problem } from "../../kit/api.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { dayToday } from "../cases/case-papers.tsx";

const ways = ["post", "in-person", "official-exchange", "online"] as const;
type Paper = { readonly id: string; readonly name: string };

export type LetterStep =
  | { step: "sent"; on: string; way: (typeof ways)[number]; paper: string | null }
  | { step: "received"; on: string; note: string; paper: string }
  | { step: "answered"; on: string; text: string; paper: string };

type Given = {
  readonly step: LetterStep["step"];
  readonly deed: { readonly busy: boolean; readonly problem: Problem | null };
  readonly send: (told: LetterStep) => Promise<boolean>;
  /** Takes the receipt or the reply into the file of the matter. */
  readonly upload: (given: { on: string; paper: Paper | null; brought: (paper: Paper) => void }) => ReactNode;
};

/** What comes next of a letter: sent, none comes back before it; received, then answered. */
export function nextLetterStep(letter: { sent: object | null; received: object | null }): LetterStep["step"] {
  return letter.sent === null ? "sent" : letter.received === null ? "received" : "answered";
}

/** What became of a letter, one step after the other. */
export function LetterStepForm({ step, deed, send, upload }: Given) {
  const say = useDeskSay();
  const [way, setWay] = useState<(typeof ways)[number]>("post");
  const [on, setOn] = useState(dayToday());
  const [text, setText] = useState("");
  const [paper, setPaper] = useState<Paper | null>(null);
  const submit = async () => {
    if (step === "sent") return send({ step, on, way, paper: paper?.id ?? null });
    if (paper === null) return false;
    return send(step === "received" ? { step, on, note: text, paper: paper.id } : { step, on, text, paper: paper.id });
  };
  return (
    <MoveForm title={say(`case.letter.note.${step}`)} {...deed} send={submit}>
      {step === "sent" && (
        <MoveChoice
          label={say("case.letter.way")}
          value={way}
          options={ways.map((value) => ({ value, label: say(`case.letter.way.${value}`) }))}
          change={setWay}
        />
      )}
      <MoveText label={say("case.letter.day")} value={on} most={10} type="date" change={setOn} />
      {step === "received" && (
        <MoveText label={say("case.note")} value={text} most={300} needed={false} change={setText} />
      )}
      {step === "answered" && (
        <MoveText label={say("case.letter.text")} value={text} most={4000} rows={4} change={setText} />
      )}
      {upload({ on, paper, brought: setPaper })}
    </MoveForm>
  );
}
