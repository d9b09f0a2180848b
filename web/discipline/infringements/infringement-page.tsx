import type { InfringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { Link } from "wouter";
import { ClockTag } from "../../archives/rights/clock-tag.tsx";
import { Fact } from "../../kit/fact.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ContactSheet } from "../contact-sheet.tsx";
import { ConsequenceList } from "./consequence-list.tsx";
import { Extracts } from "./extracts.tsx";
import { InfringementMoves } from "./infringement-moves.tsx";
import { InfringementPapers } from "./infringement-papers.tsx";
import { InfringementNotes, InfringementSteps } from "./infringement-steps.tsx";
import "../../archives/rights/rights.css";
import "../mediation/mediation.css";
import "../cases/case.css";

/** One complaint about data: what comes next first, then what is claimed, each step, what followed, and the papers. */
export function InfringementPage({ id, can }: { id: string; can: readonly string[] }) {
  const found = useAnswer("/api/infringements/{infringementId}", { path: { infringementId: id } });
  return <Answered asked={found}>{(value) => <Infringement one={value} sues={can.includes("open-suit")} />}</Answered>;
}

function Infringement({ one, sues }: { one: InfringementView; sues: boolean }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead
        title={say("infringement.titled", { kind: say(`infringement.kind.${one.kind}`), number: one.number })}
        tags={
          <>
            <span className="tag link">{say(`infringement.stage.${one.stage}`)}</span>
            <ClockTag clock={one.clock} />
            {one.identity !== null && (
              <span className={one.identity === "confirmed" ? "tag" : "tag wait"}>
                {say(`infringement.identity.${one.identity}`)}
              </span>
            )}
            {one.overdueOn !== null && <span className="tag wait">{say("case.overdue", { on: one.overdueOn })}</span>}
          </>
        }
      />
      <section className="next-step" aria-label={say("case.next")}>
        <strong>{say("case.next")}</strong> {say(`infringement.next.${one.stage}`)}{" "}
        {one.secondLookUntil !== null && say("infringement.secondLook.until", { on: one.secondLookUntil })}
      </section>
      <InfringementMoves one={one} />
      <Claimed one={one} />
      {one.can.includes("open-infringement-contact") && <Contact one={one} />}
      <InfringementSteps one={one} />
      <InfringementNotes one={one} />
      <Extracts extracts={one.extracts} />
      <ConsequenceList one={one} />
      <Suits one={one} sues={sues} />
      <InfringementPapers one={one} />
      <p className="small">{say("infringement.claim")}</p>
    </>
  );
}

function Claimed({ one }: { one: InfringementView }) {
  const say = useDeskSay();
  return (
    <section className="sheet" aria-label={say("infringement.content")}>
      <h2>{say("infringement.content")}</h2>
      <dl className="facts">
        <Fact name={say("infringement.number")}>{one.number}</Fact>
        <Fact name={say("complaint.channel")}>
          {say(`infringement.channel.${one.channel}`)}{" "}
          <span className="small">{say("complaint.receivedOn", { on: one.receivedOn })}</span>
        </Fact>
        <Fact name={say("complaint.from")}>{one.complainant}</Fact>
        <Fact name={say("infringement.noticedOn")}>
          {one.noticedOn} <span className="small">{say("infringement.since", { on: one.sinceOn })}</span>
        </Fact>
        {one.data !== "" && <Fact name={say("infringement.data")}>{one.data}</Fact>}
        <Fact name={say("infringement.facts")}>
          <span className="said">{one.facts}</span>
        </Fact>
        <Fact name={say("complaint.wants")}>{one.wants}</Fact>
      </dl>
    </section>
  );
}

function Contact({ one }: { one: InfringementView }) {
  const { send, ...deed } = useDeed("post", "/api/infringements/{infringementId}/contact");
  const open = async (purpose: string) => {
    const answer = await send({ path: { infringementId: one.id }, body: { purpose } });
    return answer.ok ? answer.value : null;
  };
  return <ContactSheet looks={one.looks} deed={deed} open={open} />;
}

/** What is in court about it, and the way to open another file. */
function Suits({ one, sues }: { one: InfringementView; sues: boolean }) {
  const say = useDeskSay();
  if (one.role === "complainant") return null;
  return (
    <section className="sheet" aria-label={say("desk.suits")}>
      <h2>{say("desk.suits")}</h2>
      {one.suits.length === 0 ? (
        <p className="empty close">{say("suit.noneAbout")}</p>
      ) : (
        <ul className="plain mediation-papers">
          {one.suits.map((suit) => (
            <li key={suit.id}>
              <Link href={`/desk/suits/${suit.id}`}>
                {suit.organ} {suit.number}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {sues && <Link href={`/desk/suits?about=${one.id}`}>{say("suit.openAbout")}</Link>}
    </section>
  );
}
