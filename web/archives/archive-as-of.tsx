import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import { useState } from "react";
import { useDeskSay } from "../words/use-desk-say.ts";

/** Asks for the whole archive as it stood on a past day. */
export function ArchiveAsOf({ archive, show }: { archive: ArchiveView; show: (asOf: string) => void }) {
  const say = useDeskSay();
  const [day, setDay] = useState(archive.asOf);
  return (
    <form
      className="sheet as-of unprinted"
      onSubmit={(event) => {
        event.preventDefault();
        show(day);
      }}
    >
      <h2>
        <label htmlFor="as-of">{say("subject.asOf")}</label>
      </h2>
      <div className="line">
        <input
          id="as-of"
          type="date"
          value={day}
          max={archive.today}
          required
          onChange={(event) => setDay(event.target.value)}
        />
        <button className="button quiet" type="submit">
          {say("subject.asOf.show")}
        </button>
      </div>
      <p className="small">{say("archive.asOf.hint")}</p>
    </form>
  );
}
