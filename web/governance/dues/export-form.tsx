import { useState } from "react";
import { addressOf, type Reply } from "../../kit/api.ts";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenNumber } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { TextField } from "../asked-field.tsx";
import { OpenedForm } from "../opened-form.tsx";
import type { DuesLine } from "./dues.ts";

type Given = { readonly year: number; readonly state: DuesLine["state"] | undefined };

/** Writes the levy that is shown as a workbook, after saying what for. */
export function ExportForm({ year, state }: Given) {
  const say = useDeskSay();
  const make = useDeed("post", "/api/dues-exports");
  const [made, setMade] = useState<Reply<"/api/dues-exports", "post"> | null>(null);
  const send = async ({ purpose }: { purpose: string }) => {
    const answer = await make.send({ body: { year, purpose, ...(state === undefined ? {} : { state }) } });
    if (answer.ok) setMade(answer.value);
    return answer;
  };
  return (
    <>
      <OpenedForm<{ purpose: string }>
        opens={say("dues.export.open")}
        about={say("dues.export.about")}
        does={say("dues.export.do")}
        deed={make}
        send={send}
      >
        <TextField name="purpose" label={say("dues.export.purpose")} />
      </OpenedForm>
      {made !== null && (
        <p role="status">
          {say("dues.export.ready", { lines: writtenNumber(made.lines), handover: made.handover })}{" "}
          <a href={addressOf("/api/dues-exports/{exportId}", { path: { exportId: made.exportId } })} download>
            {say("dues.export.fetch")}
          </a>
        </p>
      )}
    </>
  );
}
