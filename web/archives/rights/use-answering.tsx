import { objectionOutcome } from "@xinheng/domain/archives/objections/objection.ts";
import { useState } from "react";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { MoveChoice, MoveText } from "./move-form.tsx";

type Outcome = (typeof objectionOutcome.options)[number];

/** How every objection is answered: with what outcome, and why. */
export function useAnswering() {
  const say = useDeskSay();
  const [outcome, setOutcome] = useState<Outcome>("rejected");
  const [reasons, setReasons] = useState("");
  const fields = (
    <>
      <MoveChoice
        label={say("rights.outcome")}
        value={outcome}
        options={objectionOutcome.options.map((value) => ({ value, label: say(`rights.outcome.${value}`) }))}
        change={setOutcome}
      />
      <MoveText label={say("rights.reasons")} value={reasons} most={2000} rows={4} change={setReasons} />
    </>
  );
  return { outcome, reasons, fields };
}
