import { Link } from "wouter";
import { DocumentLinks } from "../../governance/document-links.tsx";
import { PaperLink } from "../../governance/paper-upload.tsx";
import { StandingOn } from "../../governance/standing-on.tsx";
import { Fact } from "../../kit/fact.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Outcomes } from "./outcomes.tsx";
import type { Proposal } from "./proposal.ts";
import { ProposalMoves } from "./proposal-moves.tsx";
import { ProposalTags } from "./proposal-tags.tsx";

/** One proposal: to whom and why, how it went, and what became of it. */
export function ProposalPage({ id }: { id: string }) {
  const proposal = useAnswer("/api/proposals/{proposalId}", { path: { proposalId: id } });
  return <Answered asked={proposal}>{(found) => <Found proposal={found} />}</Answered>;
}

function Found({ proposal }: { proposal: Proposal }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead
        title={proposal.title}
        trail={<Link href="/desk/proposals">{say("desk.proposals")}</Link>}
        tags={
          <>
            <span className="tag">{say(`proposal.kind.${proposal.kind}`)}</span>
            <ProposalTags proposal={proposal} />
          </>
        }
      />
      <section className="sheet" aria-label={proposal.title}>
        <Facts proposal={proposal} />
        <ProposalMoves proposal={proposal} />
      </section>
      <Outcomes proposal={proposal} />
      <section className="sheet" aria-label={say("proposal.text")}>
        <h2>{say("proposal.text")}</h2>
        <p className="written" lang="zh">
          {proposal.text}
        </p>
        {proposal.papers.length > 0 && (
          <ul className="papers">
            {proposal.papers.map((paper) => (
              <li key={paper.id}>
                <PaperLink paper={paper} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function Facts({ proposal }: { proposal: Proposal }) {
  const say = useDeskSay();
  const { call, letter, way, resolution, sentOn, expectedOn, closedOn } = proposal;
  return (
    <dl className="facts">
      <Fact name={say("proposal.recipient")}>{proposal.recipient}</Fact>
      <Fact name={say("proposal.preparedBy")}>{proposal.preparedBy}</Fact>
      <Fact name={say("proposal.origin")}>{say(call === null ? "proposal.origin.own" : "proposal.origin.call")}</Fact>
      {call !== null && (
        <Fact name={say("proposal.call")}>
          {call.title} {call.number} <span className="small">{say("proposal.call.until", { on: call.dueOn })}</span>
        </Fact>
      )}
      {resolution !== null && (
        <Fact name={say("proposal.resolution")}>
          <StandingOn resolution={resolution} />
        </Fact>
      )}
      <Fact name={say("proposal.madeOn")}>{proposal.madeOn}</Fact>
      {letter !== null && (
        <Fact name={say("proposal.letter")}>{letter.open ? <DocumentLinks document={letter} /> : letter.number}</Fact>
      )}
      {sentOn !== null && (
        <Fact name={say("proposal.sentOn")}>
          {sentOn} {way !== null && say(`proposal.way.${way}`)}
        </Fact>
      )}
      {expectedOn !== null && <Fact name={say("proposal.expectedOn")}>{expectedOn}</Fact>}
      {closedOn !== null && (
        <Fact name={say("proposal.closed")}>
          {closedOn} {proposal.closedWhy}
        </Fact>
      )}
    </dl>
  );
}
