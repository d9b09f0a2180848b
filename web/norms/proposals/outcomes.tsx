import { PaperLink } from "../../governance/paper-upload.tsx";
import { Fact } from "../../kit/fact.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { OutcomeForm } from "./outcome-form.tsx";
import type { Outcome, Proposal } from "./proposal.ts";

const tones = { adopted: "good", partly: "good", rejected: "act", unanswered: "" } as const;

/** What became of it: the outcome that stands, and those it took the place of. */
export function Outcomes({ proposal }: { proposal: Proposal }) {
  const say = useDeskSay();
  const { outcomes, sentOn, can } = proposal;
  if (sentOn === null) return null;
  return (
    <section className="sheet" aria-label={say("proposal.outcomes")}>
      <h2>{say("proposal.outcomes")}</h2>
      {outcomes.length === 0 && <p>{say("proposal.outcomes.none")}</p>}
      {outcomes.map((outcome, at) => (
        <One key={outcome.id} outcome={outcome} stands={at === 0} />
      ))}
      {can.includes("enter-proposal-outcome") && (
        <div className="after-drop">
          <OutcomeForm proposal={proposal} />
        </div>
      )}
    </section>
  );
}

function One({ outcome, stands }: { outcome: Outcome; stands: boolean }) {
  const say = useDeskSay();
  const { result, settledOn, reason, document, paper, enteredOn, corrects } = outcome;
  return (
    <article className="after-drop">
      <p className="tags">
        <span className={`tag ${tones[result]}`}>{say(`proposal.state.${result}`)}</span>
        <span className="small">
          {say(stands ? "proposal.outcomes.stands" : "proposal.outcomes.replaced")} ·{" "}
          {say("proposal.outcome.entered", { on: enteredOn })}
        </span>
      </p>
      <dl className="facts">
        <Fact name={say("proposal.outcome.settledOn")}>{settledOn}</Fact>
        <Fact name={say("proposal.outcome.reason")}>{reason}</Fact>
        {document !== null && (
          <Fact name={say("proposal.outcome.document")}>
            {say("proposal.outcome.documentLine", { ...document, on: document.issuedOn })}
          </Fact>
        )}
        {paper !== null && (
          <Fact name={say("proposal.outcome.paper")}>
            <PaperLink paper={paper} />
          </Fact>
        )}
      </dl>
      {corrects !== null && <p className="small">{say("proposal.outcome.corrects", { why: corrects.why })}</p>}
    </article>
  );
}
