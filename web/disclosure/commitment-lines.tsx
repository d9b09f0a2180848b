import { wholly } from "@xinheng/domain/archives/commitments/commitment.ts";
import type { OpenCommitment } from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { useSay } from "../words/use-say.ts";

/** Commitments as everybody reads them: whose, which, until when, and how they were kept. */
export function CommitmentLines({ commitments, named }: { commitments: readonly OpenCommitment[]; named: boolean }) {
  const say = useSay();
  return (
    <ul className="rows">
      {commitments.map((one) => (
        <li key={one.id}>
          <div>
            {named &&
              (one.kind === "practitioner" ? one.signedName : <a href={`/s/${one.shortId}`}>{one.signedName}</a>)}{" "}
            <span className="tag">{say(`commitments.kind.${one.kind}`)}</span>{" "}
            {one.fulfilment !== null && (
              <span className={`tag ${one.fulfilment === wholly ? "good" : "wait"}`}>
                {say(`commitments.fulfilment.${one.fulfilment}`)}
              </span>
            )}
          </div>
          <div className="small">
            {one.reason} · {say("commitments.line", { code: one.code, on: one.signedOn })}
            {one.validUntil !== null && <> · {say("commitments.until", { on: one.validUntil })}</>}
          </div>
          <details>
            <summary className="small">{say("commitments.content")}</summary>
            <ol>
              {one.content.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
            <p className="small">
              {say("commitments.liability")}: {one.liability.join("")}
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
