import type { OfNorm } from "../norm.ts";
import { PaperLink } from "../../governance/paper-upload.tsx";
import { Fact } from "../../kit/fact.tsx";
import { useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { GiveOpinion } from "./give-opinion.tsx";
import { Letters } from "./letters.tsx";
import { OpenConsultation } from "./open-consultation.tsx";
import { Opinions } from "./opinions.tsx";

/** The consultation: the window, who was told, what the public sent, and every opinion with its answer. */
export function Consultation({ norm }: OfNorm) {
  const say = useDeskSay();
  return (
    <>
      {norm.can.includes("open-norm-consultation") && <OpenConsultation norm={norm} />}
      {norm.consultation === null ? (
        <div className="empty">
          <b>{say("norm.consultation.none")}</b>
          {say("norm.consultation.none.why")}
        </div>
      ) : (
        <>
          <Window norm={norm} consultation={norm.consultation} />
          {norm.can.includes("give-norm-opinion") && <GiveOpinion norm={norm} />}
          {norm.can.includes("list-norm-letters") && <Letters norm={norm} />}
          <Opinions norm={norm} />
        </>
      )}
    </>
  );
}

function Window({
  norm,
  consultation,
}: OfNorm & { readonly consultation: NonNullable<OfNorm["norm"]["consultation"]> }) {
  const say = useDeskSay();
  const { openedOn, closesOn, edition, notified, noticePaper, opinions, unanswered } = consultation;
  const kinds = (["member", "department", "public"] as const).filter((kind) =>
    notified.some((one) => one.kind === kind),
  );
  return (
    <section className="sheet" aria-label={say("norm.consultation")}>
      <h2>{say("norm.consultation")}</h2>
      <dl className="facts">
        <Fact name={say("norm.consultation.window")}>
          {openedOn} – {closesOn}
        </Fact>
        <Fact name={say("norm.consultation.text")}>{say("norm.textNumber", { revision: consultation.revision })}</Fact>
        <Fact name={say("norm.consultation.opinions")}>
          {say("norm.consultation.counts", { opinions, unanswered })}
        </Fact>
        <Fact name={say("norm.consultation.notified")}>
          <details>
            <summary>{say("norm.consultation.notifiedCount", { count: notified.length })}</summary>
            {kinds.map((kind) => (
              <p key={kind}>
                <b>{say(`norm.from.${kind}`)}</b>{" "}
                {notified
                  .filter((one) => one.kind === kind)
                  .map(({ name }) => name)
                  .join(say("norm.comma"))}
              </p>
            ))}
          </details>
        </Fact>
        {noticePaper !== null && (
          <Fact name={say("norm.consultation.notice")}>
            <PaperLink paper={{ id: noticePaper, name: say("norm.consultation.noticePaper") }} />
          </Fact>
        )}
        <Fact name={say("norm.consultation.rule")}>
          <span className="code">{edition}</span>
        </Fact>
        {norm.stage === "consultation" && <PublicPage norm={norm} />}
      </dl>
    </section>
  );
}

function PublicPage({ norm }: OfNorm) {
  const say = useDeskSay();
  const { answer } = useAnswer("/api/session", {});
  const slug = answer?.ok === true ? (answer.value.association?.slug ?? null) : null;
  if (slug === null) return null;
  return (
    <Fact name={say("norm.consultation.page")}>
      <a href={`/a/${slug}/consultations/${norm.id}`}>{say("norm.consultation.page.open")}</a>
    </Fact>
  );
}
