import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { PaperField, TextField } from "../asked-field.tsx";
import { OpenedForm } from "../opened-form.tsx";
import type { Paper } from "../paper-upload.tsx";
import type { RoundItem } from "./round-page.tsx";

/** Enters what was done about a fault. */
export function MendForm({ roundId, item }: { roundId: string; item: RoundItem }) {
  const say = useDeskSay();
  const mend = useDeed("post", "/api/decoupling-rounds/{roundId}/items/{item}/mending");
  return (
    <OpenedForm<{ note: string; paper: Paper }>
      opens={say("decoupling.mend.open")}
      does={say("decoupling.mend.do")}
      deed={mend}
      send={({ note, paper }) => mend.send({ path: { roundId, item: item.id }, body: { note, paperId: paper.id } })}
    >
      <TextField name="note" label={say("decoupling.mend.note")} most={2_000} lines={2} />
      <PaperField name="paper" label={say("decoupling.mend.paper")} />
    </OpenedForm>
  );
}
