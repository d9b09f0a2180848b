import { PaperLink } from "../../governance/paper-upload.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { OfNorm } from "../norm.ts";
import { ReviewForm } from "./review-form.tsx";

/** What experts signed on the texts since the consultation; who has an interest stands aside and does not count. */
export function Reviews({ norm }: OfNorm) {
  const say = useDeskSay();
  const since = norm.consultation?.revision ?? 0;
  const counted = norm.reviews.filter(
    ({ role, verdict, revision }) => role === "expert" && verdict !== "recused" && revision >= since,
  );
  const given = new Set(counted.map(({ name, unit }) => `${name}\n${unit}`)).size;
  return (
    <section className="sheet" aria-label={say("norm.tab.reviews")}>
      <h2>{say("norm.tab.reviews")}</h2>
      {norm.expertsLeast !== null && <p>{say("norm.reviews.count", { given, least: norm.expertsLeast })}</p>}
      <ReviewList norm={norm} role="expert" />
      {norm.can.includes("sign-norm-review") && norm.stage === "expert-review" && (
        <ReviewForm norm={norm} role="expert" />
      )}
      {norm.stage === "draft" || norm.stage === "checked" || norm.stage === "consultation" ? (
        <p className="small">{say("norm.reviews.later")}</p>
      ) : null}
    </section>
  );
}

/** Signed opinions of one role, the latest last, each with the paper that bears the signature. */
export function ReviewList({ norm, role }: OfNorm & { readonly role: "legal" | "expert" }) {
  const say = useDeskSay();
  const reviews = norm.reviews.filter((review) => review.role === role);
  if (reviews.length === 0) return <p className="small">{say("norm.reviews.none")}</p>;
  return (
    <ul className="rows">
      {reviews.map(({ id, name, unit, verdict, opinion, signedOn, revision, paperId }) => (
        <li key={id}>
          <b>{name}</b> {unit} <span className={`tag ${tones[verdict]}`}>{say(`norm.review.${verdict}`)}</span>
          <div className="written">{opinion}</div>
          <div className="small">
            {say("norm.review.signed", { on: signedOn, revision })}
            {revision !== norm.revision && ` ${say("norm.review.older")}`}{" "}
            <PaperLink paper={{ id: paperId, name: say("norm.review.paper") }} />
          </div>
        </li>
      ))}
    </ul>
  );
}

const tones = { agree: "good", disagree: "act", recused: "" } as const;
