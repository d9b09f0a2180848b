import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { useEffect, useState } from "react";
import { useSay } from "../words/use-say.ts";

/** The name, its counts, and what one takes away: a print, or the permanent address. */
export function SubjectHead({ page }: { page: PageOf<"subject"> }) {
  const say = useSay();
  const { subject, counts } = page.archive;
  return (
    <header className="subject-head">
      <div>
        <h1>{subject.name}</h1>
        <div className="tags">
          {subject.disputedSince !== null && (
            <span className="tag wait">{say("subject.disputed", { on: subject.disputedSince })}</span>
          )}
          {subject.demonstration && <span className="tag">{say("demonstration")}</span>}
          {(["adverse", "positive", "neutral"] as const).map(
            (polarity) =>
              counts[polarity] > 0 && (
                <span key={polarity} className={`tag ${tones[polarity]}`}>
                  {say(`polarity.${polarity}`)} {counts[polarity]}
                </span>
              ),
          )}
        </div>
      </div>
      <TakeAway address={`${page.origin}/s/${subject.shortId}`} />
    </header>
  );
}

const tones = { adverse: "act", positive: "good", neutral: "" } as const;

function TakeAway({ address }: { address: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const open = () => document.querySelectorAll("details").forEach((one) => one.setAttribute("open", ""));
    window.addEventListener("beforeprint", open);
    return () => window.removeEventListener("beforeprint", open);
  }, []);
  return (
    <div className="take unprinted">
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          // Over plain http there is no clipboard; the address can still be read and copied by hand.
          if ("clipboard" in navigator) void navigator.clipboard.writeText(address).then(() => setCopied(true));
        }}
      >
        <span aria-live="polite">{copied ? say("subject.copied") : say("subject.copy")}</span>
      </button>
      <button type="button" className="button quiet" onClick={() => window.print()}>
        {say("subject.print")}
      </button>
      <span className="small address">{address}</span>
    </div>
  );
}
