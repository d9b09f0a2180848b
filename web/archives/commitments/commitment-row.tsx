import type { Reply } from "../../kit/api.ts";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { PaperLink } from "../../governance/paper-upload.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CommitmentMoves } from "./commitment-moves.tsx";

export type Commitment = Reply<"/api/commitments", "get">["commitments"][number];

const tones = {
  "in-force": "link",
  overdue: "wait",
  evidenced: "wait",
  kept: "good",
  "not-kept": "wait",
  breached: "act",
  expired: "",
  withdrawn: "",
} as const;

/** A commitment with its letter folded away, and what can be done with it now. */
export function CommitmentRow({ one }: { one: Commitment }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <li>
      <div>
        <b>{one.signedName}</b> {nameIn(locale, one.title, one.titleEn)}{" "}
        <span className={`tag ${tones[one.state]}`}>{say(`commitment.state.${one.state}`)}</span>{" "}
        <span className="tag">{say(one.public ? "commitment.open" : "commitment.closed")}</span>
      </div>
      <div className="small">
        <span className="code">{one.code}</span> · {one.commitmentType} ·{" "}
        {say("commitment.signed", { signer: one.signer, post: one.signerPost, on: one.signedOn })}
        {one.validUntil !== null && <> · {say("commitments.until", { on: one.validUntil })}</>}
        {one.dueOn !== null && <> · {say("commitment.due", { on: one.dueOn })}</>}
        {one.calledOn !== null && <> · {say("commitment.called", { on: one.calledOn })}</>}
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
      {one.evidence !== null && (
        <div>
          {say("commitment.evidence", { on: one.evidencedOn ?? "", text: one.evidence })}{" "}
          {one.evidencePaper !== null && <PaperLink paper={{ id: one.evidencePaper, name: say("showKept.paper") }} />}
        </div>
      )}
      {one.unperformed !== null && <div>{say("commitment.unperformed", { text: one.unperformed })}</div>}
      {one.breachDocument !== null && (
        <div className="small">
          {say("commitment.breach", { document: one.breachDocument, on: one.breachedOn ?? "" })}
        </div>
      )}
      {one.withdrawnOn !== null && (
        <div className="small">{say("commitment.withdrawn", { on: one.withdrawnOn, why: one.withdrawnWhy ?? "" })}</div>
      )}
      {one.can.length > 0 && <CommitmentMoves one={one} />}
    </li>
  );
}
