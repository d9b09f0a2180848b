import { Link } from "wouter";
import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { PaperLink } from "../paper-upload.tsx";
import { ReasonSheet } from "../reason-sheet.tsx";
import { StageLine } from "../stage-line.tsx";
import { FilingForm } from "./filing-form.tsx";
import { NominationForm } from "./nomination-form.tsx";
import { ReviewForm } from "./review-form.tsx";
import { RunnerForm } from "./runner-form.tsx";
import type { Setup, Setups } from "./setup.ts";
import { VoteForm } from "./vote-form.tsx";

type Given = { readonly setup: Setup; readonly start: Setups["start"] };
const order = ["begun", "nominated", "reviewed", "carried", "filed"] as const;
const tones = {
  begun: "wait",
  nominated: "wait",
  reviewed: "wait",
  carried: "wait",
  filed: "good",
  abandoned: "",
} as const;

/** One setting up from the charter to the four receipts; each step with its document and what can be done now. */
export function SetupSheet({ setup, start }: Given) {
  const say = useDeskSay();
  const abandon = useDeed("post", "/api/setups/{setupId}/abandonment");
  const at = order.findIndex((stage) => stage === setup.stage);
  return (
    <section className="sheet setup" aria-label={setup.name}>
      <h2>
        {setup.name} <span className={`tag ${tones[setup.stage]}`}>{say(`setup.stage.${setup.stage}`)}</span>{" "}
        {setup.late && <span className="tag act">{say("setup.late")}</span>}
      </h2>
      {setup.abandonedWhy === null ? (
        <StageLine
          steps={order.map((stage, place) => ({
            name: say(`setup.step.${stage}`),
            state: place <= at ? "done" : place === at + 1 ? "now" : "coming",
          }))}
        />
      ) : (
        <p className="note">{say("setup.abandoned", { why: setup.abandonedWhy })}</p>
      )}
      <SetupFacts setup={setup} />
      <Nominations setup={setup} />
      {setup.can.includes("nominate-setup") && <NominationForm setup={setup} posts={start.posts} />}
      <Reviews setup={setup} />
      {setup.can.includes("carry-setup") && <VoteForm setup={setup} />}
      <Filings setup={setup} />
      {setup.can.includes("name-setup-runner") && <RunnerForm setup={setup} />}
      {setup.can.includes("abandon-setup") && (
        <ReasonSheet
          opens={say("setup.abandon.open")}
          about={say("setup.abandon.about")}
          asks={say("setup.abandon.reason")}
          does={say("setup.abandon.do")}
          deed={abandon}
          send={(reason) => void abandon.send({ path: { setupId: setup.id }, body: { reason } })}
        />
      )}
    </section>
  );
}

function SetupFacts({ setup }: { setup: Setup }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { charter, resolution, runner } = setup;
  return (
    <dl className="facts">
      <Fact name={say("setup.charter")}>
        <Link href={`/desk/charters/${charter.id}`}>{say("charter.version", { version: charter.version })}</Link>{" "}
        {charter.article} <span className="small">{charter.approvalNumber}</span>
      </Fact>
      <Fact name={say("setup.under")}>{nameIn(locale, setup.underName, setup.underNameEn)}</Fact>
      {setup.dueOn !== null && <Fact name={say("setup.dueOn")}>{setup.dueOn}</Fact>}
      {resolution !== null && (
        <Fact name={say("setup.vote")}>
          <Link href={`/desk/meetings/${resolution.meetingId}`}>{resolution.number}</Link>{" "}
          <span className="small">{resolution.decidedOn}</span>
        </Fact>
      )}
      {runner !== null && (
        <Fact name={say("setup.runner")}>
          {runner.name} <span className="small">{runner.on}</span> <PaperLink paper={runner.paper} />
        </Fact>
      )}
    </dl>
  );
}

function Nominations({ setup }: { setup: Setup }) {
  const say = useDeskSay();
  const { nomination } = setup;
  if (nomination === null) return null;
  return (
    <>
      <h3 className="part">{say("setup.nomination")}</h3>
      <p>
        {nomination.number} <span className="small">{nomination.on}</span> <PaperLink paper={nomination.paper} />
      </p>
      <ul className="rows">
        {nomination.nominees.map(({ name, unit, postName }) => (
          <li key={name}>
            <b>{name}</b> {postName} <span className="small">{unit}</span>
          </li>
        ))}
      </ul>
      <p className="small">
        {say(`setup.head.${nomination.headAs}`)}
        {nomination.headWhy !== "" && say("setup.head.because", { why: nomination.headWhy })}
      </p>
    </>
  );
}

function Reviews({ setup }: { setup: Setup }) {
  const say = useDeskSay();
  const locale = useLocale();
  if (setup.nomination === null) return null;
  return (
    <>
      <h3 className="part">{say("setup.reviews")}</h3>
      <ul className="rows">
        {setup.reviews.map(({ id, name, nameEn, given }) => (
          <li key={id}>
            <b>{nameIn(locale, name, nameEn)}</b>{" "}
            {given === null ? (
              <span className="tag">{say("setup.review.none")}</span>
            ) : (
              <>
                <span className={`tag ${given.verdict === "agree" ? "good" : "act"}`}>
                  {say(`setup.verdict.${given.verdict}`)}
                </span>{" "}
                {given.number} <span className="small">{given.on}</span> <PaperLink paper={given.paper} />
                {given.opinion !== "" && <p className="small">{given.opinion}</p>}
              </>
            )}
            {given === null && setup.can.includes("note-setup-review") && (
              <ReviewForm setup={setup} reviewer={id} name={nameIn(locale, name, nameEn)} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Filings({ setup }: { setup: Setup }) {
  const say = useDeskSay();
  const locale = useLocale();
  if (setup.filings.length === 0) return null;
  return (
    <>
      <h3 className="part">{say("setup.filings")}</h3>
      <ul className="rows">
        {setup.filings.map((filing) => (
          <li key={filing.id}>
            <b>{nameIn(locale, filing.name, filing.nameEn)}</b>{" "}
            <span className={`tag ${filing.receipt === null ? "wait" : "good"}`}>
              {say(filing.receipt === null ? "setup.filing.open" : "setup.filing.done")}
            </span>{" "}
            {filing.late && <span className="tag act">{say("setup.late")}</span>}
            <p className="small">
              {say("setup.filing.due", { on: filing.dueOn })}{" "}
              {filing.sent !== null && (
                <>
                  {say("setup.filing.sent", { on: filing.sent.on })} <PaperLink paper={filing.sent.paper} />{" "}
                </>
              )}
              {filing.receipt !== null && (
                <>
                  {say("setup.filing.receipt", { number: filing.receipt.number, on: filing.receipt.on })}{" "}
                  <PaperLink paper={filing.receipt.paper} />
                </>
              )}
            </p>
            {filing.receipt === null && setup.can.includes("note-setup-filing") && (
              <FilingForm setup={setup} filing={filing} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
