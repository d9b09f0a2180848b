import { yuanOf } from "@xinheng/domain/fen.ts";
import type { MediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { Fact } from "../../kit/fact.tsx";
import { writtenYuan } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AgreementLinks } from "./agreement-links.tsx";
import { ObligationItem } from "./obligation-item.tsx";
import "./agreements.css";

type Agreement = NonNullable<MediationView["agreement"]>;

/** The agreement as it was written, and how far each thing that is owed under it is. */
export function AgreementSheet({ mediation, agreement }: { mediation: MediationView; agreement: Agreement }) {
  const say = useDeskSay();
  return (
    <section className="sheet" aria-label={say("mediation.agreement")}>
      <h2>{say("mediation.agreement")}</h2>
      <dl className="facts">
        <Fact name={say("rights.document")}>
          <AgreementLinks mediationId={mediation.id} documentId={agreement.documentId} number={agreement.number} />
        </Fact>
        <Fact name={say("mediation.sha256")}>
          <code className="hash">{agreement.sha256}</code>
        </Fact>
        {agreement.agreedOn !== null && <Fact name={say("mediation.agreedOn")}>{agreement.agreedOn}</Fact>}
        <Fact name={say("mediation.terms")}>
          <ol className="steps">
            {agreement.terms.map((term, at) => (
              <li key={at}>{term}</li>
            ))}
          </ol>
        </Fact>
        {agreement.agreedOn !== null && (
          <Fact name={say("agreement.figures")}>
            <Figures figures={agreement.figures} />
          </Fact>
        )}
      </dl>
      <h3 className="owed">{say("agreement.obligations")}</h3>
      <ul className="rows mediations">
        {agreement.obligations.map((one) => (
          <ObligationItem key={one.number} mediation={mediation} obligation={one} />
        ))}
      </ul>
    </section>
  );
}

function Figures({ figures }: { figures: Agreement["figures"] }) {
  const say = useDeskSay();
  return (
    <>
      {(["owed", "performed", "overdue"] as const)
        .filter((kind) => kind !== "overdue" || figures.overdue.count > 0)
        .map((kind) => (
          <span key={kind} className="figure">
            {say(`agreement.figures.${kind}`, {
              count: figures[kind].count,
              yuan: writtenYuan(yuanOf(figures[kind].fen)),
            })}
          </span>
        ))}
    </>
  );
}
