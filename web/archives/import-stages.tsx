import type { ImportView } from "@xinheng/domain/archives/import-view.ts";
import { writtenInstant } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

/** Uploaded, checked, confirmed: where the import stands, and by when it must go on. */
export function ImportStages({ view }: { view: ImportView }) {
  const say = useDeskSay();
  const checked = view.state !== "uploaded";
  const confirmed = view.state === "confirmed";
  const ended = view.state === "refused" || view.state === "discarded";
  return (
    <ol className="stages">
      <li className="done">
        {say("stage.uploaded")}
        <div className="small">
          {writtenInstant(view.uploadedAt)} {view.uploadedBy}
        </div>
      </li>
      <li className={checked ? "done" : "now"} aria-current={checked ? undefined : "step"}>
        {say("stage.checked")}
        {!checked && <div className="small">{say("stage.checking")}</div>}
      </li>
      <li
        className={confirmed ? "done" : checked && !ended ? "now" : ""}
        aria-current={checked && !confirmed && !ended ? "step" : undefined}
      >
        {ended ? say(`imports.${view.state}`) : say("stage.confirmed")}
        {view.confirmedAt !== null && <div className="small">{writtenInstant(view.confirmedAt)}</div>}
        {view.expiresOn !== null && <div className="small">{say("stage.expires", { on: view.expiresOn })}</div>}
      </li>
    </ol>
  );
}
