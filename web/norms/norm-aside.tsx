import { Fact } from "../kit/fact.tsx";
import { writtenInstant } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { Link } from "wouter";
import { MakingFile } from "./making-file.tsx";
import type { OfNorm } from "./norm.ts";
import { NormMoves } from "./norm-moves.tsx";
import { NormNext } from "./norm-next.tsx";

/** Beside every part of a norm: who does what next, what keeps them from it, and what it is. */
export function NormAside({ norm }: OfNorm) {
  const say = useDeskSay();
  return (
    <aside>
      <section className="sheet" aria-label={say("norm.nextTitle")}>
        <h2>{say("norm.nextTitle")}</h2>
        <NormNext norm={norm} />
        <NormMoves norm={norm} />
      </section>
      <section className="sheet" aria-label={say("norm.about")}>
        <h2>{say("norm.about")}</h2>
        <Facts norm={norm} />
        {norm.can.includes("issue-norm-file") && <MakingFile norm={norm} />}
      </section>
    </aside>
  );
}

function Facts({ norm }: OfNorm) {
  const say = useDeskSay();
  return (
    <dl className="facts narrow">
      <Fact name={say("norm.purpose")}>{norm.purpose}</Fact>
      {norm.number !== null && <Fact name={say("norms.number")}>{norm.number}</Fact>}
      {norm.standardCode !== null && <Fact name={say("norms.standardCode")}>{norm.standardCode}</Fact>}
      {norm.promulgatedOn !== null && <Fact name={say("norms.promulgated")}>{norm.promulgatedOn}</Fact>}
      {norm.inForceFrom !== null && <Fact name={say("norms.inForce")}>{norm.inForceFrom}</Fact>}
      {norm.reviewOn !== null && <Fact name={say("norm.reviewOn")}>{norm.reviewOn}</Fact>}
      {norm.reviewedNote !== null && <Fact name={say("norm.reviewedNote")}>{norm.reviewedNote}</Fact>}
      {norm.repealedOn !== null && (
        <Fact name={say("norm.repealedOn")}>
          {norm.repealedOn} {norm.repealedWhy}
        </Fact>
      )}
      {norm.amends !== null && (
        <Fact name={say("norm.amends")}>
          <Link href={`/desk/norms/${norm.amends}`}>{say("norm.version", { version: norm.version - 1 })}</Link>
        </Fact>
      )}
      <Fact name={say("norm.changedAt")}>{writtenInstant(norm.changedAt)}</Fact>
    </dl>
  );
}
