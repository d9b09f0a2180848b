import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import { useSay } from "../words/use-say.ts";

/** Asks for the archive of a past day. */
export function AsOfForm({ archive }: { archive: ArchiveView }) {
  const say = useSay();
  return (
    <form className="sheet as-of unprinted" action={`/s/${archive.subject.shortId}`} method="get">
      <h2>
        <label htmlFor="as-of">{say("subject.asOf")}</label>
      </h2>
      <div className="line">
        <input
          id="as-of"
          type="date"
          name="asOf"
          defaultValue={archive.asOf}
          max={archive.today}
          required
          aria-describedby="as-of-hint"
        />
        <button className="button quiet" type="submit">
          {say("subject.asOf.show")}
        </button>
      </div>
      <p className="small" id="as-of-hint">
        {say("subject.asOf.hint")}
      </p>
    </form>
  );
}
