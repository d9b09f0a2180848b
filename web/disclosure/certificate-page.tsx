import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { Fact } from "../kit/fact.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { useSay } from "../words/use-say.ts";
import { GradeDispute } from "./grade-dispute.tsx";
import { GradeTag } from "./grade-tag.tsx";

/** Where the code on a certificate leads: what it said on its day, and what became of the grade since. */
export function CertificatePage({ page: { certificate, association } }: { page: PageOf<"certificate"> }) {
  const say = useSay();
  const { name, now, number, said } = certificate;
  // The grade holds, and is not the one the certificate names.
  const changed = now.state === "final" && now.grade !== said;
  return (
    <div className="page narrow">
      <p className="small">
        <a href={`/a/${association?.slug ?? ""}/evaluations`}>{say("evaluations.title")}</a>
      </p>
      <h1>
        {say("certificate.title", { name })} {!changed && <GradeTag state={now.state} />}
      </h1>
      <p className={now.state === "final" && !changed ? "note calm" : "note"} role="status">
        {changed
          ? say("certificate.now.changed", { grade: now.grade ?? "" })
          : say(`certificate.now.${now.state}`, { grade: now.grade ?? "", on: certificate.withdrawnOn ?? "" })}
      </p>
      {(certificate.disputedSince !== null || certificate.disagreement !== null) && (
        <div className="grade-dispute">
          <GradeDispute of={certificate} />
        </div>
      )}
      <section className="sheet" aria-label={say("certificate.said")}>
        <h2>{say("certificate.said")}</h2>
        <dl className="facts">
          <Fact name={say("certificate.number")}>{number}</Fact>
          <Fact name={say("certificate.issuer")}>{association?.name ?? ""}</Fact>
          <Fact name={say("certificate.issuedOn")}>{certificate.issuedOn}</Fact>
          {said !== null && <Fact name={say("certificate.grade")}>{said}</Fact>}
          <Fact name={say("certificate.validUntil")}>{certificate.validUntil}</Fact>
          <Fact name={say("certificate.round")}>{certificate.round}</Fact>
          <Fact name={say("certificate.method")}>
            <Method page={{ certificate, association }} />
          </Fact>
        </dl>
      </section>
      <Since certificate={certificate} />
      {now.state !== "withdrawn" && (
        <ul className="page-links">
          <li>
            <a href={`/a/${association?.slug ?? ""}/evaluations/${certificate.entryId}`}>{say("recompute.open")}</a>
          </li>
        </ul>
      )}
      <p className="small">{say("certificate.free")}</p>
    </div>
  );
}

function Method({
  page: { certificate, association },
}: {
  page: Pick<PageOf<"certificate">, "certificate" | "association">;
}) {
  const locale = useLocale();
  const { modelId, model, modelEn } = certificate;
  return <a href={`/a/${association?.slug ?? ""}/methods/${modelId}`}>{nameIn(locale, model, modelEn)}</a>;
}

function Since({ certificate }: { certificate: PageOf<"certificate">["certificate"] }) {
  const say = useSay();
  const { changes, replacedBy, now } = certificate;
  const nothing = changes.length === 0 && replacedBy === null;
  // What is over was said above; of a member that withdrew nothing more is open.
  if (nothing && (now.state === "withdrawn" || now.state === "replaced")) return null;
  return (
    <section className="sheet" aria-label={say("certificate.since")}>
      <h2>{say("certificate.since")}</h2>
      {nothing && <p>{say("certificate.unchanged")}</p>}
      <ul className="rows">
        {changes.map(({ kind, on, grade }) => (
          <li key={`${on} ${kind}`}>
            {on} {say(`grade.event.${kind}`)} {grade}
          </li>
        ))}
        {replacedBy !== null && (
          <li>
            <a href={`/certificates/${replacedBy.id}`}>{say("certificate.replaced", { number: replacedBy.number })}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
