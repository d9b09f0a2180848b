import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RecordInterview } from "../interviews/record-interview.tsx";
import { IssueLetter } from "../letters/letter-moves.tsx";
import { WithdrawPublication } from "../publicity/publicity-moves.tsx";
import { Appeal, Decide, Execute, Review } from "./decision-moves.tsx";
import { Acknowledge, Hear, Minute, Serve, State } from "./hearing-moves.tsx";
import { Assign, Close, Recuse, Triage } from "./inquiry-moves.tsx";
import { InspectArchive } from "./case-inspection.tsx";
import { IssueNotice } from "./notice-form.tsx";

/** What the reader can do with a case now, as the server says; the step that comes next stands first. */
export function CaseMoves({ matter }: { matter: CaseView }) {
  const say = useDeskSay();
  const moves: readonly (readonly [CaseView["can"][number], ReactNode])[] = [
    ["triage-case", <Triage key="triage" matter={matter} />],
    ["assign-case-investigator", <Assign key="assign" matter={matter} />],
    // After one was taken down the form begins anew.
    [
      "record-case-interview",
      <RecordInterview key={`interview ${String(matter.interviews.length)}`} matter={matter} />,
    ],
    ["issue-case-notice", <IssueNotice key="notice" matter={matter} />],
    ["acknowledge-case-document", <Acknowledge key="acknowledge" matter={matter} />],
    ["serve-case-document", <Serve key="serve" matter={matter} />],
    ["state-in-case", <State key="state" matter={matter} />],
    // Formed anew after somebody stood aside: the form begins with those who are left.
    ["call-case-hearing", <Hear key={`hear ${String(matter.hearing?.panel.length ?? 0)}`} matter={matter} />],
    ["minute-case-hearing", <Minute key="minute" matter={matter} />],
    ["decide-case", <Decide key="decide" matter={matter} />],
    ["appeal-case", <Appeal key="appeal" matter={matter} />],
    ["decide-case-appeal", <Review key="review" matter={matter} />],
    ["execute-case-sanction", <Execute key="execute" matter={matter} />],
    ["issue-case-letter", <IssueLetter key="letter" matter={matter} />],
    ["inspect-case-archive", <InspectArchive key="inspect" matter={matter} />],
    ["recuse-from-case", <Recuse key="recuse" matter={matter} />],
    ["close-case", <Close key="close" matter={matter} />],
    ["withdraw-case-publication", <WithdrawPublication key="withdraw" matter={matter} />],
  ];
  const open = moves.filter(([move]) => matter.can.includes(move));
  if (open.length === 0) return null;
  return (
    <>
      {matter.vote !== null && (
        <section className="sheet" aria-label={say("case.vote")}>
          <h2>{say("case.vote")}</h2>
          <p>
            {say("case.vote.about")}{" "}
            {matter.barred.length > 0 && say("case.barred", { names: matter.barred.join(say("case.join")) })}
          </p>
          <Link className="button quiet" href={agendaFor(matter, matter.vote, say)}>
            {say("case.vote.plan")}
          </Link>
        </section>
      )}
      <section className="moves" aria-label={say("case.moves")}>
        {open.map(([, shown]) => shown)}
      </section>
    </>
  );
}

/** A meeting begun on this case; its title is the number of the notice, and names nobody. */
function agendaFor(
  { id, notice, decision }: CaseView,
  vote: NonNullable<CaseView["vote"]>,
  say: ReturnType<typeof useDeskSay>,
): string {
  const number = (vote.matter === "case-appeal" ? decision : notice)?.number ?? "";
  const title = say(vote.matter === "case-appeal" ? "case.vote.ofAppeal" : "case.vote.ofCase", { number });
  const query = new URLSearchParams({ matter: vote.matter, id, title, resolution: vote.resolution });
  return `/desk/meetings/new?${query.toString()}`;
}
